// Thousands of trackers in one configuration: the page starts, and the visitor is asked.
import { describe, expect, it } from 'vitest';
import { makeDefinitions } from '../helpers/many-definitions.mjs';
import type { TestWindow } from '../helpers/page-api.js';
import { jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { seeBanner } from '../helpers/visitor.js';
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
