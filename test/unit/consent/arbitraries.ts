// What fast-check may invent: ids that begin and end like each other, subjects, choices and records.
import fc from 'fast-check';
import type { Subject } from '../../../src/consent/decision.js';
import { MINUTE, type Choices, type ConsentRecord } from '../../../src/consent/record.js';

/** Ids that are the beginnings and ends of each other, next to freely invented ones. */
export const anyId = fc.oneof(
  fc.constantFrom(
    'a',
    'ab',
    'abc',
    'b',
    'bc',
    'c',
    'a-b',
    'b-a',
    'a-',
    'hotjar',
    'hotjar-2',
    'jar',
    'analytics',
  ),
  fc.stringMatching(/^[a-z][a-z\d-]{0,63}$/),
);

export const anyChoices: fc.Arbitrary<Choices> = fc.dictionary(anyId, fc.boolean(), { maxKeys: 20 });

export const anyRecord: fc.Arbitrary<ConsentRecord> = fc.record({
  time: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  policyVersion: fc.oneof(
    fc.constantFrom('', '1', '2026-11-01', '1.2.3', 'a.b!', '!', '.!'),
    fc.string({ maxLength: 64, unit: 'binary' }),
  ),
  by: fc.constantFrom('banner', 'preferences', 'script'),
  configuration: fc.stringMatching(/^([a-z\d]{1,7}(_[a-z\d]{1,7}){0,3})?$/),
  choices: anyChoices,
});

export const anySubject: fc.Arbitrary<Subject> = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.nat(ids.length - 1).chain((split) =>
      fc.record({
        categories: fc.constant(ids.slice(0, split + 1)),
        trackers: fc.tuple(
          ...ids.slice(split + 1).map((id) =>
            fc.record({
              id: fc.constant(id),
              category: fc.constantFrom('necessary', ...ids.slice(0, split + 1)),
            }),
          ),
        ),
      }),
    ),
  );

/** A record as it is after its way through the cookie: its time is told to the minute. */
export function toTheMinute(record: ConsentRecord): ConsentRecord {
  return { ...record, time: record.time - (record.time % MINUTE) };
}
