// Each tracker of the catalogue leaves the page as its vendor's own snippet leaves it, and asks for the same scripts.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveConfig, type Use } from '../../../src/config.js';
import { CONFIG } from '../../unit/examples.js';
import { clearPage, loadNothing } from '../page.js';

const page = globalThis as unknown as Record<string, unknown>;
let before: ReadonlySet<string>;
let loaded: Set<string>;

beforeAll(loadNothing);
beforeEach(() => {
  before = new Set(Object.keys(page));
  loaded = new Set();
  clearPage();
  vi.resetModules();
});
afterEach(() => {
  for (const name of Object.keys(page)) if (!before.has(name)) Reflect.deleteProperty(page, name);
});

async function load(...uses: readonly Use[]): Promise<void> {
  const { loadTracker } = await import('../../../src/gate/load-tracker.js');
  for (const tracker of resolveConfig({ ...CONFIG, trackers: uses }).trackers)
    loadTracker(tracker, 'r4nd0m', loaded);
}

/** Names that were not on `window` before. */
const globals = () =>
  Object.keys(page)
    .filter((name) => !before.has(name))
    .sort();

const scripts = () => [...document.querySelectorAll('script')];
const addresses = () => scripts().map(({ src }) => src);

/** Calls that wait for the vendor, as plain lists, with the kind that they were kept as. */
function waiting(queue: unknown): { kinds: string[]; calls: unknown[][] } {
  const entries = queue as ArrayLike<unknown>[];
  return {
    kinds: [...new Set(entries.map((entry) => Object.prototype.toString.call(entry)))],
    calls: entries.map((entry) => Array.from(entry)),
  };
}

const ARGUMENTS = ['[object Arguments]'];

describe('loadTracker', () => {
  it('loads Google Analytics', async () => {
    await load({ use: 'google-analytics', measurementId: 'G-ABCD1234' });
    expect(globals()).toEqual(['dataLayer', 'ga-disable-G-ABCD1234', 'gtag']);
    expect(page['ga-disable-G-ABCD1234']).toBe(false);
    expect(waiting(page['dataLayer'])).toEqual({
      kinds: ARGUMENTS,
      calls: [
        ['js', expect.any(Date)],
        ['config', 'G-ABCD1234'],
      ],
    });
    expect(addresses()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-ABCD1234']);
  });

  it('loads Google Ads', async () => {
    await load({ use: 'google-ads', conversionId: 'AW-123456789' });
    expect(globals()).toEqual(['dataLayer', 'gtag']);
    expect(waiting(page['dataLayer']).calls).toEqual([
      ['js', expect.any(Date)],
      ['config', 'AW-123456789'],
    ]);
    expect(addresses()).toEqual(['https://www.googletagmanager.com/gtag/js?id=AW-123456789']);
  });

  it('loads Google’s one script once for both, whichever comes first', async () => {
    await load(
      { use: 'google-ads', conversionId: 'AW-123456789' },
      { use: 'google-analytics', measurementId: 'G-ABCD1234' },
    );
    expect(waiting(page['dataLayer']).calls).toEqual([
      ['js', expect.any(Date)],
      ['config', 'AW-123456789'],
      ['config', 'G-ABCD1234'],
    ]);
    expect(addresses()).toEqual(['https://www.googletagmanager.com/gtag/js?id=AW-123456789']);
  });

  it('keeps what the page has put into Google’s list', async () => {
    page['dataLayer'] = [{ event: 'page' }];
    await load({ use: 'google-analytics', measurementId: 'G-ABCD1234' });
    expect(page['dataLayer']).toHaveLength(3);
    expect((page['dataLayer'] as unknown[])[0]).toEqual({ event: 'page' });
  });

  it('loads Google’s script for a list of another name, and tells it the name', async () => {
    const { loadTracker } = await import('../../../src/gate/load-tracker.js');
    const trackers = [{ use: 'google-analytics', measurementId: 'G-ABCD1234' }];
    const config = { ...CONFIG, googleConsentMode: { dataLayer: 'siteLayer' }, trackers };
    for (const tracker of resolveConfig(config).trackers) loadTracker(tracker, '', loaded);
    expect(page['dataLayer']).toBeUndefined();
    (page['gtag'] as (...args: unknown[]) => void)('event', 'seen');
    expect(waiting(page['siteLayer']).calls).toEqual([
      ['js', expect.any(Date)],
      ['config', 'G-ABCD1234'],
      ['event', 'seen'],
    ]);
    expect(addresses()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-ABCD1234&l=siteLayer']);
  });

  it('leaves a site’s own ga-disable alone', async () => {
    page['ga-disable-G-ABCD1234'] = true;
    await load({ use: 'google-analytics', measurementId: 'G-ABCD1234' });
    expect(page['ga-disable-G-ABCD1234']).toBe(true);
  });

  it('makes the site’s own calls before the vendor’s: limited data use comes before init', async () => {
    const calls = [['fbq', 'dataProcessingOptions', ['LDU'], 0, 0]] as const;
    await load({ use: 'facebook-pixel', pixelId: '123456789012345', calls });
    expect(waiting((page['fbq'] as Record<string, unknown>)['queue']).calls).toEqual([
      ['consent', 'grant'],
      ['dataProcessingOptions', ['LDU'], 0, 0],
      ['init', '123456789012345'],
      ['track', 'PageView'],
    ]);
  });

  it('loads Hotjar', async () => {
    await load({ use: 'hotjar', siteId: '1234567' });
    expect(globals()).toEqual(['_hjSettings', 'hj']);
    const { hjid, hjsv } = page['_hjSettings'] as Record<string, unknown>;
    expect([Number(hjid), hjsv]).toEqual([1234567, 6]);
    (page['hj'] as (...args: unknown[]) => void)('event', 'seen');
    expect(waiting((page['hj'] as { q: unknown }).q)).toEqual({
      kinds: ARGUMENTS,
      calls: [['event', 'seen']],
    });
    expect(addresses()).toEqual(['https://static.hotjar.com/c/hotjar-1234567.js?sv=6']);
  });

  it('loads HubSpot, with its own banner off and its consent told before its script comes', async () => {
    await load({ use: 'hubspot', portalId: '12345678' });
    expect(globals()).toEqual(['_hsp', '_hsq', 'disableHubSpotCookieBanner']);
    expect(page['disableHubSpotCookieBanner']).toBe(true);
    expect(page['_hsp']).toEqual([
      ['setHubSpotConsent', { analytics: true, advertisement: false, functionality: false }],
    ]);
    expect(page['_hsq']).toEqual([['doNotTrack', { track: true }]]);
    expect(addresses()).toEqual(['https://js.hs-scripts.com/12345678.js']);
    expect(scripts()[0]?.id).toBe('hs-script-loader');
  });

  it('loads Facebook Pixel, with its consent told before anything else', async () => {
    await load({ use: 'facebook-pixel', pixelId: '123456789012345' });
    expect(globals()).toEqual(['_fbq', 'fbq']);
    const fbq = page['fbq'] as Record<string, unknown>;
    expect(page['_fbq']).toBe(fbq);
    expect(fbq['push']).toBe(fbq);
    expect([fbq['loaded'], fbq['version']]).toEqual([true, '2.0']);
    expect(waiting(fbq['queue'])).toEqual({
      kinds: ARGUMENTS,
      calls: [
        ['consent', 'grant'],
        ['init', '123456789012345'],
        ['track', 'PageView'],
      ],
    });
    expect(addresses()).toEqual(['https://connect.facebook.net/en_US/fbevents.js']);
  });

  it('loads LinkedIn Insight Tag', async () => {
    await load({ use: 'linkedin-insight-tag', partnerId: '123456' });
    expect(globals()).toEqual(['_linkedin_data_partner_ids', '_linkedin_partner_id', 'lintrk']);
    expect(page['_linkedin_partner_id']).toBe('123456');
    expect(page['_linkedin_data_partner_ids']).toEqual(['123456']);
    (page['lintrk'] as (...args: unknown[]) => void)('track', { conversion_id: 1 });
    expect((page['lintrk'] as { q: unknown }).q).toEqual([['track', { conversion_id: 1 }]]);
    expect(addresses()).toEqual(['https://snap.licdn.com/li.lms-analytics/insight.min.js']);
  });

  it('loads each tracker once, however often it is granted', async () => {
    const use = { use: 'facebook-pixel', pixelId: '123456789012345' };
    await load(use);
    await load(use);
    expect(addresses()).toHaveLength(1);
    expect((page['fbq'] as { queue: unknown[] }).queue).toHaveLength(3);
  });

  it('asks for scripts in the head, with the page’s nonce, and lets none hold up another', async () => {
    await load({ use: 'hotjar', siteId: '1234567' }, { use: 'hubspot', portalId: '12345678' });
    for (const script of scripts()) {
      expect(script.parentElement).toBe(document.head);
      expect(script.nonce).toBe('r4nd0m');
      expect(script.hasAttribute('defer')).toBe(false);
    }
    expect(scripts()).toHaveLength(2);
  });
});
