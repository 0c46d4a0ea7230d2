// A visitor rejects: one act, as easy as accepting, and it holds on the next page.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  press,
  pressByScript,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRecord,
  leave,
} from '../helpers/visitor.js';

const openSite = useSites();

describe('A visitor who rejects', () => {
  it('is done in one act, and nothing is asked of any vendor', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await press(site.page, 'reject');
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
    const { necessary, ...others } = await permissionsOf(site.page);
    expect(necessary).toBe('granted');
    expect(new Set(Object.values(others))).toEqual(new Set(['denied']));
  });

  it('may let an agent do it: a refusal needs no trusted click', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await pressByScript(bannerButton(site.page, 'reject'));
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('may do it with the keyboard', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await bannerButton(site.page, 'reject').press('Enter');
    await seeNoBanner(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('is not asked again on the next page, and still nothing is asked of any vendor', async () => {
    const site = await openSite();
    await reject(site);
    await leave(site);
    await site.goto('/next');
    await seeNothingOfVendors(site);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    expect(await bannerButton(site.page, 'reject').count()).toBe(0);
  });

  it('gets no id: two who reject in the same minute hold the same record', async () => {
    const minute = new Date('2026-11-01T12:00:00Z');
    const records: string[] = [];
    for (const seconds of [5, 42]) {
      const site = await openSite();
      await site.context.clock.setFixedTime(minute.getTime() + seconds * 1000);
      await site.goto('/');
      await reject(site);
      records.push((await seeRecord(site)).value);
    }
    expect(records[0]).toMatch(/.{10}/);
    expect(records[1]).toBe(records[0]);
  });

  it('keeps the refusal as long as a grant would be kept', async () => {
    const site = await openSite();
    await reject(site);
    const { expires } = await seeRecord(site);
    const days = (expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(181.9);
    expect(days).toBeLessThan(182.1);
  });
});
