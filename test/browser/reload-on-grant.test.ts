// A site whose Content-Security-Policy follows the consent: a grant costs one reload, done by us, and nothing else costs one.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS } from '../helpers/vendors.js';
import {
  accept,
  reject,
  seeNoBanner,
  seeReloadAfter,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const head = sixByJson({ reloadOnGrant: true });

describe('A site that wants a reload on a grant', () => {
  it('is loaded again once when the visitor accepts, and the page that comes has the answer', async () => {
    const site = await openSite({ head });
    await seeReloadAfter(site, () => accept(site));
    await seeNoBanner(site.page);
    expect(await permissionsOf(site.page)).toMatchObject({ hotjar: 'granted', marketing: 'granted' });
    const hotjar = site.page.locator(`script[src="${SCRIPTS.hotjar}"]`);
    expect(await hotjar.count()).toBe(1);
  });

  it('is not loaded again when the visitor rejects', async () => {
    const site = await openSite({ head });
    await reject(site);
    await seeRecord(site);
    await settle(site.page);
    expect(site.pageLoads()).toBe(1);
  });

  it('is not loaded again when the visitor returns', async () => {
    const site = await openSite({ head });
    await seeReloadAfter(site, () => accept(site));
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site);
    await settle(site.page);
    expect(site.pageLoads()).toBe(1);
  });

  it('is not loaded again where it does not want it', async () => {
    const site = await openSite({ head: sixByJson() });
    await accept(site);
    await seeRecord(site);
    await seeRunning(site);
    await settle(site.page);
    expect(site.pageLoads()).toBe(1);
  });
});
