// Life of a page: the core comes twice, late, deferred or as a module. It starts once, and it grants no earlier for it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isGranted, type TestWindow } from '../helpers/page-api.js';
import { scriptTag, sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS } from '../helpers/vendors.js';
import {
  accept,
  bannerButton,
  leave,
  seeBanner,
  seeNothingOfVendors,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const HOTJAR = trackersTag(['hotjar']);

const append = (page: Page, attributes: Readonly<Record<string, string>>) =>
  page.evaluate(
    (given) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        for (const [name, value] of Object.entries(given)) script.setAttribute(name, value);
        script.onload = resolve;
        script.src = '/samtykke.js';
        document.head.append(script);
      }),
    attributes,
  );

const ATTRIBUTES = { 'data-policy': '/privacy', 'data-hotjar': '1234567' };

describe('A core that is loaded twice', () => {
  it('is the first one: the second changes no configuration and asks no second time', async () => {
    const site = await openSite({ head: HOTJAR + trackersTag(['facebook-pixel']) });
    await seeBanner(site.page);
    expect(await bannerButton(site.page, 'accept').count()).toBe(1);
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await settle(site.page);
    await seeRunning(site, ['hotjar']);
    expect(await isGranted(site.page, 'facebook-pixel')).toBe(false);
  });

  it('is one object, though the second comes after an answer', async () => {
    const site = await openSite({ head: HOTJAR });
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await site.page.evaluate(() => {
      const page = window as unknown as TestWindow;
      page['first'] = page.samtykke;
    });
    await append(site.page, { ...ATTRIBUTES, 'data-facebook-pixel': '123456789012345' });
    await settle(site.page);
    const isSame = await site.page.evaluate(() => {
      const page = window as unknown as TestWindow;
      return page['first'] === page.samtykke;
    });
    expect(isSame).toBe(true);
    await seeRunning(site, ['hotjar']);
  });
});

const LATE: readonly (readonly [how: string, parts: { head?: string; body?: string }])[] = [
  ['at the end of the body', { head: '', body: `<p>Shop</p>${HOTJAR}` }],
  ['with defer', { head: HOTJAR.replace('<script', '<script defer') }],
  ['with async', { head: HOTJAR.replace('<script', '<script async') }],
];

describe('A core that comes late', () => {
  it.each(LATE)(
    'asks, releases nothing before the answer, and runs each tracker once: %s',
    async (_, parts) => {
      const site = await openSite(parts);
      await seeBanner(site.page);
      expect(site.vendorRequests()).toEqual([]);
      await accept(site);
      await seeRecord(site);
      await seeRunning(site, ['hotjar']);
      await leave(site);
      await site.goto('/next');
      await seeRunning(site, ['hotjar']);
      await settle(site.page);
      await seeRunning(site, ['hotjar']);
    },
  );

  it('put into the page by a script, long after it was loaded: the same', async () => {
    const site = await openSite({
      head: '',
      body: '<script type="text/plain" data-category="analytics">window.runs = (window.runs ?? 0) + 1</script>',
    });
    await site.page.waitForLoadState();
    await append(site.page, ATTRIBUTES);
    await seeBanner(site.page);
    expect(site.vendorRequests()).toEqual([]);
    await accept(site);
    await seeRunning(site, ['hotjar']);
    await site.page.waitForFunction(() => (window as unknown as TestWindow)['runs'] === 1);
  });

  it('as a module, which has no attributes that a script can see: with JSON it works as ever', async () => {
    const site = await openSite({ head: sixByJson().replace('<script src', '<script type="module" src') });
    await accept(site);
    await seeRunning(site);
  });

  it('as a module without JSON: nothing is released, and every answer is no', async () => {
    const tag = scriptTag(ATTRIBUTES).replace('<script', '<script type="module"');
    const site = await openSite({ head: tag, misconfigured: true });
    await seeNothingOfVendors(site);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.grantAll();
    });
    await seeNothingOfVendors(site);
    expect(site.requests.filter(({ url }) => url === SCRIPTS.hotjar)).toEqual([]);
  });
});
