// S2, prototypes: everything works in a page whose own scripts have frozen what all objects share, and leaves it as it was.
import { describe, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.js';
import { withdraw } from '../../helpers/page-api.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import {
  accept,
  choose,
  dialogButton,
  openPreferences,
  seeBanner,
  seeNothingOfVendors,
  seeReloadAfter,
  seeRunning,
  settle,
} from '../../helpers/visitor.js';

const openSite = useSites();

const freeze = () => {
  for (const shared of [Object, Array, Function, String, Promise, Map, Set, RegExp])
    Object.freeze(shared.prototype);
};

describe('S2 prototypes', () => {
  it('frozen: a visitor accepts, comes back, withdraws and chooses, and nothing fails', async () => {
    const site = await openSite({ head: trackersTag(['hotjar', 'facebook-pixel']), init: freeze });
    await accept(site);
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    await site.goto('/next');
    await eventually(() => site.cookieNames()).toContain('_fbp');
    await seeReloadAfter(site, () => withdraw(site.page));
    site.forgetRequests();
    await seeNothingOfVendors(site);
    await site.context.clearCookies();
    await site.goto('/again');
    await seeBanner(site.page);
    await openPreferences(site.page);
    await choose(site.page, { hotjar: true });
    await dialogButton(site.page, 'save').click();
    await seeRunning(site, ['hotjar']);
  });

  it('filled by a stranger with what we read: nothing is granted that nobody has granted', async () => {
    const site = await openSite({
      init: () => {
        const granting = {
          analytics: true,
          hotjar: true,
          granted: 'granted',
          use: 'hotjar',
          siteId: '1234567',
          early: true,
        };
        for (const [name, value] of Object.entries(granting))
          Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      },
    });
    await settle(site.page);
    await settle(site.page);
    expect(site.trackerScripts()).toEqual([]);
  });
});
