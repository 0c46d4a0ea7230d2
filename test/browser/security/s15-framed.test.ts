// S15, clickjacking: a stranger can put a page into a frame, cover it, and lead a visitor's click to Accept.
import { describe, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.js';
import { servePage } from '../../helpers/own-files.js';
import { isGranted } from '../../helpers/page-api.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import {
  bannerButton,
  pressByScript,
  seeBanner,
  seeNothingOfVendors,
  settle,
} from '../../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar', 'facebook-pixel']);

const framing = {
  'https://stranger.example/': servePage({
    body: '<iframe src="https://www.shop.example/" width="900" height="600" title="shop"></iframe>',
  }),
};

describe('S15 clickjacking', () => {
  it('of a page that says frame-ancestors: the browser shows a stranger nothing of it', async () => {
    const site = await openSite({
      head: HEAD,
      headers: { 'content-security-policy': "frame-ancestors 'self'" },
      path: 'https://stranger.example/',
      answers: framing,
    });
    await eventually(
      () => site.requests.filter(({ url }) => url === 'https://www.shop.example/').length,
    ).toBe(1);
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/']);
  });

  it('of a page that does not: a click in the stranger’s frame is remembered nowhere, so the site’s own visit asks', async () => {
    const site = await openSite({ head: HEAD, path: 'https://stranger.example/', answers: framing });
    const accept = site.page.frameLocator('iframe').locator('samtykke-banner button[data-action="accept"]');
    await accept.click();
    await accept.waitFor({ state: 'hidden' });
    await settle(site.page);
    expect(await site.recordCookie()).toBeUndefined();
    await site.goto('/');
    await seeBanner(site.page);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
  });

  it('by script: a click that no visitor has made on Accept grants nothing, however it is made', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    const button = bannerButton(site.page, 'accept');
    await pressByScript(button);
    await button.evaluate((element) => {
      for (const type of [
        'pointerdown',
        'mousedown',
        'pointerup',
        'mouseup',
        'click',
        'keydown',
        'keypress',
        'keyup',
      ])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      const forged = new MouseEvent('click', { bubbles: true });
      try {
        Object.defineProperty(forged, 'isTrusted', { value: true });
      } catch {
        // The browser does not let anybody say so.
      }
      element.dispatchEvent(forged);
      element.dispatchEvent(
        new Proxy(new MouseEvent('click'), {}) instanceof Event ? new MouseEvent('click') : forged,
      );
    });
    await seeNothingOfVendors(site);
    expect(await isGranted(site.page, 'hotjar')).toBe(false);
  });

  it('with a key held down from the page before: Accept has no focus that a visitor did not give it', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    expect(await site.page.evaluate(() => document.activeElement?.localName)).toBe('body');
    for (const key of ['Enter', 'Space']) await site.page.keyboard.press(key);
    await seeNothingOfVendors(site);
  });
});
