// What denied trackers have left in the browser, by name. Looked for on every page; erasing it is `erase.ts`'s work,
// loaded only when there is something to erase.
import type { TrackerFacts } from '../trackers/tracker.js';

/** What stands in a list of a definition: a name, or a name with what is known about it. */
type Entry = string | { readonly name: string; readonly reason?: string };

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

/** Names that stand in the page's sight: of cookies, and of keys in localStorage and sessionStorage. */
export function namesInSight(): [cookies: string[], localStorage: string[], sessionStorage: string[]] {
  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '');
  return [cookies, keysOf('localStorage'), keysOf('sessionStorage')];
}

/**
 * Trackers that may have left something of this name. A name is a vendor's wherever it stands: several write the same one
 * as a cookie and into storage. What a definition says to be out of reach is another site's: here the name is a stranger's.
 */
export function ownersOf<Tracker extends TrackerFacts>(
  name: string,
  trackers: readonly Tracker[],
): readonly Tracker[] {
  return trackers.filter(({ storage = {} }) =>
    Object.values(storage as Record<string, readonly Entry[]>)
      .flat()
      .some((entry) => {
        // A text has no fields.
        const { name: pattern = entry as string, reason } = entry as { name?: string; reason?: string };
        return !reason && isNamed(pattern, name);
      }),
  );
}

/** Whether something in the page's sight belongs to a denied tracker, and to no granted one. */
export function hasLeftovers(
  trackers: readonly TrackerFacts[],
  isGranted: (tracker: TrackerFacts) => boolean,
): boolean {
  return namesInSight()
    .flat()
    .map((name) => ownersOf(name, trackers))
    .some((owners) => owners.length && !owners.some(isGranted));
}
