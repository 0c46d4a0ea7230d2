// Runs the real library in a frame of the studio: with the configuration that the studio gives, and storage of its own.
import { useMemoryStorage } from './memory-storage.js';

const tell = (message) => parent.postMessage(message, location.origin);

/** Nobody but the studio around this frame is heard. */
const askForConfig = () =>
  new Promise((resolve) => {
    addEventListener('message', ({ data, origin, source }) => {
      if (source === parent && origin === location.origin && data?.studio === 'show') resolve(data);
    });
    tell({ studio: 'ready' });
  });

/** Where a link would lead is told; nothing is opened, and nobody asked. */
function holdLinks() {
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.href);
      if (!link || link.hash === '#samtykke') return;
      event.preventDefault();
      tell({ studio: 'link', href: link.href });
    },
    true,
  );
}

/** As a site would write it: the configuration in the page, and the script behind it. */
function startLibrary(config) {
  const json = document.createElement('script');
  json.type = 'application/json';
  json.id = 'samtykke-config';
  json.textContent = JSON.stringify(config);
  const script = document.createElement('script');
  script.src = '/samtykke.js';
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error('The library is not there: run "npm run build".'));
  });
  document.head.append(json, script);
  return loaded.then(() => window.samtykke.ready);
}

/** Begins when the studio has answered. `before` is done first, and may refuse. */
export async function startFrame(before, then) {
  if (parent === window) return;
  const readStored = useMemoryStorage();
  holdLinks();
  try {
    await before();
    const given = await askForConfig();
    await then({ ...given, readStored, tell, start: () => startLibrary(given.config) });
  } catch (error) {
    tell({ studio: 'fault', words: error.message });
  }
}
