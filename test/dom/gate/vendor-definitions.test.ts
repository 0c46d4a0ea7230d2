// Granted, denied, granted again: each vendor is told every change in its own words, in its own order, in its own queue.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveConfig } from '../../../src/config.js';
import { CONFIG } from '../../unit/examples.js';
import { VENDORS } from '../../helpers/vendor-definitions.js';
import { clearPage, loadNothing } from '../page.js';

const page = globalThis as unknown as Record<string, unknown>;
let before: ReadonlySet<string>;

beforeAll(loadNothing);
beforeEach(() => {
  before = new Set(Object.keys(page));
  clearPage();
  vi.resetModules();
});
afterEach(() => {
  for (const name of Object.keys(page)) if (!before.has(name)) Reflect.deleteProperty(page, name);
});

/** Loads a vendor as at a first grant; `tell` tells it of a change after that. */
async function load(id: string) {
  const { loadTracker } = await import('../../../src/gate/load-tracker.js');
  const { callVendor } = await import('../../../src/gate/call-vendor.js');
  const { sendVendorSignals } = await import('../../../src/signals/vendor-signals.js');
  const definition = VENDORS.get(id)!;
  const { trackers } = resolveConfig({ ...CONFIG, trackers: [definition] });
  loadTracker(trackers[0]!, '', new Set());
  return (permission: 'granted' | 'denied') => {
    sendVendorSignals(trackers, { changed: [id], permissions: { [id]: permission } }, callVendor);
  };
}

const queueOf = (name: string, key?: string) => {
  const owner = page[name] as Record<string, unknown>;
  return (key ? owner[key] : owner) as ArrayLike<unknown>[];
};
const plain = (queue: ArrayLike<unknown>[]): unknown[] =>
  Array.from(queue, (entry): unknown => ('length' in entry ? Array.from(entry) : entry));

type Row = readonly [
  id: string,
  name: string,
  key: string | undefined,
  loaded: unknown[],
  denied: unknown[],
  again: unknown[],
];

const UET = (ad_storage: string) => ['consent', 'update', { ad_storage }];
const CLARITY = (analytics_Storage: string) => ['consentv2', { ad_Storage: 'denied', analytics_Storage }];

describe('A vendor that is granted, denied and granted again', () => {
  it.each<Row>([
    [
      'microsoft-clarity',
      'clarity',
      'q',
      [CLARITY('granted')],
      [CLARITY('denied'), ['stop']],
      [CLARITY('granted')],
    ],
    ['tiktok-pixel', 'ttq', undefined, [['grantConsent'], ['page']], [['revokeConsent']], [['grantConsent']]],
    [
      'pinterest-tag',
      'pintrk',
      'queue',
      [['setconsent', true], ['load', '2612345678901'], ['page']],
      [['setconsent', false]],
      [['setconsent', true]],
    ],
    [
      'matomo',
      '_paq',
      undefined,
      [
        ['requireConsent'],
        ['setConsentGiven'],
        ['trackPageView'],
        ['enableLinkTracking'],
        ['setTrackerUrl', 'https://stats.example.no/matomo.php'],
        ['setSiteId', '1'],
      ],
      [['forgetConsentGiven'], ['deleteCookies']],
      [['setConsentGiven']],
    ],
    [
      'posthog',
      'posthog',
      undefined,
      [['opt_in_capturing']],
      [['opt_out_capturing']],
      [['opt_in_capturing']],
    ],
    [
      'mixpanel',
      'mixpanel',
      undefined,
      [['opt_in_tracking'], ['track_pageview']],
      [['opt_out_tracking']],
      [['opt_in_tracking']],
    ],
    ['segment', 'analytics', undefined, [['page']], [['reset']], []],
  ])('is told each change: %s', async (id, name, key, loaded, denied, again) => {
    const tell = await load(id);
    expect(plain(queueOf(name, key))).toEqual(loaded);
    tell('denied');
    expect(plain(queueOf(name, key))).toEqual([...loaded, ...denied]);
    tell('granted');
    expect(plain(queueOf(name, key))).toEqual([...loaded, ...denied, ...again]);
  });

  it('is told each change in a flat list: microsoft-advertising, which takes its commands as three entries', async () => {
    const tell = await load('microsoft-advertising');
    tell('denied');
    tell('granted');
    expect(page['uetq']).toEqual([
      ...['consent', 'default', { ad_storage: 'denied' }],
      ...UET('granted'),
      ...UET('denied'),
      ...UET('granted'),
    ]);
  });

  it('is told each change by its own method: amplitude, once its script has come', async () => {
    const tell = await load('amplitude');
    const key = '0123456789abcdef0123456789abcdef';
    expect(queueOf('amplitude', '_q')).toEqual([{ name: 'init', args: [key, { serverZone: 'EU' }] }]);
    const setOptOut = vi.fn();
    Object.assign(page['amplitude'] as object, { setOptOut });
    tell('denied');
    tell('granted');
    expect(setOptOut.mock.calls).toEqual([[true], [false]]);
  });

  it('is told by the methods of the vendor’s own object, once that has taken the list’s place', async () => {
    const tell = await load('tiktok-pixel');
    const told: string[] = [];
    page['ttq'] = { revokeConsent: () => told.push('revoke'), grantConsent: () => told.push('grant') };
    tell('denied');
    tell('granted');
    expect(told).toEqual(['revoke', 'grant']);
  });
});

describe('A stub that is a list', () => {
  it('has the vendor’s properties, and a method for each name that waits in the list with its arguments', async () => {
    await load('posthog');
    const posthog = page['posthog'] as unknown[] & Record<string, (...args: unknown[]) => void>;
    expect(Array.isArray(posthog)).toBe(true);
    expect(posthog['_i']).toEqual([
      [
        VENDORS.get('posthog')?.['token' as never],
        { api_host: 'https://eu.i.posthog.com', opt_out_capturing_by_default: true },
        'posthog',
      ],
    ]);
    posthog['capture']?.('seen', { a: 1 });
    expect(posthog.at(-1)).toEqual(['capture', 'seen', { a: 1 }]);
  });

  it('keeps the one that the page has', async () => {
    const own = (page['ttq'] = [['page']]);
    await load('tiktok-pixel');
    expect(page['ttq']).toBe(own);
    expect(own).toEqual([['page']]);
  });
});
