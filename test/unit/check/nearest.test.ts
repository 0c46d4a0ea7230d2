// The name that a misspelt one was meant to be.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/check/nearest.js';

const KNOWN = ['google-analytics', 'google-ads', 'hotjar', 'hubspot', 'facebook-pixel', 'gpc', 'policy'];

describe('nearest', () => {
  it.each([
    ['hotjar', 'hotjar'],
    ['hotjr', 'hotjar'],
    ['hotajr', 'hotjar'],
    ['Hotjar', 'hotjar'],
    ['HUBSPOT', 'hubspot'],
    ['hub-spot', 'hubspot'],
    ['google-analitics', 'google-analytics'],
    ['googleanalytics', 'google-analytics'],
    ['google-add', 'google-ads'],
    ['facebookpixel', 'facebook-pixel'],
    ['polcy', 'policy'],
    ['polciy', 'policy'],
    ['gcp', 'gpc'],
    ['matomo', undefined],
    ['x', undefined],
    ['', undefined],
    ['tiktok-pixel', undefined],
  ])('to %j is %s', (word, expected) => {
    expect(nearest(word, KNOWN)).toBe(expected);
  });

  it('is nobody where nobody is known', () => {
    expect(nearest('hotjar', [])).toBeUndefined();
  });

  it('is found for 100 kB of hostile text within a second', () => {
    const begun = performance.now();
    expect(nearest('hotjar'.repeat(20_000), KNOWN)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
