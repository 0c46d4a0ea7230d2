// The demo's first script: a page runs only once the stand-ins answer for the vendors, and the ledger, which comes later,
// finds here what happened before it.
(() => {
  const MARK = 'demo-stand-ins';
  const { serviceWorker } = navigator;

  /** Names of everything that the page can see in storage, like `cookies:_ga`. */
  function listStored() {
    const cookies = document.cookie.split('; ').filter(Boolean);
    const names = new Set(cookies.map((pair) => `cookies:${pair.split('=')[0]}`));
    for (const kind of ['localStorage', 'sessionStorage']) {
      try {
        for (const key of Object.keys(window[kind])) names.add(`${kind}:${key}`);
      } catch {
        // Switched off in this browser: then nothing lies there.
      }
    }
    return [...names];
  }

  /** `on`, `off` (switched off), `missing` (the browser allows no worker), or `starting`. */
  function findState() {
    if (document.cookie.split('; ').includes(`${MARK}=off`))
      return serviceWorker?.controller ? 'stopping' : 'off';
    if (serviceWorker?.controller) {
      sessionStorage.removeItem(MARK);
      return 'on';
    }
    return !serviceWorker || sessionStorage.getItem(MARK) ? 'missing' : 'starting';
  }

  /** Nothing of this page may run any more: it is about to be opened anew. */
  function leaveBy(way) {
    window.stop();
    way();
  }

  const standIns = { state: 'missing', heard: [], listStored, before: [] };
  window.standIns = standIns;
  try {
    standIns.state = findState();
    standIns.before = listStored();
  } catch {
    // Storage is switched off, so that nothing can be marked: better without stand-ins than round and round.
  }

  if (standIns.state === 'starting') {
    leaveBy(() =>
      location.replace(`/boot?to=${encodeURIComponent(location.href.slice(location.origin.length))}`),
    );
  } else if (standIns.state === 'stopping') {
    leaveBy(async () => {
      for (const registration of await serviceWorker.getRegistrations()) await registration.unregister();
      location.reload();
    });
  }

  const hear = (event) => standIns.heard.push(event);
  document.addEventListener('stand-in', hear);
  serviceWorker?.addEventListener('message', hear);
  serviceWorker?.startMessages();
  standIns.handOver = (listener) => {
    document.removeEventListener('stand-in', hear);
    serviceWorker?.removeEventListener('message', hear);
    standIns.heard.splice(0).forEach(listener);
    document.addEventListener('stand-in', listener);
    serviceWorker?.addEventListener('message', listener);
  };
})();
