// How long something is kept, in the visitor's language: definitions say it as data, like `365 days`.
import type { Lifetime } from '../trackers/tracker.js';
import type { Words } from './words.js';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/**
 * `365 days` by `Intl`; `session` and what has no end by the texts. Where nothing is said there is no end: the longest is
 * told, not the shortest. What nobody understands is said as it stands.
 */
export function sayLifetime({ locales, say }: Pick<Words, 'locales' | 'say'>, lifetime?: Lifetime): string {
  if (!lifetime) return say('endless');
  if (lifetime === 'session') return say('session');
  const [, count, unit = ''] = /^(\d{1,6}) (\w+?)s?$/.exec(lifetime) ?? [];
  if (!UNITS.includes(unit)) return lifetime;
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locales, format).format(Number(count));
}
