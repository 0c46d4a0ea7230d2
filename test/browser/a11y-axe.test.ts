// No rule of WCAG 2.2 A and AA, and no best practice that axe-core knows, is broken: every element of ours, in every state,
// however the page is looked at.
import { existsSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoViolations } from '../helpers/axe.js';
import type { Site, SiteOptions } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  choose,
  dialog,
  dialogButton,
  openPreferences,
  reject,
  seeBanner,
  seeNoBanner,
} from '../helpers/visitor.js';

const openSite = useSites();

/** A page with nothing wrong of its own, longer than any window. */
const makePage = (placed = '') =>
  `<main><h1>Shop</h1>${placed}${'<p>Wool is warm, and dries slowly.</p>'.repeat(40)}</main>
  <footer><a href="#samtykke">Privacy choices</a></footer>`;

const PLACED = `<samtykke-declaration></samtykke-declaration>
  <samtykke-embed kind="youtube" video="dQw4w9WgXcQ"><a href="/film">The film</a></samtykke-embed>
  <samtykke-settings></samtykke-settings>`;

const RTL = existsSync('src/locales/ar.ts') ? 'ar' : 'en';

interface Look {
  readonly look: string;
  readonly browser?: BrowserContextOptions;
  /** In the head, before everything. */
  readonly head?: string;
  readonly lang?: string;
}

const LOOKS: Look[] = [
  { look: 'light' },
  { look: 'dark', browser: { colorScheme: 'dark' } },
  { look: 'forced colours', browser: { forcedColors: 'active' } },
  { look: 'forced colours, dark', browser: { forcedColors: 'active', colorScheme: 'dark' } },
  { look: 'more contrast', browser: { contrast: 'more' } },
  { look: 'from right to left', lang: RTL, head: '<script>document.documentElement.dir = "rtl"</script>' },
  { look: 'on a phone', browser: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  { look: '320 pixels wide', browser: { viewport: { width: 320, height: 640 } } },
  { look: 'at 400 % zoom', browser: { viewport: { width: 320, height: 256 } } },
  { look: 'with letters twice as large', head: '<style>html { font-size: 200% }</style>' },
  {
    look: 'with letters twice as large, on a phone',
    head: '<style>html { font-size: 200% }</style>',
    browser: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  },
  { look: 'in Norwegian, dark', lang: 'nb', browser: { colorScheme: 'dark' } },
];

/** What a visitor does, one thing after the other; each line is looked at. */
interface Story {
  readonly of: string;
  readonly config?: object;
  readonly site?: SiteOptions;
  /** What the site has placed in its page. */
  readonly placed?: string;
  readonly states: readonly (readonly [string, (site: Site) => Promise<void>])[];
}

const openByLink = async ({ page }: Site) => {
  await page.locator('footer a').click();
  await dialogButton(page, 'save').waitFor();
};

const unfold = async ({ page }: Site) => {
  const folded = dialog(page).locator('details:not([open]) > summary');
  while (await folded.count()) await folded.first().click();
};

const withSignal = () => {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
};

const withLeftovers = () => {
  document.cookie = '_hjSession_1234567=1; path=/';
  document.cookie = '_fbp=fb.1.1; path=/';
};

// A new element or layout is one line more.
const STORIES: Story[] = [
  {
    of: 'banner, preferences',
    states: [
      ['the banner', ({ page }) => seeBanner(page)],
      ['preferences, folded', ({ page }) => openPreferences(page)],
      ['preferences, unfolded', unfold],
      ['preferences, one on', ({ page }) => choose(page, { hotjar: true })],
      [
        'after an answer',
        async ({ page }) => {
          await dialogButton(page, 'save').click();
          await seeNoBanner(page);
        },
      ],
    ],
  },
  {
    of: 'preferences after a refusal, with leftovers',
    site: { init: withLeftovers },
    states: [
      [
        'what was erased, folded',
        async (site) => {
          await reject(site);
          await openByLink(site);
          await dialog(site.page).locator('.erased').waitFor();
        },
      ],
      ['what was erased, unfolded', unfold],
    ],
  },
  {
    of: 'preferences with the privacy signal',
    site: { init: withSignal },
    states: [
      [
        'the note about the signal',
        async (site) => {
          await openByLink(site);
          await dialog(site.page).locator('.signal').waitFor();
        },
      ],
    ],
  },
  {
    of: 'banner as a box',
    config: { layout: 'box' },
    states: [['the box', ({ page }) => seeBanner(page)]],
  },
  {
    of: 'banner as a dialog',
    config: { layout: 'modal' },
    states: [
      ['the dialog', ({ page }) => seeBanner(page)],
      ['preferences over it', ({ page }) => openPreferences(page)],
    ],
  },
  {
    of: 'declaration, embed and settings',
    config: { settings: true },
    placed: PLACED,
    states: [
      [
        'before an answer',
        async ({ page }) => {
          for (const part of ['declaration table', 'embed button', 'settings button'])
            await page.locator(`samtykke-${part}`).first().waitFor();
        },
      ],
      ['after a refusal', reject],
      [
        'after a yes',
        async (site) => {
          await openByLink(site);
          await dialogButton(site.page, 'accept').click();
          await site.page.locator('samtykke-declaration data[value="granted"]').first().waitFor();
        },
      ],
    ],
  },
];

describe.each(LOOKS)('$look', ({ look, browser, head = '', lang = 'en' }) => {
  it.each(STORIES)(
    'breaks no rule: $of',
    async ({ of, site: options, config, placed, states }) => {
      const site = await openSite({
        ...options,
        lang,
        head: head + sixByJson(config),
        body: makePage(placed),
        ...(browser && { browser }),
      });
      for (const [state, reach] of states) {
        await reach(site);
        const forcedColours = browser?.forcedColors === 'active';
        await expectNoViolations(site.page, { label: `${look}: ${of}: ${state}`, forcedColours });
      }
      expect(states.length).toBeGreaterThan(0);
    },
    60_000,
  );
});
