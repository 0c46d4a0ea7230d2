// The README's table of what holds what, made from the same data that the tests are held to.
import { canBeMarked, holdOf, type Hold, type Level, type Way } from './way.js';
import { FAMILIES, WAYS } from './ways.js';

const LEVELS: readonly Level[] = ['marked', 'guard', 'policy', 'both'];

const WORDS: Readonly<Record<Hold, string>> = {
  held: 'held',
  fetched: 'asked for, not run',
  open: 'gets through',
};

const cellOf = (level: Level, way: Way): string =>
  level === 'marked' && !canBeMarked(way) ? 'cannot be marked' : WORDS[holdOf(level, way)];

function groupBy(ways: readonly Way[], keyOf: (way: Way) => string): [key: string, titles: string][] {
  const keys = [...new Set(ways.map(keyOf))];
  return keys.map((key) => [
    key,
    ways
      .filter((way) => keyOf(way) === key)
      .map(({ title }) => title)
      .join(' · '),
  ]);
}

/** One row for the ways of a family that have the same answers for the same reason; the reasons below, by number. */
export function makeTable(): string {
  const reasons = [...new Set(WAYS.flatMap(({ why }) => why ?? []))];
  const noteOf = ({ why }: Way) => (why === undefined ? '' : String(reasons.indexOf(why) + 1));
  const answersOf = (way: Way) => [...LEVELS.map((level) => cellOf(level, way)), noteOf(way)].join(' | ');
  const rows = Object.entries(FAMILIES).flatMap(([family, ways]) =>
    groupBy(ways, answersOf).map(([answers, titles]) => `| **${family}**: ${titles} | ${answers} |`),
  );
  return [
    '| way in | marked by hand | guard | policy | both | why |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...reasons.map((why, at) => `${at + 1}. ${why}`),
  ].join('\n');
}
