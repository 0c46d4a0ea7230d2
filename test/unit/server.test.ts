// What a server reads from a request’s cookies: the same answer as the page’s own, and denied where there is doubt.
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/check/config-error.js';
import { encodeRecord } from '../../src/consent/encode-record.js';
import type { Config } from '../../src/config.js';
import { readConsent } from '../../src/server.js';
import { ACME, NOON, RECORD } from './examples.js';

const CONFIGURED: Config = {
  policy: { url: '/p', version: '2026-11-01' },
  trackers: [
    { use: 'hotjar', siteId: '1234567' },
    { use: 'facebook-pixel', pixelId: '123456789012345' },
  ],
};
const LINE = encodeURIComponent(encodeRecord(RECORD));
const DENIED = {
  necessary: 'granted',
  analytics: 'denied',
  marketing: 'denied',
  hotjar: 'denied',
  'facebook-pixel': 'denied',
};
const GRANTED = { ...DENIED, analytics: 'granted', hotjar: 'granted' };

const read = (header: string | null | undefined, config = CONFIGURED, now = NOON) =>
  readConsent(header, config, now);

describe('readConsent', () => {
  it.each<readonly [string, string | null | undefined, object]>([
    ['no header', undefined, DENIED],
    ['a header that is null', null, DENIED],
    ['an empty header', '', DENIED],
    ['the record', `samtykke=${LINE}`, GRANTED],
    ['the record between others', `a=1; samtykke=${LINE}; b=2`, GRANTED],
    ['the record after others without spaces', `a=1;samtykke=${LINE};b=2`, GRANTED],
    ['the record twice', `samtykke=${LINE}; samtykke=${LINE}`, DENIED],
    ['the record and an empty one', `samtykke=${LINE}; samtykke=`, DENIED],
    ['the record and a forged one before it', `samtykke=x; samtykke=${LINE}`, DENIED],
    ['a cookie whose name ends like ours', `x-samtykke=${LINE}`, DENIED],
    ['a cookie whose name begins like ours', `samtykke2=${LINE}`, DENIED],
    ['a cookie whose value has our name in it', `a=samtykke=${LINE}`, DENIED],
    ['our name in capitals', `SAMTYKKE=${LINE}`, DENIED],
    ['our name without a value', 'samtykke', DENIED],
    ['an empty value', 'samtykke=', DENIED],
    ['a percent sign alone', 'samtykke=%', DENIED],
    ['a broken percent code', 'samtykke=%E0%A4%A', DENIED],
    ['a record that was cut short', `samtykke=${LINE.slice(0, -3)}`, DENIED],
    ['a record in quotes', `samtykke="${LINE}"`, DENIED],
    ['a bare yes', 'samtykke=granted', DENIED],
    ['garbage', ';;=;samtykke;=samtykke=;\u0000', DENIED],
    [
      'a record longer than any cookie may be, right as it may be',
      `samtykke=${encodeURIComponent(encodeRecord({ ...RECORD, configuration: 'x'.repeat(4096) }))}`,
      DENIED,
    ],
    ['100 kB of our name', 'samtykke='.repeat(11_000), DENIED],
    ['100 kB of our cookies', 'samtykke=1;'.repeat(9_000), DENIED],
  ])('with %s grants only what the visitor has granted', (_, header, expected) => {
    const begun = performance.now();
    const { permissions } = read(header);
    expect({ ...permissions }).toEqual(expected);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('gives the record, and answers about each name', () => {
    const consent = read(`samtykke=${LINE}`);
    expect(consent.record).toEqual(RECORD);
    expect(['analytics', 'hotjar', 'necessary'].map((id) => consent.isGranted(id))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['marketing', 'facebook-pixel', 'unheard', '', '__proto__', 'constructor'].map((id) =>
        consent.isGranted(id),
      ),
    ).toEqual(Array(6).fill(false));
  });

  it.each<readonly [string, Config, number]>([
    [
      'under another version of the policy',
      { ...CONFIGURED, policy: { url: '/p', version: '2026-12-01' } },
      NOON,
    ],
    ['after 182 days', CONFIGURED, NOON + 182 * 86_400_000],
    ['after the days that the site allows', { ...CONFIGURED, cookie: { days: 7 } }, NOON + 7 * 86_400_000],
    ['from a future that no clock explains', CONFIGURED, NOON - 2 * 86_400_000],
  ])('gives no record and grants nothing %s', (_, config, now) => {
    const { record, permissions } = read(`samtykke=${LINE}`, config, now);
    expect(record).toBeUndefined();
    expect({ ...permissions }).toEqual(DENIED);
  });

  it('reads the cookie by the name that the site gave it', () => {
    const config = { ...CONFIGURED, cookie: { name: 'my.consent' } };
    expect(read(`my.consent=${LINE}`, config).isGranted('hotjar')).toBe(true);
    expect(read(`myxconsent=${LINE}`, config).isGranted('hotjar')).toBe(false);
    expect(read(`samtykke=${LINE}`, config).isGranted('hotjar')).toBe(false);
  });

  it('denies a tracker that came after the visitor’s choice', () => {
    const config = { ...CONFIGURED, trackers: [ACME, ...(CONFIGURED.trackers ?? [])] };
    expect(read(`samtykke=${LINE}`, config).isGranted('acme')).toBe(false);
  });

  it('gives permissions that nobody can change', () => {
    expect(Object.isFrozen(read('').permissions)).toBe(true);
  });

  it('measures the record by today where it is not told a time', () => {
    const line = encodeURIComponent(encodeRecord({ ...RECORD, time: Date.now() }));
    expect(readConsent(`samtykke=${line}`, CONFIGURED).isGranted('hotjar')).toBe(true);
    const old = encodeURIComponent(encodeRecord({ ...RECORD, time: Date.now() - 200 * 86_400_000 }));
    expect(readConsent(`samtykke=${old}`, CONFIGURED).isGranted('hotjar')).toBe(false);
  });

  it.each<readonly [string, unknown]>([
    ['a misspelt option', { ...CONFIGURED, polcy: {} }],
    ['a tracker that nobody knows', { ...CONFIGURED, trackers: [{ use: 'hotjr' }] }],
    ['a parameter of another form', { ...CONFIGURED, trackers: [{ use: 'hotjar', siteId: 'x' }] }],
    ['a parameter with a quotation mark', { ...CONFIGURED, trackers: [{ use: 'hotjar', siteId: '1"2' }] }],
    ['no policy', {}],
    ['a policy that is null', { policy: null }],
    ['trackers that are no list', { ...CONFIGURED, trackers: {} }],
    ['a tracker that is null', { ...CONFIGURED, trackers: [null] }],
    ['categories that are no list', { ...CONFIGURED, categories: 'analytics' }],
    ['nothing at all', undefined],
    ['null', null],
  ])('throws a ConfigError for a configuration with %s', (_, config) => {
    expect(() => readConsent('', config as Config)).toThrow(ConfigError);
  });
});
