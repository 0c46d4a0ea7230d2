// A visitor whose browser sends Global Privacy Control has said no beforehand; an answer given to the site itself wins.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import { sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  dialog,
  dialogButton,
  openPreferences,
  seeBanner,
  seeNothingOfVendors,
  seeRunning,
} from '../helpers/visitor.js';

const openSite = useSites();

const LINK = '<a href="#samtykke">Cookies</a>';

const withSignal = () => {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
};

describe('A visitor with Global Privacy Control', () => {
  it('is not asked, and nothing runs', async () => {
    const site = await openSite({ init: withSignal });
    await seeNothingOfVendors(site);
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
    expect(site.ownRequests()).toEqual(['/', '/samtykke.js']);
    expect(await site.cookieNames()).toEqual([]);
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'denied', hotjar: 'denied' });
  });

  it('is told so in the preferences', async () => {
    const site = await openSite({ init: withSignal, body: LINK });
    await site.page.getByRole('link', { name: 'Cookies' }).click();
    await dialogButton(site.page, 'save').waitFor();
    expect(await dialog(site.page).innerText()).toContain('Global Privacy Control');
  });

  it('may still accept: what was answered here wins, on the next page too', async () => {
    const site = await openSite({ init: withSignal, body: LINK });
    await site.page.getByRole('link', { name: 'Cookies' }).click();
    await dialogButton(site.page, 'accept').click();
    await seeRunning(site);
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site);
  });

  it('is asked all the same where the site says ask, and nothing runs before the answer', async () => {
    const site = await openSite({ init: withSignal, head: sixByJson({ gpc: 'ask' }) });
    await seeBanner(site.page);
    await seeNothingOfVendors(site);
    await accept(site);
    await seeRunning(site);
  });

  it('is asked like anyone where the site ignores the signal, and nothing runs before the answer', async () => {
    const site = await openSite({ init: withSignal, head: sixByJson({ gpc: 'ignore' }) });
    await seeBanner(site.page);
    await seeNothingOfVendors(site);
    await accept(site);
    await seeRunning(site);
  });

  it('is not mentioned in the preferences of a visitor without the signal', async () => {
    const { page } = await openSite({ head: trackersTag() });
    await seeBanner(page);
    await openPreferences(page);
    expect(await dialog(page).innerText()).not.toContain('Global Privacy Control');
  });
});
