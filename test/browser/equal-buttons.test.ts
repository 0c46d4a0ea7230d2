// Accept and Reject are equal in every way that can be measured: in every language, layout and window, on the banner and in
// the preferences; and where a site makes them unequal, it is told so.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { compareButtons } from '../../src/equal/compare-buttons.js';
import { measureButtons } from '../../src/equal/measure-buttons.js';
import { expectEqualButtons } from '../../src/testing/index.js';
import { eventually } from '../helpers/eventually.js';
import { entries, jsonTag, POLICY } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { bannerButton, dialogButton, openPreferences, press, seeBanner } from '../helpers/visitor.js';

const openSite = useSites();

const LANGUAGES = readdirSync(new URL('../../src/locales', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'messages.ts')
  .map((file) => file.slice(0, -3))
  .sort();

const LAYOUTS = ['bar', 'box', 'modal'];

const headOf = (more: object = {}) => jsonTag({ policy: { url: POLICY }, trackers: entries(), ...more });

/** Waits until the banner has faded in: what is on its way has no colour of its own. */
async function seeStill(page: Page): Promise<void> {
  await seeBanner(page);
  await page.evaluate(async () => {
    const banner = document.querySelector('samtykke-banner')!;
    const running = [
      ...(banner.shadowRoot?.getAnimations() ?? []),
      ...banner.getAnimations({ subtree: true }),
    ];
    await Promise.all(running.map(({ finished }) => finished));
  });
}

/** Both buttons as they are drawn, and what differs. */
async function measure(page: Page): Promise<readonly string[]> {
  const pair = await page.evaluate(measureButtons);
  if (!pair) return ['nothing is shown'];
  const small = [pair.accept, pair.reject].filter((look) => !look || look.height < 44 || look.width < 60);
  return [...compareButtons(pair), ...small.map((look) => `${look?.text ?? 'a button'} is too small`)];
}

describe('Accept and Reject', () => {
  it.each(LANGUAGES)(
    'are equal in every layout and window, in the language %s',
    { timeout: 60_000 },
    async (language) => {
      const found: string[] = [];
      const { page } = await openSite({ head: headOf({ language, layout: 'modal' }) });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await seeStill(page);
          for (const layout of LAYOUTS) {
            // The sheet of the modal layout has all of them.
            await page.evaluate((name) => {
              document.querySelector('samtykke-banner')!.setAttribute('layout', name);
            }, layout);
            for (const fault of await measure(page))
              found.push(`${layout} ${colorScheme} ${width}: ${fault}`);
            if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
              found.push(`${layout} ${width}: wider than the window`);
          }
        }
        await page.setViewportSize({ width: 1280, height: 800 });
      }
      await openPreferences(page);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const fault of await measure(page)) found.push(`preferences ${width}: ${fault}`);
      }
      expect(found).toEqual([]);
    },
  );

  it('are equal under the pointer and under the keyboard', async () => {
    const { page } = await openSite();
    await seeStill(page);
    const looks: unknown[] = [];
    const note = async () => {
      const pair = await page.evaluate(measureButtons);
      return [pair?.accept, pair?.reject].find((look) => look?.isBusy)?.style;
    };
    for (const action of ['accept', 'reject'] as const) {
      await bannerButton(page, action).hover();
      looks.push(await note());
    }
    expect(looks[0]).toBeDefined();
    expect(looks[1]).toEqual(looks[0]);
    await page.mouse.move(5, 5);
    for (const action of ['accept', 'reject'] as const) {
      await bannerButton(page, action).focus();
      await page.keyboard.press('Shift');
      looks.push(await note());
    }
    expect(looks[2]).toMatchObject({ 'outline-style': 'solid' });
    expect(looks[3]).toEqual(looks[2]);
  });

  it('stay of one size whatever a site calls them, and the site is told of words that are not alike', async () => {
    const texts = { en: { accept: 'Yes!', reject: 'No, please go on without any of these cookies' } };
    const { page, console } = await openSite({
      head: headOf({ texts }),
      host: 'localhost',
      browser: { viewport: { width: 360, height: 740 } },
    });
    await seeStill(page);
    const [accept, reject] = await Promise.all(
      (['accept', 'reject'] as const).map((action) => bannerButton(page, action).boundingBox()),
    );
    expect([reject?.width, reject?.height]).toEqual([accept?.width, accept?.height]);
    await eventually(() => console.filter((line) => line.startsWith('warning: Samtykke')).length).toBe(1);
    const [warning = ''] = console.filter((line) => line.startsWith('warning: Samtykke'));
    expect(warning).toMatch(/banner: The lines of text: Accept 1, Reject \d\. .*`texts`/);
    expect(warning).not.toMatch(/width|height/);
  });
});

describe('Where a site makes them unequal, on a page that somebody develops', () => {
  const ACTS: readonly [string, () => void, RegExp][] = [
    [
      'a script hides Reject',
      () => document.querySelector('samtykke-banner [data-action=reject]')?.remove(),
      /Reject is not there/,
    ],
    [
      'a script writes a class',
      () => document.querySelector('samtykke-banner [data-action=accept]')?.classList.add('big'),
      /The element: Accept <button class="big"/,
    ],
    [
      'a box is laid over one of them',
      () => {
        const { left, top } = document
          .querySelector('samtykke-banner [data-action=reject]')!
          .getBoundingClientRect();
        // A dialog would take the focus, and the banner step aside.
        const box = document.createElement('div');
        document.body.append(box);
        box.popover = 'manual';
        box.style.cssText = `position: fixed; inset: ${top}px auto auto ${left}px; margin: 0; width: 300px; height: 300px`;
        box.showPopover();
        document.documentElement.className = 'moved';
      },
      /Reject is covered in part/,
    ],
    [
      'the colours of the theme cannot be read',
      () => {
        document.documentElement.style.setProperty('--samtykke-on-accent', '#36506f');
      },
      /hard to read: its contrast is 1\.\d:1/,
    ],
  ];

  it.each(ACTS)('the console says so: %s', async (_, act, words) => {
    const { page, console } = await openSite({ host: 'localhost' });
    await seeStill(page);
    await page.evaluate(act);
    await eventually(() => console.filter((line) => line.startsWith('warning: Samtykke')).join('\n')).toMatch(
      words,
    );
  });

  it('nothing is said or loaded where they are equal, and nothing on any other page', async () => {
    const local = await openSite({ host: 'localhost' });
    await seeStill(local.page);
    await openPreferences(local.page);
    await eventually(() => local.ownRequests()).toContain('/samtykke-watch-buttons.js');
    await dialogButton(local.page, 'close').click();
    const real = await openSite();
    await seeStill(real.page);
    await real.page.evaluate(() =>
      document.querySelector('samtykke-banner [data-action=reject]')?.classList.add('x'),
    );
    await openPreferences(real.page);
    for (const { console } of [local, real])
      expect(console.filter((line) => line.startsWith('warning: Samtykke'))).toEqual([]);
    expect(real.ownRequests()).not.toContain('/samtykke-watch-buttons.js');
  });
});

describe('expectEqualButtons', () => {
  it('is content with the banner and with the preferences', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    await expectEqualButtons(page);
    await openPreferences(page);
    await expectEqualButtons(page);
  });

  it('throws, with all that differs, where a site’s own script has made one smaller', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '::slotted([data-action=reject]) { font-size: 9px !important; opacity: 0.5 !important }',
      );
      document.querySelector('samtykke-banner')!.shadowRoot!.adoptedStyleSheets.push(sheet);
    });
    await expect(expectEqualButtons(page, { timeout: 300 })).rejects.toThrow(
      /font-size: Accept 15px, Reject 9px[^]*opacity: Accept 1, Reject 0\.5/,
    );
  });

  it('throws where nothing is shown', async () => {
    const { page } = await openSite();
    await seeBanner(page);
    await press(page, 'reject');
    await expect(expectEqualButtons(page, { timeout: 0 })).rejects.toThrow(/nothing was measured/);
  });
});
