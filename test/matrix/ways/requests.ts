// Requests that are sent by a call, by a press, or by a worker. Refused, they are not made again.
import { at, type Way } from '../way.js';

const call = { leak: 'request', guard: 'held', policy: 'held', onGrant: 'lost' } as const;

const IN_WORKER = 'A worker by its address is a script of its own, into which no script of the page reaches.';

const blob = (id: string, text: string) =>
  `URL.createObjectURL(new Blob(["${text.replace('{url}', at(id))}"], { type: 'text/javascript' }))`;

export const REQUESTS: readonly Way[] = [
  {
    ...call,
    id: 'fetch',
    title: '`fetch`',
    code: `return fetch('${at('fetch')}', { mode: 'no-cors' });`,
  },
  {
    ...call,
    id: 'fetch-request',
    title: '`fetch` of a `Request`',
    code: `return fetch(new Request('${at('fetch-request')}', { mode: 'no-cors', method: 'POST', body: 'hit' }));`,
  },
  {
    ...call,
    id: 'fetch-keepalive',
    title: '`fetch` with `keepalive`',
    code: `return fetch('${at('fetch-keepalive')}', { mode: 'no-cors', keepalive: true });`,
  },
  {
    ...call,
    id: 'fetch-later',
    title: '`fetchLater`',
    code: `fetchLater('${at('fetch-later')}', { activateAfter: 0 });`,
  },
  {
    ...call,
    id: 'xhr',
    title: '`XMLHttpRequest`',
    code: `const request = new XMLHttpRequest(); request.open('GET', '${at('xhr')}'); request.send();`,
  },
  {
    ...call,
    id: 'cache-add',
    title: '`add` of a cache',
    code: `return caches.open('own').then((cache) => cache.add(new Request('${at('cache-add')}', { mode: 'no-cors' })));`,
  },
  {
    ...call,
    id: 'cache-add-all',
    title: '`addAll` of a cache',
    code: `return caches.open('own').then((cache) => cache.addAll(['${at('cache-add-all')}']));`,
  },
  {
    ...call,
    id: 'worklet',
    title: '`addModule` of a worklet',
    code: `return new AudioContext().audioWorklet.addModule('${at('worklet.js')}');`,
  },
  { ...call, id: 'beacon', title: '`sendBeacon`', code: `navigator.sendBeacon('${at('beacon')}', 'hit');` },
  {
    ...call,
    id: 'web-socket',
    title: '`WebSocket`',
    code: `new WebSocket('${at('web-socket').replace('https', 'wss')}');`,
  },
  {
    ...call,
    id: 'web-socket-stream',
    title: '`WebSocketStream`',
    code: `return new WebSocketStream('${at('web-socket-stream').replace('https', 'wss')}').opened;`,
  },
  {
    ...call,
    id: 'event-source',
    title: '`EventSource`',
    code: `const source = new EventSource('${at('event-source')}'); source.onerror = () => source.close();`,
  },
  {
    ...call,
    id: 'ping',
    title: '`ping` of a link that is pressed',
    code: `const link = document.body.appendChild(document.createElement('a')); link.href = '#pressed'; link.ping = '${at('ping')}'; link.click();`,
  },
  {
    ...call,
    id: 'ping-served',
    title: '`ping` of a link in the served page',
    body: `<a id="ping-served" href="#pressed" ping="${at('ping-served')}">Link</a>`,
    code: `document.getElementById('ping-served').click();`,
  },
  {
    ...call,
    id: 'form',
    title: 'form that is sent by its button',
    body: `<iframe name="for-form"></iframe><form id="form" target="for-form" method="post" action="${at('form')}"><button>Send</button></form>`,
    code: `document.querySelector('#form button').click();`,
  },
  {
    ...call,
    id: 'form-submit',
    title: '`form.submit()`',
    body: `<iframe name="for-form-submit"></iframe>`,
    code: `const form = document.body.appendChild(document.createElement('form')); form.target = 'for-form-submit'; form.method = 'post'; form.action = '${at('form-submit')}'; form.submit();`,
  },
  {
    ...call,
    id: 'form-action',
    title: '`formaction` of a button',
    body: `<iframe name="for-form-action"></iframe><form id="form-action" target="for-form-action" method="post" action="/own"><button formaction="${at('form-action')}">Send</button></form>`,
    code: `document.querySelector('#form-action button').click();`,
  },
  {
    ...call,
    id: 'form-inner-html',
    title: 'form by `innerHTML`',
    body: `<iframe name="for-form-inner-html"></iframe><div id="form-inner-html"></div>`,
    code: `const box = document.getElementById('form-inner-html'); if (!box.firstChild) box.innerHTML = '<form target="for-form-inner-html" method="post" action="${at('form-inner-html')}"><button>Send</button></form>'; box.querySelector('button').click();`,
  },
  {
    ...call,
    leak: 'run',
    id: 'worker',
    title: 'worker by its address, which imports the tracker',
    code: `new Worker('/worker/worker.js');`,
    guard: 'open',
    why: IN_WORKER,
  },
  {
    ...call,
    leak: 'run',
    id: 'shared-worker',
    title: 'shared worker by its address, which imports the tracker',
    code: `new SharedWorker('/worker/shared-worker.js?' + Math.random());`,
    guard: 'open',
    why: IN_WORKER,
  },
  {
    ...call,
    leak: 'run',
    id: 'blob-worker',
    title: '`blob:` worker that imports the tracker',
    code: `new Worker(${blob('blob-worker.js', "try { importScripts('{url}') } catch {}")});`,
  },
  {
    ...call,
    id: 'blob-worker-fetch',
    title: '`fetch` in a `blob:` worker',
    code: `new Worker(${blob('blob-worker-fetch', "fetch('{url}', { mode: 'no-cors' }).catch(() => {})")});`,
  },
  {
    ...call,
    leak: 'run',
    id: 'module-worker',
    title: 'module worker that imports the tracker',
    code: `new Worker(${blob('module-worker.js', "import '{url}'")}, { type: 'module' });`,
    guard: 'open',
    why: 'A module’s imports are on their way before any script could stop them.',
  },
];
