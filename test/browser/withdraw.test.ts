// A visitor withdraws: the vendor is told, what it kept here is erased, and nothing of it runs again.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { dataLayerOf, permissionsOf, withdraw, type TestWindow } from '../helpers/page-api.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { jsonTag, POLICY, sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  dialogButton,
  leave,
  seeNoBanner,
  seeNothingOfVendors,
  seeReloadAfter,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

/** A site that runs the six for a visitor who has accepted; all have stored what they store. */
async function openAccepted(options: SiteOptions = {}): Promise<Site> {
  const site = await openSite(options);
  await accept(site);
  await seeRunning(site);
  await eventually(() => site.cookieNames()).toEqual(
    expect.arrayContaining(['_fbp', '_ga', '_gcl_au', '_hjSessionUser_1234567', 'hubspotutk']),
  );
  await eventually(() => site.storageKeys()).toContain('local:li_adsId');
  return site;
}

const seeReloadAfterWithdrawing = (site: Site, id?: string) =>
  seeReloadAfter(site, () => withdraw(site.page, id));

const COOKIE_AGAIN = { name: '_ga', value: 'again', domain: '.shop.example', path: '/' };

describe('A visitor who withdraws', () => {
  it('needs two acts, as few as to open the preferences and reject; then no vendor has anything left', async () => {
    const site = await openAccepted({ body: '<a href="#samtykke">Cookies</a>' });
    await seeReloadAfter(site, async () => {
      await site.page.getByRole('link', { name: 'Cookies' }).click();
      await dialogButton(site.page, 'reject').click();
    });
    site.forgetRequests();
    await site.goto('/next');
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('sees the page reloaded exactly once, and the reloaded page asks nothing of any vendor', async () => {
    const site = await openAccepted();
    const loads = site.pageLoads();
    await site.page.evaluate(() => {
      window.stop(); // Nothing of the vendors is still on its way.
    });
    await seeReloadAfterWithdrawing(site);
    const reloaded = site.requests.findLastIndex(({ type }) => type === 'document');
    expect(site.requests.slice(reloaded).filter(({ url }) => !site.isOwn(url))).toEqual([]);
    expect(site.pageLoads()).toBe(loads + 1);
    expect(await site.cookieNames()).toEqual(['samtykke']);
    expect(await site.storageKeys()).toEqual([]);
    await seeNoBanner(site.page);
  });

  it('is reported to Google as a denial, before the page goes', async () => {
    const site = await openAccepted({ head: sixByJson({ reloadOnWithdraw: false }) });
    await withdraw(site.page);
    const consents = (await dataLayerOf(site.page))?.filter(([command]) => command === 'consent');
    expect(consents?.at(-1)).toEqual([
      'consent',
      'update',
      expect.objectContaining({
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
      }),
    ]);
  });

  it('is reported to Meta in Meta’s own words', async () => {
    const watch = '<script>window.told = [];</script>';
    const site = await openAccepted({ head: sixByJson({ reloadOnWithdraw: false }) + watch });
    await site.page.evaluate(() => {
      const made = window as unknown as { fbq: { callMethod?: unknown }; told: unknown[][] };
      made.fbq.callMethod = (...call: unknown[]) => made.told.push(call);
    });
    await withdraw(site.page, 'facebook-pixel');
    expect(await site.page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
      ['consent', 'revoke'],
    ]);
  });

  it('leaves no cookie of a vendor on any parent domain or any path above the page', async () => {
    const site = await openAccepted({ host: 'a.b.shop.example', path: '/no/varer/sko' });
    const domains = ['a.b.shop.example', '.a.b.shop.example', '.b.shop.example', '.shop.example'];
    const paths = ['/', '/no', '/no/', '/no/varer', '/no/varer/', '/no/varer/sko'];
    await site.context.addCookies(
      domains.flatMap((domain) =>
        paths.flatMap((path) =>
          ['_ga_ABC', '_hjSession_1234567', '__hstc'].map((name) => ({ name, value: 'x', domain, path })),
        ),
      ),
    );
    await seeReloadAfterWithdrawing(site);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('loses a cookie on another path as soon as a page there is visited', async () => {
    const site = await openAccepted();
    await site.context.addCookies([{ name: '_ga', value: 'x', domain: 'www.shop.example', path: '/kasse' }]);
    await seeReloadAfterWithdrawing(site);
    expect(await site.cookieNames()).toEqual(['_ga', 'samtykke']);
    await site.goto('/kasse/betal');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
  });

  it('loses a vendor’s cookie that comes back, on the next page', async () => {
    const site = await openAccepted();
    await seeReloadAfterWithdrawing(site);
    await site.context.addCookies([COOKIE_AGAIN]);
    await site.page.evaluate(() => {
      localStorage.setItem('li_adsId', 'again');
      sessionStorage.setItem('_hjSomething', 'again');
    });
    site.forgetRequests();
    await site.goto('/next');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    await seeNothingOfVendors(site);
  });

  it('loses what a vendor had in local storage, session storage and databases', async () => {
    const acme = {
      id: 'acme',
      name: 'Acme',
      vendor: 'Acme',
      category: 'marketing',
      policy: 'https://acme.example/policy',
      load: { scripts: ['https://cdn.acme.example/acme.js'] },
      hosts: ['*.acme.example'],
      storage: {
        cookies: [{ name: 'acme', path: '/odd/', lifetime: '1 day' }],
        localStorage: ['acme*'],
        sessionStorage: ['acme*'],
        indexedDB: ['acme-db'],
      },
      notice: { en: 'Shows what Acme does.', nb: 'Viser hva Acme gjør.' },
    };
    const store = `
      document.cookie = 'acme=1; path=/odd/';
      localStorage.setItem('acme-id', '1');
      sessionStorage.setItem('acme-visit', '1');
      indexedDB.open('acme-db').onsuccess = (opened) => opened.target.result.close();`;
    const site = await openSite({
      head: jsonTag({ policy: { url: POLICY }, trackers: [acme] }),
      answers: { 'https://cdn.acme.example/acme.js': { contentType: 'text/javascript', body: store } },
    });
    await accept(site);
    const stored = ['database:acme-db', 'local:acme-id', 'session:acme-visit'];
    await eventually(() => site.storageKeys()).toEqual(stored);
    expect(await site.cookieNames()).toEqual(['acme', 'samtykke']);
    await seeReloadAfterWithdrawing(site, 'acme');
    await eventually(() => site.storageKeys()).toEqual([]);
    expect(await site.cookieNames()).toEqual(['samtykke']);
  });

  it('keeps what the site itself stored', async () => {
    const site = await openAccepted();
    await site.context.addCookies([{ name: 'basket', value: '3', domain: 'www.shop.example', path: '/' }]);
    await site.page.evaluate(() => {
      localStorage.setItem('basket', '3');
    });
    await seeReloadAfterWithdrawing(site);
    expect(await site.cookieNames()).toEqual(['basket', 'samtykke']);
    expect(await site.storageKeys()).toEqual(['local:basket']);
  });

  it('may withdraw from one tracker alone: the others keep their cookies and run on', async () => {
    const site = await openAccepted();
    await seeReloadAfterWithdrawing(site, 'hotjar');
    const names = await site.cookieNames();
    expect(names).toEqual(expect.arrayContaining(['_fbp', '_ga', '_gcl_au', 'hubspotutk']));
    expect(names.filter((name) => name.startsWith('_hj'))).toEqual([]);
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site, [
      'google-analytics',
      'hubspot',
      'facebook-pixel',
      'linkedin-insight-tag',
      'google-ads',
    ]);
    expect(site.vendorRequests().filter((url) => url.includes('hotjar'))).toEqual([]);
  });

  it('keeps a cookie that a tracker still granted has a claim to', async () => {
    const site = await openAccepted();
    await seeReloadAfterWithdrawing(site, 'google-analytics');
    const names = await site.cookieNames();
    expect(names).toContain('_gcl_au');
    expect(names.filter((name) => /^_ga(_|$)/.test(name))).toEqual([]);
  });

  it('may withdraw from a category: its trackers are denied, and the others run on', async () => {
    const site = await openAccepted();
    await seeReloadAfterWithdrawing(site, 'marketing');
    expect(await permissionsOf(site.page)).toMatchObject({
      analytics: 'granted',
      marketing: 'denied',
      'facebook-pixel': 'denied',
      'linkedin-insight-tag': 'denied',
      'google-ads': 'denied',
    });
    site.forgetRequests();
    await site.goto('/next');
    await seeRunning(site, ['google-analytics', 'hotjar', 'hubspot']);
  });

  it('is not taken to a fresh page when nothing of what was withdrawn had run', async () => {
    const site = await openAccepted();
    const loads = site.pageLoads();
    await seeReloadAfterWithdrawing(site, 'hotjar');
    await withdraw(site.page, 'hotjar');
    await settle(site.page);
    expect(site.pageLoads()).toBe(loads + 1);
  });

  it('has withdrawn though the page is left in the same moment, before anything more of ours has come', async () => {
    const site = await openAccepted();
    await site.goto('/next');
    site.answers['/samtykke-ui.js'] = 'hang';
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.withdraw();
      location.assign('/left');
    });
    await site.page.waitForURL('**/left');
    await settle(site.page);
    await leave(site);
    // What erases comes with the file that could not be had.
    delete site.answers['/samtykke-ui.js'];
    await site.goto('/third');
    await eventually(() => site.cookieNames()).toEqual([]);
    await seeNothingOfVendors(site);
    expect(await permissionsOf(site.page)).toMatchObject({ analytics: 'denied', marketing: 'denied' });
  });

  it('keeps the page where the site says so; what was stored is erased all the same', async () => {
    const site = await openAccepted({ head: sixByJson({ reloadOnWithdraw: false }) });
    const loads = site.pageLoads();
    await withdraw(site.page);
    // HubSpot's own mark of a refusal stays while its code is in the page, since that code reads it.
    await eventually(() => site.cookieNames()).toEqual(['__hs_do_not_track', 'samtykke']);
    await settle(site.page);
    expect(site.pageLoads()).toBe(loads);
    site.forgetRequests();
    await site.goto('/next');
    await seeNothingOfVendors(site);
  });
});
