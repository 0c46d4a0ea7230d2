// What can be measured of what a visitor sees: contrast, the sizes of what is pressed, room for large letters, no movement
// where none is wanted, and nothing of ours on paper.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastOf, type Ground } from '../helpers/contrast.js';
import { eventually } from '../helpers/eventually.js';
import type { Site } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  choose,
  dialog,
  dialogButton,
  openPreferences,
  reject,
  seeBanner,
  switchOf,
} from '../helpers/visitor.js';

const openSite = useSites();

const PAGE = `<main><h1>Shop</h1>${'<p>Wool is warm, and dries slowly.</p>'.repeat(40)}</main>
  <footer><a href="#samtykke">Privacy choices</a></footer>`;

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function openWithBanner(browser: BrowserContextOptions, head = ''): Promise<Site> {
  const site = await openSite({ body: PAGE + head, browser });
  await seeBanner(site.page);
  return site;
}

async function unfold(page: Page): Promise<void> {
  const folded = dialog(page).locator('details:not([open]) > summary');
  while (await folded.count()) await folded.first().click();
}

/** The lowest contrast among these elements. */
function lowest(elements: Locator, property = 'color', ground: Ground = {}): Promise<number> {
  return elements.evaluateAll(
    (all, asked) => {
      const measure = (window as unknown as { contrastOf: typeof contrastOf }).contrastOf;
      if (!all.length) throw new Error('There is nothing to measure.');
      return Math.min(...all.map((element) => measure(element, asked.property, asked.ground)));
    },
    { property, ground },
  );
}

/** Waits until no colour of the preferences is on its way to another: the document does not know what a shadow root animates. */
const still = (page: Page) =>
  eventually(() =>
    dialog(page).evaluate((element) => (element.getRootNode() as ShadowRoot).getAnimations().length),
  ).toBe(0);

const WITH_TEXT = 'h2, h3, h4, p, a, summary, label, span.always, button:not([data-action="close"])';

describe.each<BrowserContextOptions>([
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
])('Contrast (%o)', (browser) => {
  const text = browser.contrast === 'more' ? 7 : 4.5;

  it('is enough on the banner: text, buttons, the ring of the focus, under the pointer', async () => {
    const { page } = await openWithBanner(browser);
    await page.evaluate(`window.contrastOf = ${contrastOf.toString()}`);
    const banner = page.locator('samtykke-banner');
    expect(await lowest(banner.locator('h2, p, a, button'))).toBeGreaterThanOrEqual(4.5);
    for (const action of ['accept', 'reject', 'preferences'] as const) {
      const button = bannerButton(page, action);
      await button.hover();
      expect(await lowest(button), action).toBeGreaterThanOrEqual(4.5);
      await page.mouse.move(5, 5);
      await button.focus();
      await page.keyboard.press('Shift');
      expect(await button.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('3px');
      expect(await lowest(button, 'outlineColor', { against: 'around' })).toBeGreaterThanOrEqual(3);
      if (action === 'preferences') continue;
      expect(await lowest(button, 'backgroundColor', { against: 'around' })).toBeGreaterThanOrEqual(3);
    }
  });

  it('is enough in the preferences: text, switches in each state, the ring of the focus, under the pointer', async () => {
    const { page } = await openWithBanner(browser);
    await page.evaluate(`window.contrastOf = ${contrastOf.toString()}`);
    await openPreferences(page);
    await unfold(page);
    await choose(page, { hotjar: true, marketing: true });
    await still(page);
    expect(await lowest(dialog(page).locator(WITH_TEXT))).toBeGreaterThanOrEqual(text);
    const switches = dialog(page).locator('input');
    const border: Ground = { pseudo: '::before', against: 'around' };
    const thumb: Ground = { pseudo: '::after', against: '::before' };
    const states = await switches.evaluateAll((all) =>
      all.map((input) => {
        const { checked, indeterminate } = input as HTMLInputElement;
        return indeterminate ? 'mixed' : checked ? 'on' : 'off';
      }),
    );
    expect(new Set(states)).toEqual(new Set(['mixed', 'on', 'off']));
    expect(await lowest(switches, 'borderTopColor', border)).toBeGreaterThanOrEqual(3);
    expect(await lowest(switches, 'backgroundColor', thumb)).toBeGreaterThanOrEqual(3);
    const outlines = dialog(page).locator('button, a, summary');
    for (const control of await dialog(page).locator('button, a, summary, input').all()) {
      await control.hover();
      await still(page);
      const isSwitch = await control.evaluate((element) => element.matches('input'));
      if (isSwitch) expect(await lowest(control, 'borderTopColor', border)).toBeGreaterThanOrEqual(3);
      else expect(await lowest(control)).toBeGreaterThanOrEqual(text);
      await control.focus();
      await page.keyboard.press('Shift');
      const pseudo = isSwitch ? '::before' : null;
      expect(
        await control.evaluate((element, part) => getComputedStyle(element, part).outlineWidth, pseudo),
      ).toBe('3px');
      const ring: Ground = { against: 'around', ...(pseudo && { pseudo }) };
      expect(await lowest(control, 'outlineColor', ring)).toBeGreaterThanOrEqual(3);
    }
    expect(await outlines.count()).toBeGreaterThan(10);
  }, 60_000);
});

describe('The colours', () => {
  it('are dark where the visitor’s system is, on banner and preferences alike', async () => {
    const { page } = await openWithBanner({ colorScheme: 'light' });
    await openPreferences(page);
    const grounds = () =>
      page.evaluate(() =>
        [
          document.querySelector('samtykke-banner')?.shadowRoot?.querySelector('.box'),
          document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog'),
        ].map((element) => element && getComputedStyle(element).backgroundColor),
      );
    expect(await grounds()).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await grounds()).toEqual(['rgb(27, 29, 33)', 'rgb(27, 29, 33)']);
  });
});

describe('What a visitor presses', () => {
  it.each([
    { pointer: 'mouse', least: 24, browser: { viewport: { width: 1280, height: 800 } } },
    { pointer: 'mouse, in a small window', least: 24, browser: { viewport: { width: 320, height: 600 } } },
    { pointer: 'finger', least: 44, browser: PHONE },
  ])('is at least $least pixels wide and high for a $pointer', async ({ least, browser }) => {
    const small: string[] = [];
    let measured = 0;
    const measure = async (elements: Locator, wanted: number) => {
      for (const element of await elements.all()) {
        const box = await element.boundingBox();
        measured++;
        if (box && box.width >= wanted - 0.01 && box.height >= wanted - 0.01) continue;
        small.push(`${(await element.textContent()) ?? ''}: ${box?.width ?? 0} × ${box?.height ?? 0}`);
      }
    };
    const { page } = await openSite({
      body: PAGE,
      browser,
      init: () => (document.cookie = '_fbp=fb.1.1; path=/'),
    });
    await seeBanner(page);
    await measure(page.locator('samtykke-banner').locator('a, button'), least);
    await bannerButton(page, 'reject').click();
    await page.getByRole('link').last().click();
    await dialog(page).locator('.erased').waitFor();
    await unfold(page);
    await measure(dialog(page).locator('a, button, input, summary'), least);
    // A press on a label is one on its switch, which is large enough.
    await measure(dialog(page).locator('label'), 24);
    expect(measured).toBeGreaterThan(30);
    expect(small).toEqual([]);
  });
});

/** What is wider than its place. */
function overflowing(): string[] {
  const root = document.querySelector('samtykke-preferences')?.shadowRoot;
  const places = [
    document.documentElement,
    document.querySelector('samtykke-banner')?.shadowRoot?.querySelector('.box'),
    root?.querySelector('dialog'),
    ...(root?.querySelectorAll('dialog *') ?? []),
  ];
  return places
    .filter((place) => place && place.clientWidth > 0 && place.scrollWidth > place.clientWidth + 1)
    .map((place) => `${place?.tagName ?? ''} ${place?.className ?? ''}`);
}

const isOnTop = (element: Element): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
};

/** Lines of text that cannot be brought to the top of the banner, to be read there. */
function hiddenLines(elements: Element[]): string[] {
  const banner = document.querySelector('samtykke-banner')?.shadowRoot?.querySelector('.box');
  const lines = elements.flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].map((_, index) => ({ element, range, index }));
  });
  if (!banner || lines.length < 5) return ['There is nothing to read.'];
  return lines
    .filter(({ element, range, index }) => {
      const boxOf = () => range.getClientRects()[index] ?? new DOMRect();
      banner.scrollTop += boxOf().top - banner.getBoundingClientRect().top - 8;
      const { left, top, width, height } = boxOf();
      return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })
    .map(({ element, index }) => `${element.tagName}, line ${index + 1}`);
}

describe('In a small window', () => {
  it.each([
    ['1280 by 1024 pixels at 400 % zoom', { width: 320, height: 256 }, ''],
    ['a phone held sideways', { width: 640, height: 320 }, ''],
    [
      'a phone, letters twice as large',
      { width: 360, height: 640 },
      '<style>html { font-size: 200% }</style>',
    ],
  ])(
    'everything can be read and pressed without scrolling sideways, and the page is not covered (%s)',
    async (_, viewport, head) => {
      const { page } = await openWithBanner({ viewport }, head);
      expect(await page.evaluate(overflowing)).toEqual([]);
      const box = await page.locator('samtykke-banner').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(viewport.height * 0.8 + 1);
      expect(await page.locator('samtykke-banner > :not(button, div)').evaluateAll(hiddenLines)).toEqual([]);
      for (const action of ['accept', 'reject', 'preferences'] as const) {
        await bannerButton(page, action).scrollIntoViewIfNeeded();
        expect(await bannerButton(page, action).evaluate(isOnTop)).toBe(true);
      }
      await openPreferences(page);
      await unfold(page);
      expect(await page.evaluate(overflowing)).toEqual([]);
      for (const part of await dialog(page).locator('a, button, input, summary, p').all()) {
        await part.scrollIntoViewIfNeeded();
        expect(await part.evaluate(isOnTop)).toBe(true);
      }
    },
    60_000,
  );

  it('shows both answers at once, without scrolling', async () => {
    const { page } = await openWithBanner({ viewport: { width: 320, height: 256 } });
    for (const action of ['accept', 'reject'] as const)
      expect(await bannerButton(page, action).evaluate(isOnTop)).toBe(true);
  });
});

describe('The letters', () => {
  const sizesOf = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('samtykke-preferences')?.shadowRoot;
      const all = [
        ...document.querySelectorAll('samtykke-banner > *'),
        ...(root?.querySelectorAll('h2, h3, h4, p, a, button, summary') ?? []),
      ];
      return all.map((element) => parseFloat(getComputedStyle(element).fontSize));
    });

  it('are larger where the visitor has asked for larger ones, and never smaller than ours', async () => {
    const { page } = await openWithBanner({});
    await openPreferences(page);
    const ours = await sizesOf(page);
    expect(ours.length).toBeGreaterThan(20);
    expect(Math.min(...ours)).toBeGreaterThanOrEqual(14);
    const sizedBy = (size: string) =>
      page.evaluate((percent) => {
        document.documentElement.setAttribute('style', `font-size: ${percent}`);
      }, size);
    await sizedBy('200%');
    expect(await sizesOf(page)).toEqual(ours.map((size) => expect.closeTo(size * 2, 1) as number));
    // As many sites have it, to reckon in tens.
    await sizedBy('62.5%');
    expect(await sizesOf(page)).toEqual(ours);
  });

  it('may stand further apart: nothing is cut off', async () => {
    const { page } = await openWithBanner({ viewport: { width: 360, height: 740 } });
    await openPreferences(page);
    await unfold(page);
    await page.evaluate(() => {
      const apart = new CSSStyleSheet();
      const spaces = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
      apart.replaceSync(`*, ::slotted(*) { ${spaces.replaceAll(';', ' !important;')} !important }`);
      for (const host of document.querySelectorAll('samtykke-banner, samtykke-preferences'))
        host.shadowRoot?.adoptedStyleSheets.push(apart);
    });
    expect(await page.evaluate(overflowing)).toEqual([]);
  });
});

/** Of everything of ours, with its pseudo-elements: what moves by itself. */
function moving(): string[] {
  const root = document.querySelector('samtykke-preferences')?.shadowRoot;
  const all = [
    ...document.querySelectorAll('samtykke-banner, samtykke-banner *, samtykke-preferences'),
    ...(root?.querySelectorAll('*') ?? []),
  ];
  return all.flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
      const isStill =
        /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
      return isStill ? [] : [`${element.tagName}${part ?? ''}`];
    }),
  );
}

describe('Movement', () => {
  it('is small, and none at all where the visitor wants none', async () => {
    const { page } = await openWithBanner({});
    await openPreferences(page);
    expect(new Set(await page.evaluate(moving))).toEqual(new Set(['INPUT::before', 'INPUT::after']));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(moving)).toEqual([]);
  });
});

describe('On paper', () => {
  it('there is the page, whole, and nothing of ours: no banner, no preferences, no veil', async () => {
    const { page } = await openWithBanner({});
    await openPreferences(page);
    const print = async () => {
      await page.emulateMedia({ media: 'print' });
      const looks = await page.screenshot();
      const overflow = await page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
      await page.emulateMedia({ media: 'screen' });
      return { looks: looks.toString('base64'), overflow };
    };
    const withAll = await print();
    expect(withAll.overflow).toBe('visible');
    await dialogButton(page, 'reject').click();
    await page.evaluate(() => {
      for (const ours of document.querySelectorAll('samtykke-banner, samtykke-preferences')) ours.remove();
    });
    expect((await print()).looks === withAll.looks, 'the page looks as if we were not there').toBe(true);
  });
});

describe('From right to left', () => {
  it('the preferences are the mirror of themselves', async () => {
    const site = await openWithBanner({});
    const { page } = site;
    await reject(site);
    await page.getByRole('link').last().click();
    await unfold(page);
    const boxes = () =>
      dialog(page).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [...element.querySelectorAll('button, input, h2')].map((part) => {
          const box = part.getBoundingClientRect();
          return part.matches('h2') ? [0, 0] : [box.left - left, right - box.right].map(Math.round);
        });
      });
    const before = await boxes();
    // As it is in a language that runs so.
    await page.locator('samtykke-preferences').evaluate((element: HTMLElement) => {
      element.dir = 'rtl';
    });
    await eventually(boxes).toEqual(before.map(([left, right]) => [right, left]));
    expect(await switchOf(page, 'analytics').count()).toBe(1);
  });
});
