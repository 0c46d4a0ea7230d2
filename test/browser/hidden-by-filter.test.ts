// A blocker's list hides what we show. Nobody has answered then: nothing is granted, nothing is locked, and the link works.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { LAYOUTS } from '../helpers/layouts.js';
import { answerOf } from '../helpers/refused.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  dialog,
  dialogButton,
  seeBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const BODY =
  '<button onclick="this.textContent = \'Bought\'">Buy</button> <a href="#samtykke">Cookies</a>' +
  '<div style="height: 4000px"></div>';

// A blocker's sheet is the user's own: with `!important` it wins over every sheet of the page, and over ours within it. No
// page can make one, so these stand last in our own sheets, with a stronger selector: what is drawn is the same.
const hideBanner = () => {
  const replaceSync = Reflect.get(CSSStyleSheet.prototype, 'replaceSync');
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(
      this,
      text + ':host(samtykke-banner:not(#x#x#x#x#x#x#x#x)) { display: none !important }',
    );
  };
};
const hidePreferences = () => {
  const replaceSync = Reflect.get(CSSStyleSheet.prototype, 'replaceSync');
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(
      this,
      text + ':host(samtykke-preferences:not(#x#x#x#x#x#x#x#x)) { display: none !important }',
    );
  };
};

const openShop = (options: SiteOptions) => openSite({ body: BODY, ...options });

const clickLink = ({ page }: Site) => page.getByRole('link', { name: 'Cookies' }).click();

/** The page can be used with the hand and scrolled, and nothing of it is locked. */
async function seeFree({ page }: Site): Promise<void> {
  await page.getByRole('button', { name: /^Bu|^Bo/ }).click();
  await page.getByRole('button', { name: 'Bought' }).waitFor();
  await page.mouse.wheel(0, 600);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const locked = await page.evaluate(() => document.querySelectorAll('[inert], :modal').length);
  expect(locked).toBe(0);
  expect(await dialog(page).evaluateAll((all) => all.filter((one) => one.matches('[open]')).length)).toBe(0);
}

describe('A visitor whose blocker hides the banner', () => {
  it.each(LAYOUTS)('has granted nothing, and has a page that is free (%s)', async (layout) => {
    const site = await openShop({ init: hideBanner, head: sixByJson({ layout }) });
    await bannerButton(site.page, 'accept').waitFor({ state: 'attached' });
    expect(await bannerButton(site.page, 'accept').evaluate((button) => button.checkVisibility())).toBe(
      false,
    );
    await seeFree(site);
    await seeNothingOfVendors(site);
    expect(await answerOf(site)).toBeUndefined();
    expect(await site.cookieNames()).toEqual([]);
  });

  it('can choose all the same, by the link', async () => {
    const site = await openShop({ init: hideBanner });
    await bannerButton(site.page, 'accept').waitFor({ state: 'attached' });
    await clickLink(site);
    await dialogButton(site.page, 'accept').click();
    await seeRunning(site);
    await seeFree(site);
  });

  it('is not asked again and again: no timer runs, no file is asked for twice, the page is left as it is', async () => {
    const site = await openShop({ init: hideBanner });
    await bannerButton(site.page, 'accept').waitFor({ state: 'attached' });
    await settle(site.page);
    const asked = site.requests.length;
    expect(await watchQuiet(site.page)).toEqual({ timers: 0, changes: 0 });
    expect(site.requests).toHaveLength(asked);
  });
});

/** What the page does of its own in half a second: timers that it sets, and changes that it makes. */
function watchQuiet(page: Page): Promise<{ timers: number; changes: number }> {
  return page.evaluate(async () => {
    const wait = window.setTimeout.bind(window);
    const seen = { timers: 0, changes: 0 };
    const names = ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const;
    for (const name of names) {
      const real = Reflect.get(window, name) as (...all: unknown[]) => number;
      Reflect.set(window, name, (...all: unknown[]) => {
        seen.timers++;
        return real(...all);
      });
    }
    const observer = new MutationObserver((changes) => (seen.changes += changes.length));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    await new Promise((resolve) => wait(resolve, 500));
    return seen;
  });
}

describe('A visitor whose blocker hides the preferences', () => {
  it('is not locked out of the page by a dialog that nobody sees, and may still answer the banner', async () => {
    const site = await openShop({ init: hidePreferences });
    await seeBanner(site.page);
    for (let time = 0; time < 2; time++) {
      await clickLink(site);
      await dialog(site.page).waitFor({ state: 'attached' });
      await settle(site.page);
      await seeFree(site);
    }
    await seeNothingOfVendors(site);
    expect(await answerOf(site)).toBeUndefined();
    await bannerButton(site.page, 'accept').click();
    await seeRunning(site);
  });

  it('is let go of when the list comes a moment after the dialog, and what was not saved is forgotten', async () => {
    const site = await openShop({});
    await seeBanner(site.page);
    await clickLink(site);
    await dialogButton(site.page, 'save').waitFor();
    await dialog(site.page).evaluate((element) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host(samtykke-preferences:not(#x#x#x#x#x#x#x#x)) { display: none !important }');
      (element.getRootNode() as ShadowRoot).adoptedStyleSheets.push(sheet);
    });
    await eventually(() => dialog(site.page).evaluate((element) => element.matches('[open]'))).toBe(false);
    await seeFree(site);
    await seeNothingOfVendors(site);
    expect(await answerOf(site)).toBeUndefined();
  });

  it('gets a new dialog where the one that was open has been taken out of the page', async () => {
    const site = await openShop({});
    await clickLink(site);
    await dialogButton(site.page, 'save').waitFor();
    await site.page.evaluate(() => {
      document.querySelector('samtykke-preferences')?.remove();
    });
    await seeFree(site);
    await clickLink(site);
    await dialogButton(site.page, 'reject').click();
    await eventually(async () => (await answerOf(site))?.by).toBe('preferences');
    await seeNothingOfVendors(site);
  });

  it('keeps the dialog while the page is printed, where it is not to be seen on purpose', async () => {
    const { page } = await openShop({ path: '/#samtykke' });
    await dialogButton(page, 'save').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await dialog(page).evaluate((element) => element.getClientRects().length)).toBe(0);
    await settle(page);
    await page.emulateMedia({ media: null });
    await dialogButton(page, 'save').waitFor();
  });
});
