// A page that the browser prepares before anyone has asked to see it: nobody has visited, so nothing is released.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf, isGranted } from '../helpers/page-api.js';
import { trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  leave,
  seeBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const MARKED = '<script type="text/plain" data-category="analytics">window.ran = true</script>';

/** From the next page on, pages are as the browser makes them for later. */
async function prerenderFromNow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  });
}

/** The visitor goes to the page that was prepared. */
async function showPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
  });
}

describe('A page that is prepared before it is shown', () => {
  it('releases nothing of what was granted until it is shown, and then all of it once', async () => {
    const site = await openSite({ head: trackersTag(), body: MARKED });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    await prerenderFromNow(site.page);
    await site.goto('/next');
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await globalOf(site.page, 'ran')).toBeUndefined();
    await showPage(site.page);
    await seeRunning(site);
    await eventually(() => globalOf(site.page, 'ran')).toBe(true);
    await settle(site.page);
    await seeRunning(site);
  });

  it('asks nothing of a visitor who is not there yet, and asks when it is shown', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await prerenderFromNow(site.page);
    site.forgetRequests();
    await site.goto('/next');
    await seeNothingOfVendors(site);
    await showPage(site.page);
    await seeBanner(site.page);
    await bannerButton(site.page, 'accept').click();
    await seeRunning(site);
  });

  it('releases nothing when another tab accepts in the meantime, and runs when it is shown', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    const tab = await site.context.newPage();
    await prerenderFromNow(tab);
    await site.goto('/next', tab);
    await accept(site);
    await seeRunning(site);
    await eventually(() => isGranted(tab, 'hotjar')).toBe(true);
    await settle(tab);
    await seeRunning(site);
    site.forgetRequests();
    await showPage(tab);
    await seeRunning(site);
  });

  it('goes by the answer that holds when it is shown, not when it was prepared', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await leave(site);
    const tab = await site.context.newPage();
    await prerenderFromNow(tab);
    await site.goto('/next', tab);
    await settle(tab);
    await site.context.clearCookies({ name: 'samtykke' });
    await showPage(tab);
    await seeBanner(tab);
    await settle(tab);
    expect(site.vendorRequests()).toEqual([]);
  });
});
