// Life of a page: a framework changes the address and the content without loading anything, or writes the document anew.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { decide, globalOf, isGranted, permissionsOf, type TestWindow } from '../helpers/page-api.js';
import { sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  dialog,
  dialogButton,
  leave,
  reject,
  seeBanner,
  seeNothingOfVendors,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar']);

const COUNTING = '(window.runs ??= []).push';

/** Goes to another address as a framework does: new address, new content in the place of the old, marked elements in it. */
function goWithin(page: Page, name: string): Promise<void> {
  return page.evaluate(
    ([path, counting]) => {
      history.pushState({}, '', `/${path ?? ''}`);
      const body = document.createElement('body');
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['category'] = 'analytics';
      script.text = `${counting ?? ''}('${path ?? ''}')`;
      body.append(document.createElement('main'), script);
      document.body.replaceWith(body);
    },
    [name, COUNTING],
  );
}

const runsOf = async (page: Page) => (await globalOf(page, 'runs')) ?? [];

describe('A site that changes its pages without loading them', () => {
  it('runs each tracker once, and what is marked in each new page once', async () => {
    const site = await openSite({ head: HEAD });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await goWithin(site.page, 'a');
    await eventually(() => runsOf(site.page)).toEqual(['a']);
    await goWithin(site.page, 'b');
    await eventually(() => runsOf(site.page)).toEqual(['a', 'b']);
    await site.page.goBack();
    await settle(site.page);
    expect(await runsOf(site.page)).toEqual(['a', 'b']);
    await seeRunning(site, ['hotjar']);
    expect(site.pageLoads()).toBe(1);
  });

  it('releases nothing in a new page after a refusal', async () => {
    const site = await openSite({ head: HEAD });
    await reject(site);
    await goWithin(site.page, 'a');
    await settle(site.page);
    expect(await runsOf(site.page)).toEqual([]);
    await seeNothingOfVendors(site);
  });

  it('may lose the banner with its old content: nothing is granted, and the site can show it again', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    await goWithin(site.page, 'a');
    await settle(site.page);
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.showBanner();
    });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await eventually(() => runsOf(site.page)).toEqual(['a']);
  });

  it('may lose the preferences with its old content: a link to #samtykke opens them again', async () => {
    const site = await openSite({ head: HEAD });
    await reject(site);
    for (const name of ['a', 'b']) {
      await goWithin(site.page, name);
      await site.page.evaluate(() => {
        const link = document.createElement('a');
        link.href = '#samtykke';
        link.textContent = 'Cookies';
        document.body.append(link);
      });
      await site.page.getByRole('link', { name: 'Cookies' }).click();
      await dialog(site.page).waitFor();
    }
    expect(await site.page.locator('samtykke-preferences').count()).toBe(1);
  });
});

/** Writes the document anew, as old scripts do, with a marked script and a marked frame in it. */
function rewrite(page: Page): Promise<void> {
  return page.evaluate((counting) => {
    const marked = `<script type="text/plain" data-category="analytics">${counting}('rewritten')<\/script>`;
    document.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what old scripts do is what is tried here.
    document.write(
      `<!doctype html><title>New</title><body><h1>New</h1>${marked}<a href="#samtykke">Cookies</a></body>`,
    );
    document.close();
  }, COUNTING);
}

describe('A document that is written anew after it was loaded', () => {
  it.each([
    ['before an answer', false],
    ['after a refusal', true],
  ])('releases nothing without a grant, and the object goes on working: %s', async (_, refused) => {
    const site = await openSite({ head: sixByJson() });
    if (refused) {
      await reject(site);
      await seeRecord(site);
    } else await seeBanner(site.page);
    const before = await permissionsOf(site.page);
    await rewrite(site.page);
    await settle(site.page);
    expect(await permissionsOf(site.page)).toEqual(before);
    expect(await runsOf(site.page)).toEqual([]);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('lets the site decide on: what is granted then is released, in the new document, once', async () => {
    const site = await openSite({ head: HEAD });
    await reject(site);
    await rewrite(site.page);
    await decide(site.page, { analytics: true });
    await eventually(() => runsOf(site.page)).toEqual(['rewritten']);
    await seeRunning(site, ['hotjar']);
    await seeRecord(site);
    await leave(site);
    await site.goto('/next');
    await seeRunning(site, ['hotjar']);
  });

  it('follows a grant given before: what is marked in the new document runs once, and what comes into it later too', async () => {
    const site = await openSite({ head: HEAD });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await rewrite(site.page);
    await eventually(() => runsOf(site.page)).toEqual(['rewritten']);
    await settle(site.page);
    expect(await runsOf(site.page)).toEqual(['rewritten']);
    await seeRunning(site, ['hotjar']);
  });

  it('can still be asked for the preferences, and a withdrawal there takes the visitor to a fresh page', async () => {
    const site = await openSite({ head: HEAD });
    await accept(site);
    await seeRecord(site);
    await rewrite(site.page);
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    await dialogButton(site.page, 'reject').click();
    await eventually(() => site.pageLoads()).toBe(2);
    await eventually(() => isGranted(site.page, 'hotjar').catch(() => true)).toBe(false);
    await settle(site.page);
    site.forgetRequests();
    await seeNothingOfVendors(site);
  });
});
