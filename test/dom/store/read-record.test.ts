// The line in the consent cookie: the page's, or none where there is doubt.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { readRecord } from '../../../src/store/read-record.js';

const withCookies = (cookies: string) => vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookies);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('readRecord', () => {
  it.each<readonly [string, string | undefined]>([
    ['', undefined],
    ['samtykke=1.a1b2c3.body.', '1.a1b2c3.body.'],
    ['a=1; samtykke=1.a1b2c3.body.; b=2', '1.a1b2c3.body.'],
    ['samtykke=1%2Ea1b2c3%20b%C3%A5%2Ebody', '1.a1b2c3 bå.body'],
    ['samtykke=1.a1b2c3.body=2', '1.a1b2c3.body=2'],
    ['samtykke', undefined],
    ['xsamtykke=1.a1b2c3.body.', undefined],
    ['samtykkex=1.a1b2c3.body.', undefined],
    ['a=samtykke=1.a1b2c3.body.', undefined],
    ['a=; samtykke', undefined],
    ['Samtykke=1.a1b2c3.body.', undefined],
    ['samtykke=1; samtykke=1', undefined],
    ['samtykke=1.a1b2c3.body.; a=2; samtykke=2', undefined],
    ['samtykke=1.a1b2c3.body.; samtykke=', undefined],
    ['samtykke=%', undefined],
    ['samtykke=%E0%A4%A', undefined],
  ])('in the cookies %j finds %j', (cookies, expected) => {
    withCookies(cookies);
    expect(readRecord('samtykke')).toBe(expected);
  });

  it('goes on in localStorage where the cookie has a checksum alone', () => {
    withCookies('samtykke=1.a1b2c3');
    localStorage.setItem('samtykke', '.and.the.rest');
    expect(readRecord('samtykke')).toBe('1.a1b2c3.and.the.rest');
  });

  it('asks localStorage for nothing where the cookie has the whole', () => {
    const read = vi.fn(() => {
      throw new Error('asked');
    });
    vi.stubGlobal('localStorage', new Proxy({}, { get: read }));
    withCookies('samtykke=1.a1b2c3.body.');
    expect(readRecord('samtykke')).toBe('1.a1b2c3.body.');
    expect(read).not.toHaveBeenCalled();
    withCookies('samtykke=1.a1b2c3');
    expect(readRecord('samtykke')).toBeUndefined();
    expect(read).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it.each(['samtykke=1.a1b2c3', 'samtykke=1', 'samtykke='])(
    'makes no record of half of one: %s',
    (cookies) => {
      withCookies(cookies);
      expect(decodeRecord(readRecord('samtykke'))).toBeUndefined();
    },
  );

  it('takes the cookie’s name to the letter, and not as a pattern', () => {
    withCookies('my.consent=1.a1b2c3.body; $a=1.d4e5f6.body');
    expect(readRecord('my.consent')).toBe('1.a1b2c3.body');
    expect(readRecord('myxconsent')).toBeUndefined();
    expect(readRecord('$a')).toBe('1.d4e5f6.body');
  });

  it('reads 100 kB of hostile cookies within 50 ms', () => {
    withCookies('; samtykke='.repeat(10_000));
    const begun = performance.now();
    expect(readRecord('samtykke')).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(50);
  });
});
