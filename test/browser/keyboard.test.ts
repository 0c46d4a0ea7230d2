// Everything that a visitor can do with a mouse, with keys alone; and what one hears who does not see the page.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { permissionsOf, type TestWindow } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { serveDist, type Served } from '../helpers/own-files.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  dialog,
  dialogButton,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRecord,
  seeReloadAfter,
  seeRunning,
  settle,
  switchOf,
} from '../helpers/visitor.js';

const openSite = useSites();

const LONG = '<p>Wool is warm, and dries slowly.</p>'.repeat(60);

const PAGE = `<main><h1>Shop</h1><p><a id="top" href="/top">Top</a></p>
  <p><label>Search <input id="search"></label></p>${LONG}</main>
  <footer><a id="link" href="#samtykke">Privacy choices</a></footer>`;

/** What has the focus, the innermost: by id, by what it does, or by its tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return 'nothing';
    const { action, category, tracker } = (element as HTMLElement).dataset;
    const tag = element.tagName.toLowerCase();
    const place = element.closest('samtykke-banner') ? 'banner ' : element.closest('dialog') ? 'dialog ' : '';
    return place + (action ?? category ?? tracker ?? (element.id || tag));
  });
}

/** Goes on with Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    const isThere = await target.evaluate(
      (element) => (element.getRootNode() as Document).activeElement === element,
    );
    if (isThere) return;
  }
  throw new Error(`The keyboard does not reach it; it is at ${await focused(page)}.`);
}

async function openWithBanner(options: Parameters<typeof openSite>[0] = {}): Promise<Site> {
  const site = await openSite({ body: PAGE, ...options });
  await seeBanner(site.page);
  return site;
}

async function openDialogByKeys({ page }: Site): Promise<void> {
  await tabTo(page, bannerButton(page, 'preferences'));
  await page.keyboard.press('Enter');
  await dialogButton(page, 'save').waitFor();
  await eventually(() => focused(page)).toBe('dialog title');
}

const seeClosed = (page: Page) => dialogButton(page, 'save').waitFor({ state: 'hidden' });

const grantedIn = async (page: Page) =>
  Object.entries(await permissionsOf(page))
    .filter(([id, state]) => id !== 'necessary' && state === 'granted')
    .map(([id]) => id);

describe('With the keyboard alone, the banner', () => {
  it('is the first thing that Tab comes to, is gone through in its order, and let go of, both ways', async () => {
    const { page } = await openWithBanner();
    const way: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab');
      way.push(await focused(page));
    }
    expect(way).toEqual(['banner a', 'banner accept', 'banner reject', 'banner preferences', 'top']);
    const back: string[] = [];
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Shift+Tab');
      back.push(await focused(page));
    }
    expect(back.slice(0, 4)).toEqual(way.slice(0, 4).reverse());
    expect(back[4]).not.toContain('banner');
  });

  it('is a region with the question as its name', async () => {
    const { page } = await openWithBanner();
    await page.getByRole('region', { name: 'May we use cookies?', exact: true }).waitFor();
    expect(await page.locator('samtykke-banner').ariaSnapshot()).toContain(
      '- heading "May we use cookies?" [level=2]',
    );
  });

  it('takes no focus when it comes: who is writing writes on', async () => {
    let send: ((file: Served) => void) | undefined;
    const late = new Promise<Served>((resolve) => (send = resolve));
    const { page } = await openSite({ body: PAGE, answers: { '/samtykke-ui.js': late } });
    await page.locator('#search').focus();
    await page.keyboard.type('wo');
    send?.(serveDist('/samtykke-ui.js') ?? {});
    await seeBanner(page);
    await settle(page);
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('ol');
    expect(await page.locator('#search').inputValue()).toBe('wool');
  });

  it('takes a yes, and the next Tab leads to the first thing in the page', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await tabTo(page, bannerButton(page, 'accept'));
    await page.keyboard.press('Enter');
    await seeNoBanner(page);
    await seeRunning(site);
    await page.getByRole('status').getByText('Your choices are saved.').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('top');
  });

  it('takes a no, and the focus goes back to where it was in the page', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await page.evaluate(() => document.querySelector('#top')?.remove());
    await page.locator('#search').focus();
    await tabTo(page, bannerButton(page, 'reject'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await seeNoBanner(page);
    await eventually(() => focused(page)).toBe('search');
    await page.keyboard.type('wool');
    expect(await page.locator('#search').inputValue()).toBe('wool');
    await seeRecord(site);
    await seeNothingOfVendors(site);
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 360, height: 640 },
    { width: 320, height: 256 },
  ])(
    'covers nothing that has the focus, at $width by $height: in the page, at its end, in a part that scrolls by itself',
    async (viewport) => {
      const line = (name: string) => `<p>Wool <a href="/${name}">${name}</a></p>`;
      const lines = (name: string, count: number) =>
        Array.from({ length: count }, (_, i) => line(`${name}${i}`)).join('');
      const { page } = await openWithBanner({
        browser: { viewport },
        body: `<main>${lines('above', 10)}
          <div tabindex="0" style="height: 90px; overflow: auto">${lines('within', 4)}</div>${lines('below', 10)}</main>
          <div style="position: fixed; inset: auto 0 0 auto">${line('bar')}</div>`,
      });
      const links = page.locator('main a, div > p > a');
      const count = await links.count();
      await tabTo(page, bannerButton(page, 'preferences'));
      const seen: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses <= count; presses++) {
          await page.keyboard.press(key);
          const name = await focused(page);
          if (!name.startsWith('a')) continue;
          seen.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
          await eventually(() => page.evaluate(isFocusSeen), `${seen.at(-1) ?? ''} by ${key}`).toBe(true);
        }
      }
      expect(new Set(seen).size).toBe(count);
    },
    60_000,
  );
});

/** Whether the middle of what has the focus is seen, and both its ends. */
function isFocusSeen(): boolean {
  const element = document.activeElement;
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const y = (top + bottom) / 2;
  return [left + 1, (left + right) / 2, right - 1].every((x) => document.elementFromPoint(x, y) === element);
}

describe('With the keyboard alone, the preferences', () => {
  it('open with the focus on their heading, keep it among themselves, both ways, and hold the page still', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await openDialogByKeys(site);
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen = new Set<string>();
      for (let press = 0; press < 16; press++) {
        await page.keyboard.press(key);
        seen.add(await focused(page));
      }
      // The browser's own bar may come between: there, the page says that nothing of it has the focus.
      expect([...seen].filter((name) => !name.startsWith('dialog') && name !== 'body')).toEqual([]);
      expect([...seen]).toEqual(expect.arrayContaining(['dialog close', 'dialog analytics', 'dialog save']));
    }
    await page.mouse.move(20, 20);
    await page.mouse.wheel(0, 600);
    await page.keyboard.press('PageDown');
    await settle(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(
      await page.evaluate(() => document.elementFromPoint(20, 20)?.closest('main, footer') ?? null),
    ).toBeNull();
    await page.keyboard.press('Escape');
    await seeClosed(page);
    await page.mouse.wheel(0, 600);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('let the page go where it throws them away while they are open', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await openDialogByKeys(site);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
    await page.evaluate(() => document.querySelector('samtykke-preferences')?.remove());
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('visible');
  });

  it('grant what was switched on and saved, and nothing else', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await openDialogByKeys(site);
    await tabTo(page, dialog(page).locator('summary').first());
    await page.keyboard.press('Enter');
    await tabTo(page, switchOf(page, 'hotjar'));
    await page.keyboard.press('Space');
    await tabTo(page, dialogButton(page, 'save'));
    await page.keyboard.press('Enter');
    await seeClosed(page);
    await seeNoBanner(page);
    await seeRunning(site, ['hotjar']);
    expect(await grantedIn(page)).toEqual(['hotjar']);
    // What opened them is gone with the banner.
    await page.getByRole('status').getByText('Your choices are saved.').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('top');
  });

  it('close by Escape without deciding, and give the focus back to the banner’s button', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await openDialogByKeys(site);
    await tabTo(page, switchOf(page, 'analytics'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await seeClosed(page);
    await eventually(() => focused(page)).toBe('banner preferences');
    await seeBanner(page);
    await seeNothingOfVendors(site);
    expect(await site.cookieNames()).toEqual([]);
    // Nothing is said to be saved: the region is there, and empty.
    expect(await page.getByRole('status').allTextContents()).toEqual(['']);
  });

  it('take a yes back from a link in the page, and give the focus back to it', async () => {
    const site = await openWithBanner({ head: sixByJson({ reloadOnWithdraw: false }) });
    const { page } = site;
    await tabTo(page, bannerButton(page, 'accept'));
    await page.keyboard.press('Enter');
    await seeRunning(site);
    await tabTo(page, page.locator('#link'));
    await page.keyboard.press('Enter');
    await tabTo(page, dialogButton(page, 'reject'));
    await page.keyboard.press('Enter');
    await seeClosed(page);
    await eventually(() => focused(page)).toBe('link');
    await eventually(() => grantedIn(page)).toEqual([]);
    await page.getByRole('status').getByText('Your choices are saved.').waitFor();
    expect(await focused(page)).toBe('link');
  });

  it('take a yes back where the page is loaded again for it', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await tabTo(page, bannerButton(page, 'accept'));
    await page.keyboard.press('Enter');
    await seeRunning(site);
    await tabTo(page, page.locator('#link'));
    await page.keyboard.press('Enter');
    await tabTo(page, dialogButton(page, 'reject'));
    await seeReloadAfter(site, () => page.keyboard.press('Enter'));
    expect(await grantedIn(page)).toEqual([]);
  });

  it('give the focus to the start of the page where what opened them is gone', async () => {
    const site = await openSite({ body: PAGE });
    const { page } = site;
    await reject(site);
    await page.locator('#link').focus();
    await page.keyboard.press('Enter');
    await eventually(() => focused(page)).toBe('dialog title');
    await page.evaluate(() => document.querySelector('#link')?.remove());
    await page.keyboard.press('Escape');
    await seeClosed(page);
    await settle(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('top');
    expect(await page.evaluate(() => document.body.hasAttribute('tabindex'))).toBe(false);
  });
});

describe('What a visitor hears', () => {
  it('names each switch, its state and its group, and says where only some of a group are on', async () => {
    const site = await openWithBanner();
    const { page } = site;
    await openDialogByKeys(site);
    const folded = dialog(page).locator('details:not([open]) > summary');
    while (await folded.count()) await folded.first().press('Enter');
    await switchOf(page, 'hotjar').press('Space');
    const heard = await dialog(page).ariaSnapshot();
    expect(heard).toContain('- dialog "Your choices":');
    expect(heard).toContain('- checkbox "Statistics" [checked=mixed]');
    expect(heard).toContain('- checkbox "Hotjar" [checked]');
    expect(heard).toMatch(/- checkbox "HubSpot"$/m);
    expect(heard).toMatch(/- checkbox "Marketing"$/m);
    expect(heard).toContain('- button "Close without saving"');
    // The services stand in a group that has their category's name.
    const groups = heard.split(/^(?=\s*- group)/m).map((part) => part.split('\n')[0]?.trim());
    expect(groups).toEqual(expect.arrayContaining(['- group "Statistics":', '- group "Marketing":']));
    const described = await switchOf(page, 'hotjar').evaluate((input) => {
      const id = input.getAttribute('aria-describedby') ?? '';
      return (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent;
    });
    expect(described).toContain('Records how visitors move');
  });

  it.each([
    ['en', 'Your choices are saved.'],
    ['nb', 'Valgene dine er lagret.'],
  ])(
    'is that the choice is saved, in their language (%s), once, in a region that was there',
    async (lang, text) => {
      const site = await openWithBanner({ lang, init: watchRegions });
      const { page } = site;
      // By script: the page says what it has done by itself, or nothing.
      await page.evaluate(() => {
        (window as unknown as TestWindow).samtykke.denyAll();
      });
      await seeNoBanner(page);
      await page.locator('#search').focus();
      await page.evaluate(() => {
        (window as unknown as TestWindow).samtykke.openPreferences();
      });
      await eventually(() => focused(page)).toBe('dialog title');
      await tabTo(page, dialogButton(page, 'save'));
      await page.keyboard.press('Enter');
      await seeClosed(page);
      await page.getByRole('status').getByText(text).waitFor();
      await eventually(() => focused(page)).toBe('search');
      expect(await page.evaluate(() => (window as unknown as Watched).heard)).toEqual(['', text]);
      expect(await page.getByRole('status').getAttribute('lang')).toBe(lang);
    },
  );
});

interface Watched {
  heard: string[];
}

/** Notes each region as it comes, and each text that it is given. */
function watchRegions(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element && target.matches('[role=status]') && addedNodes.length)
        heard.push(target.textContent);
      for (const node of addedNodes)
        if (node instanceof Element && node.matches('[role=status]')) heard.push(node.textContent);
    }
  }).observe(document, { childList: true, subtree: true });
}
