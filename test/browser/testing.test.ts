// A site's own proof: its author's tests see what its pages ask for and keep, and fail with the right words.
import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../helpers/eventually.js';
import { describe, expect, it } from 'vitest';
import {
  expectNoTrackers,
  startLedger,
  withConsent,
  type ContextLike,
  type ExpectOptions,
  type PageLike,
} from '../../src/testing/index.js';
import { strangersOf } from '../helpers/ledger-lines.js';
import { serveScript } from '../helpers/own-files.js';
import { isGranted, permissionsOf, withdraw } from '../helpers/page-api.js';
import type { SiteOptions } from '../helpers/site.js';
import { jsonTag, POLICY, sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, press, reject, seeBanner, seeNoBanner, seeReloadAfter } from '../helpers/visitor.js';

const openSite = useSites();

/** A visitor whose first page of the site is still to come, with a ledger. */
async function openWithLedger(options: SiteOptions = {}) {
  const site = await openSite({ path: 'https://elsewhere.example/', ...options });
  await site.page.goto('about:blank');
  const ledger = await startLedger(site.page);
  await site.goto('/');
  return { site, ledger };
}

/** What the assertion says; nothing where it holds. */
async function faultOf(page: Page, options?: ExpectOptions): Promise<string> {
  try {
    await expectNoTrackers(page, { timeout: 2500, ...options });
    return '';
  } catch (fault) {
    return String(fault);
  }
}

const HOTJAR = 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6';

const inline = (code: string) => `<script>${code}</script>`;

const UNMARKED = `${inline('_hjSettings = { hjid: 1234567 }')}<script async src="${HOTJAR}"></script>`;

describe('Playwright’s own page and context', () => {
  it('are taken by the helpers as they are', () => {
    const ofPage: (page: Page) => PageLike = (page) => page;
    const ofContext: (context: BrowserContext) => ContextLike = (context) => context;
    expect([ofPage, ofContext]).toHaveLength(2);
  });
});

describe('expectNoTrackers', () => {
  it('holds on a site that holds the six back: before any choice, and after a refusal on the next page too', async () => {
    const { site } = await openWithLedger();
    await expectNoTrackers(site.page, { unknown: true });
    await reject(site);
    await expectNoTrackers(site.page, { unknown: true });
    await site.goto('/next');
    await expectNoTrackers(site.page, { unknown: true });
  });

  it('holds when the visitor has accepted: all that runs is granted', async () => {
    const { site, ledger } = await openWithLedger();
    await accept(site);
    await expectNoTrackers(site.page);
    const entries = await ledger.entries();
    expect(entries.filter(({ name }) => name === HOTJAR)).toMatchObject([
      { kind: 'request', trackers: ['hotjar'], permission: 'granted', type: 'script', outcome: 'answered' },
    ]);
    expect(entries.filter(({ name }) => name === '_fbp')).toMatchObject([
      { kind: 'cookie', trackers: ['facebook-pixel'], permission: 'granted', isThere: true },
    ]);
    expect(entries.find(({ name }) => name === 'li_adsId')).toMatchObject({ permission: 'granted' });
    expect(
      entries.filter(({ permission, whose }) => whose === 'tracker' && permission !== 'granted'),
    ).toEqual([]);
  });

  it('holds after a withdrawal, when all that was stored has been erased', async () => {
    const { site, ledger } = await openWithLedger();
    await accept(site);
    await expectNoTrackers(site.page);
    ledger.clear();
    await seeReloadAfter(site, () => withdraw(site.page));
    await expectNoTrackers(site.page);
    await site.goto('/next');
    await expectNoTrackers(site.page, { unknown: true });
    expect(strangersOf((await ledger.entries()).filter(({ isThere }) => isThere !== false))).toEqual([]);
  });

  it('finds a tracker that stands unmarked in the page: the request and what it stored, before any choice', async () => {
    const { site } = await openWithLedger({ body: UNMARKED });
    const fault = await faultOf(site.page);
    expect(fault).toContain('without a grant');
    expect(fault).toContain(`hotjar: script asked for, before any choice: ${HOTJAR}`);
    expect(fault).toMatch(/hotjar: cookie "_hjSession\w*" stored, before any choice/);
    expect(fault).toContain('https://www.shop.example/');
  });

  it('finds it after a refusal as denied', async () => {
    const { site, ledger } = await openWithLedger({ body: UNMARKED });
    await reject(site);
    ledger.clear();
    await site.goto('/next');
    expect(await faultOf(site.page)).toContain(`hotjar: script asked for, denied: ${HOTJAR}`);
  });

  it('finds a request that the browser made before any script could run', async () => {
    const { site, ledger } = await openWithLedger({
      body: `<link rel="preload" as="script" href="${HOTJAR}">`,
    });
    await expect(faultOf(site.page)).resolves.toContain(
      `hotjar: script asked for, before any choice: ${HOTJAR}`,
    );
    await accept(site);
    ledger.clear();
    // What was granted has come: nothing of it is on its way any more when the page goes.
    await expectNoTrackers(site.page);
    await site.goto('/next');
    await expectNoTrackers(site.page);
  });

  it('does not take the last page’s grant for what the browser asks for before the next one has begun', async () => {
    const { site, ledger } = await openWithLedger();
    await accept(site);
    await expectNoTrackers(site.page);
    await site.context.clearCookies();
    site.serve({ body: `<link rel="preload" as="script" href="${HOTJAR}">` });
    ledger.clear();
    await site.goto('/next');
    expect(await faultOf(site.page)).toContain(`hotjar: script asked for, before any choice: ${HOTJAR}`);
  });

  it('finds a cookie that was left behind', async () => {
    // The interface that erases is missing, so that it stays.
    const { site } = await openWithLedger({
      cookies: [{ name: '_hjSession_1', value: 'x', domain: '.shop.example', path: '/' }],
      answers: { '/samtykke-erase.js': 'fail' },
    });
    await seeBanner(site.page);
    const fault = await faultOf(site.page);
    expect(fault).toContain('hotjar: cookie "_hjSession_1" is still there, before any choice now');
    expect(fault).not.toContain('stored,');
  });

  it('finds a cookie that no page can read', async () => {
    const { site } = await openWithLedger();
    await site.context.addCookies([
      { name: '_fbp', value: 'x', domain: 'www.shop.example', path: '/', httpOnly: true },
      { name: 'lidc', value: 'x', domain: '.linkedin.com', path: '/' },
    ]);
    const fault = await faultOf(site.page);
    expect(fault).toContain('facebook-pixel: cookie "_fbp" stored, before any choice');
    expect(fault).toContain('linkedin-insight-tag: cookie "lidc" stored, before any choice');
  });

  it.each([
    ['local storage key "_hjX"', "localStorage.setItem('_hjX', '1')"],
    ['local storage key "_hjX"', "localStorage._hjX = '1'"],
    ['session storage key "_hjX"', "sessionStorage.setItem('_hjX', '1')"],
    ['database "_hjX"', "indexedDB.open('_hjX')"],
    ['cache "_hjX"', "caches.open('_hjX')"],
    ['local storage key "_hjX"', "localStorage.setItem('_hjX', '1'); localStorage.removeItem('_hjX')"],
  ])('finds a %s that %s makes', async (what, code) => {
    const { site } = await openWithLedger({ body: inline(code) });
    expect(await faultOf(site.page)).toContain(`hotjar: ${what} stored, before any choice`);
  });

  it('finds what an unmarked frame of the site’s own does', async () => {
    const framed = `<!doctype html>${UNMARKED}${inline("document.cookie = '_fbp=1'")}`;
    const { site } = await openWithLedger({
      body: '<iframe src="/framed"></iframe>',
      answers: { '/framed': { contentType: 'text/html', body: framed } },
    });
    const fault = await faultOf(site.page);
    expect(fault).toContain(`hotjar: script asked for, before any choice: ${HOTJAR}`);
    expect(fault).toContain('facebook-pixel: cookie "_fbp" stored, before any choice');
  });

  it('finds unknown third parties, cookies and keys where it is asked to, but not what the site calls its own', async () => {
    const body =
      '<img src="https://pixel.stranger.example/1.gif"><img src="https://cdn.friend.example/2.gif">' +
      inline("document.cookie = 'stranger=1'; localStorage.setItem('friend-basket', '1')");
    const site = await openSite({ path: 'https://elsewhere.example/', body });
    await startLedger(site.page, { own: { hosts: ['*.friend.example'], names: ['friend-*'] } });
    await site.goto('/');
    await expectNoTrackers(site.page);
    const fault = await faultOf(site.page, { unknown: true });
    expect(fault).toContain(
      'unknown: image asked for, before any choice: https://pixel.stranger.example/1.gif',
    );
    expect(fault).toContain('unknown: cookie "stranger" stored');
    expect(fault).not.toContain('friend');
    expect(await faultOf(site.page, { unknown: ['request'] })).not.toContain('cookie');
  });

  it('does not count what a policy refused, and the ledger says that it was', async () => {
    const { site, ledger } = await openWithLedger({
      body: UNMARKED,
      headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" },
    });
    await expectNoTrackers(site.page);
    expect((await ledger.entries()).filter(({ name }) => name === HOTJAR)).toMatchObject([
      { trackers: ['hotjar'], permission: 'undecided', outcome: 'refused' },
    ]);
  });

  it('counts what only the network refused: the page has asked', async () => {
    const { site } = await openWithLedger({ body: UNMARKED, answers: { [HOTJAR]: 'fail' } });
    expect(await faultOf(site.page)).toContain('hotjar: script asked for, which failed, before any choice');
  });

  it('sees what a chain of scripts ends in, however slow each is', async () => {
    const slowly = (body: string) =>
      new Promise<ReturnType<typeof serveScript>>((resolve) => setTimeout(resolve, 400, serveScript(body)));
    const { site } = await openWithLedger();
    site.answers['/a.js'] = slowly("import('/b.js')");
    site.answers['/b.js'] = slowly("new Image().src = 'https://www.facebook.com/tr?id=1'");
    site.serve({ body: '<script src="/a.js" async></script>' });
    await site.goto('/chain');
    expect(await faultOf(site.page)).toContain('facebook-pixel: image asked for, before any choice');
  });

  it('does not hold while something is on its way, and says what', async () => {
    const { site } = await openWithLedger({ body: inline("fetch('/never')"), answers: { '/never': 'hang' } });
    expect(await faultOf(site.page)).toMatch(
      /not quiet after 2500 ms[^]*https:\/\/www\.shop\.example\/never/,
    );
  });

  it('leaves out a tracker that the site says is loaded early', async () => {
    const { site } = await openWithLedger({ head: sixByJson({ googleConsentMode: 'advanced' }) });
    expect(await faultOf(site.page)).toContain('google-analytics and google-ads: script asked for');
    expect(await faultOf(site.page, { except: ['google-analytics', 'google-ads'] })).toBe('');
  });

  it('says so where no ledger was started, and where no page has Samtykke', async () => {
    const site = await openSite({ head: '' });
    expect(await faultOf(site.page)).toContain('no ledger was started');
    await startLedger(site.page);
    await site.goto('/next');
    expect(await faultOf(site.page)).toContain('no page with `window.samtykke`');
  });

  it('tells for each request what held when it was made, over several decisions', async () => {
    const { site, ledger } = await openWithLedger({ head: trackersTag(undefined) });
    const ask = (name: string) =>
      site.page.evaluate(
        (asked) => fetch(`https://www.facebook.com/tr?${asked}`, { mode: 'no-cors' }).then(() => 0),
        name,
      );
    await ask('before');
    await reject(site);
    await ask('rejected');
    await withConsent(site.page, { 'facebook-pixel': true });
    await ask('granted');
    const entries = (await ledger.entries()).filter(({ name }) => /\?(before|rejected|granted)$/.test(name));
    expect(entries.map(({ permission }) => permission)).toEqual(['undecided', 'denied', 'granted']);
  });

  it('watches every page of a context', async () => {
    const site = await openSite({ path: 'https://elsewhere.example/', body: UNMARKED });
    await startLedger(site.context);
    const tab = await site.newTab('/other');
    expect(await faultOf(tab)).toContain('on https://www.shop.example/other');
  });

  it('knows trackers that share a host or names that begin alike', async () => {
    const definition = (id: string, category: string, name: string) => ({
      id,
      name: id,
      category,
      load: { scripts: [`https://cdn.acme.example/${id}.js`] },
      hosts: ['cdn.acme.example'],
      storage: { localStorage: [name] },
    });
    const trackers = [
      definition('acme', 'analytics', 'acme*'),
      definition('acme-pro', 'marketing', 'acme_pro*'),
    ];
    const { site, ledger } = await openWithLedger({
      head: jsonTag({ policy: { url: POLICY }, trackers }),
      body: inline("localStorage.setItem('acme_1', '1'); localStorage.setItem('acme_pro_1', '1')"),
    });
    await withConsent(site.page, { marketing: true });
    const entries = await ledger.entries();
    expect(entries.find(({ name }) => name === 'acme_pro_1')).toMatchObject({
      trackers: ['acme', 'acme-pro'],
      permission: 'undecided',
      permissionNow: 'granted',
    });
    expect(entries.find(({ name }) => name === 'acme_1')).toMatchObject({
      trackers: ['acme'],
      permissionNow: 'denied',
    });
  });
});

describe('startLedger', () => {
  it('changes nothing that a page can see: storing works, and the functions look native', async () => {
    const { site } = await openWithLedger();
    const seen = await site.page.evaluate(() => {
      document.cookie = 'a=1';
      localStorage.setItem('b', '2');
      const set = Reflect.get(Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}, 'set');
      return [
        document.cookie.includes('a=1'),
        localStorage.getItem('b'),
        String(set),
        String(Reflect.get(localStorage, 'setItem')),
      ];
    });
    expect(seen.slice(0, 2)).toEqual([true, '2']);
    expect(seen.slice(2).every((text) => String(text).includes('[native code]'))).toBe(true);
  });

  it('gives the same ledger when it is started twice', async () => {
    const { site, ledger } = await openWithLedger();
    expect(await startLedger(site.page)).toBe(ledger);
  });
});

describe('withConsent', () => {
  it('lets every page from then on start with all of it granted, and no banner', async () => {
    const { site, ledger } = await openWithLedger();
    await withConsent(site.page, 'all');
    ledger.clear();
    await site.goto('/next');
    await expectNoTrackers(site.page);
    expect(strangersOf(await ledger.entries())).toContain(`hotjar request ${HOTJAR} granted`);
    await seeNoBanner(site.page);
  });

  it('refuses, and takes back what was granted before', async () => {
    const { site } = await openWithLedger();
    await accept(site);
    await expectNoTrackers(site.page);
    await withConsent(site.page, 'none');
    await site.goto('/next');
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'denied', marketing: 'denied' });
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
  });

  it('grants what is named, and denies the rest, whatever held before', async () => {
    const { site } = await openWithLedger();
    await withConsent(site.page, 'all');
    await withConsent(site.page, { analytics: true, hotjar: false });
    await site.goto('/next');
    const asked = ['analytics', 'google-analytics', 'hotjar', 'facebook-pixel'];
    expect(await Promise.all(asked.map((id) => isGranted(site.page, id)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('can be kept for other contexts', async () => {
    const { site } = await openWithLedger();
    await withConsent(site.page, 'all');
    const storageState = await site.context.storageState();
    const other = await openSite({ browser: { storageState } });
    await seeNoBanner(other.page);
    expect(await isGranted(other.page, 'hotjar')).toBe(true);
  });

  it('says what the site asks about where a name is wrong, and decides nothing', async () => {
    const { site } = await openWithLedger();
    await expect(withConsent(site.page, { analytic: true })).rejects.toThrow(
      'does not ask about "analytic". It asks about: analytics, marketing, google-analytics',
    );
    await seeBanner(site.page);
    expect(await site.recordCookie()).toBeUndefined();
  });

  it('says so where the page has no Samtykke, and where the cookie is not kept', async () => {
    const site = await openSite({ head: '' });
    await expect(withConsent(site.page, 'all')).rejects.toThrow('Open a page of the site first');
    const { site: other } = await openWithLedger({
      head: sixByJson({ cookie: { domain: 'elsewhere.example' } }),
    });
    await expect(withConsent(other.page, 'all', { timeout: 500 })).rejects.toThrow(
      'does not hold the decision',
    );
  });

  it('is no way around the visitor: a click on the banner changes it', async () => {
    const { site } = await openWithLedger();
    await withConsent(site.page, 'none');
    await site.page.evaluate(() => {
      (window as unknown as { samtykke: { showBanner(): void } }).samtykke.showBanner();
    });
    await press(site.page, 'accept');
    await expect.poll(() => isGranted(site.page, 'hotjar')).toBe(true);
  });
});
