// A developer sees in the page what it does, live, without disturbing the page, the banner or any visitor.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/panel/rows.js';
import { eventually } from '../helpers/eventually.js';
import { serveDist, servePage, serveScript } from '../helpers/own-files.js';
import { globalOf, withdraw } from '../helpers/page-api.js';
import type { SiteOptions } from '../helpers/site.js';
import { sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, press, reject, seeBanner, settle } from '../helpers/visitor.js';

const openSite = useSites();

const TAG = '<script src="/samtykke-panel.js" data-anyway></script>';
const HOTJAR = 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6';

const withPanel = (options: SiteOptions = {}) => openSite({ head: trackersTag() + TAG, ...options });

const tab = (page: Page) => page.locator('samtykke-panel button.tab');
const panel = (page: Page) => page.locator('samtykke-panel section');
const rows = (page: Page) => page.locator('samtykke-panel li.row');

/** The line about what has this in its name. */
const rowOf = (page: Page, name: string) => rows(page).filter({ hasText: name });

const filterBy = (page: Page, word: string) => panel(page).locator('label', { hasText: word }).click();

/** By the keyboard: the tab makes room for a banner that comes, and a click could fall where it was. */
async function openPanel(page: Page): Promise<void> {
  await tab(page).press('Enter');
  await panel(page).waitFor();
}

describe('The panel', () => {
  it('does nothing on a site’s own host but say so, though its tag was left there', async () => {
    const init = () => {
      const seen = window as unknown as { policies: string[]; trustedTypes: { createPolicy: unknown } };
      const make = seen.trustedTypes.createPolicy as (...args: unknown[]) => unknown;
      seen.policies = [];
      seen.trustedTypes.createPolicy = (name: string, rules: unknown) => {
        seen.policies.push(name);
        return make.call(seen.trustedTypes, name, rules);
      };
    };
    const site = await openSite({ head: '<script src="/samtykke-panel.js"></script>', init });
    await settle(site.page);
    expect(site.console).toEqual([
      'info: samtykke-panel.js is for development and does nothing on www.shop.example. Take its tag out, or write data-anyway on it.',
    ]);
    expect(await site.page.locator('samtykke-panel').count()).toBe(0);
    expect(await globalOf(site.page, 'policies')).toEqual([]);
  });

  it('comes by itself where somebody develops', async () => {
    const site = await openSite({
      answers: {
        'https://shop.test/': servePage({ head: '<script src="/samtykke-panel.js"></script>' }),
        'https://shop.test/samtykke-panel.js': serveDist('/samtykke-panel.js') ?? 'fail',
      },
    });
    await site.goto('https://shop.test/');
    await tab(site.page).waitFor();
    await openPanel(site.page);
    await panel(site.page).getByText('There is no window.samtykke').waitFor();
  });

  it('is one, though its tag stands in the page twice', async () => {
    const site = await withPanel({ head: trackersTag() + TAG + TAG });
    await tab(site.page).waitFor();
    expect(await site.page.locator('samtykke-panel').count()).toBe(1);
  });

  it('tells permissions and record, and follows decisions', async () => {
    const { page } = await withPanel({ head: sixByJson({ reloadOnWithdraw: false }) + TAG });
    await openPanel(page);
    const hotjar = panel(page).locator('.permissions li', { hasText: 'hotjar' });
    await eventually(() => hotjar.innerText()).toBe('hotjar denied');
    await panel(page).getByText('No record: the visitor has not chosen yet.').waitFor();
    await press(page, 'accept');
    await eventually(() => hotjar.innerText()).toBe('hotjar granted');
    await panel(page).getByText('made in the banner').waitFor();
    await withdraw(page, 'hotjar');
    await eventually(() => hotjar.innerText()).toBe('hotjar denied');
  });

  it('tells whom the page contacted, by what, and under which permission', async () => {
    const site = await withPanel();
    const { page } = site;
    await openPanel(page);
    await seeBanner(page);
    await page.evaluate((src) => {
      Object.assign(window, { _hjSettings: { hjid: 1 } });
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, HOTJAR);
    await eventually(() => rowOf(page, 'static.hotjar.com').innerText()).toMatch(
      /static\.hotjar\.com\/c\/hotjar-1234567\.js\s*before any choice\s*hotjar · by script/,
    );
    await eventually(() => rowOf(page, '_hjSession_1').innerText()).toMatch(
      /before any choice\s*hotjar · cookie/,
    );
    expect(await tab(page).locator('.number').textContent()).not.toBe('0');
    await accept(site);
    await eventually(() => rowOf(page, 'fbevents.js').innerText()).toMatch(
      /granted\s*facebook-pixel · by script/,
    );
    await eventually(() => rowOf(page, '_fbp').innerText()).toMatch(/granted\s*facebook-pixel · cookie/);
    // What came before the choice stays what it was.
    expect(await rowOf(page, 'hotjar-1234567').filter({ hasText: 'before any choice' }).count()).toBe(1);
  });

  it('marks as unknown what nobody configured, but not what the site calls its own', async () => {
    const own = ' data-own-hosts="*.friend.example" data-own-names="friend-*"';
    const { page } = await withPanel({
      head: trackersTag() + TAG.replace(' data-anyway', `${own} data-anyway data-open`),
      body:
        '<img src="https://pixel.stranger.example/1.gif"><img src="https://cdn.friend.example/2.gif">' +
        "<script>localStorage.setItem('friend-1', '1'); localStorage.setItem('stranger-1', '1')</script>",
    });
    await eventually(() => rowOf(page, 'pixel.stranger.example').innerText()).toMatch(/unknown · by img/);
    await eventually(() => rowOf(page, 'stranger-1').innerText()).toMatch(/unknown · local storage key/);
    await eventually(() => rowOf(page, 'cdn.friend.example').innerText()).toMatch(/own\s*by img/);
    await eventually(() => rowOf(page, 'friend-1').innerText()).toMatch(/own\s*local storage key/);
  });

  it('tells what a policy refused as refused, and by which script', async () => {
    const site = await withPanel({
      headers: { 'content-security-policy': "script-src 'self'; connect-src 'self'; style-src 'self'" },
      body: `<script async src="${HOTJAR}"></script><script src="/pixel.js"></script>`,
      answers: { '/pixel.js': serveScript("fetch('https://www.facebook.com/tr?id=1').catch(() => 0)") },
    });
    await openPanel(site.page);
    await eventually(() => rowOf(site.page, 'static.hotjar.com').innerText()).toMatch(
      /refused\s*hotjar · by script-src/,
    );
    await eventually(() => rowOf(site.page, 'www.facebook.com').innerText()).toMatch(
      /refused\s*facebook-pixel · by connect-src in https:\/\/www\.shop\.example\/pixel\.js:1/,
    );
    expect(await tab(site.page).locator('.number').textContent()).toBe('0');
  });

  it('tells what is gone again', async () => {
    const { page } = await withPanel();
    await openPanel(page);
    await page.evaluate(() => {
      localStorage.setItem('_hjX', '1');
    });
    await eventually(() => rowOf(page, '_hjX').innerText()).toContain('local storage key');
    await page.evaluate(() => {
      localStorage.removeItem('_hjX');
    });
    await eventually(() => rowOf(page, '_hjX').innerText()).toContain('gone again');
  });

  it('shows names and addresses with markup in them as text, and makes nothing of them', async () => {
    const { page } = await withPanel();
    await openPanel(page);
    await page.evaluate(() => {
      const markup = '<img src=x onerror=window.hacked=1>';
      localStorage.setItem(markup, '1');
      document.cookie = '<svg/onload>=1';
      void fetch(`https://stranger.example/?${markup}`, { mode: 'no-cors' }).catch(() => undefined);
    });
    await rowOf(page, '<img src=x onerror=window.hacked=1>').waitFor();
    await rowOf(page, '<svg/onload>').waitFor();
    await rowOf(page, 'stranger.example').waitFor();
    expect(await panel(page).locator('img, script, iframe, svg:not(.close svg)').count()).toBe(0);
    expect(await globalOf(page, 'hacked')).toBeUndefined();
  });

  it('filters by what was not granted and what is unknown', async () => {
    const { page } = await withPanel({
      body: `<script async src="${HOTJAR}"></script><img src="https://pixel.stranger.example/1.gif">`,
    });
    await openPanel(page);
    await rowOf(page, 'pixel.stranger.example').waitFor();
    await rowOf(page, 'static.hotjar.com').waitFor();
    await rowOf(page, '/samtykke.js').waitFor();
    await filterBy(page, 'Not granted');
    await rowOf(page, '/samtykke.js').waitFor({ state: 'detached' });
    await rowOf(page, 'static.hotjar.com').waitFor();
    await filterBy(page, 'Unknown');
    await rowOf(page, 'static.hotjar.com').waitFor({ state: 'detached' });
    await rowOf(page, 'pixel.stranger.example').waitFor();
  });

  it('is copied as JSON', async () => {
    const site = await withPanel({
      body: `<script async src="${HOTJAR}"></script>`,
      browser: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    const { page } = site;
    await openPanel(page);
    await rowOf(page, 'static.hotjar.com').waitFor();
    await panel(page).getByText('Copy as JSON').click();
    await panel(page).getByText('Copied').waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Row[];
    expect(copied.find(({ name }) => name === HOTJAR)).toMatchObject({
      kind: 'request',
      trackers: ['hotjar'],
      permission: 'undecided',
      initiator: 'script',
    });
  });

  it('can be copied by hand where the browser lets no script do it', async () => {
    const { page } = await withPanel({
      init: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await openPanel(page);
    await panel(page).getByText('Copy as JSON').click();
    const text = await panel(page).locator('textarea').inputValue();
    expect(JSON.parse(text)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'request' })]));
  });

  it('is cleared of what happened, and keeps what is stored', async () => {
    const { page } = await withPanel({ body: '<script>localStorage.setItem("basket", "1")</script>' });
    await openPanel(page);
    await rowOf(page, 'basket').waitFor();
    await rowOf(page, '/samtykke.js').waitFor();
    await panel(page).getByRole('button', { name: 'Clear' }).click();
    await rowOf(page, '/samtykke.js').waitFor({ state: 'detached' });
    expect(await rowOf(page, 'basket').count()).toBe(1);
  });

  it('can be used by keyboard, and gives the focus back', async () => {
    const site = await withPanel();
    const { page } = site;
    await reject(site);
    await tab(page).focus();
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
    for (const name of ['copy', 'clear', 'close']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await focused()).toBe('tab');
  });

  it.each([
    ['a desktop', { width: 1280, height: 800 }],
    ['a phone', { width: 390, height: 844 }],
  ])('never covers the banner, on %s', async (_, viewport) => {
    const { page } = await withPanel({ browser: { viewport } });
    await seeBanner(page);
    await openPanel(page);
    const covered = await page.evaluate(
      () =>
        [...document.querySelectorAll('samtykke-banner button')].filter((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) !== button;
        }).length,
    );
    expect(covered).toBe(0);
    await press(page, 'reject');
  });

  it('leaves the page as it is: no other size, no storage, nothing in the body, no function replaced', async () => {
    const measure = (page: Page) =>
      page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
        document.body.childElementCount,
        localStorage.length + sessionStorage.length,
        document.cookie,
        String(Reflect.get(Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}, 'set')),
        String(Reflect.get(localStorage, 'setItem')),
      ]);
    const plain = await openSite({ head: trackersTag(), body: '<p>Shoes</p>' });
    const watched = await withPanel({ body: '<p>Shoes</p>' });
    for (const site of [plain, watched]) await reject(site);
    await tab(watched.page).waitFor();
    for (const site of [plain, watched]) await site.context.clearCookies();
    expect(await measure(watched.page)).toEqual(await measure(plain.page));
  });
});

describe('Under a strict Content-Security-Policy with Trusted Types', () => {
  const strict = (policies: string) => ({
    'content-security-policy': `default-src 'self' data:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'${policies}`,
  });
  const init = () => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      const seen = window as unknown as { violations?: string[] };
      (seen.violations ??= []).push(`${violatedDirective} ${sample}`);
    });
  };

  it.each([
    ['without a list of policies', ''],
    ['with a list of policies', '; trusted-types samtykke lit-html samtykke-panel'],
  ])('the panel works and breaks no rule, %s', async (_, policies) => {
    const { page } = await withPanel({ headers: strict(policies), init });
    await seeBanner(page);
    await openPanel(page);
    await rowOf(page, '/samtykke.js').waitFor();
    await filterBy(page, 'Unknown');
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await press(page, 'reject');
    expect(await globalOf(page, 'violations')).toBeUndefined();
  });

  it('the panel says so and goes where its policy is not on the list, and the banner works', async () => {
    const site = await withPanel({ headers: strict('; trusted-types samtykke lit-html') });
    await seeBanner(site.page);
    await eventually(() => site.console.filter((line) => line.includes('cannot draw'))).toHaveLength(1);
    expect(await site.page.locator('samtykke-panel').count()).toBe(0);
    await press(site.page, 'reject');
    await settle(site.page);
    expect(site.errors).toEqual([]);
  });
});
