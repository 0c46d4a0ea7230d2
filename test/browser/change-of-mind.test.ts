// A visitor grants, denies and grants again in one page: every vendor that can be told is told every time, in its own words.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { dataLayerOf, decide, type TestWindow } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, seeBanner, seeRunning } from '../helpers/visitor.js';

const openSite = useSites();

/** From now on writes down what the vendors’ own code is told. */
async function listen(site: Site): Promise<void> {
  // Their code has come, and brings its own.
  await eventually(() => site.cookieNames()).toEqual(expect.arrayContaining(['__hstc', '_fbp']));
  await site.page.waitForLoadState('networkidle');
  return site.page.evaluate(() => {
    const page = window as unknown as TestWindow & Record<string, Record<string, unknown>>;
    const told: unknown[][] = (page['told' as never] = [] as never);
    const hear = (name: string, method: string) => {
      page[name]![method] = (...call: unknown[]) => told.push([name, ...call]);
    };
    hear('fbq', 'callMethod');
    hear('_hsp', 'push');
    hear('_hsq', 'push');
  });
}

/** What has been written down since it was last asked for. */
function told(site: Site): Promise<unknown[][]> {
  return site.page.evaluate(() => (window as unknown as { told: unknown[][] }).told.splice(0));
}

const flag = (site: Site) =>
  site.page.evaluate(() => (window as unknown as TestWindow)['ga-disable-G-XXXXXXXXXX']);

const HUBSPOT = (analytics: boolean) => [
  '_hsp',
  ['setHubSpotConsent', { analytics, advertisement: false, functionality: false }],
];

const DENIED = [
  ['_hsp', HUBSPOT(false)[1]],
  ['_hsq', ['doNotTrack']],
  ['fbq', 'consent', 'revoke'],
];
const GRANTED = [HUBSPOT(true), ['_hsq', ['doNotTrack', { track: true }]], ['fbq', 'consent', 'grant']];

describe('A visitor who grants, denies and grants again', () => {
  it('is heard each time by HubSpot, Meta and Google, in the order in which they want it', async () => {
    const site = await openSite({ head: sixByJson({ reloadOnWithdraw: false }) });
    await accept(site);
    await seeRunning(site);
    expect(await flag(site)).toBe(false);
    await listen(site);
    for (const [granted, expected] of [
      [false, DENIED],
      [true, GRANTED],
      [false, DENIED],
      [true, GRANTED],
    ] as const) {
      await decide(site.page, { analytics: granted, marketing: granted });
      expect(await told(site)).toEqual(expected);
      expect(await flag(site)).toBe(!granted);
      const types = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];
      const consents = (await dataLayerOf(site.page))?.filter(([command]) => command === 'consent');
      expect(consents?.at(-1)?.slice(0, 2)).toEqual(['consent', 'update']);
      expect(consents?.at(-1)?.[2]).toMatchObject(
        Object.fromEntries(types.map((type) => [type, granted ? 'granted' : 'denied'])),
      );
    }
  });

  it('never has HubSpot’s own consent revoked, which would send one more hit', async () => {
    const site = await openSite({ head: sixByJson({ reloadOnWithdraw: false }) });
    await accept(site);
    await seeRunning(site);
    await listen(site);
    await decide(site.page, { analytics: false, marketing: false });
    const heard = JSON.stringify(await told(site));
    expect(heard).toContain('doNotTrack');
    expect(heard).not.toContain('revokeCookieConsent');
  });

  it('gives a tag manager one event after each update, and none before an answer', async () => {
    const site = await openSite({ head: sixByJson({ reloadOnWithdraw: false }) });
    const order = () =>
      site.page.evaluate(() =>
        (window as unknown as { dataLayer: ({ event?: string } & ArrayLike<unknown>)[] }).dataLayer
          .map((entry) => entry.event ?? (entry[0] === 'consent' ? entry[1] : undefined))
          .filter((word) => word === 'update' || word === 'default' || word === 'samtykke-change'),
      );
    await seeBanner(site.page);
    expect(await order()).toEqual(['default']);
    await decide(site.page, { analytics: true });
    await decide(site.page, { analytics: false });
    const changes = ['update', 'samtykke-change', 'update', 'samtykke-change'];
    expect(await order()).toEqual(['default', ...changes]);
    await site.goto('/next');
    expect(await order()).toEqual(['default', 'update', 'samtykke-change']);
  });
});
