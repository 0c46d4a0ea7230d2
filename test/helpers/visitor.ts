// What a visitor does and sees: the banner's buttons, the preferences, and time that passes without anything happening.
import type { Cookie, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './eventually.js';
import { goTo } from './go-to.js';
import type { Site } from './site.js';
import { TRACKER_IDS, type TrackerId } from './tags.js';
import { scriptsOf } from './vendors.js';

export type BannerAction = 'accept' | 'reject' | 'preferences';
export type DialogAction = 'accept' | 'reject' | 'save' | 'close';

export const bannerButton = (page: Page, action: BannerAction): Locator =>
  page.locator(`samtykke-banner button[data-action="${action}"]`);

export const dialog = (page: Page): Locator => page.locator('samtykke-preferences dialog');

export const dialogButton = (page: Page, action: DialogAction): Locator =>
  dialog(page).locator(`button[data-action="${action}"]`).first();

/** The switch of a category or tracker in the preferences. */
export const switchOf = (page: Page, id: string): Locator =>
  dialog(page).locator(`input[data-category="${id}"], input[data-tracker="${id}"]`);

/** Resolves when the banner is there to be answered. */
export async function seeBanner(page: Page): Promise<void> {
  for (const action of ['accept', 'reject', 'preferences'] as const)
    await bannerButton(page, action).waitFor();
}

/** Resolves when no banner is to be seen (any more). */
export async function seeNoBanner(page: Page): Promise<void> {
  await bannerButton(page, 'accept').waitFor({ state: 'hidden' });
}

/** A real click on the banner. */
export async function press(page: Page, action: BannerAction): Promise<void> {
  await bannerButton(page, action).click();
}

/** The click of a script or an agent, which the browser marks as untrusted. */
export async function pressByScript(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
  });
}

/** Opens the preferences from the banner. */
export async function openPreferences(page: Page): Promise<void> {
  await press(page, 'preferences');
  await dialogButton(page, 'save').waitFor();
}

/** Turns switches on or off with real clicks; a tracker's is folded into its category. */
export async function choose(page: Page, choices: Readonly<Record<string, boolean>>): Promise<void> {
  for (const [id, granted] of Object.entries(choices)) {
    const folded = dialog(page).locator('details:not([open])', {
      has: page.locator(`[data-tracker="${id}"]`),
    });
    if (await folded.count()) await folded.locator('summary').click();
    await switchOf(page, id).setChecked(granted);
  }
}

/** Values of the cookies that may be a record, whatever a site calls it. */
const recordsOf = async (site: Site): Promise<readonly string[]> =>
  (await site.cookies()).map(({ value }) => value).filter((value) => /^1(\.|%2E)\w+/.test(value));

/**
 * Answers on the banner, and waits until it has closed and the browser keeps the answer, which a page that is left sooner
 * forgets. Where the browser keeps none, that is given up after a while.
 */
async function answer(site: Site, action: 'accept' | 'reject', page: Page): Promise<void> {
  await seeBanner(page);
  const before = await recordsOf(site);
  await press(page, action);
  await seeNoBanner(page);
  for (let tries = 0; tries < 60; tries++) {
    if ((await recordsOf(site)).some((value) => !before.includes(value))) break;
    await page.waitForTimeout(50);
  }
}

/** Accepts on the banner, and waits until it has closed. */
export function accept(site: Site, page = site.page): Promise<void> {
  return answer(site, 'accept', page);
}

/** Rejects on the banner, and waits until it has closed. */
export function reject(site: Site, page = site.page): Promise<void> {
  return answer(site, 'reject', page);
}

/** The record as the browser keeps it, as soon as it does. */
export async function seeRecord(site: Site): Promise<Cookie> {
  await eventually(() => site.recordCookie()).toBeDefined();
  return (await site.recordCookie()) as Cookie;
}

/** Waits until these trackers have asked for their scripts, each once, and no other tracker has. */
export async function seeRunning(site: Site, ids: readonly TrackerId[] = TRACKER_IDS): Promise<void> {
  await eventually(() => site.trackerScripts()).toEqual(scriptsOf(ids));
}

/**
 * Lets a page do what it may still have in hand, before a test says that something did not happen: two frames, and a
 * tenth of a second for tasks after them.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

/** Does what makes the page reload, and waits until the new page has nothing more in hand: it came once, and stays. */
export async function seeReloadAfter(site: Site, act: () => Promise<void>): Promise<void> {
  await site.page.waitForLoadState();
  const loads = site.pageLoads();
  const reloaded = site.page.waitForEvent('load');
  await act();
  await reloaded;
  await settle(site.page);
  expect(site.pageLoads()).toBe(loads + 1);
}

/**
 * Leaves the site. What its page still had on its way has been noted and forgotten then: assertions that follow are about
 * the pages that follow.
 */
export async function leave(site: Site, page = site.page): Promise<void> {
  await goTo(page, 'about:blank');
  await settle(page);
  site.forgetRequests();
}

/** Nothing was asked of a vendor, and nothing is kept but the consent record. */
export async function seeNothingOfVendors(site: Site, page = site.page): Promise<void> {
  await settle(page);
  expect(site.vendorRequests()).toEqual([]);
  expect((await site.cookieNames()).filter((name) => name !== 'samtykke')).toEqual([]);
  expect(await site.storageKeys(page)).toEqual([]);
}
