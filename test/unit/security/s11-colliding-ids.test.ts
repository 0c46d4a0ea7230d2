// S11, encoding: ids that begin and end like each other are told apart on the whole way from a decision to a server.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig, type Config } from '../../../src/config.js';
import { applyDecision, questionsOf } from '../../../src/consent/decision.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { Choices } from '../../../src/consent/record.js';
import { isNamed } from '../../../src/trackers/names.js';
import { readConsent } from '../../../src/server.js';
import { anyChoices, anySubject } from '../consent/arbitraries.js';
import { ACME, CONFIG, NOON, RECORD } from '../examples.js';

/** A site that has these categories and trackers. */
function siteOf({
  categories,
  trackers,
}: {
  categories: readonly string[];
  trackers: readonly object[];
}): Config {
  const own = trackers.map((tracker) => ({ ...ACME, ...tracker }));
  return { ...CONFIG, categories, trackers: own };
}

/** What a server reads of these choices. */
function readBack(config: Config, choices: Choices) {
  const line = encodeRecord({ ...RECORD, time: NOON, policyVersion: '', choices });
  return readConsent(`samtykkeX=1; samtykke=${encodeURIComponent(line)}; xsamtykke=1`, config, NOON);
}

const NEIGHBOURS = [
  'a',
  'aa',
  'a-a',
  'a-',
  'ab',
  'b-a',
  'gtag',
  'multiplegtag',
  'g',
  'analytics',
  'pianoanalytics',
];

describe('S11 encoding', () => {
  it('every answer of every site comes back as it was given', () => {
    fc.assert(
      fc.property(anySubject, anyChoices, (subject, decision) => {
        const config = siteOf(subject);
        const choices = applyDecision(subject, undefined, decision);
        const { permissions } = readBack(config, choices);
        for (const { id } of questionsOf(subject))
          expect(permissions[id]).toBe(choices[id] === true ? 'granted' : 'denied');
      }),
      { numRuns: 300 },
    );
  });

  it('one answer that changes changes no other, though ids begin and end like each other', () => {
    const config = siteOf({
      categories: ['marketing'],
      trackers: NEIGHBOURS.map((id) => ({ id, category: 'marketing' })),
    });
    const subject = resolveConfig(config);
    for (const granted of NEIGHBOURS) {
      const { permissions } = readBack(config, applyDecision(subject, undefined, { [granted]: true }));
      expect(NEIGHBOURS.filter((id) => permissions[id] === 'granted')).toEqual([granted]);
      const without = applyDecision(subject, undefined, { marketing: true, [granted]: false });
      expect(NEIGHBOURS.filter((id) => readBack(config, without).permissions[id] === 'denied')).toEqual([
        granted,
      ]);
    }
  });

  it('a cookie’s pattern means no name that only contains it', () => {
    for (const pattern of NEIGHBOURS)
      expect(NEIGHBOURS.filter((name) => isNamed(pattern, name))).toEqual([pattern]);
    expect(['_ga', '_ga_', '_ga_X', 'x_ga_X', '_gac'].filter((name) => isNamed('_ga_*', name))).toEqual([
      '_ga_',
      '_ga_X',
    ]);
  });
});
