// Programs that refuse for people and have a rule for us: the two that are built, with the programs that read them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bringAgent, bringAgentEverywhere, type AutoConsentCMPRule } from '../helpers/autoconsent.js';
import { answerByRule, RULES, type Purposes } from '../helpers/consent-o-matic.js';
import { eventually } from '../helpers/eventually.js';
import { LANGUAGES } from '../helpers/languages.js';
import { LAYOUTS } from '../helpers/layouts.js';
import { answerOf, seeRefused } from '../helpers/refused.js';
import type { Site } from '../helpers/site.js';
import { entries, sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  bannerButton,
  choose,
  dialog,
  dialogButton,
  openPreferences,
  reject,
  seeBanner,
  seeNoBanner,
  seeNothingOfVendors,
  seeRecord,
  seeReloadAfter,
  seeRunning,
  settle,
} from '../helpers/visitor.js';

const openSite = useSites();

const RULE = JSON.parse(
  readFileSync(new URL('../../dist/agents/autoconsent.json', import.meta.url), 'utf8'),
) as AutoConsentCMPRule;
const rules = [RULE];

const THEIRS = RULES['samtykke'];
if (typeof THEIRS !== 'object') throw new Error('There is no rule by our name.');

const LINK = '<a href="#samtykke">Your choice</a>';

/** Of a rule by names, words and layouts cannot spoil one another: each language on one layout in turn, English on each. */
const languagesOn = (layout: string) => [
  'en',
  ...LANGUAGES.filter((tag, at) => tag !== 'en' && LAYOUTS[at % LAYOUTS.length] === layout),
];

/** A clean visitor's next page. */
async function visit(site: Site, config: object): Promise<void> {
  await site.context.clearCookies();
  site.serve({ head: sixByJson(config) });
  site.forgetRequests();
  await site.goto('/');
}

describe('DuckDuckGo’s program with our rule', () => {
  it.each(LAYOUTS)(
    'finds us by name, refuses, and sees that it has held, in every language (its share of them on %s)',
    { timeout: 180_000 },
    async (layout) => {
      const site = await openSite({ head: '' });
      const agent = await bringAgentEverywhere(site, { rules });
      for (const language of languagesOn(layout)) {
        await site.page.goto('about:blank');
        agent.reports = [];
        await visit(site, { layout, language });
        await agent.seeDone('samtykke');
        expect(agent.state).toMatchObject({ detectedCmps: ['samtykke'], clicks: 1 });
        await seeRefused(site);
        expect(await agent.testItself(site.page), language).toBe(true);
      }
    },
  );

  it('keeps its hands off a dialog that the visitor has opened, and stops looking', async () => {
    const site = await openSite({ body: LINK });
    await reject(site);
    await site.goto('/next');
    await site.page.getByRole('link', { name: 'Your choice' }).click();
    await dialogButton(site.page, 'save').waitFor();
    const before = await answerOf(site);
    const agent = await bringAgent(site, { rules, settings: { logs: LIFECYCLE } });
    await agent.enter(site.page);
    await expect.poll(() => site.console, { timeout: 15_000 }).toContain('log: no popup found');
    expect(agent.state).toMatchObject({ detectedCmps: ['samtykke'], detectedPopups: [], clicks: 0 });
    expect(await dialog(site.page).evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(await answerOf(site)).toEqual(before);
  });

  it.each([
    ['grants nothing when its user has it accept', {}, false],
    ['accepts for its user where the site allows it', { agentsMayAccept: true }, true],
  ] as const)('%s', async (_, config, granted) => {
    const site = await openSite({ head: '' });
    const agent = await bringAgentEverywhere(site, { rules, settings: { autoAction: 'optIn' } });
    await visit(site, config);
    await agent.seeDone('samtykke');
    if (granted) {
      await seeNoBanner(site.page);
      await seeRunning(site);
    } else {
      await bannerButton(site.page, 'accept').waitFor();
      expect(await answerOf(site)).toBeUndefined();
      await seeNothingOfVendors(site);
    }
  });

  it('neither moves the visitor’s place in the page nor leaves anything hidden, when it hides first and asks later', async () => {
    const site = await openSite({ head: '', body: '<input id="search">' });
    const agent = await bringAgentEverywhere(site, {
      rules,
      settings: { autoAction: null, prehideTimeout: 200 },
    });
    await visit(site, {});
    await site.page.locator('#search').focus();
    await eventually(() => agent.of('popupFound').length).toBe(1);
    await seeBanner(site.page);
    const { page } = site;
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('shoes');
    expect(await page.locator('#search').inputValue()).toBe('shoes');
    await settle(page);
    expect(await bannerButton(page, 'reject').evaluate((button) => button.checkVisibility())).toBe(true);
    expect(await answerOf(site)).toBeUndefined();
  });
});

const LIFECYCLE = {
  lifecycle: true,
  rulesteps: false,
  detectionsteps: false,
  evals: false,
  errors: true,
  messages: false,
  waits: false,
};

/** A category of the site's own, and one tracker of each kind that there is. */
const SHOP = {
  categories: ['functional', 'analytics', 'marketing', 'research'],
  trackers: [
    ...entries(),
    {
      id: 'survey',
      name: 'Survey',
      vendor: 'Survey Ltd',
      category: 'research',
      policy: 'https://survey.example/privacy',
      parameters: {},
      load: { scripts: ['https://survey.example/s.js'] },
      signals: {},
      hosts: ['survey.example'],
      storage: { cookies: [] },
      notice: { en: 'Asks what you think.' },
    },
  ],
};

const STEPS = ['OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT'];

describe('Consent-O-Matic with our rule', () => {
  it.each(LAYOUTS)(
    'opens the preferences, leaves every switch off, and saves, in every language (its share of them on %s)',
    { timeout: 180_000 },
    async (layout) => {
      const site = await openSite({ head: '' });
      for (const language of languagesOn(layout)) {
        await visit(site, { layout, language });
        await seeBanner(site.page);
        expect(await answerByRule(site.page, THEIRS, []), language).toEqual(STEPS);
        await seeRefused(site, 'preferences');
        expect(await dialog(site.page).evaluate((element) => element.matches('[open]'))).toBe(false);
      }
    },
  );

  it.each([
    ['A', ['functional']],
    ['B', ['analytics', 'google-analytics', 'hotjar', 'hubspot']],
    ['F', ['marketing', 'facebook-pixel', 'google-ads', 'linkedin-insight-tag']],
    ['X', ['research', 'survey']],
  ] as const)(
    'sets what its user allows (%s) and no more; it counts where the site allows programs to accept',
    async (purpose: Purposes, granted) => {
      for (const agentsMayAccept of [false, true]) {
        const site = await openSite({ head: sixByJson({ ...SHOP, agentsMayAccept }) });
        await seeBanner(site.page);
        expect(await answerByRule(site.page, THEIRS, [purpose])).toEqual(STEPS);
        await seeNoBanner(site.page);
        const { choices = {} } = (await answerOf(site)) ?? {};
        const yes = Object.keys(choices).filter((id) => choices[id]);
        expect(yes.sort()).toEqual(agentsMayAccept ? [...granted].sort() : []);
        expect(Object.keys(choices)).toHaveLength(11);
      }
    },
  );

  it('takes away a grant that its user does not allow, also of one tracker in a category that is off', async () => {
    const site = await openSite({ head: sixByJson({ trackers: entries(['hotjar', 'hubspot']) }) });
    await seeBanner(site.page);
    await openPreferences(site.page);
    await choose(site.page, { hotjar: true });
    await dialogButton(site.page, 'save').click();
    await seeRecord(site);
    // What comes later has the banner shown again.
    site.serve({ head: sixByJson({ trackers: entries(['hotjar', 'hubspot', 'facebook-pixel']) }) });
    await site.goto('/next');
    await seeBanner(site.page);
    expect((await answerOf(site))?.choices).toMatchObject({ hotjar: true, analytics: false });
    await seeReloadAfter(site, async () => {
      expect(await answerByRule(site.page, THEIRS, [])).toEqual(STEPS);
    });
    expect((await answerOf(site))?.choices).toEqual({
      analytics: false,
      hotjar: false,
      hubspot: false,
      marketing: false,
      'facebook-pixel': false,
    });
  });

  it('does nothing where no banner is shown', async () => {
    const site = await openSite();
    await reject(site);
    await site.goto('/next');
    await settle(site.page);
    expect(await answerByRule(site.page, THEIRS, ['B'])).toEqual([]);
  });
});
