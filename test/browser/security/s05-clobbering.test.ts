// S5, DOM clobbering: an element can take the name of what a script reads from `document` or `window`. It moves no address,
// brings no configuration and grants nothing; a page whose core stands first is not even disturbed.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { eventually } from '../../helpers/eventually.js';
import { isGranted, type TestWindow } from '../../helpers/page-api.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, seeBanner, seeNoBanner, seeRecord, seeRunning, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const SRC = new URL('../../../src/', import.meta.url);

/** Everything that a source of ours reads from `document`: there is no list to forget. */
const READ = [
  ...new Set(
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(new URL(file, SRC), 'utf8').matchAll(/\bdocument(?: as [^)]*\))?\??\.(\w+)/g),
      ])
      .map(([, name = '']) => name)
      .concat('currentScript'),
  ),
].sort();

/** Names on `window` that we make or that a tracker's snippet makes, and ids of ours. */
const MADE = [
  'samtykke',
  'samtykke-config',
  'samtykke-banner',
  'dataLayer',
  'hj',
  '_hjSettings',
  'fbq',
  '_fbq',
  'gtag',
];

/** Content that takes a name: as an element, as a form with fields, as a collection of two. */
const named = (name: string) =>
  `<img name="${name}" id="${name}" alt="" src="data:,">` +
  `<form name="${name}" id="${name}"><input name="ready"><input name="then"><input name="push"><input name="lang"></form>` +
  `<a id="${name}" name="ready" href="https://evil.example/samtykke-ui.js" data-config="https://evil.example/c.json">x</a>`;

const EVIL_CONFIG = JSON.stringify({
  policy: { url: '/p' },
  categories: ['necessary'],
  trackers: [],
  gpc: 'ignore',
});

const HEAD = trackersTag(['hotjar', 'facebook-pixel']);

/** Which trackers the configuration in force has. */
function trackersOf(page: Page): Promise<string[]> {
  type Started = TestWindow & { samtykke: { settings: { trackers: { id: string }[] } } };
  return page.evaluate(() => (window as unknown as Started).samtykke.settings.trackers.map(({ id }) => id));
}

describe('S5 DOM clobbering', () => {
  it('by anything that we read from document, before our script: nothing is granted, and nothing is fetched from elsewhere', async () => {
    expect(READ).toEqual(
      expect.arrayContaining(['cookie', 'createElement', 'currentScript', 'head', 'querySelectorAll']),
    );
    const site = await openSite({ head: '', body: HEAD, misconfigured: true });
    for (const name of READ) {
      site.serve({ head: '', body: `${named(name)}${HEAD}` });
      await site.goto('/');
      await settle(site.page);
      const granted = await site.page.evaluate(
        () => (window as unknown as Partial<TestWindow>).samtykke?.isGranted('hotjar') ?? false,
      );
      expect([granted, site.vendorRequests()], name).toEqual([false, []]);
    }
    // A page that breaks `document` breaks scripts: ours may fail, as long as it fails closed.
    site.errors.length = 0;
  });

  it('by every name of ours before our script: nothing is granted, and nothing is fetched from elsewhere', async () => {
    const site = await openSite({ head: '', body: `${MADE.map(named).join('')}${HEAD}` });
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(
      site.ownRequests().filter((path) => !/^\/(samtykke[\w-]*\.js|locales\/en\.js|)$/.test(path)),
    ).toEqual([]);
  });

  it('by an element that calls itself our configuration: only a script is read, and what it says stays in force', async () => {
    const config = `<form id="samtykke-config"><textarea name="text">${EVIL_CONFIG}</textarea></form><a id="samtykke-config">${EVIL_CONFIG}</a>`;
    const site = await openSite({ head: '', body: `${config}${HEAD}` });
    await seeBanner(site.page);
    expect(await trackersOf(site.page)).toEqual(['hotjar', 'facebook-pixel']);
  });

  it('by document.currentScript: the configuration that it brings is not ours', async () => {
    const evil = '<img name="currentScript" data-policy="/p" data-hotjar="6666666" alt="" src="data:,">';
    const site = await openSite({ head: '', body: `${evil}${HEAD}`, misconfigured: true });
    await settle(site.page);
    expect(await trackersOf(site.page)).toEqual([]);
    expect(site.vendorRequests()).toEqual([]);
  });

  it('by names of ours in the body of a page whose core stands first: the visitor is asked, and the answer holds', async () => {
    const site = await openSite({
      head: HEAD,
      body: MADE.filter((name) => !['hj', 'fbq', '_fbq'].includes(name))
        .map(named)
        .join(''),
    });
    await accept(site);
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    await site.goto('/next');
    await seeNoBanner(site.page);
    expect(await isGranted(site.page, 'hotjar')).toBe(true);
  });

  it('by document.dispatchEvent: a withdrawal that nobody can be told of is kept all the same, and done', async () => {
    const site = await openSite({ head: HEAD });
    await accept(site);
    await seeRecord(site);
    site.serve({ head: HEAD, body: '<form name="dispatchEvent"></form>' });
    await site.goto('/next');
    const loads = site.pageLoads();
    const failure = await site.page.evaluate(() => {
      try {
        (window as unknown as { samtykke: { withdraw(): void } }).samtykke.withdraw();
        return 'none';
      } catch (error) {
        return String(error);
      }
    });
    expect(failure).toContain('dispatchEvent is not a function');
    await eventually(async () => {
      const { value = '' } = (await site.recordCookie()) ?? {};
      return decodeRecord(decodeURIComponent(value))?.choices;
    }).toMatchObject({ hotjar: false, 'facebook-pixel': false });
    // The trackers are erased, and the page comes once more without them.
    await eventually(() => site.pageLoads()).toBe(loads + 1);
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    // The vendors' scripts, too, fail at telling the page something.
    site.errors.length = 0;
  });

  it('by what stands around and in marked elements: each follows its own mark', async () => {
    const site = await openSite({
      head: HEAD,
      body:
        '<form data-category="necessary"><input name="dataset"><input name="attributes"><input name="parentNode">' +
        '<script type="text/plain" data-category="marketing">window.bad = 1</script>' +
        '<iframe name="contentWindow" data-category="marketing" data-src="https://evil.example/" title="x"></iframe></form>',
    });
    await seeBanner(site.page);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await site.page.evaluate(() => 'bad' in window)).toBe(false);
  });
});
