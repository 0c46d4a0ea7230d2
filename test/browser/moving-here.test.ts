// The guide for those who come from another consent manager does what it says: its own examples run here, as they stand there.
import { readFileSync } from 'node:fs';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { serveScript } from '../helpers/own-files.js';
import { globalOf } from '../helpers/page-api.js';
import type { Answer, Site, SiteOptions } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  openPreferences,
  choose,
  dialogButton,
  seeBanner,
  seeNothingOfVendors,
  seeRecord,
  seeReloadAfter,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const GUIDE = readFileSync(new URL('../../MOVING-HERE.md', import.meta.url), 'utf8');

/** The pieces of code under a heading, from a line on. */
function codeUnder(heading: string, from = ''): readonly string[] {
  const [, rest = ''] = GUIDE.split(`\n${heading}\n`);
  const [own = ''] = rest.split(/\n##+ /);
  return marked
    .lexer(own.slice(Math.max(own.indexOf(`\n${from}`), 0)))
    .filter((token): token is Tokens.Code => token.type === 'code')
    .map(({ text }) => text);
}

const [FOLLOW = ''] = codeUnder('### Your own scripts');
const [FORGET = ''] = codeUnder('### The old cookie');
const [TAG = '', CONFIG = ''] = codeUnder('## vanilla-cookieconsent', 'After');
const [KLARO_TAG = '', KLARO_CONFIG = ''] = codeUnder('## Klaro', 'After');
const [TARTEAUCITRON = ''] = codeUnder('## tarteaucitron', 'After');

const json = (body: string): Answer => ({ contentType: 'application/json', body });

const HOST = 'www.shop.example';

/** What visitors have of the old libraries, who said yes to everything. */
const OLD = {
  cc_cookie: encodeURIComponent(
    '{"categories":["necessary","analytics"],"revision":2,"services":{"analytics":["hotjar"]}}',
  ),
  klaro: encodeURIComponent('{"hotjar":true,"analytics":true}'),
  tarteaucitron: '!hotjar=true!gtag=true',
};

const oldCookies = Object.entries(OLD).map(([name, value]) => ({ name, value, url: `https://${HOST}/` }));

const openMoved = (options: SiteOptions = {}) =>
  openSite({ head: TAG, answers: { '/samtykke.json': json(CONFIG) }, cookies: oldCookies, ...options });

/** A page in which the banner is there, and nothing was asked of anybody; the old cookies stay what they are. */
async function seeNothingButTheBanner(site: Site): Promise<void> {
  await seeBanner(site.page);
  await settle(site.page);
  expect(site.vendorRequests()).toEqual([]);
  expect(await site.cookieNames()).toEqual(Object.keys(OLD));
}

describe('A site that has moved here', () => {
  it('asks a visitor who had said yes there, and runs nothing until they have answered', async () => {
    const site = await openMoved();
    await seeNothingButTheBanner(site);
    await site.goto('/next');
    await seeNothingButTheBanner(site);
  });

  it('does not take the old cookie for a record under its own name either', async () => {
    const config = JSON.stringify({ ...(JSON.parse(CONFIG) as object), cookie: { name: 'cc_cookie' } });
    const site = await openMoved({ answers: { '/samtykke.json': json(config) } });
    await seeNothingButTheBanner(site);
  });

  it('erases what a tracker left under the old library as soon as it asks', async () => {
    const left = { name: '_hjSessionUser_1234567', value: '1', url: `https://${HOST}/` };
    const site = await openMoved({ cookies: [...oldCookies, left] });
    await seeBanner(site.page);
    await eventually(() => site.cookieNames()).toEqual(Object.keys(OLD));
  });

  it('gets rid of the old cookie by the lines of the guide, on this host and for its domain', async () => {
    const everywhere = { name: 'cc_cookie', value: '1', domain: `.${HOST}`, path: '/' };
    const site = await openMoved({
      cookies: [...oldCookies, everywhere],
      body: '<script src="/forget.js"></script>',
      init: () => {
        localStorage.setItem('cc_cookie', '1');
      },
      answers: { '/samtykke.json': json(CONFIG), '/forget.js': serveScript(FORGET) },
    });
    await seeBanner(site.page);
    await eventually(() => site.cookieNames()).toEqual(['klaro', 'tarteaucitron']);
    expect(await site.storageKeys()).not.toContain('local:cc_cookie');
  });

  it('lets a script of its own follow the answer, as it comes and on every later page', async () => {
    const site = await openMoved({
      body: '<script src="/follow.js"></script>',
      answers: { '/samtykke.json': json(CONFIG), '/follow.js': serveScript(FOLLOW) },
    });
    const isMeasured = () => site.page.evaluate(() => document.body.classList.contains('measured'));
    await seeBanner(site.page);
    expect(await isMeasured()).toBe(false);
    await accept(site);
    await eventually(isMeasured).toBe(true);
    await seeRecord(site);
    await site.goto('/next');
    await eventually(isMeasured).toBe(true);
  });

  it('never runs what is marked with a category and a mark of exclamation', async () => {
    const mark = (category: string) =>
      `<script type="text/plain" data-category="${category}">(window.ran ??= []).push('${category}')</script>`;
    const site = await openMoved({ body: mark('!analytics') + mark('analytics') });
    await accept(site);
    await eventually(() => globalOf(site.page, 'ran')).toEqual(['analytics']);
  });
});

describe('The example for those who come from Klaro', () => {
  const SCRIPT = 'https://count.example/c.js';
  const answers: Record<string, Answer> = {
    '/samtykke.json': json(KLARO_CONFIG),
    [SCRIPT]: serveScript('document.cookie = "vc_visit=1; Path=/; Max-Age=999"; window.counted = true;'),
  };

  it('runs the marked script after a yes, asks about it by name, and erases its cookie when that is taken back', async () => {
    const site = await openSite({ head: KLARO_TAG, answers, body: '<a href="#samtykke">Cookies</a>' });
    await seeBanner(site.page);
    expect(await site.page.locator('samtykke-banner').innerText()).toContain('Visit counter');
    await seeNothingOfVendors(site);
    await accept(site);
    await eventually(() => globalOf(site.page, 'counted')).toBe(true);
    expect(site.vendorRequests()).toEqual([SCRIPT]);
    await seeRecord(site);
    await seeReloadAfter(site, async () => {
      await site.page.getByRole('link', { name: 'Cookies' }).click();
      await dialogButton(site.page, 'save').waitFor();
      await choose(site.page, { 'visit-counter': false });
      await dialogButton(site.page, 'save').click();
    });
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    expect(await globalOf(site.page, 'counted')).toBeUndefined();
  });
});

describe('The example for those who come from tarteaucitron', () => {
  it('asks about marketing for the film, shows it after a yes, and has a control in the corner', async () => {
    const film = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
    const site = await openSite({
      body: TARTEAUCITRON,
      head: '',
      answers: { [film]: { contentType: 'text/html', body: '<p>It plays.' } },
    });
    const { page } = site;
    await page.locator('samtykke-embed [data-action="always"]').waitFor();
    await seeNothingOfVendors(site);
    await openPreferences(page);
    expect(await page.locator('samtykke-preferences [data-category="marketing"]').count()).toBe(1);
    await dialogButton(page, 'close').click();
    expect(await bannerButton(page, 'accept').isVisible()).toBe(true);
    await accept(site);
    await eventually(() => site.vendorRequests()).toContain(film);
    await page.locator('samtykke-settings').waitFor();
  });
});
