// Answers for the vendors: the page asks their real addresses, and this worker replies before anything leaves the machine.
import { answer, vendorOf } from '/stand-ins/answer.mjs';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin === location.origin || !url.protocol.startsWith('http')) return;
  event.respondWith(reply(url));
  event.waitUntil(tell(event.clientId, url));
});

/** What no stand-in knows is refused: with this worker in place, nothing is asked of anyone outside. */
function reply(url) {
  const found = answer(url);
  if (!found) return Response.error();
  const { status, headers, body } = found;
  // An answer without content may have no body at all, not even an empty one.
  return new Response(body || null, { status, headers });
}

/** The ledger on the page lists what was asked for. */
async function tell(clientId, url) {
  const page = await clients.get(clientId);
  page?.postMessage({ standIn: 'asked', vendor: vendorOf(url)?.id, url: url.href });
}
