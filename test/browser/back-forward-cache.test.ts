// A visitor goes back to a page that the browser had kept whole: it goes by the answer given since, not by the one it knew.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf, isGranted, withdraw } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
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

const NOTE = `<script>addEventListener('pageshow', ({ persisted }) => { window.restored = persisted })</script>`;

// Another origin of the same site: nothing that is said between tabs of one origin reaches the page that is kept.
const SISTER = 'https://checkout.shop.example/';

/** Goes back, and sees that the browser had kept the page: otherwise the test would prove nothing. */
async function goBack({ page }: Site): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await eventually(() => globalOf(page, 'restored')).toBe(true);
}

describe('A page that the browser had kept', () => {
  it('is kept although we are in it', async () => {
    const site = await openSite({ head: NOTE + sixByJson() });
    await reject(site);
    await site.goto('/next');
    await goBack(site);
  });

  it('runs the six without a question, once the visitor has accepted elsewhere', async () => {
    const site = await openSite({ head: NOTE + sixByJson() });
    await seeBanner(site.page);
    await site.goto(SISTER);
    await accept(site);
    await seeRunning(site);
    site.forgetRequests();
    await goBack(site);
    await seeNoBanner(site.page);
    await seeRunning(site);
  });

  it('asks nothing and releases nothing, once the visitor has rejected elsewhere', async () => {
    const site = await openSite({ head: NOTE + sixByJson() });
    await seeBanner(site.page);
    await site.goto(SISTER);
    await reject(site);
    await goBack(site);
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
  });

  it.each([SISTER, '/next'])(
    'stops what ran in it, once the visitor has withdrawn on %s',
    async (elsewhere) => {
      const site = await openSite({ head: sixByJson() });
      await accept(site);
      await seeRunning(site);
      await site.goto(elsewhere);
      await site.page.waitForLoadState();
      const reloaded = site.page.waitForEvent('load');
      await withdraw(site.page);
      await reloaded;
      await site.page.goBack({ waitUntil: 'commit' });
      await eventually(() => isGranted(site.page, 'hotjar').catch(() => true)).toBe(false);
      await eventually(() => site.page.evaluate(() => 'hj' in window).catch(() => true)).toBe(false);
      await settle(site.page);
      site.forgetRequests();
      await seeNothingOfVendors(site);
    },
  );

  it('re-reads the record when it is brought back: a record that is gone is no grant', async () => {
    const site = await openSite({ head: NOTE + sixByJson({ reloadOnWithdraw: false }) });
    await accept(site);
    await seeRunning(site);
    await site.page.waitForLoadState();
    await leave(site);
    await site.context.clearCookies({ name: 'samtykke' });
    await goBack(site);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
  });
});
