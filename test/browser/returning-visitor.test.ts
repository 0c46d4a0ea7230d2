// A visitor comes back: the answer is known, so the core alone is fetched, and what was granted runs at once.
import { describe, expect, it } from 'vitest';
import { globalOf } from '../helpers/page-api.js';
import { trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  leave,
  reject,
  seeNothingOfVendors,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

describe('A visitor who comes back', () => {
  it('after accepting pays for one small file of ours, and the six run', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await leave(site);
    await site.goto('/next');
    await seeRunning(site);
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
  });

  it('after rejecting pays for one small file of ours, and nothing runs', async () => {
    const site = await openSite();
    await reject(site);
    await leave(site);
    await site.goto('/next');
    await seeNothingOfVendors(site);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
  });

  it('is known before the page’s next script runs: what was granted has been released by then', async () => {
    const look = `<script>
      window.seen = { granted: samtykke.isGranted('hotjar'), hotjar: document.querySelectorAll('script[src*="hotjar"]').length };
    </script>`;
    const site = await openSite({ head: trackersTag() + look });
    await accept(site);
    await seeRunning(site);
    await site.goto('/next');
    expect(await globalOf(site.page, 'seen')).toEqual({ granted: true, hotjar: 1 });
  });

  it('pays no more where the site’s pages link to the policy in their own language', async () => {
    const norwegian = trackersTag(undefined, { 'data-policy': '/personvernerklæring' });
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await leave(site);
    site.serve({ head: norwegian, lang: 'nb' });
    await site.goto('/norsk');
    await seeRunning(site);
    for (const head of [trackersTag(), norwegian]) {
      site.serve({ head });
      await leave(site);
      await site.goto('/next');
      await seeRunning(site);
      await settle(site.page);
      expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    }
  });

  it('keeps the record as it was: a page view renews and changes nothing', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    const before = await seeRecord(site);
    await site.goto('/next');
    await settle(site.page);
    expect(await site.recordCookie()).toEqual(before);
  });

  it('has each script once on each page, however many pages', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    for (const path of ['/1', '/2', '/3']) {
      await leave(site);
      await site.goto(path);
      await seeRunning(site);
      await settle(site.page);
      await seeRunning(site);
    }
  });
});
