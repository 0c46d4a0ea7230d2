// A visitor's browser refuses for them, and knows nothing of us: DuckDuckGo's program goes by what it sees and reads.
import { describe, expect, it } from 'vitest';
import { bringAgent, bringAgentEverywhere } from '../helpers/autoconsent.js';
import { eventually } from '../helpers/eventually.js';
import { LANGUAGES } from '../helpers/languages.js';
import { LAYOUTS, PLACES } from '../helpers/layouts.js';
import { permissionsOf } from '../helpers/page-api.js';
import { answerOf, seeRefused } from '../helpers/refused.js';
import type { Site } from '../helpers/site.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  dialog,
  dialogButton,
  press,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  switchOf,
} from '../helpers/visitor.js';

const openSite = useSites();

/** The languages in which it has words both for a banner and for a refusal. Ours must be among them. */
const ITS_LANGUAGES = ['en', 'nl', 'fr', 'de', 'it', 'es', 'ca', 'pl'].filter((tag) =>
  LANGUAGES.includes(tag),
);
const OTHERS = LANGUAGES.filter((tag) => !ITS_LANGUAGES.includes(tag));

/** Every language on every kind of layout, and each other place once. */
const BANNERS = [
  ...LAYOUTS.flatMap((layout) => ITS_LANGUAGES.map((language) => ({ layout, language }))),
  ...PLACES.map((layout) => ({ layout, language: 'en' })),
];

const REFUSED = 'HEURISTIC-REJECT';

const LINK = '<a href="#samtykke">Your choice</a>';

/** A clean visitor's next page, in this language and layout. */
async function visit(site: Site, config: object): Promise<void> {
  await site.context.clearCookies();
  site.serve({ head: sixByJson(config) });
  site.forgetRequests();
  await site.goto('/');
}

/** Something on the page that moves: the program looks again only where something has changed. */
const restless = () => {
  setInterval(() => document.documentElement.toggleAttribute('data-moved'), 50);
};

/** How often it looks: every second time with its heuristics. */
const LOOKS = { detectRetries: 3 };

async function openByLink({ page }: Site): Promise<void> {
  await page.getByRole('link', { name: 'Your choice' }).click();
  await dialogButton(page, 'save').waitFor();
}

describe('A program that refuses for a visitor, and has never heard of us', () => {
  it.each(BANNERS)('refuses through the banner ($layout, $language)', async ({ layout, language }) => {
    const site = await openSite({ head: '' });
    const agent = await bringAgentEverywhere(site);
    await visit(site, { layout, language });
    await agent.seeDone(REFUSED);
    await seeRefused(site);
    expect(await agent.testItself(site.page)).toBe(true);
  });

  it.runIf(OTHERS.length)(
    'refuses or leaves the banner alone in each other language, and grants in none',
    { timeout: 120_000 },
    async () => {
      const site = await openSite({ head: '' });
      const agent = await bringAgent(site, { settings: { detectRetries: 1 } });
      for (const language of OTHERS) {
        await visit(site, { language });
        await seeBanner(site.page);
        agent.reports = [];
        await agent.enter(site.page);
        await eventually(() => agent.state?.lifecycle, language).toMatch(/^(done|nothingDetected)$/);
        if (agent.state?.lifecycle === 'done') await seeRefused(site);
        else expect(await answerOf(site), language).toBeUndefined();
        await seeNothingOfVendors(site);
      }
    },
  );

  it('has its refusal seen at once: the banner is gone within half a second, and asks nothing more', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    const rest = await bannerButton(site.page, 'reject').evaluate(async (button: HTMLElement) => {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const shown = document.querySelectorAll<HTMLElement>('samtykke-banner *, dialog, [role="dialog"]');
      return [...shown].filter((element) => element.checkVisibility()).length;
    });
    expect(rest).toBe(0);
    await seeRefused(site);
  });

  it.each(['tier1', 'tier2'] as const)(
    'refuses though its user has allowed it to accept where nothing else is offered (%s)',
    async (heuristicMode) => {
      const site = await openSite({ head: '' });
      const agent = await bringAgentEverywhere(site, { settings: { heuristicMode } });
      await visit(site, {});
      await agent.seeDone(REFUSED);
      await seeRefused(site);
    },
  );

  it('grants nothing where it does accept, since its click is nobody’s: on a page that took our other buttons away', async () => {
    const site = await openSite();
    await seeBanner(site.page);
    for (const action of ['reject', 'preferences'] as const)
      await bannerButton(site.page, action).evaluate((button) => {
        button.remove();
      });
    const agent = await bringAgent(site, { settings: { heuristicMode: 'tier2' } });
    await agent.enter(site.page);
    await agent.seeDone('HEURISTIC-TIER2');
    expect(await answerOf(site)).toBeUndefined();
    await bannerButton(site.page, 'accept').waitFor();
    await seeNothingOfVendors(site);
  });
});

describe('A dialog that the visitor has opened', () => {
  it.each([
    ['after an answer', {}, false],
    ['without one, where the browser’s signal was taken as a no', {}, true],
  ] as const)('is left alone by it, %s', async (_, more, gpc) => {
    const site = await openSite({
      head: sixByJson(more),
      body: LINK,
      init: gpc
        ? () => {
            Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
          }
        : restless,
    });
    if (gpc) await site.page.evaluate(restless);
    else await reject(site);
    await openByLink(site);
    await switchOf(site.page, 'analytics').setChecked(true);
    const before = await answerOf(site);
    const agent = await bringAgent(site, { settings: LOOKS });
    await agent.enter(site.page);
    await eventually(() => agent.state?.lifecycle).toBe('nothingDetected');
    expect(agent.state).toMatchObject({ findCmpAttempts: 4, clicks: 0, detectedPopups: [] });
    expect(await dialog(site.page).evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(await switchOf(site.page, 'analytics').isChecked()).toBe(true);
    expect(await answerOf(site)).toEqual(before);
    await seeNothingOfVendors(site);
  });

  it('stays open while it answers the banner behind it, and what the visitor saves then holds', async () => {
    const site = await openSite({ body: LINK });
    await seeBanner(site.page);
    await press(site.page, 'preferences');
    await dialogButton(site.page, 'save').waitFor();
    const agent = await bringAgent(site);
    await agent.enter(site.page);
    await agent.seeDone(REFUSED);
    await seeNoBanner(site.page);
    expect(await dialog(site.page).evaluate((element) => element.matches(':modal'))).toBe(true);
    await switchOf(site.page, 'analytics').setChecked(true);
    await dialogButton(site.page, 'save').click();
    await eventually(async () => (await permissionsOf(site.page))['analytics']).toBe('granted');
    expect((await answerOf(site))?.by).toBe('preferences');
  });
});
