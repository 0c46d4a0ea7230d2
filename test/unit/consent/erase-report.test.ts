// A report that has come from elsewhere is believed only where it has the form of one.
import { describe, expect, it } from 'vitest';
import { isEraseReport } from '../../../src/consent/erase-report.js';

const ACME = {
  id: 'acme',
  erased: [{ kind: 'cookie', name: '_acme' }],
  cameBack: [],
  outOfReach: [{ kind: 'cookie', name: 'uid', reason: 'third-party' }],
};

describe('isEraseReport', () => {
  it.each([
    { time: 1, trackers: [] },
    { time: 1, trackers: [ACME] },
  ])('believes %j', (value) => {
    expect(isEraseReport(value)).toBe(true);
  });

  it.each<readonly [unknown]>([
    [undefined],
    [null],
    ['told'],
    [[]],
    [{}],
    [{ time: 1 }],
    [{ time: '1', trackers: [] }],
    [{ time: 1, trackers: {} }],
    [{ time: 1, trackers: [null] }],
    [{ time: 1, trackers: ['acme'] }],
    [{ time: 1, trackers: [{ ...ACME, id: 1 }] }],
    [{ time: 1, trackers: [{ ...ACME, erased: 3 }] }],
    [{ time: 1, trackers: [{ ...ACME, cameBack: [{ kind: 'cookie', name: {} }] }] }],
    [{ time: 1, trackers: [{ ...ACME, outOfReach: undefined }] }],
  ])('does not believe %j', (value) => {
    expect(isEraseReport(value)).toBe(false);
  });
});
