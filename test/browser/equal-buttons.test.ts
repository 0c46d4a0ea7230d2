// Accept and Reject on the banner are equal in every way that can be measured, on every screen.
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { useSites } from '../helpers/use-sites.js';
import { bannerButton, dialogButton, openPreferences, seeBanner } from '../helpers/visitor.js';

const openSite = useSites();

const PROPERTIES = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'letterSpacing',
  'textTransform',
  'textDecorationLine',
  'lineHeight',
  'padding',
  'margin',
  'border',
  'borderRadius',
  'outline',
  'color',
  'backgroundColor',
  'backgroundImage',
  'boxShadow',
  'opacity',
  'filter',
  'transform',
  'cursor',
  'visibility',
  'zIndex',
];

const SCREENS = [1280, 360].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    ['en', 'nb'].map((lang) => ({ width, colorScheme, lang })),
  ),
);

/** Everything about a button that a visitor could see but its words and its place. */
function looksOf(button: Locator): Promise<unknown> {
  return button.evaluate((element: HTMLElement, properties) => {
    const style = getComputedStyle(element) as unknown as Record<string, string>;
    return {
      tag: element.tagName,
      className: element.className,
      part: element.getAttribute('part'),
      tabIndex: element.tabIndex,
      style: properties.map((name) => `${name}: ${style[name] ?? ''}`),
    };
  }, PROPERTIES);
}

async function sizeOf(button: Locator): Promise<{ width: number; height: number }> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The button cannot be seen.');
  return box;
}

async function seeEqual(accept: Locator, reject: Locator): Promise<void> {
  expect(await looksOf(reject)).toEqual(await looksOf(accept));
  const [one, other] = [await sizeOf(accept), await sizeOf(reject)];
  expect(Math.abs(one.width - other.width)).toBeLessThanOrEqual(1);
  expect(Math.abs(one.height - other.height)).toBeLessThanOrEqual(1);
  expect(one.height).toBeGreaterThanOrEqual(24);
}

describe('Accept and Reject', () => {
  it.each(SCREENS)(
    'are equal on the banner at $width pixels, $colorScheme, $lang',
    async ({ width, colorScheme, lang }) => {
      const { page } = await openSite({ lang, browser: { viewport: { width, height: 800 }, colorScheme } });
      await seeBanner(page);
      await seeEqual(bannerButton(page, 'accept'), bannerButton(page, 'reject'));
      for (const action of ['accept', 'reject', 'preferences'] as const) {
        await eventually(() => bannerButton(page, action).evaluate(isOnTop)).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  );

  it('are equal under the pointer and under the keyboard', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    const looks: unknown[] = [];
    for (const action of ['accept', 'reject'] as const) {
      await bannerButton(page, action).hover();
      await seeStill(bannerButton(page, action));
      looks.push(await looksOf(bannerButton(page, action)));
    }
    expect(looks[1]).toEqual(looks[0]);
    await page.mouse.move(5, 5);
    for (const action of ['accept', 'reject'] as const) {
      await bannerButton(page, action).focus();
      await page.keyboard.press('Shift');
      await seeStill(bannerButton(page, action));
      looks.push(await looksOf(bannerButton(page, action)));
    }
    expect(looks[3]).toEqual(looks[2]);
  });

  it('are equal on a page that styles its buttons, even those of ours that it can name', async () => {
    const loud = `<style>
      button { background: red; font-size: 9px; padding: 0; border: 0; color: #fcc }
      button:first-of-type { background: green !important; font-size: 40px !important; transform: scale(1.5) }
    </style>`;
    const { page } = await openSite({ body: loud });
    await seeBanner(page);
    await seeEqual(bannerButton(page, 'accept'), bannerButton(page, 'reject'));
  });

  it('are equal in the preferences', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    await openPreferences(page);
    await seeEqual(dialogButton(page, 'accept'), dialogButton(page, 'reject'));
  });
});

/** Whether a point in the middle of the button belongs to it: nothing covers it, and it is on the screen. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return hit !== null && element.contains(hit);
}

/** Resolves when the button's transitions have come to an end. */
async function seeStill(button: Locator): Promise<void> {
  await button.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
}
