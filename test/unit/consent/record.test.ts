// When a decision no longer speaks for the visitor.
import { describe, expect, it } from 'vitest';
import { isCurrent } from '../../../src/consent/record.js';
import { NOON, RECORD } from '../examples.js';

const DAY = 86_400_000;

describe('isCurrent', () => {
  it.each([
    ['just now', 0, true],
    ['yesterday', DAY, true],
    ['a minute less than 182 days ago', 182 * DAY - 60_000, true],
    ['182 days ago', 182 * DAY, false],
    ['a year ago', 365 * DAY, false],
    ['in an hour, by a clock set wrong', -3_600_000, true],
    ['in a day', -DAY, false],
    ['in a year', -365 * DAY, false],
    ['at a time that is no number', NaN, false],
  ])('takes a record made %s for current: %s ms old → %s', (_, age, expected) => {
    expect(isCurrent({ ...RECORD, time: NOON - age }, '2026-11-01', 182, NOON)).toBe(expected);
  });

  it.each([
    ['2026-11-01', true],
    ['2026-11-02', false],
    ['2026-11-01 ', false],
    ['', false],
  ])('takes a record of the version 2026-11-01 under the version %j for current: %s', (version, expected) => {
    expect(isCurrent(RECORD, version, 182, NOON)).toBe(expected);
  });

  it('takes no record for current where it is to hold for no days', () => {
    expect(isCurrent(RECORD, '2026-11-01', 0, NOON)).toBe(false);
  });
});
