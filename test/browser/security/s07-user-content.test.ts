// S7, gadgets: what visitors write into a page (comments, profiles), as a sanitiser lets it through, and what stands in an
// address. It can open the preferences, as any link to #samtykke does. It cannot grant, erase, load or configure anything.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestWindow } from '../../helpers/page-api.js';
import type { Site } from '../../helpers/site.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, dialog, dialogButton, seeBanner, seeRecord, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar', 'facebook-pixel']);

/** No scripts, frames, event handlers or elements of ours: all else that others' managers have acted upon, and all of ours. */
const CONTENT = [
  ...['accept', 'accept-all', 'reject', 'preferences', 'save', 'grant', 'withdraw', 'erase'].map(
    (action) =>
      `<button type="button" class="try" slot="action" data-action="${action}" data-cc="${action}">${action}</button>`,
  ),
  ...['analytics', 'marketing', 'hotjar', 'necessary'].map(
    (id) =>
      `<label class="try" data-category="${id}" data-tracker="${id}"><input type="checkbox" checked data-category="${id}" data-tracker="${id}"> ${id}</label>`,
  ),
  '<a class="try" href="#samtykke">open</a>',
  '<a class="try" href="#samtykke=granted">a</a>',
  '<a class="try" href="#samtykke-config=https://evil.example/c.json">b</a>',
  '<a class="try" href="#/samtykke/grant/analytics">c</a>',
  '<a class="try" data-category="necessary" data-src="https://evil.example/l" data-href="https://evil.example/l" data-config="https://evil.example/c.json" href="#x">d</a>',
  '<div class="try samtykke-banner purgeBtn" id="samtykke-banner" data-cookie="samtykke" data-name="hotjar">e</div>',
  '<img class="try" alt="f" src="data:," data-category="necessary" data-src="https://evil.example/i" width="20" height="20">',
  '<video class="try" data-category="necessary" data-src="https://evil.example/v" width="20" height="20"></video>',
  '<div data-type="module" data-category="necessary">import "https://evil.example/m"</div>',
  '<form id="samtykke" action="#samtykke"><input name="grantAll" value="1"><button class="try" type="submit">g</button></form>',
  '<textarea id="samtykke-config">{"policy":{"url":"/p"},"categories":[]}</textarea>',
  '<template><script type="text/plain" data-category="necessary">window.bad = 1</script></template>',
].join('\n');

async function seeNothingGranted(site: Site, page: Page): Promise<void> {
  const { samtykke, bad } = await page.evaluate(() => {
    const { samtykke: api, bad: ran } = window as unknown as TestWindow;
    return { samtykke: { ...api.permissions, record: api.record ?? null }, bad: ran };
  });
  expect([samtykke, bad]).toEqual([
    {
      necessary: 'granted',
      analytics: 'denied',
      marketing: 'denied',
      hotjar: 'denied',
      'facebook-pixel': 'denied',
      record: null,
    },
    undefined,
  ]);
  expect(site.vendorRequests()).toEqual([]);
}

/** Does with each element what a visitor can be led to do. */
async function tryAll(page: Page): Promise<void> {
  for (const element of await page.locator('.try').all()) {
    await element.click({ force: true });
    await element.press('Enter').catch(() => undefined);
    if (await dialog(page).isVisible()) await dialogButton(page, 'close').click();
  }
}

describe('S7 gadgets', () => {
  it('in what a visitor wrote: nothing of it grants, however it is pressed', async () => {
    const site = await openSite({
      head: HEAD,
      body: `<main>${CONTENT}</main><div style="height: 60vh"></div>`,
    });
    await seeBanner(site.page);
    await tryAll(site.page);
    await settle(site.page);
    await seeNothingGranted(site, site.page);
    expect(new URL(site.page.url()).host).toBe('www.shop.example');
  });

  it('in what a visitor wrote: nothing of it withdraws, erases or loads once all is granted', async () => {
    const site = await openSite({ head: HEAD, body: `<main>${CONTENT}</main>` });
    await accept(site);
    const { value } = await seeRecord(site);
    await tryAll(site.page);
    await settle(site.page);
    expect((await site.recordCookie())?.value).toBe(value);
    expect(site.vendorRequests().filter((url) => url.includes('evil'))).toEqual([]);
    expect(await site.page.evaluate(() => 'bad' in window)).toBe(false);
  });

  it.each([
    '/?samtykke=granted&analytics=true&data-hotjar=1&data-policy=/p#samtykke=granted',
    '/?config=https://evil.example/c.json&samtykke-config=%7B%22gpc%22%3A%22ignore%22%7D#samtykke-config=https://evil.example/c.json',
    '/?__proto__[analytics]=true&constructor[prototype][hotjar]=true#__proto__[granted]=true',
  ])('in the address %s: it changes neither configuration nor permissions', async (path) => {
    const site = await openSite({ head: HEAD, path });
    await seeBanner(site.page);
    await seeNothingGranted(site, site.page);
    const settings = await settingsOf(site.page);
    await site.goto('/');
    await seeBanner(site.page);
    expect(await settingsOf(site.page)).toBe(settings);
  });

  it('in an address that changes under the open page: it does nothing', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    const settings = await settingsOf(site.page);
    await site.page.evaluate(() => {
      for (const hash of [
        '#samtykke=accept',
        '#samtykke-config={}',
        '#samtykke/grant',
        '#grantAll',
        '#data-hotjar=1',
      ])
        location.hash = hash;
    });
    await settle(site.page);
    expect(await settingsOf(site.page)).toBe(settings);
    await seeNothingGranted(site, site.page);
  });
});

/** The configuration in force, as text. */
function settingsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify((window as unknown as { samtykke: { settings: unknown } }).samtykke.settings),
  );
}
