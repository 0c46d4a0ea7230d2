// A name is found however it is spelt, and nothing is taken for one that is none.
import { describe, expect, it } from 'vitest';
import { NameFinder } from '../../../../src/cli/policy/find-names.js';
import { ALIASES } from '../../../../src/cli/policy/aliases.js';
import { namesOf, VENDOR } from '../../../../src/cli/policy/names-of.js';
import { ACME, filled, MORE } from '../../examples.js';
import { CATALOGUE, configured } from '../known.js';

const SIX = 'google-analytics google-ads hotjar hubspot facebook-pixel linkedin-insight-tag'.split(' ');

/** A site that has these, with all that each needs. */
function finderFor(ids: readonly string[]): NameFinder {
  const trackers = ids.map((id) => {
    const known = CATALOGUE.get(id)!;
    return SIX.includes(id)
      ? {
          use: id,
          ...Object.fromEntries(
            Object.entries(known.parameters).map(([name, { example }]) => [name, example]),
          ),
        }
      : filled(MORE.find(([, one]) => one.id === id)![1]);
  });
  return new NameFinder(namesOf(configured({ policy: { url: '/p' }, trackers }).configured, CATALOGUE));
}

const six = finderFor(SIX);
const all = finderFor([...CATALOGUE.keys()]);
const none = finderFor([]);
const idsIn = (finder: NameFinder, text: string) => [
  ...new Set(
    finder
      .find(text)
      .found.map(({ means }) => means)
      .filter((means) => means !== VENDOR),
  ),
];

describe('NameFinder', () => {
  it.each([
    ['We use Google Analytics.', 'google-analytics'],
    ['Vi bruker google  analytics', 'google-analytics'],
    ['GOOGLE\u00a0ANALYTICS 4', 'google-analytics'],
    ['Google-Analytics-cookies', 'google-analytics'],
    ['Google Analytics™', 'google-analytics'],
    ['Universal Analytics and GA4', 'google-analytics'],
    ['Hotjar', 'hotjar'],
    ['HotJar', 'hotjar'],
    ['Hotjars opptak', 'hotjar'],
    ['Hotjar’s recordings', 'hotjar'],
    ['Hot\u00adjar', 'hotjar'],
    ['Hubspot', 'hubspot'],
    ['Hub Spot', 'hubspot'],
    ['HubSpot®', 'hubspot'],
    ['Facebook Pixel', 'facebook-pixel'],
    ['Facebook-pikselen', 'facebook-pixel'],
    ['facebook pixelen', 'facebook-pixel'],
    ['Meta Pixel', 'facebook-pixel'],
    ['Meta-Pixel', 'facebook-pixel'],
    ['le pixel Facebook', 'facebook-pixel'],
    ['Linkedin Insight Tag', 'linkedin-insight-tag'],
    ['LinkedIn Insight', 'linkedin-insight-tag'],
    ['Linked-In Insight Tag', 'linkedin-insight-tag'],
    ['LinkedIn(R) Insight Tag', 'linkedin-insight-tag'],
    ['Google Ads', 'google-ads'],
    ['Google AdWords', 'google-ads'],
    ['Google Ads Conversion Tracking', 'google-ads'],
    ['Google Ads konverteringssporing', 'google-ads'],
    ['Google Ads Remarketing', 'google-ads'],
  ])('knows who “%s” is', (text, id) => {
    expect(idsIn(six, text)).toEqual([id]);
  });

  it.each([
    ['Twitter Pixel', 'x-pixel'],
    ['X-pikselen', 'x-pixel'],
    ['Bing Ads', 'microsoft-advertising'],
    ['Universal Event Tracking', 'microsoft-advertising'],
    ['MS Clarity', 'microsoft-clarity'],
    ['GTM', 'google-tag-manager'],
    ['Piwik', 'matomo'],
    ['Piwik PRO', 'piwik-pro'],
    ['Twilio Segment', 'segment'],
    ['Crisp Chat', 'crisp'],
    ['ReCaptcha', 'recaptcha'],
    ['Stripe.js', 'stripe'],
    ['Stripe', 'stripe'],
    ['Visual Website Optimizer', 'vwo'],
    ['TikTok-Pixel', 'tiktok-pixel'],
    ['Snap Pixel', 'snapchat-pixel'],
    ['YouTube', 'youtube'],
  ])('knows who “%s” is, on a site that has it', (text, id) => {
    expect(idsIn(all, text)).toEqual([id]);
  });

  it.each([...CATALOGUE.values()].map(({ name, id }) => [name, id]))(
    'knows %s by its own name',
    (name, id) => {
      expect(idsIn(all, `We use ${name} here.`)).toEqual([id]);
    },
  );

  it.each([
    'Google',
    'Facebook and LinkedIn are social networks.',
    'Google, Analytics',
    'Google (Analytics)',
    'https://www.hotjar.com/legal',
    'www.hotjar.com',
    'hotjar.com/legal/policies/privacy',
    'legal.hubspot.com',
    'https://example.com/Google-Analytics',
    'HTTPS://EXAMPLE.COM/HOTJAR',
    'hotjar@example.com',
    'privacy@hubspot.com',
    'Hotjarish things',
    'Hôtjar',
    'the max pixel',
  ])('finds nobody in “%s”', (text) => {
    expect(idsIn(six, text)).toEqual([]);
  });

  it.each([
    'a segment of visitors',
    'Segment visitors by age.',
    'a stripe',
    'Our Stripe account',
    'a plausible reason',
    'The sentry stood.',
    'crisp air',
    'an intercom at the door',
    'the amplitude of a wave',
    'for clarity',
    'Follow us on YouTube and Vimeo',
    '2 x pixel',
    'Drupal and Zendesk',
  ])('does not think of a site that has none of them that it names one in “%s”', (text) => {
    expect(idsIn(none, text)).toEqual([]);
  });

  it.each(['a segment of visitors', 'a stripe', 'a plausible reason', 'crisp air', 'for clarity'])(
    'takes “%s” for no name, even where the site has one of that name',
    (text) => {
      expect(idsIn(all, text)).toEqual([]);
    },
  );

  it('takes the longest name, and leaves the others of its words alone', () => {
    const { found, rest } = six.find('Google Ads Conversion Tracking, from Google, for statistics');
    expect([...new Set(found.map(({ means }) => means))]).toEqual(['google-ads', VENDOR]);
    expect(rest).toContain('statistics');
    expect(rest).not.toMatch(/Conversion|Google/);
  });

  it('knows a vendor from a tracker of the same name: Hotjar is Contentsquare’s', () => {
    expect(idsIn(six, 'Hotjar (Contentsquare)')).toEqual(['hotjar']);
    expect(idsIn(finderFor(['google-ads']), 'Contentsquare')).toEqual(['contentsquare']);
  });

  it('knows a tracker of a site’s own, by its name as it is written', () => {
    const own = { ...ACME, name: 'Pulse', vendor: 'Pulse Ltd' };
    const finder = new NameFinder(
      namesOf(configured({ policy: { url: '/p' }, trackers: [own] }).configured, CATALOGUE),
    );
    expect(idsIn(finder, 'We use Pulse.')).toEqual(['acme']);
    expect(idsIn(finder, 'your pulse')).toEqual([]);
  });

  it('knows a definition of a site’s own that is one of the catalogue under another id', () => {
    const own = { ...ACME, id: 'ga', name: 'Google Analytics' };
    const finder = new NameFinder(
      namesOf(configured({ policy: { url: '/p' }, trackers: [own] }).configured, CATALOGUE),
    );
    expect(idsIn(finder, 'GA4')).toEqual(['ga']);
  });

  it('knows a name with a dot in it from an address', () => {
    const own = { ...ACME, name: 'Acme.io' };
    const finder = new NameFinder(
      namesOf(configured({ policy: { url: '/p' }, trackers: [own] }).configured, CATALOGUE),
    );
    expect(idsIn(finder, 'We use Acme.io for that.')).toEqual(['acme']);
    for (const text of ['acme.io', 'https://Acme.io/', 'Acme.io/legal', 'mail@Acme.io'])
      expect(idsIn(finder, text), text).toEqual([]);
  });

  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['hosts', 'a.'.repeat(300_000)],
    ['mail', 'a@'.repeat(300_000)],
    ['addresses', 'http://'.repeat(100_000)],
    ['hyphens', 'a-'.repeat(300_000)],
    ['words', 'google '.repeat(100_000)],
  ])(
    'reads a million %s in time',
    (_, text) => {
      const start = performance.now();
      six.find(text);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    30_000,
  );
});

describe('ALIASES', () => {
  it('knows every tracker of the catalogue, and no other', () => {
    expect(Object.keys(ALIASES).sort()).toEqual([...CATALOGUE.keys()].sort());
  });

  it('has no name that two trackers share', () => {
    const names = Object.values(ALIASES).flatMap(({ names: all, careful = [] }) => [
      ...new Set([...all, ...careful].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
