// A visitor who has chosen before is told what has changed since: what is new, a policy of a new version, or only time.
import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY, sixByJson, type TrackerId } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import {
  accept,
  dialog,
  dialogButton,
  leave,
  openPreferences,
  press,
  reject,
  seeBanner,
  seeNoBanner,
  seeRecord,
  seeRunning,
  settle,
  switchOf,
} from '../helpers/visitor.js';

const openSite = useSites();

const DAY = 86_400_000;

const withTrackers = (ids: readonly TrackerId[], more: object = {}) =>
  jsonTag({ policy: { url: POLICY }, trackers: entries(ids), ...more });

/** The banner's text and nothing of its buttons. */
const saidBy = (site: Site) => site.page.locator('samtykke-banner > p').allInnerTexts();

const NOTE = { en: 'We have begun to use Hotjar.', nb: 'Vi har begynt å bruke Hotjar.' };

const version = (name: string, more: object = {}) =>
  sixByJson({ policy: { url: POLICY, version: name, changes: NOTE }, ...more });

/** The visitor comes back to what the site is now. */
async function comeBack(site: Site, head?: string): Promise<void> {
  await seeRecord(site);
  await leave(site);
  if (head) site.serve({ head });
  await site.goto('/next');
}

describe('What is new', () => {
  it('is named with what it is for, and asked about alone: a refusal leaves the rest granted', async () => {
    const site = await openSite({ head: withTrackers(['google-analytics']) });
    await accept(site);
    const now = withTrackers(['google-analytics', 'hotjar', 'facebook-pixel'], {
      categories: ['functional', 'analytics', 'marketing'],
    });
    await comeBack(site, now);
    await seeBanner(site.page);
    expect(await saidBy(site)).toEqual([
      'We would like to add Hotjar (Statistics), Facebook Pixel (Marketing) and Functions. Your earlier choices stay as they are.',
    ]);
    await seeRunning(site, ['google-analytics']);
    await reject(site);
    expect(await permissionsOf(site.page)).toMatchObject({
      analytics: 'granted',
      'google-analytics': 'granted',
      hotjar: 'denied',
      marketing: 'denied',
      functional: 'denied',
    });
    await comeBack(site);
    await seeRunning(site, ['google-analytics']);
    await seeNoBanner(site.page);
    expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
  });

  it('can be answered in the preferences while the banner asks: the earlier choices stand there as they were', async () => {
    const site = await openSite({ head: withTrackers(['google-analytics']) });
    await accept(site);
    await comeBack(site, withTrackers(['google-analytics', 'hotjar']));
    await seeBanner(site.page);
    await openPreferences(site.page);
    expect(await dialog(site.page).locator('.intro').innerText()).toContain('add Hotjar (Statistics).');
    expect(await switchOf(site.page, 'google-analytics').isChecked()).toBe(true);
    expect(await switchOf(site.page, 'hotjar').isChecked()).toBe(false);
    await dialogButton(site.page, 'save').click();
    await seeNoBanner(site.page);
    expect(await permissionsOf(site.page)).toMatchObject({
      'google-analytics': 'granted',
      hotjar: 'denied',
    });
  });

  it('is nothing where a tracker comes back that was answered before', async () => {
    const site = await openSite({ head: withTrackers(['google-analytics', 'hotjar']) });
    await accept(site);
    await comeBack(site, withTrackers(['google-analytics']));
    await seeRunning(site, ['google-analytics']);
    await comeBack(site, withTrackers(['google-analytics', 'hotjar']));
    await seeRunning(site, ['google-analytics', 'hotjar']);
    await seeNoBanner(site.page);
  });
});

describe('A policy of a new version', () => {
  it.each([
    [
      'en',
      /^You last chose on \d+ \w+ \d{4}\. Our privacy policy has changed since then\.$/,
      /^We would like/,
    ],
    ['nb', /^Du valgte sist \d+\. \w+ \d{4}\. Personvernerklæringen er endret siden da\.$/, /^Vi vil gjerne/],
  ] as const)(
    'says in %s that it is new and what it changed, on the banner and in the preferences, where all is off',
    async (language, said, text) => {
      const site = await openSite({ head: version('2026-01-01', { language }) });
      await accept(site);
      await seeRunning(site);
      await comeBack(site, version('2026-11-01', { language }));
      await seeBanner(site.page);
      expect(await saidBy(site)).toEqual([
        expect.stringMatching(said),
        NOTE[language],
        expect.stringMatching(text),
        expect.any(String),
      ]);
      await openPreferences(site.page);
      expect(await dialog(site.page).locator('.intro').innerText()).toContain(NOTE[language]);
      expect(await dialog(site.page).locator('input:checked').count()).toBe(0);
      expect(await dialog(site.page).locator('.receipt').count()).toBe(0);
      await dialogButton(site.page, 'close').click();
      expect(site.vendorRequests()).toEqual([]);
      await press(site.page, 'reject');
      await comeBack(site);
      await settle(site.page);
      await seeNoBanner(site.page);
      expect(site.ownRequests()).toEqual(['/next', '/samtykke.js']);
    },
  );

  it('is spoken of to nobody who has not chosen yet, or whose browser has forgotten', async () => {
    const site = await openSite({ head: version('2026-11-01') });
    await seeBanner(site.page);
    expect(await saidBy(site)).toHaveLength(2);
    await accept(site);
    await seeRecord(site);
    await site.context.clearCookies();
    await leave(site);
    await site.goto('/next');
    await seeBanner(site.page);
    expect(await saidBy(site)).toHaveLength(2);
    expect(site.ownRequests()).not.toContain('/samtykke-again.js');
  });

  it('has a note that is shown as text, whatever it says', async () => {
    const site = await openSite({ head: version('2026-01-01') });
    await accept(site);
    const changes = '1 < 2 & "quoted" ${x} {names}';
    await comeBack(site, sixByJson({ policy: { url: POLICY, version: '2', changes } }));
    await seeBanner(site.page);
    expect((await saidBy(site))[1]).toBe(changes);
  });
});

describe('An answer that has grown old', () => {
  it('is said to be old, and is no answer any more', async () => {
    const site = await openSite({ head: version('2026-11-01') });
    await accept(site);
    await seeRecord(site);
    await site.context.clock.setFixedTime(Date.now() + 200 * DAY);
    await comeBack(site);
    await seeBanner(site.page);
    const [first, ...rest] = await saidBy(site);
    expect(first).toMatch(/^You last chose on .* \d{4}\. That is so long ago that we ask again\.$/);
    expect(rest).toHaveLength(2);
    expect(rest.join(' ')).not.toContain(NOTE.en);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
  });
});
