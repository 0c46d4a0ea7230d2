// The banner comes and goes without moving the page, without a flash, and without being what the page is measured by.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { entries, jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { openPreferences, press, seeBanner, seeNoBanner, settle } from '../helpers/visitor.js';

const openSite = useSites();

const PARAGRAPH =
  'We bake every morning and deliver before noon, on foot where it is near and by bicycle where it is not. ' +
  'Bread, butter and a good deal more: whoever orders before midnight finds it on the step when they get up.';
const BODY = `<h1>A shop for bread and butter</h1><p id="text">${PARAGRAPH}</p>${'<p>More.</p>'.repeat(60)}`;

interface Noted {
  shifts: number[];
  largest: string[];
  bare: string[];
}

/** Notes what the browser measures, from the first frame on. */
function note(): void {
  const noted: Noted = { shifts: [], largest: [], bare: [] };
  Object.assign(window, { noted });
  const observe = (type: string, use: (entry: never) => void) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) use(entry as never);
    }).observe({ type, buffered: true });
  };
  observe('layout-shift', ({ value }: { value: number }) => noted.shifts.push(value));
  observe('largest-contentful-paint', ({ element }: { element: Element | null }) =>
    noted.largest.push(element?.closest('samtykke-banner') ? 'banner' : (element?.localName ?? '')),
  );
  // Drawn before it has its looks: part of the page's flow.
  const look = () => {
    const banner = document.querySelector<HTMLElement>('samtykke-banner');
    if (banner && banner.offsetHeight && getComputedStyle(banner).position !== 'fixed')
      noted.bare.push(banner.innerText.slice(0, 20));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const notedOf = (page: Page) => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

const SCREENS = ['bar', 'box', 'modal'].flatMap((layout) =>
  [
    [1280, 800],
    [360, 740],
  ].map(([width = 0, height = 0]) => ({ layout, width, height })),
);

describe('The banner', () => {
  it.each(SCREENS)(
    '($layout, $width pixels) moves nothing, is never without its looks, and is not the page’s largest paint',
    async ({ layout, width, height }) => {
      const { page } = await openSite({
        init: note,
        head: `<meta name="viewport" content="width=device-width">${jsonTag({ policy: { url: POLICY }, trackers: entries(), layout })}`,
        body: `<samtykke-banner></samtykke-banner>${BODY}`,
        browser: { viewport: { width, height } },
      });
      await seeBanner(page);
      await settle(page);
      const { largest } = await notedOf(page);
      expect(largest.length).toBeGreaterThan(0);
      expect(largest).not.toContain('banner');
      await openPreferences(page);
      await page.keyboard.press('Escape');
      await seeBanner(page);
      await press(page, 'reject');
      await seeNoBanner(page);
      await settle(page);
      const { shifts, bare } = await notedOf(page);
      expect(shifts).toEqual([]);
      expect(bare).toEqual([]);
    },
  );

  it('is not the largest paint of a page that has hardly a word', async () => {
    const { page } = await openSite({
      init: note,
      body: '<h1>Bread</h1>',
      browser: { viewport: { width: 360, height: 740 } },
    });
    await seeBanner(page);
    await settle(page);
    const { largest } = await notedOf(page);
    expect(largest).toEqual(['h1']);
  });

  it('moves nothing where a scroll bar takes room, and the page behind stops scrolling', async () => {
    const { page } = await openSite({
      init: note,
      head: `${jsonTag({ policy: { url: POLICY }, trackers: entries(), layout: 'modal' })}<style>::-webkit-scrollbar { width: 20px }</style>`,
      body: BODY,
    });
    await seeBanner(page);
    await settle(page);
    await press(page, 'reject');
    await seeNoBanner(page);
    await settle(page);
    expect((await notedOf(page)).shifts).toEqual([]);
  });

  it('takes the place of what a site has put into its tag, once', async () => {
    const { page } = await openSite({
      body: `<samtykke-banner><p>Please wait.</p></samtykke-banner>${BODY}`,
    });
    await seeBanner(page);
    expect(await page.evaluate(() => document.querySelector('samtykke-banner')!.innerText)).not.toContain(
      'wait',
    );
  });
});
