// A site adds a tracker: an old consent does not reach it, and the visitor is asked.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { trackersTag, type TrackerId } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  press,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const FIVE: readonly TrackerId[] = ['google-analytics', 'hotjar', 'hubspot', 'facebook-pixel', 'google-ads'];

/** A visitor has answered about five; the next page has a sixth. */
async function addSixth(answer: typeof accept): Promise<Site> {
  const site = await openSite({ head: trackersTag(FIVE) });
  await answer(site);
  await settle(site.page);
  site.forgetRequests();
  site.serve({ head: trackersTag() });
  await site.goto('/next');
  return site;
}

describe('A tracker that is added later', () => {
  it('does not run on an old consent: the five run, the sixth waits, and the visitor is asked', async () => {
    const site = await addSixth(accept);
    await seeRunning(site, FIVE);
    await seeBanner(site.page);
    await settle(site.page);
    await seeRunning(site, FIVE);
    expect(site.vendorRequests().filter((url) => /licdn|linkedin/.test(url))).toEqual([]);
    expect(await permissionsOf(site.page)).toMatchObject({
      hotjar: 'granted',
      'linkedin-insight-tag': 'denied',
    });
  });

  it('runs once the visitor has accepted it; the five do not run twice', async () => {
    const site = await addSixth(accept);
    await seeRunning(site, FIVE);
    await seeBanner(site.page);
    await press(site.page, 'accept');
    await seeRunning(site);
    site.forgetRequests();
    await site.goto('/third');
    await seeRunning(site);
    await seeNoBanner(site.page);
  });

  it('asks a visitor who had rejected, and runs nothing meanwhile', async () => {
    const site = await addSixth(reject);
    await seeBanner(site.page);
    await seeNothingOfVendors(site);
    await press(site.page, 'reject');
    await seeNoBanner(site.page);
    await site.goto('/third');
    await seeNothingOfVendors(site);
    await seeNoBanner(site.page);
  });

  it('asks nobody again when a tracker is taken away', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    site.forgetRequests();
    site.serve({ head: trackersTag(FIVE) });
    await site.goto('/next');
    await seeRunning(site, FIVE);
    await settle(site.page);
    await seeNoBanner(site.page);
    await site.goto('/third');
    await settle(site.page);
    await seeNoBanner(site.page);
    expect(site.ownRequests().slice(-2)).toEqual(['/third', '/samtykke.js']);
  });
});
