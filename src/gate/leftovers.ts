// What denied trackers have left in the browser, by name. Looked for on every page; erasing it is `erase.ts`'s work,
// loaded only when there is something to erase.
import { ownersOf } from '../trackers/names.js';
import type { TrackerFacts } from '../trackers/tracker.js';

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
  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0] as string);
  return [cookies, keysOf('localStorage'), keysOf('sessionStorage')];
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
