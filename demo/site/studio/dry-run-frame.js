// A visit without anybody outside: what is asked for before an answer, and what after a yes. Nothing starts before the worker
// that answers in the vendors' place is there.
import { startFrame } from './frame.js';

/** How long nothing may happen until it is quiet, and how long is waited at most. */
const QUIET = 700;
const PATIENCE = 8000;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const asked = [];
let latest = 0;

navigator.serviceWorker?.addEventListener('message', ({ data }) => {
  if (data?.studio !== 'asked') return;
  asked.push({ url: data.url, answer: data.answer });
  latest = performance.now();
});
navigator.serviceWorker?.startMessages();

/** Whether our own worker answers for this very frame: asked, since another could stand in its place. */
function isHeld() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === 'here');
    navigator.serviceWorker.controller?.postMessage({ studio: 'are-you-there' }, [port2]);
    setTimeout(() => resolve(false), 1000);
  });
}

async function startWorker() {
  const { serviceWorker } = navigator;
  if (!serviceWorker)
    throw new Error(
      'This browser window allows no service worker, so that real vendors would be asked. Nothing was run.',
    );
  await serviceWorker.register('/studio/worker.js', { type: 'module' });
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(50))
    if (serviceWorker.controller && (await isHeld())) return;
  throw new Error(
    'The worker that answers for the vendors did not start, so that nothing was run. Try again.',
  );
}

/** Until nothing has been asked for a while, and what must come has come. */
async function whenQuiet(hasCome) {
  latest = performance.now();
  for (const end = latest + PATIENCE; performance.now() < end; await wait(50))
    if (hasCome() && performance.now() - latest > QUIET) return;
}

const addressOf = (script) => new URL(script.src ?? script, document.baseURI).href;

startFrame(startWorker, async ({ start, tell, readStored }) => {
  await start();
  const { samtykke } = window;
  const asksNobody = !samtykke.settings.categories.length;
  await whenQuiet(() => asksNobody || document.querySelector('samtykke-banner'));
  const before = asked.splice(0);
  const storedBefore = readStored();
  samtykke.grantAll();
  const scripts = samtykke.settings.trackers.flatMap(({ load }) => load.scripts.map(addressOf));
  await whenQuiet(() => scripts.every((address) => [...before, ...asked].some(({ url }) => url === address)));
  tell({ studio: 'run', before, after: asked.splice(0), storedBefore, storedAfter: readStored() });
});
