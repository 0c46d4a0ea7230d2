// A tracker that a marketer has prepared and not published: it is in the configuration, and nothing of it is on the page.
import { describe, expect, it } from 'vitest';
import { ACME, ACME_SCRIPT } from '../helpers/acme.js';
import { eventually } from '../helpers/eventually.js';
import { permissionsOf } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  dialog,
  dialogButton,
  leave,
  openPreferences,
  press,
  seeBanner,
  seeNoBanner,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const DRAFT = { ...ACME, status: 'draft' };

const tagWith = (...trackers: readonly object[]) => jsonTag({ policy: { url: POLICY }, trackers });

const answers = { [ACME_SCRIPT]: { contentType: 'text/javascript', body: '' } };

/** How often Acme's script was asked for. */
const asked = (site: Site) => site.vendorRequests().filter((url) => url === ACME_SCRIPT).length;

describe('A tracker that is a draft', () => {
  it('does not run when everything is accepted, and is told to nobody', async () => {
    const site = await openSite({ head: tagWith(DRAFT, ...entries(['hotjar'])), answers });
    await openPreferences(site.page);
    expect(await dialog(site.page).textContent()).toContain('Hotjar');
    expect(await dialog(site.page).textContent()).not.toContain('Acme');
    await dialogButton(site.page, 'accept').click();
    await seeRunning(site, ['hotjar']);
    await settle(site.page);
    expect(asked(site)).toBe(0);
    expect(Object.keys(await permissionsOf(site.page)).sort()).toEqual(['analytics', 'hotjar', 'necessary']);
  });

  it('asks nobody where it is alone', async () => {
    const site = await openSite({ head: tagWith(DRAFT), answers });
    await settle(site.page);
    await seeNoBanner(site.page);
  });

  it('is asked about when it is published, and earlier answers hold', async () => {
    const site = await openSite({ head: tagWith(DRAFT, ...entries(['hotjar'])), answers });
    await accept(site);
    await seeRecord(site);
    await leave(site);
    site.serve({ head: tagWith({ ...ACME, status: 'published' }, ...entries(['hotjar'])) });
    await site.goto('/next');
    await seeBanner(site.page);
    await seeRunning(site, ['hotjar']);
    expect(asked(site)).toBe(0);
    await press(site.page, 'accept');
    await eventually(() => asked(site)).toBe(1);
  });

  it('does not run any more when it is made a draft again', async () => {
    const site = await openSite({ head: tagWith(ACME, ...entries(['hotjar'])), answers });
    await accept(site);
    await eventually(() => asked(site)).toBe(1);
    await seeRecord(site);
    await leave(site);
    site.serve({ head: tagWith(DRAFT, ...entries(['hotjar'])) });
    await site.goto('/next');
    await seeRunning(site, ['hotjar']);
    await seeNoBanner(site.page);
    expect(asked(site)).toBe(0);
  });
});
