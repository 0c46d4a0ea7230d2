// Where the banner stands: across the bottom, in a corner, or in the middle with the page waiting behind it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import type { TestWindow } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  dialogButton,
  openPreferences,
  press,
  seeBanner,
  seeNoBanner,
} from '../helpers/visitor.js';

const openSite = useSites();

const headOf = (layout: string, more: object = {}) =>
  jsonTag({ policy: { url: POLICY }, trackers: entries(), layout, ...more });

const LONG = `<button id="theirs" onclick="this.textContent += '!'">Buy</button>${'<p>Bread and butter.</p>'.repeat(99)}`;

/** How far the box that is seen is from each edge of the window. */
const edgesOf = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('samtykke-banner')!.shadowRoot!.querySelector('.box')!;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return { left, right: clientWidth - right, top, bottom: clientHeight - bottom };
  });

const openModal = async (more: object = {}): Promise<Site> => {
  const site = await openSite({ head: headOf('modal', more), body: LONG });
  await seeBanner(site.page);
  return site;
};

/** The page can be used: pressed, focused and scrolled. */
async function seeFree(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.locator('#theirs').click();
  expect(await page.locator('#theirs').textContent()).toContain('!');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 400);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
}

/** Whether a part of the page could take the focus. */
const canFocus = (page: Page) =>
  page.evaluate(() => {
    const theirs = document.querySelector<HTMLElement>('#theirs')!;
    const before = document.activeElement;
    theirs.focus();
    const could = document.activeElement === theirs;
    if (could && before instanceof HTMLElement) before.focus();
    return could;
  });

describe('The layout', () => {
  it.each([
    ['bar', ['left', 'right', 'bottom']],
    ['box', ['right', 'bottom']],
    ['box-start', ['left', 'bottom']],
    ['box-top', ['right', 'top']],
    ['box-top-start', ['left', 'top']],
  ] as const)('%s stands at the edges that it names, and leaves the page free', async (layout, near) => {
    const { page } = await openSite({
      head: headOf(layout),
      body: LONG,
      browser: { viewport: { width: 1000, height: 800 } },
    });
    await seeBanner(page);
    const seeAt = async (expected: readonly string[]) => {
      const edges = Object.entries(await edgesOf(page));
      expect(
        edges
          .filter(([, distance]) => distance <= 20)
          .map(([edge]) => edge)
          .sort(),
      ).toEqual([...expected].sort());
    };
    await seeAt(near);
    // From right to left, start and end change sides.
    await page.evaluate(() => {
      document.querySelector('samtykke-banner')!.dir = 'rtl';
    });
    const mirrored = { left: 'right', right: 'left', top: 'top', bottom: 'bottom' };
    await seeAt(near.map((edge) => mirrored[edge]));
    // Last, since the banner steps aside for what has the focus.
    expect(await canFocus(page)).toBe(true);
  });

  it('box keeps within a phone’s window', async () => {
    const { page } = await openSite({
      head: headOf('box-top'),
      browser: { viewport: { width: 320, height: 640 } },
    });
    await seeBanner(page);
    const { left, right, top, bottom } = await edgesOf(page);
    expect([left, right]).toEqual([8, 8]);
    expect(top).toBe(16);
    expect(bottom).toBeGreaterThan(100);
  });
});

describe('The layout modal', () => {
  it('stands in the middle, above a page that waits: it takes no click, no focus, and does not scroll', async () => {
    const { page } = await openModal();
    const { left, right, top, bottom } = await edgesOf(page);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
    expect(Math.abs(top - bottom)).toBeLessThanOrEqual(1);
    expect(await canFocus(page)).toBe(false);
    await page.mouse.click(20, 20);
    await page.mouse.move(640, 360);
    for (const turn of [0, 1, 2]) {
      await page.mouse.move(640 - turn * 300, 360);
      await page.mouse.wheel(0, 400);
      await page.keyboard.press('PageDown');
    }
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator('#theirs').textContent()).toBe('Buy');
  });

  it('is a dialog by its question, and has the focus, which stays in it', async () => {
    const { page } = await openModal();
    await page.getByRole('dialog', { name: 'May we use cookies?' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('samtykke-banner');
    for (const step of ['policy', 'accept', 'reject', 'preferences']) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.dataset['action'] ?? (element.localName === 'a' ? 'policy' : element.localName);
      });
      expect(focused).toBe(step);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('theirs');
  });

  it('has its text and buttons where programs that refuse for people see them', async () => {
    const { page } = await openModal();
    expect(
      await page.evaluate(() => {
        const banner = document.querySelector('samtykke-banner')!;
        return {
          position: getComputedStyle(banner).position,
          says: /May we use cookies\?[^]*Reject all/.test(banner.innerText),
          isSeen: [...banner.querySelectorAll('button')].map((button) => button.offsetParent === banner),
        };
      }),
    ).toEqual({ position: 'fixed', says: true, isSeen: [true, true, true] });
  });

  it('is not closed by Escape, and Escape decides nothing', async () => {
    const { page } = await openModal();
    // Without `closedby`, as in browsers that do not know it: there a second Escape closes a dialog.
    for (const knows of [true, false]) {
      await page.evaluate((knowsIt) => {
        const frame = document.querySelector('samtykke-banner')!.parentElement!;
        if (!knowsIt) frame.shadowRoot!.querySelector('dialog')!.removeAttribute('closedby');
      }, knows);
      for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
      await eventually(() => canFocus(page)).toBe(false);
      await seeBanner(page);
      expect(
        await bannerButton(page, 'reject').evaluate((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) === button;
        }),
      ).toBe(true);
    }
    expect(await page.evaluate(() => (window as unknown as TestWindow).samtykke.record)).toBeUndefined();
  });

  it.each(['accept', 'reject'] as const)('lets the page go after %s', async (action) => {
    const { page } = await openModal({ trackers: entries(['hotjar']) });
    await press(page, action);
    await seeNoBanner(page);
    await seeFree(page);
  });

  it('comes back when the preferences are closed without an answer', async () => {
    const { page } = await openModal();
    await openPreferences(page);
    await page.keyboard.press('Escape');
    await dialogButton(page, 'save').waitFor({ state: 'hidden' });
    await seeBanner(page);
    expect(await canFocus(page)).toBe(false);
    // What the preferences held they have let go; what the banner holds is held.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
    await openPreferences(page);
    await dialogButton(page, 'reject').click();
    await seeNoBanner(page);
    await seeFree(page);
  });

  it.each([
    [
      'a filter hides it',
      () => {
        // As a sheet of the user's own does: it wins over ours.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':host([layout]:not(#a)) { display: none !important }');
        document.querySelector('samtykke-banner')!.shadowRoot!.adoptedStyleSheets.push(sheet);
      },
    ],
    [
      'what it stands in is hidden',
      () => {
        document.querySelector('samtykke-banner')!.parentElement!.hidden = true;
        const box = document.createElement('div');
        const frame = document.querySelector('samtykke-banner')!.parentElement!;
        frame.replaceWith(box);
        box.style.display = 'none';
        box.append(frame);
      },
    ],
    [
      'a script takes it away',
      () => {
        document.querySelector('samtykke-banner')!.remove();
      },
    ],
  ])('holds nothing when %s: the page is usable, and nothing is granted', async (_, hide) => {
    const site = await openModal();
    expect(await canFocus(site.page)).toBe(false);
    await site.page.evaluate(hide);
    await eventually(() => canFocus(site.page)).toBe(true);
    await seeFree(site.page);
    expect(await site.page.evaluate(() => (window as unknown as TestWindow).samtykke.record)).toBeUndefined();
    expect(site.vendorRequests()).toEqual([]);
    await site.page.evaluate(() => {
      (window as unknown as TestWindow).samtykke.openPreferences();
    });
    await dialogButton(site.page, 'reject').click();
    await eventually(() => canFocus(site.page)).toBe(true);
  });
});

describe('The theme', () => {
  const surfaceOf = (page: Page) =>
    page.evaluate(() => {
      const box = document.querySelector('samtykke-banner')!.shadowRoot!.querySelector('.box')!;
      return getComputedStyle(box).backgroundColor;
    });
  const LIGHT = 'rgb(255, 255, 255)';
  const DARK = 'rgb(27, 29, 33)';

  it.each([
    ['auto', 'light', LIGHT],
    ['auto', 'dark', DARK],
    ['light', 'dark', LIGHT],
    ['dark', 'light', DARK],
  ] as const)('%s with a system set to %s', async (theme, colorScheme, expected) => {
    const { page } = await openSite({ head: headOf('bar', { theme }), browser: { colorScheme } });
    await seeBanner(page);
    expect(await surfaceOf(page)).toBe(expected);
  });

  it.each(['bar', 'box', 'modal'])(
    '%s takes its fonts from the page, and its tokens and parts from the page’s sheet',
    async (layout) => {
      const { page } = await openSite({
        head: `${headOf(layout)}<style>
        body { font-family: "Page Font", monospace }
        :root { --samtykke-surface: rgb(1, 2, 3); --samtykke-radius: 3px }
        samtykke-banner::part(box) { border-width: 5px }
        samtykke-preferences::part(button) { text-transform: uppercase }
      </style>`,
      });
      await seeBanner(page);
      await openPreferences(page);
      expect(
        await page.evaluate(() => {
          const banner = document.querySelector('samtykke-banner')!;
          const box = getComputedStyle(banner.shadowRoot!.querySelector('.box')!);
          const inDialog = document
            .querySelector('samtykke-preferences')!
            .shadowRoot!.querySelector('.foot button')!;
          return {
            fonts: [
              ...[...banner.children].map((child) => getComputedStyle(child)),
              getComputedStyle(inDialog),
            ]
              .map(({ fontFamily }) => fontFamily)
              .filter((family) => !family.includes('Page Font')),
            box: [box.backgroundColor, box.borderRadius, box.borderTopWidth],
            button: getComputedStyle(inDialog).textTransform,
          };
        }),
      ).toEqual({ fonts: [], box: ['rgb(1, 2, 3)', '3px', '5px'], button: 'uppercase' });
    },
  );

  it('is on no printed page', async () => {
    const { page } = await openSite({ head: headOf('modal') });
    await seeBanner(page);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('samtykke-banner')!).display),
    ).toBe('none');
  });
});
