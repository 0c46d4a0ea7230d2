// An answer grows old: after its time nothing is granted, and the visitor is asked again.
import { describe, expect, it } from 'vitest';
import type { Site } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, leave, reject, seeBanner, seeNoBanner, seeRunning, settle } from '../helpers/visitor.js';

const openSite = useSites();

const DAY = 86_400_000;

/** The visitor comes back to the site after so many days. */
async function comeBackAfter(days: number, site: Site): Promise<void> {
  await leave(site);
  await site.context.clock.setFixedTime(Date.now() + days * DAY);
  await site.goto('/next');
}

async function seeAskedAgain(site: Site): Promise<void> {
  await seeBanner(site.page);
  await settle(site.page);
  expect(site.vendorRequests()).toEqual([]);
}

describe('An answer', () => {
  it('holds for 181 days, and is asked for again after 183', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await comeBackAfter(181, site);
    await seeRunning(site);
    await seeNoBanner(site.page);
    await comeBackAfter(183, site);
    await seeAskedAgain(site);
  });

  it('holds as long as the site says', async () => {
    const site = await openSite({ head: sixByJson({ cookie: { days: 30 } }) });
    await accept(site);
    await seeRunning(site);
    await comeBackAfter(29, site);
    await seeRunning(site);
    await comeBackAfter(31, site);
    await seeAskedAgain(site);
  });

  it('that was a refusal is asked for again after the same time', async () => {
    const site = await openSite();
    await reject(site);
    await comeBackAfter(181, site);
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    await comeBackAfter(183, site);
    await seeAskedAgain(site);
  });

  it('from a time that has not come is no answer', async () => {
    const site = await openSite();
    await site.context.clock.setFixedTime(Date.now() + 300 * DAY);
    await site.goto('/');
    await accept(site);
    await seeRunning(site);
    await comeBackAfter(0, site);
    await seeAskedAgain(site);
  });
});
