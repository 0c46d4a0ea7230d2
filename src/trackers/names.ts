// Whose a name in the browser is: told by the names that a definition gives.
import type { TrackerFacts } from './tracker.js';

/** What stands in a list of a definition: a name, or a name with what is known about it. */
type Entry = string | { readonly name: string; readonly reason?: string };

/** Whether a name is meant by a pattern, in which one `*` stands for anything. Never a RegExp: names are strangers' text. */
export function isNamed(pattern: string, name: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return name === start;
  return name.startsWith(start) && name.slice(start.length).endsWith(end);
}

/**
 * Trackers that may have left something of this name. A name is a vendor's wherever it stands: several write the same one
 * as a cookie and into storage. What a definition says to be out of reach is another site's: here the name is a stranger's.
 */
export function ownersOf<Tracker extends Pick<TrackerFacts, 'storage'>>(
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
