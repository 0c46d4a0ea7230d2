// What a site places in its pages: found whenever it comes, told by the visitor's own answers, and free where there is none.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { acmeTag } from '../helpers/acme.js';
import { eventually } from '../helpers/eventually.js';
import { jsonTag, sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  bannerButton,
  dialog,
  dialogButton,
  leave,
  press,
  reject,
  seeBanner,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const FALLBACK = 'Ask us about cookies.';
const DECLARATION = `<samtykke-declaration>${FALLBACK}</samtykke-declaration>`;
const SETTINGS = '<samtykke-settings></samtykke-settings>';
const FILES = [
  '/samtykke-elements.js',
  '/samtykke-declaration.js',
  '/samtykke-settings.js',
  '/samtykke-embed.js',
];

const declaration = (page: Page) => page.locator('samtykke-declaration');
const settings = (page: Page) => page.locator('samtykke-settings button');

/** The states that a declaration shows, in its own order. */
const statesOf = (page: Page) =>
  page
    .locator('samtykke-declaration data')
    .evaluateAll((states) => states.map((state) => (state as HTMLDataElement).value).join(' '));

const put = (page: Page, html: string, where = 'body') =>
  page.evaluate(
    ([markup, selector]) => {
      document.querySelector(selector!)?.append(document.createRange().createContextualFragment(markup!));
    },
    [html, where],
  );

describe('An element that a site has placed', () => {
  it('comes to life wherever it stands: before our tag, after it, or put in long after', async () => {
    const site = await openSite({ head: DECLARATION + acmeTag(), body: DECLARATION });
    const { page } = site;
    await eventually(() => page.locator('samtykke-declaration h2').count()).toBe(4);
    expect(await page.getByText(FALLBACK).count()).toBe(0);
    await reject(site);
    await put(page, DECLARATION);
    await eventually(() => page.locator('samtykke-declaration h2').count()).toBe(6);
    // One of another kind has a file of its own, which is fetched now and not before.
    expect(site.ownRequests()).not.toContain('/samtykke-settings.js');
    await put(page, SETTINGS);
    await settings(page).waitFor();
    expect(
      site
        .ownRequests()
        .filter((path) => FILES.includes(path))
        .sort(),
    ).toEqual(['/samtykke-declaration.js', '/samtykke-elements.js', '/samtykke-settings.js']);
  });

  it('is found by a returning visitor’s core, who pays nothing on pages without one', async () => {
    const site = await openSite({ head: acmeTag() });
    await reject(site);
    await leave(site);
    await site.goto('/next');
    await settle(site.page);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    await put(site.page, DECLARATION);
    await eventually(() => statesOf(site.page)).toBe('granted denied denied');
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
  });

  it('goes on as it was when it is moved, twice', async () => {
    const site = await openSite({ head: acmeTag(), body: `<main></main>${DECLARATION}${SETTINGS}` });
    const { page } = site;
    await accept(site);
    await eventually(() => statesOf(page)).toBe('granted granted granted');
    for (const place of ['main', 'body'])
      await page.evaluate((selector) => {
        const to = document.querySelector(selector);
        for (const tag of ['samtykke-declaration', 'samtykke-settings'])
          to?.append(document.querySelector(tag) as Element);
      }, place);
    expect(await page.locator('samtykke-declaration h2').count()).toBe(2);
    await settings(page).click();
    await dialogButton(page, 'reject').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      (window as unknown as { samtykke: { withdraw(): void } }).samtykke.withdraw();
    });
    await eventually(() => statesOf(page)).toBe('granted denied denied');
  });

  it('stays as its author wrote it where the configuration is wrong', async () => {
    const site = await openSite({
      head: jsonTag({ policy: { url: '/p' }, settings: 'yes' }),
      body: DECLARATION,
      misconfigured: true,
    });
    await eventually(() => site.console.some((line) => line.includes('ConfigError'))).toBe(true);
    await settle(site.page);
    expect(await declaration(site.page).textContent()).toBe(FALLBACK);
    expect(site.ownRequests().filter((path) => FILES.includes(path))).toEqual([]);
  });

  it('stays so where its own file does not come, and the banner works', async () => {
    const site = await openSite({
      head: acmeTag(),
      body: DECLARATION,
      answers: { '/samtykke-declaration.js': 'fail' },
    });
    await reject(site);
    await settle(site.page);
    expect(await declaration(site.page).textContent()).toBe(FALLBACK);
  });
});

/** What axe finds wrong in the page, by all its rules. */
async function faultsOf(page: Page): Promise<unknown> {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(path, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('All of them together', () => {
  it.each([
    ['light', 'en', 1000],
    ['dark', 'nb', 320],
  ] as const)('are accessible in a %s page in %s, %i pixels wide', async (colorScheme, lang, width) => {
    const site = await openSite({
      lang,
      head: sixByJson({ settings: true, categories: ['functional', 'analytics', 'marketing'] }),
      body: `<header>Shop</header><main><h1>Policy</h1>${DECLARATION}<samtykke-embed kind="youtube" video="dQw4w9WgXcQ"><a href="/film">The film</a></samtykke-embed></main>`,
      browser: { colorScheme, viewport: { width, height: 800 } },
    });
    const { page } = site;
    await reject(site);
    await declaration(page).getByRole('table').first().waitFor();
    await settings(page).waitFor();
    await page.locator('samtykke-embed button').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('samtykke-embed button').last().click();
    await page.locator('samtykke-embed iframe').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('The declaration', () => {
  it('follows a decision in another tab', async () => {
    const site = await openSite({ head: acmeTag({ reloadOnWithdraw: false }), body: DECLARATION });
    await eventually(() => statesOf(site.page)).toBe('granted denied denied');
    const other = await site.newTab();
    await accept(site, other);
    await eventually(() => statesOf(site.page)).toBe('granted granted granted');
    await eventually(() => statesOf(other)).toBe('granted granted granted');
  });

  it('is a table that programs can read, in a page of any width, and is printed without its button', async () => {
    const site = await openSite({
      head: sixByJson(),
      body: DECLARATION,
      browser: { viewport: { width: 320, height: 640 } },
    });
    const { page } = site;
    await reject(site);
    const table = page.getByRole('table', { name: 'Hotjar' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Name', 'Kind', 'Kept', 'Set by']);
    const row = table.getByRole('row').filter({ hasText: '_hjSessionUser_*' });
    expect(await row.getByRole('rowheader').innerText()).toBe('_hjSessionUser_*');
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Cookie', '365 days', 'This site']);
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWider()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await table.isVisible()).toBe(true);
    expect(await declaration(page).getByRole('button').isVisible()).toBe(false);
  });

  it('takes the page’s own type, for headings, text and tables alike', async () => {
    const site = await openSite({
      head: `${acmeTag()}<link rel="stylesheet" href="/page.css">`,
      body: DECLARATION,
      answers: {
        '/page.css': {
          contentType: 'text/css',
          body: 'h2 { color: rgb(1, 2, 3) } td { padding: 17px } table { font-size: 30px }',
        },
      },
    });
    await reject(site);
    const found = await declaration(site.page).evaluate((element) => [
      getComputedStyle(element.querySelector('h2') as Element).color,
      getComputedStyle(element.querySelector('td') as Element).paddingTop,
      getComputedStyle(element.querySelector('table') as Element).fontSize,
    ]);
    expect(found).toEqual(['rgb(1, 2, 3)', '17px', '30px']);
  });
});

describe('The settings control', () => {
  it('opens the preferences, and has the focus again when they close', async () => {
    const site = await openSite({ head: acmeTag(), body: `<footer>${SETTINGS}</footer>` });
    const { page } = site;
    await reject(site);
    await settings(page).focus();
    await page.keyboard.press('Enter');
    await dialogButton(page, 'save').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(
      await page.evaluate(() => [
        document.activeElement?.localName,
        document.querySelector('samtykke-settings')?.shadowRoot?.activeElement?.localName,
      ]),
    ).toEqual(['samtykke-settings', 'button']);
    expect(await settings(page).innerText()).toBe('Privacy choices');
  });

  it('stands in a corner where the configuration wants it, makes way for the banner, and is not printed', async () => {
    const site = await openSite({
      head: acmeTag({ settings: true }),
      browser: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    });
    const { page } = site;
    await seeBanner(page);
    await eventually(() => page.locator('samtykke-settings').count()).toBe(1);
    await eventually(() => settings(page).isVisible()).toBe(false);
    await press(page, 'reject');
    await settings(page).waitFor();
    const box = (await settings(page).boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x).toBe(12);
    expect(Math.round(box.y + box.height)).toBe(640 - 12);
    await page.emulateMedia({ media: 'print' });
    expect(await settings(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await settings(page).click();
    await dialogButton(page, 'save').waitFor();
  });

  it('stays where a filter hides the banner', async () => {
    const site = await openSite({
      head: acmeTag({ settings: true }),
      // Stands in for a filter's own sheet, against which no page's rule can do anything: what it hides, this says.
      init: () => {
        Element.prototype.checkVisibility = () => false;
      },
    });
    await settings(site.page).waitFor();
    await settings(site.page).click();
    await dialogButton(site.page, 'save').waitFor();
  });

  it('is there once: where the site has placed it itself there is none in the corner', async () => {
    const site = await openSite({ head: acmeTag({ settings: true }), body: `<footer>${SETTINGS}</footer>` });
    await reject(site);
    await settings(site.page).waitFor();
    expect(await site.page.locator('samtykke-settings').count()).toBe(1);
    expect(await site.page.locator('samtykke-settings[fixed]').count()).toBe(0);
    await openPreferencesFrom(site.page);
  });
});

async function openPreferencesFrom(page: Page): Promise<void> {
  await settings(page).click();
  await dialogButton(page, 'save').waitFor();
}
