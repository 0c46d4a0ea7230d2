// A visitor chooses: a switch for each category and each tracker, and only what was saved by hand is granted.
import { describe, expect, it } from 'vitest';
import { permissionsOf, type TestWindow } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { TRACKER_IDS } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  choose,
  dialog,
  dialogButton,
  openPreferences,
  pressByScript,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeReloadAfter,
  seeRunning,
  settle,
  switchOf,
} from '../helpers/visitor.js';

const openSite = useSites();

async function openSiteWithPreferences(): Promise<Site> {
  const site = await openSite();
  await seeBanner(site.page);
  await openPreferences(site.page);
  return site;
}

/** Opens the preferences after the banner has been answered. */
async function reopenPreferences({ page }: Site): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as TestWindow).samtykke.openPreferences();
  });
  await dialogButton(page, 'save').waitFor();
}

/** Sets switches as a script would: what the visitor sees changes, and nobody has clicked. */
async function setByScript({ page }: Site, choices: Readonly<Record<string, boolean>>): Promise<void> {
  for (const [id, granted] of Object.entries(choices)) {
    await switchOf(page, id).evaluate((input: HTMLInputElement, checked) => {
      if (input.checked !== checked) input.click();
    }, granted);
  }
}

describe('A visitor who chooses', () => {
  it('gets a native modal dialog with a switch for each category and each tracker, all off', async () => {
    const { page } = await openSiteWithPreferences();
    expect(await dialog(page).evaluate((element) => element.matches(':modal'))).toBe(true);
    for (const id of ['analytics', 'marketing', ...TRACKER_IDS]) {
      expect(await switchOf(page, id).count(), id).toBe(1);
      expect(await switchOf(page, id).isChecked(), id).toBe(false);
    }
  });

  it('finds a link to each vendor’s own policy', async () => {
    const { page } = await openSiteWithPreferences();
    const links = await dialog(page)
      .locator('a[href^="https://"]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
    const vendors = [
      'policies.google.com',
      'www.hotjar.com',
      'legal.hubspot.com',
      'www.facebook.com',
      'www.linkedin.com',
    ];
    expect(links).toEqual(expect.arrayContaining(vendors));
  });

  it('grants one tracker and no other', async () => {
    const site = await openSiteWithPreferences();
    await choose(site.page, { hotjar: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['hotjar']);
    await settle(site.page);
    expect(site.trackerScripts()).toHaveLength(1);
    await seeNoBanner(site.page);
    const granted = Object.entries(await permissionsOf(site.page)).filter(([, state]) => state === 'granted');
    expect(granted.map(([id]) => id)).toEqual(['necessary', 'hotjar']);
  });

  it('grants a category with all its trackers, and no other', async () => {
    const site = await openSiteWithPreferences();
    await choose(site.page, { analytics: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['google-analytics', 'hotjar', 'hubspot']);
    await settle(site.page);
    expect(site.trackerScripts()).toHaveLength(3);
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'granted', marketing: 'denied' });
  });

  it('grants a category without the tracker that was taken out of it', async () => {
    const site = await openSiteWithPreferences();
    await choose(site.page, { analytics: true });
    await choose(site.page, { hotjar: false });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['google-analytics', 'hubspot']);
    await settle(site.page);
    expect(site.trackerScripts()).toHaveLength(2);
  });

  it('saves nothing but refusals when no switch is on', async () => {
    const site = await openSiteWithPreferences();
    await dialogButton(site.page, 'save').click();
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('finds the switches next time as they were saved', async () => {
    const site = await openSiteWithPreferences();
    await choose(site.page, { marketing: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['facebook-pixel', 'linkedin-insight-tag', 'google-ads']);
    await site.goto('/next');
    await reopenPreferences(site);
    const { page } = site;
    expect(await switchOf(page, 'marketing').isChecked()).toBe(true);
    expect(await switchOf(page, 'facebook-pixel').isChecked()).toBe(true);
    expect(await switchOf(page, 'analytics').isChecked()).toBe(false);
    expect(await switchOf(page, 'hotjar').isChecked()).toBe(false);
  });

  it('accepts all, or rejects all, with one button in the dialog', async () => {
    const site = await openSiteWithPreferences();
    await dialogButton(site.page, 'accept').click();
    await seeRunning(site);
    const other = await openSiteWithPreferences();
    await dialogButton(other.page, 'reject').click();
    await seeNoBanner(other.page);
    await seeNothingOfVendors(other);
    expect(await other.cookieNames()).toEqual(['samtykke']);
  });

  it.each(['Escape', 'close'] as const)(
    'grants nothing by leaving the dialog (%s): unsaved switches are forgotten',
    async (way) => {
      const site = await openSiteWithPreferences();
      const { page } = site;
      await choose(page, { analytics: true, 'facebook-pixel': true });
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await dialogButton(page, 'close').click();
      await dialogButton(page, 'save').waitFor({ state: 'hidden' });
      await seeNothingOfVendors(site);
      expect(await site.cookieNames()).toEqual([]);
      await seeBanner(page);
      await openPreferences(page);
      expect(await switchOf(page, 'analytics').isChecked()).toBe(false);
      expect(await switchOf(page, 'facebook-pixel').isChecked()).toBe(false);
    },
  );

  it('is not spoken for by a script that presses Accept in the dialog', async () => {
    const site = await openSiteWithPreferences();
    await pressByScript(dialogButton(site.page, 'accept'));
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('is not spoken for by a script that turns switches on and saves', async () => {
    const site = await openSiteWithPreferences();
    await setByScript(site, { analytics: true, 'facebook-pixel': true });
    await pressByScript(dialogButton(site.page, 'save'));
    await seeNothingOfVendors(site);
    const { necessary, ...others } = await permissionsOf(site.page);
    expect(necessary).toBe('granted');
    expect(new Set(Object.values(others))).toEqual(new Set(['denied']));
  });

  it('may let a script take away: what it saves can deny, and never grant more', async () => {
    const site = await openSiteWithPreferences();
    await choose(site.page, { analytics: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['google-analytics', 'hotjar', 'hubspot']);
    await reopenPreferences(site);
    await setByScript(site, { hotjar: false, 'facebook-pixel': true });
    await seeReloadAfter(site, () => pressByScript(dialogButton(site.page, 'save')));
    expect(await permissionsOf(site.page)).toMatchObject({
      'google-analytics': 'granted',
      hotjar: 'denied',
      hubspot: 'granted',
      'facebook-pixel': 'denied',
      marketing: 'denied',
    });
    expect(site.vendorRequests().filter((url) => url.includes('facebook'))).toEqual([]);
  });

  it('may let an agent reject in the dialog', async () => {
    const site = await openSiteWithPreferences();
    await pressByScript(dialogButton(site.page, 'reject'));
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('may change a refusal into a grant later', async () => {
    const site = await openSite();
    await reject(site);
    await reopenPreferences(site);
    await choose(site.page, { hubspot: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['hubspot']);
  });

  it('keeps what runs running when a save changes nothing', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    const loads = site.pageLoads();
    await reopenPreferences(site);
    await dialogButton(site.page, 'save').click();
    await dialogButton(site.page, 'save').waitFor({ state: 'hidden' });
    await settle(site.page);
    await seeRunning(site);
    expect(site.pageLoads()).toBe(loads);
  });
});
