// Whatever a page's style sheets say, a visitor can read the question, and press yes and no, which stay equal.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compareButtons } from '../../src/equal/compare-buttons.js';
import { measureButtons } from '../../src/equal/measure-buttons.js';
import type { TestWindow } from '../helpers/page-api.js';
import { SHEETS } from '../helpers/style-sheets.js';
import { jsonTag, POLICY, entries } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { dialogButton, openPreferences, seeBanner } from '../helpers/visitor.js';

const openSite = useSites();

const BODY = '<h1>Shop</h1><p>Bread and butter.</p>'.repeat(9);

/** Lays a sheet over the page as it is, or takes it away. */
async function lay(page: Page, sheet: string): Promise<void> {
  await page.evaluate(async (text) => {
    document.querySelector('#theirs')?.remove();
    const style = document.createElement('style');
    style.id = 'theirs';
    style.append(text);
    document.head.append(style);
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const root of [
      document,
      ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot),
    ]) {
      const own = root?.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1) ?? [];
      await Promise.allSettled(own.map(({ finished }) => finished));
    }
  }, sheet);
}

/** What of the text cannot be read: too small, too pale, cut off, or none at all. */
function findUnreadable(): string[] {
  const dialog = document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog[open]');
  const parent = dialog ?? document.querySelector('samtykke-banner');
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = numbers(colour).map((part) => (part / 255) ** 2.2);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const box = dialog ?? parent?.shadowRoot?.querySelector('.box');
  if (!parent || !box) return ['nothing is shown'];
  const back = luminance(getComputedStyle(box).backgroundColor);
  const all = [...parent.querySelectorAll<HTMLElement>('h2, p, a')];
  return all
    .filter((element) => !element.closest('details:not([open])'))
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const [one = 0, other = 0] = [luminance(style.color), back].sort((a, b) => b - a);
      const faults = [
        parseFloat(style.fontSize) < 14 && `font-size ${style.fontSize}`,
        parseFloat(style.lineHeight) < 14 && `line-height ${style.lineHeight}`,
        (numbers(style.color)[3] ?? 1) < 1 && `colour ${style.color}`,
        (one + 0.05) / (other + 0.05) < 4.4 && `contrast of ${style.color}`,
        (width < 30 || height < 14) && `size ${width} × ${height}`,
        !(element.checkVisibility({ visibilityProperty: true }) && Number(style.opacity) === 1) &&
          'not visible',
        !['normal', '0px'].includes(style.letterSpacing) && `letter-spacing ${style.letterSpacing}`,
        style.writingMode !== 'horizontal-tb' && style.writingMode,
        style.textIndent !== '0px' && `text-indent ${style.textIndent}`,
      ];
      return faults.filter((fault) => fault !== false).map((fault) => `${element.localName}: ${fault}`);
    });
}

async function faultsOf(page: Page): Promise<string[]> {
  const pair = await page.evaluate(measureButtons);
  if (!pair?.accept || !pair.reject) return ['the buttons are not there'];
  const { width, height } = page.viewportSize()!;
  const outside = [pair.accept, pair.reject].filter(
    (look) =>
      look.left < 0 ||
      look.top < 0 ||
      look.left + look.width > width ||
      look.top + look.height > height ||
      look.width < 60 ||
      look.height < 44,
  );
  return [
    ...compareButtons(pair),
    ...outside.map((look) => `${look.text} is outside the window, or too small`),
    ...(await page.evaluate(findUnreadable)),
  ];
}

/** Presses Reject where it is drawn, as a hand would, and sees whether that has decided. */
async function decides(page: Page): Promise<boolean> {
  const before = await page.evaluate(() => JSON.stringify((window as unknown as TestWindow).samtykke.record));
  const look = (await page.evaluate(measureButtons))?.reject;
  if (!look) return false;
  await page.mouse.click(look.left + look.width / 2, look.top + look.height / 2);
  await page.mouse.move(1, 1);
  return page.evaluate(
    (old) =>
      JSON.stringify((window as unknown as TestWindow).samtykke.record) !== old &&
      !document.querySelector('samtykke-banner[open]') &&
      !document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog[open]'),
    before,
  );
}

const SCREENS = ['bar', 'box', 'modal'].flatMap((layout) =>
  [1280, 360].map((width) => ({ layout, width, height: width > 500 ? 800 : 740 })),
);

describe('Under any style sheet of the page', () => {
  it.each(SCREENS)(
    'banner ($layout) and preferences can be read and answered at $width pixels, yes and no alike',
    { timeout: 120_000 },
    async ({ layout, width, height }) => {
      const { page } = await openSite({
        body: BODY,
        head: jsonTag({ policy: { url: POLICY }, trackers: entries(), layout }),
        browser: { viewport: { width, height } },
      });
      await seeBanner(page);
      const found: string[] = [];
      for (const [name, sheet] of Object.entries(SHEETS)) {
        await lay(page, sheet);
        for (const fault of await faultsOf(page)) found.push(`${name} → ${fault}`);
        if (!(await decides(page))) found.push(`${name} → Reject did nothing`);
        await page.evaluate(() => {
          (window as unknown as TestWindow).samtykke.showBanner();
        });
      }
      await lay(page, '');
      await openPreferences(page);
      for (const [name, sheet] of Object.entries(SHEETS)) {
        await lay(page, sheet);
        for (const fault of await faultsOf(page)) found.push(`preferences, ${name} → ${fault}`);
        if (!(await decides(page))) found.push(`preferences, ${name} → Reject did nothing`);
        await page.evaluate(() => {
          (window as unknown as TestWindow).samtykke.openPreferences();
        });
        await dialogButton(page, 'save').waitFor({ state: 'attached' });
        await page.waitForFunction(() =>
          document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog[open]'),
        );
      }
      expect(found).toEqual([]);
    },
  );
});
