// A visitor with several tabs open answers in one of them: the others follow at once.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { isGranted, withdraw } from '../helpers/page-api.js';
import { sixByJson, TRACKER_IDS } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { scriptsOf } from '../helpers/vendors.js';
import {
  accept,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const ALL = scriptsOf(TRACKER_IDS);

async function seeEverywhere(tabs: readonly Page[], granted: boolean): Promise<void> {
  for (const tab of tabs) await eventually(() => isGranted(tab, 'hotjar')).toBe(granted);
}

describe('A visitor with several tabs', () => {
  it.each([2, 3])(
    'accepts in one of %i: in each the banner goes and the six run, without a reload',
    async (count) => {
      const site = await openSite();
      const tabs = [site.page];
      while (tabs.length < count) tabs.push(await site.newTab(`/${String(tabs.length)}`));
      for (const tab of tabs) await seeBanner(tab);
      await accept(site, tabs.at(-1));
      await seeEverywhere(tabs, true);
      for (const tab of tabs) await seeNoBanner(tab);
      const everywhere = ALL.flatMap((script) => tabs.map(() => script));
      await eventually(() => site.trackerScripts()).toEqual(everywhere);
      expect(site.pageLoads()).toBe(count);
    },
  );

  it('rejects in one: in the others the banner goes, and nothing runs', async () => {
    const site = await openSite();
    const tab = await site.newTab('/2');
    await seeBanner(tab);
    await reject(site);
    await seeNoBanner(tab);
    await seeNothingOfVendors(site, tab);
  });

  it('withdraws in one: in all of them nothing runs any more and nothing is left', async () => {
    const site = await openSite();
    const tabs = [site.page, await site.newTab('/2'), await site.newTab('/3')];
    for (const tab of tabs) await seeBanner(tab);
    await accept(site);
    await eventually(() => site.trackerScripts()).toHaveLength(ALL.length * tabs.length);
    await eventually(() => site.cookieNames()).toContain('_ga');
    await withdraw(site.page);
    await eventually(() => site.pageLoads()).toBe(6);
    for (const tab of tabs) await tab.waitForLoadState();
    await seeEverywhere(tabs, false);
    for (const tab of tabs) await settle(tab);
    site.forgetRequests();
    for (const tab of tabs) await seeNothingOfVendors(site, tab);
    expect(site.pageLoads()).toBe(0);
  });

  it('withdraws in one where the site does not reload: the others are denied at once', async () => {
    const site = await openSite({ head: sixByJson({ reloadOnWithdraw: false }) });
    const tab = await site.newTab('/2');
    await seeBanner(tab);
    await accept(site);
    await seeEverywhere([site.page, tab], true);
    await withdraw(tab);
    await seeEverywhere([site.page, tab], false);
    expect(site.pageLoads()).toBe(2);
  });

  it('finds the other tab’s answer in a tab that is opened afterwards', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    site.forgetRequests();
    const tab = await site.newTab('/2');
    await seeRunning(site);
    await seeNoBanner(tab);
  });
});
