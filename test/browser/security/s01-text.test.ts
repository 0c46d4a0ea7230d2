// S1, text that would be markup: every text of a configuration is shown as it is written, and none becomes an element.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mergeConfig, readAttributes } from '../../../src/attributes.js';
import { checksum } from '../../../src/consent/checksum.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { messages } from '../../../src/locales/en.js';
import { eventually } from '../../helpers/eventually.js';
import { MARKUP, TEXTS } from '../../helpers/hostile.js';
import { globalOf } from '../../helpers/page-api.js';
import { jsonTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { openPreferences, seeBanner, settle } from '../../helpers/visitor.js';

const openSite = useSites();

/** A configuration with a hostile text in every place that is shown. */
function configOf(texts: readonly string[]): object {
  const keys = Object.keys(messages);
  return {
    policy: { url: '/privacy' },
    categories: ['marketing'],
    language: 'en',
    texts: {
      en: Object.fromEntries(keys.map((key, at) => [key, `${key} ${texts[at % texts.length] ?? ''}`])),
    },
    trackers: texts.slice(0, 8).map((text, at) => ({
      id: `acme-${String(at)}`,
      name: `Name ${text}`,
      vendor: `Vendor ${text}`,
      category: 'marketing',
      policy: 'https://acme.example/privacy',
      load: { scripts: [`https://acme.example/${String(at)}.js`] },
      notice: { en: `Notice ${text}` },
    })),
  };
}

/** `<` in JSON that stands in a page. */
const inPage = (config: object) => jsonTag(JSON.stringify(config).replaceAll('<', '\\u003c'));

/** Tags of the elements that banner and preferences are made of, and the attributes that are code. */
function madeOf(page: Page): Promise<{ tags: string[]; code: string[] }> {
  return page.evaluate(() => {
    const roots = ['samtykke-banner', 'samtykke-preferences'].flatMap((tag) => {
      const element = document.querySelector(tag);
      return element ? [element, element.shadowRoot as ParentNode] : [];
    });
    const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    return {
      tags: [...new Set(elements.map(({ localName }) => localName))].sort(),
      code: attributes
        .filter(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value))
        .map(({ name }) => name),
    };
  });
}

const textOf = (page: Page) =>
  page.evaluate(() => {
    const preferences = document.querySelector('samtykke-preferences')?.shadowRoot;
    return `${document.querySelector('samtykke-banner')?.textContent ?? ''} ${preferences?.textContent ?? ''}`;
  });

const BANNER_TAGS = ['a', 'button', 'div', 'h2', 'p', 'slot'];
const ALL_TAGS = [
  ...['button', 'details', 'dialog', 'div', 'h3', 'h4', 'input', 'label', 'li', 'path', 'section'],
  ...['span', 'summary', 'svg', 'ul'],
];

/** What a visitor sees beside these who has chosen before. */
const RECEIPT_TAGS = ['output', 'textarea'];

async function seeTextAlone(
  page: Page,
  texts: readonly string[],
  more: readonly string[] = [],
): Promise<void> {
  await openPreferences(page);
  const shown = (await textOf(page)).replace(/\s+/g, ' ');
  for (const text of texts.slice(0, 8)) {
    const written = text.replace(/\s+/g, ' ').replaceAll('\0', '');
    for (const place of ['Name', 'Notice'])
      expect(shown.replaceAll('\0', '')).toContain(`${place} ${written}`);
  }
  const { tags, code } = await madeOf(page);
  expect(tags).toEqual([...new Set([...BANNER_TAGS, ...ALL_TAGS, ...more])].sort());
  expect(code).toEqual([]);
  await settle(page);
  expect(await globalOf(page, 'bad')).toBeUndefined();
}

describe('S1 text', () => {
  it.each([
    ['the first half', TEXTS.slice(0, 7)],
    ['the second half', TEXTS.slice(7)],
  ])(
    'that the check lets through is shown as it is written, in banner and preferences: %s',
    async (_, texts) => {
      const site = await openSite({ head: inPage(configOf(texts)) });
      await seeBanner(site.page);
      await seeTextAlone(site.page, texts);
      expect(site.vendorRequests()).toEqual([]);
    },
  );

  it('that is markup is no markup even where a record says that the configuration has been checked', async () => {
    const config = configOf(MARKUP);
    const merged = JSON.stringify(mergeConfig(readAttributes([]), config));
    // The category alone has been answered: the banner asks about the trackers, and nothing is checked again.
    const value = encodeRecord({
      time: Date.now(),
      by: 'banner',
      policyVersion: '',
      configuration: checksum(merged),
      choices: { marketing: true },
    });
    const cookies = [
      {
        name: 'samtykke',
        value: encodeURIComponent(value),
        domain: '.shop.example',
        path: '/',
        secure: true,
      },
    ];
    const site = await openSite({ head: inPage(config), cookies });
    await seeBanner(site.page);
    await seeTextAlone(site.page, MARKUP, RECEIPT_TAGS);
  });

  it('that is markup is refused where nobody has checked the configuration yet, and told as text', async () => {
    const site = await openSite({ head: inPage(configOf(MARKUP)), misconfigured: true });
    await eventually(() => site.console.filter((line) => line.includes('ConfigError')).length).toBe(1);
    await settle(site.page);
    expect(await site.page.locator('samtykke-banner, body *').count()).toBe(0);
    expect(await globalOf(site.page, 'bad')).toBeUndefined();
  });
});
