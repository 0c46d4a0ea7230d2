// The line in the consent cookie: the page's, or none where there is doubt.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRecord } from '../../../src/store/read-record.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('readRecord', () => {
  it.each<readonly [string, string | undefined]>([
    ['', undefined],
    ['samtykke=1.a.b', '1.a.b'],
    ['a=1; samtykke=1.a.b; b=2', '1.a.b'],
    ['samtykke=1%2Ea%20b%C3%A5', '1.a bå'],
    ['samtykke=1=2', '1=2'],
    ['samtykke=', ''],
    ['samtykke', undefined],
    ['xsamtykke=1', undefined],
    ['samtykkex=1', undefined],
    ['a=samtykke=1', undefined],
    ['a=; samtykke', undefined],
    ['Samtykke=1', undefined],
    ['samtykke=1; samtykke=1', undefined],
    ['samtykke=1; a=2; samtykke=2', undefined],
    ['samtykke=1; samtykke=', undefined],
    ['samtykke=%', undefined],
    ['samtykke=%E0%A4%A', undefined],
  ])('in the cookies %j finds %j', (cookies, expected) => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookies);
    expect(readRecord('samtykke') ?? '').toBe(expected ?? '');
  });

  it('takes the cookie’s name to the letter, and not as a pattern', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('my.consent=1; $a=2');
    expect(readRecord('my.consent')).toBe('1');
    expect(readRecord('myxconsent')).toBeUndefined();
    expect(readRecord('$a')).toBe('2');
  });

  it('reads 100 kB of hostile cookies within 50 ms', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('; samtykke='.repeat(10_000));
    const begun = performance.now();
    expect(readRecord('samtykke')).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(50);
  });
});
