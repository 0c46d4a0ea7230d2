// The first visit: a visitor has said nothing, and silence never grants.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf, type TestWindow } from '../helpers/page-api.js';
import { trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  pressByScript,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

describe('A first visit', () => {
  it('shows the banner with one button to accept, one to reject and one to choose', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    expect(await bannerButton(page, 'accept').innerText()).toBe('Accept all');
    expect(await bannerButton(page, 'reject').innerText()).toBe('Reject all');
    expect(await bannerButton(page, 'preferences').innerText()).toBe('Choose');
  });

  it('asks nothing of any vendor and leaves nothing behind, no cookie of our own either', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('holds all but what is necessary denied before the page’s next script runs', async () => {
    const remember = '<script>window.first = { ...samtykke.permissions }</script>';
    const { page } = await openSite({ head: trackersTag() + remember });
    expect(await globalOf(page, 'first')).toEqual({
      necessary: 'granted',
      analytics: 'denied',
      marketing: 'denied',
      'google-analytics': 'denied',
      hotjar: 'denied',
      hubspot: 'denied',
      'facebook-pixel': 'denied',
      'linkedin-insight-tag': 'denied',
      'google-ads': 'denied',
    });
  });

  it('shows no banner where a script of the site has answered before it came', async () => {
    const answer = '<script>samtykke.ready.then(() => samtykke.denyAll())</script>';
    const { page } = await openSite({ head: trackersTag() + answer });
    await eventually(() => page.evaluate(() => document.cookie)).toContain('samtykke=');
    await settle(page);
    await seeNoBanner(page);
    await page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.showBanner();
    });
    await seeBanner(page);
  });

  it('gives the page permissions that no script can change', async () => {
    const { page } = await openSite();
    const changed = await page.evaluate(() => {
      const { samtykke } = window as unknown as TestWindow;
      Reflect.set(samtykke.permissions, 'analytics', 'granted');
      return [
        samtykke.isGranted('analytics'),
        samtykke.isGranted('toString'),
        samtykke.isGranted('__proto__'),
      ];
    });
    expect(changed).toEqual([false, false, false]);
  });

  it('takes scrolling, keys, clicks beside the banner and time that passes for no answer', async () => {
    const site = await openSite({ body: '<p style="height: 5000px">Long text</p>' });
    const { page } = site;
    await page.clock.install();
    await seeBanner(page);
    await page.mouse.wheel(0, 3000);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    for (const key of ['Escape', 'Enter', 'Space', 'PageDown', 'y']) await page.keyboard.press(key);
    await page.mouse.click(200, 100);
    await page.clock.fastForward('24:00:00');
    await page.clock.resume();
    await seeBanner(page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('takes no click of a script on Accept for the visitor’s', async () => {
    const site = await openSite();
    const { page } = site;
    await seeBanner(page);
    await pressByScript(bannerButton(page, 'accept'));
    await bannerButton(page, 'accept').evaluate((button: HTMLElement) => {
      for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) {
        button.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, cancelable: true }));
      }
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    });
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
    await seeBanner(page);
  });

  it('lets nothing that stands in the page’s own markup grant', async () => {
    const own = `
      <button id="own" data-action="accept" data-samtykke="accept" data-samtykke-action="accept">Our own button</button>
      <a id="link" href="#samtykke-accept">Link</a>`;
    const site = await openSite({ body: own });
    await seeBanner(site.page);
    await site.page.click('#own');
    await site.page.click('#link');
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
  });

  it('leaves the page to be used while the banner waits', async () => {
    const { page } = await openSite({
      body: '<label>Search <input></label> <button onclick="this.textContent = \'Bought\'">Buy</button>',
    });
    await seeBanner(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.getByLabel('Search').fill('shoes');
    expect(await page.getByLabel('Search').inputValue()).toBe('shoes');
    await page.getByRole('button', { name: 'Buy' }).click();
    await page.getByRole('button', { name: 'Bought' }).waitFor();
  });

  it('puts the banner in something that is itself fixed, its buttons where agents look for them', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    const seen = await page.evaluate(() => {
      const banner = document.querySelector('samtykke-banner');
      if (!banner) return undefined;
      const buttons = [...banner.querySelectorAll('button[data-action]')];
      return {
        position: getComputedStyle(banner).position,
        actions: buttons.map((button) => button.getAttribute('data-action')).sort(),
        slotted: buttons.every((button) => button.closest('samtykke-banner')?.shadowRoot !== null),
        text: banner.textContent.trim().length > 20,
      };
    });
    expect(seen).toEqual({
      position: 'fixed',
      actions: ['accept', 'preferences', 'reject'],
      slotted: true,
      text: true,
    });
  });

  it('asks the site for the core, the interface and one language, and for nothing else', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.ownRequests().sort()).toEqual(['/', '/locales/en.js', '/samtykke-ui.js', '/samtykke.js']);
  });
});
