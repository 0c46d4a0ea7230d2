// What the schema takes in a field, the library takes there too: an editor promises nothing that the page then refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ADDRESSES, MARKUP, TEXTS } from '../../helpers/hostile.js';
import { CONFIG, problemOf } from '../examples.js';
import { FULL, placesIn, put, sayPath } from './full-definition.js';
import { faultsOf } from './schema.js';

/**
 * Forms that are almost those of a field, beside what strangers write. One thing is left to the library: it counts a text in units of UTF-16,
 * a schema in letters.
 */
const ODD = [
  ...[
    '',
    ' ',
    'a',
    'A',
    '1',
    '-',
    '_',
    '$',
    '*',
    '**',
    'a*b',
    'a*b*c',
    '{a}',
    '{',
    'a.b',
    '.',
    'a..b',
    '/',
    '/a b',
    '//a.example',
  ],
  ...[
    'a.example',
    '*.a.example',
    'a.*.example',
    '*',
    'a_b.example',
    'a.example:443',
    'a.example/b?c',
    'å.example',
    '{host}.a.example',
  ],
  ...[
    'https://a.example',
    'https://a.example:99999',
    'https://a@b.example/',
    'https://å.example/',
    'https://{host}/',
    'HTTPS://a.example',
  ],
  ...[
    'https://a.example/{x}?y=<',
    'privacy',
    './a',
    '../a',
    '?a',
    '#a',
    'a:b',
    '/a:b',
    'mailto:a@b.example',
    'a/b:c',
    '\\a',
    '/a\\b',
  ],
  ...[
    'toString',
    'isNew',
    'valueOf',
    'push',
    'a.push',
    'a.b.c',
    'a.',
    '.a',
    'hasA',
    'to',
    'is',
    'x'.repeat(64),
    'x'.repeat(65),
    'x'.repeat(2001),
  ],
  ...[
    'third-party',
    'marketing',
    '1 day',
    'session',
    'nb',
    'a\nb',
    'a\u2028<b>',
    '\u007f',
    '💩',
    '1 < 2',
    'a <3',
  ],
];

const CORPUS = [...ODD, ...MARKUP, ...TEXTS, ...CODE_ADDRESSES];

const LEAVES = placesIn(FULL)
  .filter(([, value]) => typeof value === 'string')
  .map(([path]): [string, typeof path] => [sayPath(['trackers', 0, ...path]), path]);

/** Whether what the schema takes in this place is refused there by the library. */
function isRefusedAlone(place: string, config: unknown): boolean {
  if (faultsOf(config).length) return false;
  const problem = problemOf(config);
  // Names that are no longer declared are for the whole to tell, and are found elsewhere.
  return problem?.path === place && !/\.(id|category|global)$|\]\[0\]$/.test(place);
}

describe('What the schema takes, the library takes', () => {
  it.each(LEAVES)('in %s', (place, path) => {
    const configWith = (text: string) => ({ ...CONFIG, trackers: [put(FULL, path, () => text)] });
    expect(CORPUS.filter((text) => isRefusedAlone(place, configWith(text)))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 12 }), (text) => {
        expect(isRefusedAlone(place, configWith(text)), text).toBe(false);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it.each(['policy.url', 'policy.changes', 'policy.version', 'language', 'cookie.name', 'cookie.domain'])(
    'in %s',
    (place) => {
      const [key = '', inner = ''] = place.split('.');
      for (const text of CORPUS) {
        const config = {
          ...CONFIG,
          [key]: inner ? { ...(key === 'policy' && CONFIG.policy), [inner]: text } : text,
        };
        if (!faultsOf(config).length) expect(problemOf(config), text).toBeUndefined();
      }
    },
  );
});
