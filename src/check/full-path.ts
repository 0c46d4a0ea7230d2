// Where a key stands under which an object reaches what all objects share: the check stops at the first, before it knows
// where it is. Rides with the words of errors.
import type { Problem } from './find-problem.js';

/** The place of the first such key, in the order in which the check meets them. */
function find(value: unknown, name: string, path: string): string | undefined {
  if (typeof value !== 'object' || !value) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const found = key === name ? at : find(item, name, at);
    if (found) return found;
  }
  return undefined;
}

/** A problem's whole path: `trackers[0].load.globals.__proto__`. */
export function fullPath({ path, kind }: Problem, raw: unknown): string {
  const isKeyAlone = kind === 'unknown' && /^(__proto__|constructor|prototype)$/.test(path);
  return (isKeyAlone ? find(raw, path, '') : undefined) ?? path;
}
