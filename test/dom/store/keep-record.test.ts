// The record is kept in one first-party cookie, on the widest domain that is the site's own, or not at all.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CookieSettings } from '../../../src/config.js';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { keepRecord as keep } from '../../../src/store/keep-record.js';
import { readRecord } from '../../../src/store/read-record.js';
import { clearCookies, cookieNames, recordOf } from '../page.js';
import { eventually } from '../../helpers/eventually.js';

const RECORD = recordOf({ analytics: true, hotjar: false });
const SETTINGS = { name: 'samtykke', days: 182 };

/** Has a record kept, and gives what the page reads then. */
function keepRecord(settings: CookieSettings, record: ConsentRecord, checked = ''): string | undefined {
  keep(settings, record, checked);
  return readRecord(settings.name);
}

beforeEach(clearCookies);
afterEach(() => {
  vi.restoreAllMocks();
});

/** Lines that were written to keep something, as the browser gets them. */
function linesWritten(run: () => unknown): string[] {
  const written = vi.spyOn(document, 'cookie', 'set');
  run();
  return written.mock.calls.map(([line]) => line).filter((line) => !/^samtykke=;/.test(line));
}

/** Whether the cookie stands on this domain: then erasing it there takes it away. */
function standsOn(domain: string): boolean {
  document.cookie = `samtykke=; max-age=-1; path=/${domain && `; domain=${domain}`}`;
  return !cookieNames().includes('samtykke');
}

describe('keepRecord', () => {
  it('tells the other tabs, and says nothing of the choice', async () => {
    const channel = new BroadcastChannel(SETTINGS.name);
    const heard = vi.fn();
    channel.onmessage = ({ data }: MessageEvent) => {
      heard(data);
    };
    keepRecord(SETTINGS, RECORD);
    await eventually(() => heard.mock.calls).toEqual([[0]]);
    channel.close();
  });

  it('keeps a record that is read back to the letter', () => {
    expect(keepRecord(SETTINGS, RECORD)).toBe(encodeRecord(RECORD));
    expect(keepRecord({ ...SETTINGS, domain: 'auto' }, RECORD)).toBe(encodeRecord(RECORD));
  });

  it.each([
    ['', '', ''],
    ['', 'a', 'a'],
    ['b', '', 'b'],
    ['b', 'a', 'a_b'],
    ['b_a', 'a', 'a_b'],
    ['b_c_d', 'a', 'a_b_c_d'],
    ['b_c_d_e', 'a', 'a_b_c_d'],
  ])(
    'remembers after %j and the check of %j the configurations %j, the latest first and four at most',
    (before, checked, after) => {
      const line = keepRecord(SETTINGS, { ...RECORD, configuration: before }, checked);
      expect(decodeRecord(line)?.configuration).toBe(after);
    },
  );

  it('keeps a policy version with any characters', () => {
    const record = { ...RECORD, policyVersion: '1; å=% "2"' };
    expect(keepRecord(SETTINGS, record)).toBe(encodeRecord(record));
  });

  it('lets the cookie go with no request from another site, and none without encryption', () => {
    const [line] = linesWritten(() => keepRecord(SETTINGS, RECORD)).slice(-1);
    expect(line?.toLowerCase()).toContain('samesite=lax');
    expect(line?.toLowerCase()).toMatch(/; secure(;|$)/);
    expect(line).toContain('path=/');
  });

  it('keeps it for as many days as the site says', () => {
    const [line = ''] = linesWritten(() => keepRecord({ ...SETTINGS, days: 30 }, RECORD)).slice(-1);
    const [, until = ''] = /expires=([^;]+)/i.exec(line) ?? [];
    expect((Date.parse(until) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('takes the widest domain that the browser allows, so that all hosts of the site have one answer', () => {
    keepRecord(SETTINGS, RECORD);
    expect(standsOn('www.shop.example.com')).toBe(false);
    expect(standsOn('')).toBe(false);
    expect(standsOn('example.com')).toBe(true);
  });

  it('takes this host alone where the site says so', () => {
    keepRecord({ ...SETTINGS, domain: 'host' }, RECORD);
    expect(standsOn('example.com')).toBe(false);
    expect(standsOn('')).toBe(true);
  });

  it('takes the domain that the site names', () => {
    keepRecord({ ...SETTINGS, domain: 'shop.example.com' }, RECORD);
    expect(standsOn('example.com')).toBe(false);
    expect(standsOn('shop.example.com')).toBe(true);
  });

  it('takes another name where the site says so', () => {
    keepRecord({ ...SETTINGS, name: 'my.consent' }, RECORD);
    expect(cookieNames()).toEqual(['my.consent']);
    document.cookie = 'my.consent=; max-age=-1; path=/; domain=example.com';
  });

  it('replaces an older record in the same place', () => {
    keepRecord(SETTINGS, recordOf({ marketing: true }));
    expect(keepRecord(SETTINGS, RECORD)).toBe(encodeRecord(RECORD));
  });

  it('keeps nothing where the domain is another site’s', () => {
    expect(keepRecord({ ...SETTINGS, domain: '.other.example' }, RECORD)).toBeUndefined();
    expect(cookieNames()).toEqual([]);
  });

  it('keeps nothing where cookies are switched off', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
    vi.spyOn(document, 'cookie', 'set').mockReturnValue();
    expect(keepRecord(SETTINGS, RECORD)).toBeUndefined();
  });

  it('has us believe nothing where a stranger’s cookie of the name stands on another path', () => {
    document.cookie = 'samtykke=strange; path=/products';
    expect(keepRecord(SETTINGS, RECORD)).toBeUndefined();
    expect(readRecord('samtykke')).toBeUndefined();
  });
});
