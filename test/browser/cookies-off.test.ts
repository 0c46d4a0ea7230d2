// A visitor who has cookies switched off: a choice holds for the page that is open, and no longer.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isGranted } from '../helpers/page-api.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  leave,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

/** Switches cookies off as the browser's own setting does: from the next page on `document.cookie` keeps nothing. */
async function switchCookiesOff(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
}

/** Browsers that keep nothing for a site throw when a script names its storage. */
const withoutStorage = () => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
};

describe('A visitor with cookies switched off', () => {
  it('may accept: the six run on this page, and on the next one the visitor is asked again', async () => {
    const site = await openSite();
    await switchCookiesOff(site.page);
    await site.goto('/');
    await accept(site);
    await seeRunning(site);
    expect(await isGranted(site.page, 'hotjar')).toBe(true);
    expect(await site.cookieNames()).toEqual([]);
    await leave(site);
    await site.goto('/next');
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
  });

  it('may reject: the banner goes, and on the next page the visitor is asked again', async () => {
    const site = await openSite();
    await switchCookiesOff(site.page);
    await site.goto('/');
    await reject(site);
    await seeNothingOfVendors(site);
    await seeNoBanner(site.page);
    await site.goto('/next');
    await seeBanner(site.page);
  });

  it('keeps the choice on this page when it is left for another tab and shown again', async () => {
    const site = await openSite();
    await switchCookiesOff(site.page);
    await site.goto('/');
    await accept(site);
    await seeRunning(site);
    await site.page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await settle(site.page);
    expect(await isGranted(site.page, 'hotjar')).toBe(true);
    await seeNoBanner(site.page);
  });

  it('may answer where the browser refuses all storage too', async () => {
    const site = await openSite({ init: withoutStorage });
    await switchCookiesOff(site.page);
    await site.goto('/');
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await reject(site);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });
});
