// Whether a name in the browser belongs to a tracker: decided without ever running a name as a pattern.
import { describe, expect, it } from 'vitest';
import { isNamed } from '../../../src/trackers/names.js';

describe('isNamed', () => {
  it.each([
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga', 'x_ga', false],
    ['_ga', '_GA', false],
    ['_ga_*', '_ga_ABC', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['*_id', 'acme_id', true],
    ['*_id', 'acme_ids', false],
    ['a*z', 'az', true],
    ['a*z', 'abcz', true],
    ['a*z', 'abc', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['*', 'anything', true],
    ['', '', true],
    ['', 'x', false],
    ['.', 'x', false],
    ['a.c', 'abc', false],
    ['[a-z]', 'b', false],
    ['(a+)+$', 'aaaa', false],
    ['a|b', 'b', false],
    ['$&', '$&', true],
    ['\\*', '\\x', true],
  ])('says whether %j means %j: %s', (pattern, name, expected) => {
    expect(isNamed(pattern, name)).toBe(expected);
  });

  it('is done with a name and a pattern of 100 kB within a second', () => {
    const begun = performance.now();
    expect(isNamed('(a+)+$', 'a'.repeat(100_000))).toBe(false);
    expect(isNamed('a'.repeat(100_000) + '*', 'a'.repeat(100_000) + 'b')).toBe(true);
    expect(isNamed('*'.repeat(100_000), 'a'.repeat(100_000))).toBe(true);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
