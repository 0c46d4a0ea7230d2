// Puts the worker with the stand-ins in place and goes back to the page, which never runs without it.
const PATIENCE = 5000;

/** Only a page of this site: an address from elsewhere would make this a redirect that anyone can aim. */
function findTarget() {
  const target = new URL(new URLSearchParams(location.search).get('to') ?? '/', location.origin);
  const isOurs = target.origin === location.origin && target.pathname !== location.pathname;
  return isOurs ? target.pathname + target.search + target.hash : '/';
}

/** Where the browser allows no worker, as in some private windows, this fails or never ends. */
async function startWorker() {
  const { serviceWorker } = navigator;
  if (!(await serviceWorker.register('/stand-ins-worker.js', { type: 'module' })))
    throw new Error('No worker came.');
  const tooLate = new Promise((_, reject) =>
    setTimeout(() => reject(new Error('The worker is too slow.')), PATIENCE),
  );
  await Promise.race([serviceWorker.ready, tooLate]);
}

await startWorker().catch((error) => console.warn('The stand-ins could not start.', error));
// Whatever came of it: the page goes on, and does not come back here if it finds no worker.
sessionStorage.setItem('demo-stand-ins', 'tried');
location.replace(findTarget());
