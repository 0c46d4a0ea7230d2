// A visitor accepts: each of the six runs, once, as its vendor's own snippet would run it, and none waits for another.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { dataLayerOf, permissionsOf, globalOf, type TestWindow } from '../helpers/page-api.js';
import { SIX, TRACKER_IDS, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { SCRIPTS, scriptsOf } from '../helpers/vendors.js';
import {
  accept,
  bannerButton,
  press,
  seeBanner,
  seeNoBanner,
  seeRecord,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const GOOGLE = SCRIPTS['google-analytics'];

describe('A visitor who accepts', () => {
  it('lets each of the six ask for its script once, at the vendor’s real address, with the site’s id', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await settle(site.page);
    expect(site.trackerScripts()).toEqual([
      'https://connect.facebook.net/en_US/fbevents.js',
      'https://js.hs-scripts.com/7654321.js',
      'https://snap.licdn.com/li.lms-analytics/insight.min.js',
      'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
      'https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX',
    ]);
  });

  it('lets the six work: their cookies and keys are there', async () => {
    const site = await openSite();
    await accept(site);
    await eventually(() => site.cookieNames()).toEqual(
      expect.arrayContaining(['_fbp', '_ga', '_gcl_au', '_hjSessionUser_1234567', 'hubspotutk', 'samtykke']),
    );
    await eventually(() => site.storageKeys()).toContain('local:li_adsId');
  });

  it('may do it with the keyboard', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await bannerButton(site.page, 'accept').press('Enter');
    await seeRunning(site);
  });

  it('loads one gtag.js for Google’s two ids, and configures each of them once', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    await settle(site.page);
    expect(site.vendorRequests().filter((url) => url.includes('/gtag/js'))).toEqual([GOOGLE]);
    const layer = await dataLayerOf(site.page);
    const configured = layer?.filter(([command]) => command === 'config').map(([, id]) => id);
    expect(configured?.sort()).toEqual([SIX['google-ads'], SIX['google-analytics']]);
    expect(layer?.filter(([command]) => command === 'js')).toHaveLength(1);
  });

  it('gives gtag.js the arguments objects that it reads, since it ignores arrays', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    const kinds = await site.page.evaluate(() =>
      (window as unknown as TestWindow).dataLayer
        ?.filter((entry) => (entry as ArrayLike<unknown>).length > 0)
        .map((entry) => Object.prototype.toString.call(entry)),
    );
    expect(kinds?.length).toBeGreaterThanOrEqual(5);
    expect(new Set(kinds)).toEqual(new Set(['[object Arguments]']));
  });

  it('tells Google in this order: denied by default, what was granted, the time, the ids', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    const commands = (await dataLayerOf(site.page))
      // The event for tag managers is no command.
      ?.filter(([command]) => command)
      .map(([command, kind]) => (command === 'consent' ? `consent ${String(kind)}` : String(command)));
    expect(commands?.slice(0, 5)).toEqual(['consent default', 'consent update', 'js', 'config', 'config']);
  });

  it.each(scriptsOf(TRACKER_IDS))('runs the others when nothing ever comes from %s', async (slow) => {
    const site = await openSite({ answers: { [slow]: 'hang' } });
    await accept(site);
    await seeRunning(site);
    await eventually(async () => (await site.cookieNames()).length).toBeGreaterThan(3);
  });

  it.each(scriptsOf(TRACKER_IDS))('runs the others when %s cannot be reached', async (broken) => {
    const site = await openSite({ answers: { [broken]: 'fail' } });
    await accept(site);
    await seeRunning(site);
    await eventually(async () => (await site.cookieNames()).length).toBeGreaterThan(3);
  });

  it('sees the click painted first: its own handlers and the frame after it load no vendor', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await site.page.evaluate(() => {
      const made = window as unknown as TestWindow;
      const addresses = () =>
        [...document.scripts].map(({ src }) => src).filter((src) => !src.includes('shop.example'));
      addEventListener('click', () => {
        made['afterHandlers'] = addresses();
        queueMicrotask(() => (made['afterMicrotasks'] = addresses()));
        requestAnimationFrame(() => (made['beforePaint'] = addresses()));
      });
    });
    await press(site.page, 'accept');
    await seeRunning(site);
    const { page } = site;
    for (const moment of ['afterHandlers', 'afterMicrotasks', 'beforePaint']) {
      expect(await globalOf(page, moment), moment).toEqual([]);
    }
  });

  it('is told to the page once, with what holds now, what changed and the record', async () => {
    const listen = `<script>
      addEventListener('samtykke-change', () => {});
      document.addEventListener('samtykke-change', ({ permissions, changed, record }) => {
        (window.told ??= []).push({ permissions: { ...permissions }, changed: [...changed].sort(), record: typeof record });
      });
    </script>`;
    const site = await openSite({ head: trackersTag() + listen });
    await accept(site);
    await seeRunning(site);
    const categories = ['analytics', 'marketing'];
    expect(await globalOf(site.page, 'told')).toEqual([
      {
        permissions: await permissionsOf(site.page),
        changed: [...categories, ...TRACKER_IDS].sort(),
        record: 'object',
      },
    ]);
    expect(new Set(Object.values(await permissionsOf(site.page)))).toEqual(new Set(['granted']));
  });

  it('gets one cookie from us, for the whole site, secure, Lax, for 182 days, and under 400 bytes', async () => {
    const site = await openSite();
    await accept(site);
    const { name, value, ...kept } = await seeRecord(site);
    expect(`${name}=${value}`.length).toBeLessThan(400);
    expect(kept).toMatchObject({
      domain: '.shop.example',
      path: '/',
      secure: true,
      httpOnly: false,
      sameSite: 'Lax',
    });
    const days = (kept.expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(181.9);
    expect(days).toBeLessThan(182.1);
  });

  it('is not asked again when the site’s other hosts are visited, and the six run there too', async () => {
    const site = await openSite();
    await accept(site);
    await seeRunning(site);
    site.forgetRequests();
    await site.goto('https://checkout.shop.example/');
    await seeRunning(site);
    await seeNoBanner(site.page);
    expect(site.ownRequests()).not.toContain('/samtykke-ui.js');
  });
});
