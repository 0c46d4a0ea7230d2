// The policy changes: what was answered under the old one grants nothing until the visitor has answered again.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import { POLICY, sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, leave, reject, seeBanner, seeRunning, settle } from '../helpers/visitor.js';

const openSite = useSites();

const version = (name: string) => sixByJson({ policy: { url: POLICY, version: name } });

describe('A policy of a new version', () => {
  it('asks a visitor who had accepted the old one, and runs nothing before the answer', async () => {
    const site = await openSite({ head: version('2026-01-01') });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    site.serve({ head: version('2026-11-01') });
    await site.goto('/next');
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'denied', hotjar: 'denied' });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    await site.goto('/third');
    await seeRunning(site);
    expect(site.ownRequests()).toEqual(['/third', '/samtykke.js']);
  });

  it('asks a visitor who had rejected under the old one', async () => {
    const site = await openSite({ head: version('2026-01-01') });
    await reject(site);
    site.serve({ head: version('2026-11-01') });
    await site.goto('/next');
    await seeBanner(site.page);
  });

  it('asks when a version is named for the first time', async () => {
    const site = await openSite({ head: trackersTag() });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    site.serve({ head: version('2026-11-01') });
    await site.goto('/next');
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('asks nobody while the version stays the same, even one of strange characters', async () => {
    const site = await openSite({ head: version('v1.2; "A" = 50 %, draft_3!') });
    await accept(site);
    await seeRunning(site);
    await leave(site);
    await site.goto('/next');
    await seeRunning(site);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
  });
});
