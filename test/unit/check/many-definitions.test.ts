// Thousands of definitions in one configuration: the check answers soon, and twice as many are twice the work, no more.
import { describe, expect, it } from 'vitest';
import { DETAIL } from '../../../src/check/detail.js';
import { findProblem } from '../../../src/check/find-problem.js';
import { resolveConfig, type Config } from '../../../src/config.js';
import type { Tracker } from '../../../src/trackers/tracker.js';
import { makeDefinitions } from '../../helpers/many-definitions.mjs';
import { CONFIG, problemOf } from '../examples.js';
import { faultsOf } from '../schema/schema.js';

const configOf = (count: number): Config => ({
  ...CONFIG,
  trackers: makeDefinitions(count) as unknown as readonly Tracker[],
});

/** The same value, every look at which is counted: at a field of it, or at which fields it has. */
function watched<Value>(value: Value, count: () => void): Value {
  if (typeof value !== 'object' || !value) return value;
  return new Proxy(value, {
    get(target, key, receiver) {
      count();
      return watched<unknown>(Reflect.get(target, key, receiver), count);
    },
    ownKeys(target) {
      count();
      return Reflect.ownKeys(target);
    },
  });
}

/** How often the check looks at something of a configuration with so many definitions, and of what was made of it. */
function looksAt(count: number): number {
  let looks = 0;
  const look = () => looks++;
  const config = configOf(count);
  const { trackers } = resolveConfig(config);
  expect(findProblem(watched(config, look), watched(trackers, look), DETAIL)).toBeUndefined();
  return looks;
}

/** The shortest of three times, in milliseconds: what else the machine does makes none shorter. */
function timeOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

describe('3,000 definitions in one configuration', () => {
  it('are found right by library and schema', () => {
    expect(problemOf(configOf(3000))).toBeUndefined();
    expect(faultsOf(configOf(3000))).toEqual([]);
  });

  it('are checked within 2 s, with what the page makes of them', () => {
    const config = configOf(3000);
    expect(timeOf(() => problemOf(config))).toBeLessThan(2000);
  });

  it('are no more work each than few are: twice as many are looked at twice as often', () => {
    const [half, all] = [looksAt(300), looksAt(600)];
    expect(half).toBeGreaterThan(300 * 20);
    expect(all / half).toBeGreaterThan(1.95);
    expect(all / half).toBeLessThan(2.05);
  });

  it('hide no fault: the last one’s is found, with its place', () => {
    const [last, ...rest] = [...makeDefinitions(3000)].reverse();
    const trackers = [...rest.reverse(), { ...last, vendor: '<b>' }];
    expect(problemOf({ ...CONFIG, trackers })).toMatchObject({ path: 'trackers[2999].vendor' });
    expect(faultsOf({ ...CONFIG, trackers })).toEqual(['trackers[2999].vendor']);
    const twice = [...makeDefinitions(3000), ...makeDefinitions(1)];
    expect(problemOf({ ...CONFIG, trackers: twice })).toMatchObject({ path: 'trackers[3000].id' });
  });
});
