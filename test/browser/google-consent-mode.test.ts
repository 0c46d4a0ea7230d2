// Google Consent Mode: Google is told denied before anything of its runs, and the visitor's answer on every page and change.
import { describe, expect, it } from 'vitest';
import { dataLayerOf, decide } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY, sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, reject, seeBanner, seeNothingOfVendors, seeRunning, settle } from '../helpers/visitor.js';

const openSite = useSites();

const AD_TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization'];
const OTHER_TYPES = ['functionality_storage', 'personalization_storage'];

/** All seven types, as they must be for these two answers. */
function typesFor(answers: { analytics: boolean; marketing: boolean }): Record<string, string> {
  const state = (granted: boolean) => (granted ? 'granted' : 'denied');
  return Object.fromEntries([
    ...AD_TYPES.map((type) => [type, state(answers.marketing)]),
    ['analytics_storage', state(answers.analytics)],
    ...OTHER_TYPES.map((type) => [type, 'denied']),
    ['security_storage', 'granted'],
  ]) as Record<string, string>;
}

const DENIED = typesFor({ analytics: false, marketing: false });

async function consentsOf(site: Site): Promise<unknown[][]> {
  return ((await dataLayerOf(site.page)) ?? []).filter(([command]) => command === 'consent');
}

/** What Google holds after all that it was told: an update changes only the types that it names. */
async function heldByGoogle(site: Site): Promise<Record<string, string>> {
  const parts = (await consentsOf(site)).map(([, , types]) => types as Record<string, string>);
  return Object.assign({}, ...parts) as Record<string, string>;
}

describe('Google Consent Mode', () => {
  it('says denied by default, before anything else and before any answer', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    expect(await dataLayerOf(site.page)).toEqual([['consent', 'default', DENIED]]);
    await seeNothingOfVendors(site);
  });

  it('is there before the page’s next script: what the page pushes comes after the default', async () => {
    const push = `<script>(window.dataLayer ??= []).push(['event', 'early'])</script>`;
    const site = await openSite({ head: trackersTag() + push });
    const layer = await dataLayerOf(site.page);
    expect(layer?.map(([command]) => command)).toEqual(['consent', 'event']);
  });

  it('says granted for all that a visitor who accepts has granted', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    expect(await heldByGoogle(site)).toEqual(typesFor({ analytics: true, marketing: true }));
  });

  it('keeps advertising denied for a visitor who granted analytics alone', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await decide(site.page, { analytics: true });
    expect(await heldByGoogle(site)).toEqual(typesFor({ analytics: true, marketing: false }));
  });

  it.each(['accept', 'reject'] as const)(
    'repeats the answer on each page after %s, since Google does not remember it',
    async (act) => {
      const site = await openSite();
      await (act === 'accept' ? accept(site) : reject(site));
      for (const path of ['/1', '/2']) {
        await site.goto(path);
        const granted = act === 'accept';
        const consents = await consentsOf(site);
        expect(consents.map(([, kind]) => kind)).toEqual(['default', 'update']);
        expect(consents[0]?.[2]).toEqual(DENIED);
        expect(await heldByGoogle(site)).toEqual(typesFor({ analytics: granted, marketing: granted }));
      }
    },
  );

  it('is told at every change, the third and the tenth too', async () => {
    const site = await openSite({ head: sixByJson({ reloadOnWithdraw: false }) });
    await seeBanner(site.page);
    for (let change = 1; change <= 10; change++) {
      const marketing = change % 2 === 1;
      await decide(site.page, { analytics: true, marketing });
      const consents = await consentsOf(site);
      expect(consents, `change ${String(change)}`).toHaveLength(1 + change);
      expect(await heldByGoogle(site)).toEqual(typesFor({ analytics: true, marketing }));
    }
  });

  it('says nothing where the site has turned it off', async () => {
    const site = await openSite({ head: sixByJson({ googleConsentMode: 'off' }) });
    await seeBanner(site.page);
    expect(await consentsOf(site)).toEqual([]);
    await accept(site);
    await seeRunning(site);
    expect((await dataLayerOf(site.page))?.map(([command]) => command).slice(0, 3)).toEqual([
      'js',
      'config',
      'config',
    ]);
  });

  it('makes no data layer for a site without Google', async () => {
    const site = await openSite({ head: trackersTag(['hotjar', 'facebook-pixel']) });
    await accept(site);
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    expect(await dataLayerOf(site.page)).toBeUndefined();
  });

  it('lets Google’s tag alone load before an answer where the site chose advanced, all denied', async () => {
    const site = await openSite({ head: sixByJson({ googleConsentMode: 'advanced' }) });
    await seeBanner(site.page);
    await seeRunning(site, ['google-analytics']);
    await settle(site.page);
    await seeRunning(site, ['google-analytics']);
    const layer = await dataLayerOf(site.page);
    expect(layer?.[0]).toEqual(['consent', 'default', DENIED]);
    expect(await heldByGoogle(site)).toEqual(DENIED);
    await accept(site);
    await seeRunning(site);
    expect(await heldByGoogle(site)).toEqual(typesFor({ analytics: true, marketing: true }));
    const configured = (await dataLayerOf(site.page))?.filter(([command]) => command === 'config');
    expect(configured).toHaveLength(2);
  });

  it('follows a single Google tracker by its own answer', async () => {
    const trackers = entries(['google-analytics', 'hotjar']);
    const site = await openSite({ head: jsonTag({ policy: { url: POLICY }, trackers }) });
    await seeBanner(site.page);
    await decide(site.page, { analytics: true, 'google-analytics': false });
    expect(await heldByGoogle(site)).toEqual(DENIED);
    await seeRunning(site, ['hotjar']);
  });
});
