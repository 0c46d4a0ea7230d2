// A site with a strict Content-Security-Policy and Trusted Types required: everything works, and nothing of ours breaks it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { globalOf } from '../helpers/page-api.js';
import { serveScript } from '../helpers/own-files.js';
import { scriptTag, TRACKER_IDS, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { scriptsOf } from '../helpers/vendors.js';
import {
  accept,
  choose,
  dialogButton,
  openPreferences,
  seeBanner,
  seeNothingOfVendors,
  seeReloadAfter,
  seeRunning,
} from '../helpers/visitor.js';

const openSite = useSites();

const NONCE = 'r4nd0m';
const CDN = 'https://cdn.acme.example';

const policy = (scripts: string) => ({
  'content-security-policy': `default-src 'self' data:; script-src ${scripts}; style-src 'self'; require-trusted-types-for 'script'; trusted-types samtykke lit-html`,
});

const STRICT = policy(`'self' 'nonce-${NONCE}'`);

const TAG = trackersTag(undefined, { nonce: NONCE });

const MARKED = [
  `<script type="text/plain" data-category="analytics" nonce="${NONCE}">(window.ran ??= []).push('inline')</script>`,
  `<script type="text/plain" data-category="analytics" nonce="${NONCE}" src="${CDN}/a.js"></script>`,
  `<script type="text/plain" data-category="analytics">(window.ran ??= []).push('without the nonce')</script>`,
].join('');

// Vendors' scripts that break no rule themselves, so that every rule that is broken is broken by us.
const VENDORS = Object.fromEntries(
  scriptsOf(TRACKER_IDS).map((url) => [
    url,
    serveScript(`(window.vendors ??= []).push('${new URL(url).hostname}')`),
  ]),
);

const recordViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    const seen = window as unknown as { violations?: string[] };
    (seen.violations ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
};

async function violationsOf(page: Page): Promise<string[]> {
  return ((await globalOf(page, 'violations')) as string[] | undefined) ?? [];
}

describe('Under a strict Content-Security-Policy with Trusted Types', () => {
  it('the banner and the preferences work, and break no rule', async () => {
    const site = await openSite({ head: TAG, headers: STRICT, init: recordViolations });
    await seeBanner(site.page);
    await openPreferences(site.page);
    await choose(site.page, { hotjar: true });
    await dialogButton(site.page, 'close').click();
    expect(await violationsOf(site.page)).toEqual([]);
    expect(
      await site.page.evaluate(
        () => getComputedStyle(document.querySelector('samtykke-banner') as Element).position,
      ),
    ).toBe('fixed');
  });

  it('a visitor can reject, and no rule is broken', async () => {
    const site = await openSite({ head: TAG, headers: STRICT, init: recordViolations });
    await seeBanner(site.page);
    await site.page.locator('samtykke-banner button[data-action="reject"]').click();
    await seeNothingOfVendors(site);
    expect(await violationsOf(site.page)).toEqual([]);
  });

  it('what is marked runs with its nonce after a grant, and what has no nonce does not', async () => {
    const site = await openSite({
      head: TAG,
      body: MARKED,
      headers: STRICT,
      init: recordViolations,
      answers: { ...VENDORS, [`${CDN}/a.js`]: serveScript("(window.ran ??= []).push('external')") },
    });
    await seeBanner(site.page);
    expect(await violationsOf(site.page)).toEqual([]);
    await accept(site);
    await eventually(() => globalOf(site.page, 'ran')).toEqual(['inline', 'external']);
    const broken = (await violationsOf(site.page)).filter((line) => line.includes('inline'));
    expect(broken).toHaveLength(1);
  });

  it.each([
    ['the nonce of our own tag', `'self' 'nonce-${NONCE}'`],
    ['the nonce of our own tag, with strict-dynamic', `'nonce-${NONCE}' 'strict-dynamic'`],
    [
      'the names of their hosts',
      `'self' ${scriptsOf(TRACKER_IDS)
        .map((url) => new URL(url).origin)
        .join(' ')}`,
    ],
  ])('the six run by %s, and no rule is broken', async (_, scripts) => {
    const site = await openSite({
      head: TAG,
      headers: policy(scripts),
      init: recordViolations,
      answers: VENDORS,
    });
    await accept(site);
    await seeRunning(site);
    await eventually(async () =>
      ((await globalOf(site.page, 'vendors')) as string[] | undefined)?.sort(),
    ).toEqual(scriptsOf(TRACKER_IDS).map((url) => new URL(url).hostname));
    expect(await violationsOf(site.page)).toEqual([]);
  });

  it('a visitor goes all the way (chooses, saves, comes back, withdraws, is erased), and no rule is broken on any page', async () => {
    const site = await openSite({ head: TAG, headers: STRICT, init: recordViolations, answers: VENDORS });
    const { page } = site;
    await seeBanner(page);
    await openPreferences(page);
    await choose(page, { analytics: true, 'google-analytics': false });
    await dialogButton(page, 'save').click();
    await seeRunning(site, ['hotjar', 'hubspot']);
    expect(await violationsOf(page)).toEqual([]);

    await page.evaluate(() => {
      document.cookie = '_hjSession_1=1; path=/';
      localStorage.setItem('_hjid', '1');
    });
    await site.goto('/next#samtykke');
    await dialogButton(page, 'reject').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await seeReloadAfter(site, () => dialogButton(page, 'reject').click());
    expect(await violationsOf(page)).toEqual([]);

    // What is left of a denied tracker is erased on the next page: by a file of its own.
    await page.evaluate(() => {
      document.cookie = '_fbp=1; path=/';
    });
    await site.goto('/last');
    await eventually(() => site.cookieNames()).toEqual(['samtykke']);
    expect(site.ownRequests()).toContain('/samtykke-erase.js');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('a wrong configuration is explained, from a file of its own too, and no rule is broken', async () => {
    const head = scriptTag({ 'data-config': '/wrong.json', nonce: NONCE });
    const site = await openSite({
      head,
      headers: STRICT,
      init: recordViolations,
      misconfigured: true,
      answers: {
        '/wrong.json': {
          contentType: 'application/json',
          body: '{"policy":{"url":"/p"},"trackers":[{"use":"hotjr"}]}',
        },
      },
    });
    await eventually(() => site.console.some((line) => line.includes('Did you mean hotjar?'))).toBe(true);
    expect(await violationsOf(site.page)).toEqual([]);
  });
});
