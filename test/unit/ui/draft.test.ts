// The switches of the preferences, before anything is saved.
import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../src/consent/record.js';
import { isMixed, setSwitch } from '../../../src/ui/draft.js';
import { SUBJECT } from '../examples.js';

const OFF: Choices = {
  analytics: false,
  marketing: false,
  hotjar: false,
  'google-analytics': false,
  'facebook-pixel': false,
};
const STATISTICS: Choices = { ...OFF, analytics: true, hotjar: true, 'google-analytics': true };

describe('setSwitch', () => {
  it.each<readonly [string, Choices, string, boolean, Choices]>([
    ['takes a category’s trackers along to on', OFF, 'analytics', true, STATISTICS],
    ['takes a category’s trackers along to off', STATISTICS, 'analytics', false, OFF],
    [
      'leaves other categories alone',
      STATISTICS,
      'marketing',
      true,
      { ...STATISTICS, marketing: true, 'facebook-pixel': true },
    ],
    ['turns on one tracker and not its category', OFF, 'hotjar', true, { ...OFF, hotjar: true }],
    [
      'turns off one tracker and not its category',
      STATISTICS,
      'hotjar',
      false,
      { ...STATISTICS, hotjar: false },
    ],
    [
      'takes the category along with its last tracker to on',
      { ...OFF, hotjar: true },
      'google-analytics',
      true,
      STATISTICS,
    ],
    [
      'takes the category along with its last tracker to off',
      { ...STATISTICS, hotjar: false },
      'google-analytics',
      false,
      OFF,
    ],
    [
      'takes the category along with its only tracker',
      OFF,
      'facebook-pixel',
      true,
      { ...OFF, marketing: true, 'facebook-pixel': true },
    ],
  ])('%s', (_, before, id, on, after) => {
    expect(setSwitch(SUBJECT, before, id, on)).toEqual(after);
  });

  it('leaves the choices before as they were', () => {
    const before = Object.freeze({ ...OFF });
    setSwitch(SUBJECT, before, 'analytics', true);
    expect(before).toEqual(OFF);
  });
});

describe('isMixed', () => {
  it.each<readonly [string, Choices, boolean]>([
    ['all are off', OFF, false],
    ['all are on', STATISTICS, false],
    ['one is on', { ...OFF, hotjar: true }, true],
    ['one is off', { ...STATISTICS, hotjar: false }, true],
    ['another category’s is on', { ...OFF, 'facebook-pixel': true }, false],
    ['none has been answered', {}, false],
  ])('of a category’s trackers, where %s: %j → %s', (_, draft, expected) => {
    expect(isMixed(SUBJECT, draft, 'analytics')).toBe(expected);
  });

  it('is never true of a category without trackers', () => {
    expect(isMixed({ ...SUBJECT, trackers: [] }, STATISTICS, 'analytics')).toBe(false);
  });
});
