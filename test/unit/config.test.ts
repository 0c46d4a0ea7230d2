// What the core makes of a configuration: defaults, and trackers with their parameters in place.
import { describe, expect, it } from 'vitest';
import { resolveConfig, type Config } from '../../src/config.js';
import { ACME, CONFIG, DEFINITIONS, exampleOf } from './examples.js';

const resolve = (rest: Partial<Config>) => resolveConfig({ ...CONFIG, ...rest });

describe('resolveConfig', () => {
  it('gives a site that says nothing more a record for 182 days in the cookie `samtykke`', () => {
    const { trackers, categories, cookie, policyVersion, google } = resolveConfig(CONFIG);
    expect(cookie).toMatchObject({ name: 'samtykke', days: 182 });
    expect({ trackers, categories, policyVersion, google }).toEqual({
      trackers: [],
      categories: [],
      policyVersion: '',
      google: undefined,
    });
  });

  it('takes what a site says of its cookie, and keeps the rest', () => {
    expect(resolve({ cookie: { days: 30 } }).cookie).toMatchObject({ name: 'samtykke', days: 30 });
    expect(resolve({ cookie: { name: 'c', domain: 'host' } }).cookie).toEqual({
      name: 'c',
      domain: 'host',
      days: 182,
    });
  });

  it('takes the version of the policy from the policy', () => {
    expect(resolve({ policy: { url: '/p', version: '7' } }).policyVersion).toBe('7');
  });

  it.each<readonly [string, Partial<Config>, readonly string[]]>([
    ['those that its trackers name, once each', { trackers: [ACME, { ...ACME, id: 'b' }] }, ['marketing']],
    [
      'those of the trackers, in their order',
      { trackers: [ACME, { use: 'hotjar', siteId: '123' }] },
      ['marketing', 'analytics'],
    ],
    [
      'those that it lists, in its order',
      { categories: ['functional', 'analytics'] },
      ['functional', 'analytics'],
    ],
    ['all but what is necessary', { categories: ['necessary', 'analytics'] }, ['analytics']],
    [
      'all but what is necessary, where trackers name it',
      { trackers: [{ ...ACME, category: 'necessary' }] },
      [],
    ],
  ])('asks a site’s visitors about %s', (_, config, expected) => {
    expect(resolve(config).categories).toEqual(expected);
  });

  it.each<readonly [string, Partial<Config>, boolean]>([
    ['no Google tag', { trackers: [{ use: 'hotjar', siteId: '123' }] }, false],
    ['Google Analytics', { trackers: [{ use: 'google-analytics', measurementId: 'G-ABCD' }] }, true],
    ['Google Ads', { trackers: [{ use: 'google-ads', conversionId: 'AW-12345678' }] }, true],
    [
      'a tag of Google’s that the site brings',
      { trackers: [{ ...ACME, googleConsent: 'functional' }] },
      true,
    ],
    ['a wish for it', { googleConsentMode: 'basic' }, true],
    ['a wish for it with options', { googleConsentMode: { dataLayer: 'siteLayer' } }, true],
    [
      'Google Analytics and a wish against it, as an option',
      {
        googleConsentMode: { mode: 'off' },
        trackers: [{ use: 'google-analytics', measurementId: 'G-ABCD' }],
      },
      false,
    ],
    ['a wish for the advanced', { googleConsentMode: 'advanced' }, true],
    [
      'Google Analytics and a wish against it',
      { googleConsentMode: 'off', trackers: [{ use: 'google-analytics', measurementId: 'G-ABCD' }] },
      false,
    ],
  ])('with %s, of %j, tells Google what is granted: %s', (_, config, expected) => {
    expect(!!resolve(config).google).toBe(expected);
  });

  it('loads before a grant nothing but Google’s tags, and these only where the site wants the advanced mode', () => {
    const trackers = [
      { use: 'google-analytics', measurementId: 'G-ABCD' },
      { use: 'hotjar', siteId: '123' },
      ACME,
    ];
    const early = (googleConsentMode: NonNullable<Config['googleConsentMode']>) =>
      resolve({ trackers, googleConsentMode }).trackers.map((tracker) => !!tracker.early);
    expect(early('advanced')).toEqual([true, false, false]);
    expect(early('basic')).toEqual([false, false, false]);
    expect(early('off')).toEqual([false, false, false]);
    expect(early({ mode: 'advanced' })).toEqual([true, false, false]);
    expect(early({ dataLayer: 'siteLayer' })).toEqual([false, false, false]);
  });

  it.each(DEFINITIONS)('fills every place in %s', (_, definition) => {
    const [tracker] = resolve({ trackers: [{ use: definition.id, ...exampleOf(definition) }] }).trackers;
    const { load, signals } = tracker!;
    const text = JSON.stringify([load, signals]).replaceAll('{now}', '');
    expect(text).not.toMatch(/\{\w+(:\w+)?\}/);
    if (JSON.stringify(definition.load).includes(`{${Object.keys(definition.parameters)[0]}`)) {
      expect(text).toContain(Object.values(exampleOf(definition))[0]);
    }
    expect(tracker).toMatchObject({ id: definition.id, category: definition.category });
    expect(tracker?.known).toBeTruthy();
  });

  it('fills the places of a site’s own definition, and leaves what it has no value for', () => {
    const [tracker] = resolve({
      trackers: [
        {
          ...ACME,
          parameters: { key: { pattern: '.', example: 'k' } },
          key: 'k-1',
          load: {
            scripts: ['https://{key}.acme.example/{key}.js?{other}'],
            globals: { acme: { key: '{key}', deep: [{ k: 'x{key}y' }] } },
          },
        },
      ],
    }).trackers;
    expect(tracker?.load).toEqual({
      scripts: ['https://k-1.acme.example/k-1.js?{other}'],
      globals: { acme: { key: 'k-1', deep: [{ k: 'xk-1y' }] } },
    });
    expect(tracker?.known).toBeFalsy();
  });

  it('takes no definition for one of the catalogue because it says so itself', () => {
    const claims = { ...ACME, known: true, early: true } as typeof ACME;
    expect(resolve({ trackers: [claims] }).trackers[0]).toMatchObject({ known: undefined, early: false });
  });

  it('changes nothing of what the site handed over, nor of the catalogue', () => {
    const trackers = [{ use: 'hotjar', siteId: '1111111' }];
    const config = Object.freeze({
      ...CONFIG,
      trackers: Object.freeze(trackers.map((entry) => Object.freeze(entry))),
    });
    const first = JSON.stringify(resolveConfig(config).trackers);
    resolve({ trackers: [{ use: 'hotjar', siteId: '2222222' }] });
    expect(JSON.stringify(resolveConfig(config).trackers)).toBe(first);
  });

  it('leaves out drafts: they do not run, and their categories are not asked about', () => {
    const { trackers, categories } = resolve({
      trackers: [
        { ...ACME, status: 'draft' },
        { use: 'hotjar', siteId: '123', status: 'published' },
        { use: 'facebook-pixel', pixelId: '123456789012345', status: 'draft' },
      ],
    });
    expect(trackers.map(({ id }) => id)).toEqual(['hotjar']);
    expect(categories).toEqual(['analytics']);
  });

  it('lets a draft of another tracker stand beside those that run', () => {
    expect(resolve({ trackers: [{ ...ACME, status: 'draft' }, ACME] }).trackers).toHaveLength(1);
  });
});
