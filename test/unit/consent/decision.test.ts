// What one act of the visitor answers, and what it leaves as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecision, decideAll, questionsOf } from '../../../src/consent/decision.js';
import type { Choices } from '../../../src/consent/record.js';
import { SUBJECT } from '../examples.js';
import { anyChoices, anySubject } from './arbitraries.js';

const NONE = {
  analytics: false,
  hotjar: false,
  'google-analytics': false,
  marketing: false,
  'facebook-pixel': false,
};
const ALL = {
  analytics: true,
  hotjar: true,
  'google-analytics': true,
  marketing: true,
  'facebook-pixel': true,
};

describe('questionsOf', () => {
  it('asks about categories first, then about trackers, and never about what is necessary', () => {
    expect(questionsOf(SUBJECT).map(({ id }) => id)).toEqual(Object.keys(ALL).sort(byKind));
    expect(questionsOf(SUBJECT)).not.toContainEqual(expect.objectContaining({ id: 'checkout' }));
  });

  function byKind(a: string, b: string): number {
    const order = ['analytics', 'marketing', 'hotjar', 'google-analytics', 'facebook-pixel'];
    return order.indexOf(a) - order.indexOf(b);
  }
});

describe('decideAll', () => {
  it.each([true, false])('names every category and nothing else, with %s', (granted) => {
    expect(decideAll(SUBJECT, granted)).toEqual({ analytics: granted, marketing: granted });
  });
});

describe('applyDecision', () => {
  type Row = readonly [sentence: string, before: Choices | undefined, decision: Choices, after: Choices];

  it.each<Row>([
    ['denies everything after a decision about nothing', undefined, {}, NONE],
    ['grants everything after a yes to all', undefined, decideAll(SUBJECT, true), ALL],
    ['denies everything after a no to all', undefined, decideAll(SUBJECT, false), NONE],
    ['takes back everything after a no to all', ALL, decideAll(SUBJECT, false), NONE],
    [
      'takes a category’s answer for its trackers',
      undefined,
      { analytics: true },
      { ...NONE, analytics: true, hotjar: true, 'google-analytics': true },
    ],
    [
      'takes a tracker’s own answer before its category’s, when that one is no',
      undefined,
      { analytics: true, hotjar: false },
      { ...NONE, analytics: true, 'google-analytics': true },
    ],
    [
      'takes a tracker’s own answer before its category’s, when that one is yes',
      undefined,
      { analytics: false, hotjar: true },
      { ...NONE, hotjar: true },
    ],
    [
      'leaves the category alone when only its tracker is named',
      ALL,
      { hotjar: false },
      { ...ALL, hotjar: false },
    ],
    [
      'leaves what is not named as it was',
      ALL,
      { marketing: false },
      { ...ALL, marketing: false, 'facebook-pixel': false },
    ],
    [
      'leaves a later question open when it is not named',
      { analytics: true },
      { marketing: false },
      {
        analytics: true,
        marketing: false,
        'facebook-pixel': false,
      },
    ],
    [
      'keeps answers about what the site no longer has',
      { gone: true },
      { analytics: false },
      {
        gone: true,
        analytics: false,
        hotjar: false,
        'google-analytics': false,
      },
    ],
    ['knows nothing of names that the site does not ask about', NONE, { unheard: true }, NONE],
    [
      'does not let anybody answer for what is necessary',
      undefined,
      { necessary: false, checkout: false },
      NONE,
    ],
    ['does not take `necessary: true` for a yes to anything', undefined, { necessary: true }, NONE],
  ])('%s', (_, before, decision, after) => {
    expect(applyDecision(SUBJECT, before, decision)).toEqual(after);
  });

  it.each([1, 'true', 'granted', 'yes', {}, [], [true], -1, NaN, Symbol('yes'), () => true])(
    'takes %o for a no: only `true` grants',
    (answer) => {
      const decision = { analytics: answer, marketing: answer } as unknown as Choices;
      expect(applyDecision(SUBJECT, undefined, decision)).toEqual(NONE);
    },
  );

  it('does not take what every object inherits for an answer', () => {
    const subject = { categories: ['constructor'], trackers: [{ id: 'valueOf', category: 'constructor' }] };
    expect({ ...applyDecision(subject, undefined, {}) }).toEqual({ constructor: false, valueOf: false });
  });

  it('changes neither the decision nor the answers before', () => {
    const before = Object.freeze({ ...NONE });
    applyDecision(SUBJECT, before, Object.freeze({ analytics: true }));
    expect(before).toEqual(NONE);
  });

  it('never grants anything that neither the decision nor the answers before grant', () => {
    fc.assert(
      fc.property(
        anySubject,
        fc.option(anyChoices, { nil: undefined }),
        anyChoices,
        (subject, before, decision) => {
          const after = applyDecision(subject, before, decision);
          for (const id of Object.keys(after).filter((key) => after[key])) {
            const category = questionsOf(subject).find((question) => question.id === id)?.category ?? id;
            expect([decision[id], decision[category], before?.[id]]).toContain(true);
          }
        },
      ),
    );
  });

  it('gives each tracker the answer that it would get if it were alone', () => {
    fc.assert(
      fc.property(anySubject, anyChoices, (subject, decision) => {
        const together = applyDecision(subject, undefined, decision);
        for (const tracker of subject.trackers) {
          const alone = applyDecision({ ...subject, trackers: [tracker] }, undefined, decision);
          expect(alone[tracker.id]).toBe(together[tracker.id]);
        }
      }),
    );
  });
});
