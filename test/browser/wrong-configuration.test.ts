// A wrong configuration is refused whole: it is explained in the console, nothing is released, and the page goes on.
import type { Cookie } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf } from '../helpers/page-api.js';
import type { Site } from '../helpers/site.js';
import { entries, jsonTag, POLICY, scriptTag, SIX, sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, bannerButton, seeNothingOfVendors, seeRecord } from '../helpers/visitor.js';

const openSite = useSites();

const MARKED = '<script type="text/plain" data-category="analytics">window.released = true</script>';
const LATER = '<script>window.later = true</script>';

interface Wrong {
  readonly what: string;
  readonly head: string;
  /** What the line must name: the place, what was found there, what was expected, the nearest right name. */
  readonly names: readonly (string | RegExp)[];
}

const policy = { url: POLICY };

const WRONG: readonly Wrong[] = [
  {
    what: 'a misspelt tracker on the script tag',
    head: trackersTag(['hubspot'], { 'data-hotjarr': '1234567' }),
    names: ['data-hotjarr', /\bdata-hotjar\b/],
  },
  {
    what: 'a tracker that nobody knows on the script tag',
    head: trackersTag(['hubspot'], { 'data-quuxmetrics': '1' }),
    names: ['data-quuxmetrics', 'data-google-analytics'],
  },
  {
    what: 'an id of the wrong form on the script tag',
    head: trackersTag([], { 'data-google-analytics': 'UA-12345-1' }),
    names: ['google-analytics', 'UA-12345-1', /\bG-/],
  },
  {
    what: 'an id with more in it than an id',
    head: trackersTag(['hubspot'], { 'data-hotjar': '1234567/../../evil' }),
    names: ['hotjar', '1234567/../../evil'],
  },
  {
    what: 'an empty id',
    head: trackersTag(['hubspot'], { 'data-hotjar': '' }),
    names: ['hotjar'],
  },
  { what: 'no policy', head: scriptTag({ 'data-hotjar': SIX.hotjar }), names: [/\bpolicy\b/, 'missing'] },
  {
    what: 'a policy that is code',
    head: trackersTag(['hotjar'], { 'data-policy': 'javascript:alert(1)' }),
    names: [/\bpolicy\b/, 'javascript:alert(1)', 'https://'],
  },
  {
    what: 'one policy in two that is code',
    head: sixByJson({ policy: { url: { nb: '/personvern', en: ' javascript:alert(1)' } } }),
    names: ['policy.url.en', 'javascript:alert(1)'],
  },
  { what: 'a misspelt key', head: sixByJson({ trakers: [] }), names: ['trakers', /\btrackers\b/] },
  {
    what: 'a misspelt key further in',
    head: sixByJson({ policy: { ulr: POLICY } }),
    names: ['policy.ulr', /\burl\b/],
  },
  {
    what: 'a misspelt tracker',
    head: jsonTag({ policy, trackers: [{ use: 'hotjra', siteId: '1234567' }] }),
    names: ['trackers[0].use', 'hotjra', /\bhotjar\b/],
  },
  {
    what: 'a misspelt parameter',
    head: jsonTag({ policy, trackers: [...entries(['hubspot']), { use: 'hotjar', sideId: '1234567' }] }),
    names: ['trackers[1]', 'sideId', /\bsiteId\b/],
  },
  {
    what: 'a parameter that is missing',
    head: jsonTag({ policy, trackers: [{ use: 'hotjar' }] }),
    names: ['trackers[0].siteId', 'missing'],
  },
  {
    what: 'an id that is a number, not a text',
    head: jsonTag({ policy, trackers: [{ use: 'hotjar', siteId: 1234567 }] }),
    names: ['trackers[0].siteId', '1234567'],
  },
  {
    what: 'the same tracker twice',
    head: jsonTag({ policy, trackers: entries(['hotjar', 'hotjar']) }),
    names: ['trackers[1]', 'hotjar'],
  },
  { what: 'a misspelt value', head: sixByJson({ gpc: 'honor' }), names: ['gpc', 'honor', /\bhonour\b/] },
  {
    what: 'a misspelt mode of Google’s',
    head: sixByJson({ googleConsentMode: 'bsic' }),
    names: ['googleConsentMode', 'bsic', /\bbasic\b/],
  },
  {
    what: 'a text for a number',
    head: sixByJson({ cookie: { days: '182' } }),
    names: ['cookie.days', '182'],
  },
  {
    what: 'a definition that would load code from an address that is code',
    head: jsonTag({
      policy,
      trackers: [
        { id: 'acme', name: 'Acme', category: 'analytics', load: { scripts: ['data:text/javascript,1'] } },
      ],
    }),
    names: ['trackers[0]', 'data:text/javascript,1'],
  },
  { what: 'JSON that is none', head: jsonTag('{ "policy": '), names: ['samtykke-config', 'JSON'] },
  { what: 'JSON that is no object', head: jsonTag('"policy"'), names: [/samtykke-config|the configuration/] },
];

/** The record of a visitor who has accepted all, as a right configuration has written it. */
let accepted: Cookie[] | undefined;

async function acceptedRecord(): Promise<Cookie[]> {
  if (accepted) return accepted;
  const site = await openSite();
  await accept(site);
  accepted = [await seeRecord(site)];
  return accepted;
}

const explanations = (site: Site) => site.console.filter((line) => line.startsWith('error: ConfigError: '));

describe('A wrong configuration', () => {
  it.each(WRONG)('is explained, and releases nothing: $what', async ({ head, names }) => {
    const cookies = await acceptedRecord();
    const site = await openSite({ head: head + MARKED + LATER, cookies, misconfigured: true });
    await eventually(() => explanations(site)).toHaveLength(1);
    for (const name of names) expect(explanations(site)[0]).toMatch(name);
    expect(await globalOf(site.page, 'later')).toBe(true);
    await seeNothingOfVendors(site);
    expect(await globalOf(site.page, 'released')).toBeUndefined();
    expect(await bannerButton(site.page, 'accept').count()).toBe(0);
    expect(explanations(site)).toHaveLength(1);
  });

  it('in a file of its own is explained with the file’s name', async () => {
    const site = await openSite({
      head: scriptTag({ 'data-config': '/cookies.json' }) + MARKED + LATER,
      cookies: await acceptedRecord(),
      answers: { '/cookies.json': { status: 404, body: 'Not here' } },
      misconfigured: true,
    });
    await eventually(() => explanations(site)).toHaveLength(1);
    expect(explanations(site)[0]).toContain('/cookies.json');
    await seeNothingOfVendors(site);
    expect(await globalOf(site.page, 'released')).toBeUndefined();
  });

  it('leaves an object whose every answer is no', async () => {
    const site = await openSite({
      head: scriptTag({ 'data-hotjar': SIX.hotjar }),
      cookies: await acceptedRecord(),
      misconfigured: true,
    });
    await eventually(() => explanations(site)).toHaveLength(1);
    const answers = await site.page.evaluate(() => {
      const { samtykke } = window as unknown as {
        samtykke: { isGranted(id: string): boolean; grantAll(): void; openPreferences(): void };
      };
      samtykke.grantAll();
      samtykke.openPreferences();
      return ['necessary', 'analytics', 'hotjar'].map((id) => samtykke.isGranted(id));
    });
    expect(answers).toEqual([true, false, false]);
    await seeNothingOfVendors(site);
  });

  it.each(['/samtykke-ui.js', '/samtykke-explain.js'])(
    'is refused without a word where %s cannot be fetched',
    async (path) => {
      const site = await openSite({
        head: scriptTag({ 'data-hotjar': SIX.hotjar }) + MARKED + LATER,
        cookies: await acceptedRecord(),
        answers: { [path]: 'fail' },
        misconfigured: true,
      });
      await eventually(() => site.ownRequests()).toContain(path);
      await seeNothingOfVendors(site);
      expect(await globalOf(site.page, 'released')).toBeUndefined();
      expect(await globalOf(site.page, 'later')).toBe(true);
      expect(site.console.filter((line) => line.startsWith('error: '))).not.toEqual([]);
    },
  );
});
