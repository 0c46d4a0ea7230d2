// What denied trackers have left in the browser, by name. Looked for on every page; erasing it is `erase.ts`'s work,
// loaded only when there is something to erase.
import type { TrackerCookie, TrackerFacts } from '../trackers/tracker.js';

/** Whether a name is meant by a pattern, in which one `*` stands for anything. Never a RegExp: names are strangers' text. */
export function isNamed(pattern: string, name: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return name === start;
  return name.startsWith(start) && name.slice(start.length).endsWith(end);
}

function keysOf(kind: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[kind]);
  } catch {
    // Where the browser keeps nothing for this page, the mere name of its storage throws.
    return [];
  }
}

/**
 * Names of cookies and storage keys that belong to one of the `denied` trackers and to no other. A name is a vendor's
 * wherever it stands: several write the same one as a cookie and into storage.
 */
export function findLeftovers(trackers: readonly TrackerFacts[], denied: readonly TrackerFacts[]): string[] {
  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '');
  return [...cookies, ...keysOf('localStorage'), ...keysOf('sessionStorage')].filter((name) => {
    const owners = trackers.filter(({ storage = {} }) =>
      Object.values(storage as Record<string, readonly (string | TrackerCookie)[]>)
        .flat()
        .some((entry) => isNamed(typeof entry === 'string' ? entry : entry.name, name)),
    );
    return owners.length && owners.every((owner) => denied.includes(owner));
  });
}
