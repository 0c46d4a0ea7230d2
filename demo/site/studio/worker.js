// Answers for everybody outside, for the studio's frames alone: a stand-in where the demo has one, else something empty. It
// never asks the network for another host, so that nothing leaves this machine.
import { answer, vendorOf } from '/stand-ins/answer.mjs';

const OURS = [/^\/samtykke[\w-]*\.js$/, /^\/locales\//, /^\/studio\//, /^\/icon\.svg$/];

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', ({ data, ports: [port] }) => {
  if (data?.studio === 'are-you-there') port?.postMessage('here');
});

/** The library's files and the studio's. Another address of this site is one that the configuration names. */
const isOwn = ({ origin, pathname }) =>
  origin === location.origin && OURS.some((pattern) => pattern.test(pathname));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Pages in frames come from this site alone: the policy sees to that.
  if (request.mode === 'navigate' || isOwn(url)) return;
  const found = answer(url);
  event.respondWith(reply(found, request.destination));
  event.waitUntil(tell(event.clientId, url, found));
});

const EMPTY = new Map([
  ['script', 'text/javascript; charset=utf-8'],
  ['style', 'text/css; charset=utf-8'],
]);

function reply(found, destination) {
  // An answer without content may have no body at all, not even an empty one.
  if (found) return new Response(found.body || null, { status: found.status, headers: found.headers });
  const type = EMPTY.get(destination);
  const headers = { 'access-control-allow-origin': '*', ...(type && { 'content-type': type }) };
  return type ? new Response('', { headers }) : new Response(null, { status: 204, headers });
}

/** `unknown` is an address that the vendor's stand-in does not have; `empty` where there is no stand-in. */
async function tell(clientId, url, found) {
  const client = await clients.get(clientId);
  const kind = vendorOf(url) ? (found?.status === 404 ? 'unknown' : 'stand-in') : 'empty';
  client?.postMessage({ studio: 'asked', url: url.href, answer: kind });
}
