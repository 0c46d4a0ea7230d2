// Erases what trackers have left in the browser, as far as a page can reach. Loaded only when there is something.
import { parentDomains } from '../page/parent-domains.js';
import type { TrackerCookie, TrackerFacts } from '../trackers/tracker.js';
import { isNamed } from './leftovers.js';

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`: a cookie's path must be named exactly to be erased. */
function pathsOf(pathname: string): string[] {
  const paths = ['/'];
  for (const part of pathname.split('/').filter(Boolean)) {
    const path = (paths.at(-1) ?? '/') + part;
    paths.push(path, path + '/');
  }
  return paths;
}

function eraseCookie(name: string, paths: readonly string[]): void {
  for (const domain of ['', ...parentDomains(location.hostname)]) {
    for (const path of paths) {
      // A partitioned cookie is another cookie, even where everything else about it is the same.
      for (const rest of ['', '; secure; partitioned']) {
        document.cookie = `${name}=; max-age=-1; path=${path}${domain && `; domain=${domain}`}${rest}`;
      }
    }
  }
}

function eraseKey(kind: 'localStorage' | 'sessionStorage', name: string): void {
  try {
    window[kind].removeItem(name);
  } catch {
    // The browser keeps nothing for this page.
  }
}

/** Waits for the end, since a page that goes takes the wish with it; one that is still in use is for the next page. */
function eraseDatabase(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

/**
 * Erases the cookies of these names, on every parent domain and path, the storage keys, and the databases of the `denied`
 * trackers. The vendor's own mark of a refusal is left where it stands for trackers in `running`: their code, still in
 * the page, reads it.
 */
export async function erase(
  names: readonly string[],
  denied: readonly TrackerFacts[],
  running: ReadonlySet<string>,
): Promise<void> {
  const cookies = denied.flatMap(({ id, storage }) =>
    (storage?.cookies ?? [])
      .filter((cookie): cookie is TrackerCookie => typeof cookie === 'object')
      .map((cookie) => ({ ...cookie, isKept: cookie.refusal && running.has(id) })),
  );
  const paths = [...pathsOf(location.pathname), ...cookies.flatMap(({ path }) => path ?? [])];
  // A cookie on a path of its own is not seen from here, but can be erased by its name.
  const unseen = cookies.filter(({ path, name }) => path && !name.includes('*')).map(({ name }) => name);
  for (const name of new Set([...names, ...unseen])) {
    if (cookies.some((cookie) => cookie.isKept && isNamed(cookie.name, name))) continue;
    eraseCookie(name, paths);
    eraseKey('localStorage', name);
    eraseKey('sessionStorage', name);
  }
  const databases = denied.flatMap(({ storage }) => storage?.indexedDB ?? []);
  if (!databases.length) return;
  for (const { name = '' } of await indexedDB.databases()) {
    if (databases.some((pattern) => isNamed(pattern, name))) await eraseDatabase(name);
  }
}
