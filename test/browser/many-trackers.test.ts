// Thousands of trackers in one configuration: the page starts, the visitor is asked once, and the answer holds.
import { describe, expect, it } from 'vitest';
import { makeDefinitions } from '../helpers/many-definitions.mjs';
import type { TestWindow } from '../helpers/page-api.js';
import { jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, reject, seeBanner, seeNoBanner, seeRecord } from '../helpers/visitor.js';
import type { Site } from '../helpers/site.js';

const openSite = useSites();

/** So many trackers of a site's own, none of which loads a script: what thousands of requests cost is not asked here. */
const trackersOf = (count: number) =>
  makeDefinitions(count).map((definition) => ({ ...definition, load: { ...definition.load, scripts: [] } }));

const timed = (count: number) =>
  '<script>performance.mark("begun")</script>' +
  jsonTag({ policy: { url: POLICY }, trackers: trackersOf(count) }) +
  '<script>performance.measure("core", "begun")</script>';

/** How many trackers are granted now. */
const granted = ({ page }: Site) =>
  page.evaluate(() => {
    const { samtykke } = window as unknown as TestWindow;
    return Object.keys(samtykke.permissions).filter(
      (id) => id.startsWith('tracker-') && samtykke.isGranted(id),
    ).length;
  });

/** Milliseconds that the core's one synchronous run takes: the shortest of some visits. */
async function startOf(count: number): Promise<number> {
  const site = await openSite({ head: timed(count) });
  const times: number[] = [];
  for (let visit = 0; visit < 4; visit++) {
    await site.goto();
    times.push(await site.page.evaluate(() => performance.getEntriesByName('core')[0]?.duration ?? NaN));
  }
  return Math.min(...times);
}

const COUNT = 3000;

describe('A page with 3,000 trackers', () => {
  it('asks, and holds everything denied until there is an answer', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await seeBanner(site.page);
    expect(await granted(site)).toBe(0);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('remembers Reject on the next page, its cookie the checksum of what goes on in localStorage', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await reject(site);
    expect((await seeRecord(site)).value.length).toBeLessThan(20);
    await site.goto('/next');
    await site.page.evaluate(() => (window as unknown as TestWindow).samtykke.ready);
    await seeNoBanner(site.page);
    expect(await granted(site)).toBe(0);
  });

  it('remembers Accept on the next page', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await accept(site);
    await seeRecord(site);
    await site.goto('/next');
    expect(await granted(site)).toBe(COUNT);
    await seeNoBanner(site.page);
  });

  it('remembers who was left out of a yes', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await seeBanner(site.page);
    await site.page.evaluate(() => {
      const { samtykke } = window as unknown as TestWindow;
      samtykke.decide({ functional: true, analytics: true, marketing: false, 'tracker-1': false });
    });
    await seeRecord(site);
    await site.goto('/next');
    expect(await granted(site)).toBe(COUNT - COUNT / 3 - 1);
    expect(
      await site.page.evaluate(() => (window as unknown as TestWindow).samtykke.isGranted('tracker-1')),
    ).toBe(false);
  });

  it('believes no half of an answer: without the very rest that belongs to the cookie, nothing is granted', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await accept(site);
    await seeRecord(site);
    const rest = await site.page.evaluate(() => localStorage['samtykke'] as string);
    for (const other of [rest.replace('_tracker-7_', '_tracker-8_'), rest.slice(1), '', undefined]) {
      await site.page.evaluate((text) => {
        if (text === undefined) localStorage.removeItem('samtykke');
        else localStorage.setItem('samtykke', text);
      }, other);
      await site.goto('/next');
      await seeBanner(site.page);
      expect(await granted(site)).toBe(0);
    }
  });

  it('asks about a tracker that has come, and holds the answers about the others', async () => {
    const site = await openSite({ head: timed(COUNT) });
    await accept(site);
    await seeRecord(site);
    site.serve({ head: timed(COUNT + 1) });
    await site.goto('/next');
    await seeBanner(site.page);
    expect(await granted(site)).toBe(COUNT);
    expect(
      await site.page.evaluate(
        (id) => (window as unknown as TestWindow).samtykke.isGranted(id),
        `tracker-${COUNT}`,
      ),
    ).toBe(false);
  });

  it(
    'starts in a time that grows with their number, and not with its square',
    { timeout: 60_000 },
    async () => {
      const [few, many] = [await startOf(COUNT / 10), await startOf(COUNT)];
      console.log(
        `start: ${few.toFixed(1)} ms with ${COUNT / 10}, ${many.toFixed(1)} ms with ${COUNT} trackers`,
      );
      // Ten times as many: ten times the work, a hundred times where it were squared. Below a millisecond clocks are coarse.
      expect(many).toBeLessThan(40 * Math.max(few, 1));
    },
  );
});
