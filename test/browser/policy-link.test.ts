// The banner speaks the page's language, and links to the policy in that language.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { sixByJson, trackersTag } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { bannerButton, dialog, openPreferences, seeBanner } from '../helpers/visitor.js';

const openSite = useSites();

const NORWEGIAN = '/personvernerklæring';
const ENGLISH = '/en/privacy-policy';
const ENCODED = '/personvernerkl%C3%A6ring';

const BOTH = sixByJson({ policy: { url: { nb: NORWEGIAN, en: ENGLISH } } });

interface Case {
  readonly lang: string;
  readonly locale: string;
  readonly language: 'nb' | 'en';
}

const CASES: readonly Case[] = [
  { lang: 'nb', locale: 'en-GB', language: 'nb' },
  { lang: 'nb-NO', locale: 'en-GB', language: 'nb' },
  { lang: 'no', locale: 'en-GB', language: 'nb' },
  { lang: 'en', locale: 'nb-NO', language: 'en' },
  { lang: 'en-GB', locale: 'nb-NO', language: 'en' },
  { lang: '', locale: 'nb-NO', language: 'nb' },
  { lang: '', locale: 'en-US', language: 'en' },
  { lang: 'zh', locale: 'zh-CN', language: 'en' },
];

describe('The banner and its link to the policy', () => {
  it.each(CASES)(
    'are in $language on a page in “$lang” for a browser in $locale',
    async ({ lang, locale, language }) => {
      const { page } = await openSite({ head: BOTH, lang, browser: { locale } });
      await seeBanner(page);
      const norwegian = language === 'nb';
      expect(await bannerButton(page, 'accept').innerText()).toBe(norwegian ? 'Godta alle' : 'Accept all');
      expect(await bannerButton(page, 'reject').innerText()).toBe(norwegian ? 'Avvis alle' : 'Reject all');
      expect(await bannerButton(page, 'preferences').innerText()).toBe(norwegian ? 'Velg selv' : 'Choose');
      const links = await page
        .locator('samtykke-banner a[href]')
        .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(links).toEqual([norwegian ? ENCODED : ENGLISH]);
    },
  );

  it('lead to the Norwegian policy, whose address is not ASCII', async () => {
    const site = await openSite({ head: BOTH, lang: 'nb' });
    await seeBanner(site.page);
    await site.page.locator('samtykke-banner a[href]').click();
    await eventually(() => site.ownRequests()).toContain(ENCODED);
    expect(decodeURI(new URL(site.page.url()).pathname)).toBe(NORWEGIAN);
  });

  it('keep to the one address that the site has', async () => {
    const { page } = await openSite({ head: trackersTag(), lang: 'nb' });
    await seeBanner(page);
    expect(await bannerButton(page, 'accept').innerText()).toBe('Godta alle');
    expect(await page.locator('samtykke-banner a[href]').getAttribute('href')).toContain(ENGLISH);
  });

  it('take the language that the site names', async () => {
    const { page } = await openSite({ head: sixByJson({ language: 'nb' }), lang: 'en' });
    await seeBanner(page);
    expect(await bannerButton(page, 'accept').innerText()).toBe('Godta alle');
  });

  it('are there in the preferences too', async () => {
    const { page } = await openSite({ head: BOTH, lang: 'nb' });
    await seeBanner(page);
    await openPreferences(page);
    const own = dialog(page).locator('a[href*="personvern"]');
    expect(await own.count()).toBeGreaterThan(0);
    expect(await dialog(page).innerText()).toContain('Google Analytics');
  });

  it('fetch the page’s language alone', async () => {
    const site = await openSite({ head: BOTH, lang: 'nb' });
    await seeBanner(site.page);
    expect(site.ownRequests().filter((path) => path.startsWith('/locales/'))).toEqual(['/locales/nb.js']);
  });
});
