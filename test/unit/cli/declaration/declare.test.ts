// The declaration as text: what the element tells, and nothing of it markup that we did not write.
import { marked } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readChecked } from '../../../../src/cli/check/read-checked.js';
import { declare, type Declaration } from '../../../../src/cli/declaration/declare.js';
import { languageOf, wordsIn } from '../../../../src/cli/declaration/words-in.js';
import { writeHtml } from '../../../../src/cli/declaration/write-html.js';
import { escapeMarkdown, writeMarkdown } from '../../../../src/cli/declaration/write-markdown.js';
import { MARKUP, TEXTS } from '../../../helpers/hostile.js';
import { ACME, DEFINITIONS, filled, MORE } from '../../examples.js';
import { LANGUAGES } from '../../../helpers/languages.js';
import { CATALOGUE, configured, SIX } from '../known.js';

const six = readChecked(SIX, CATALOGUE);
const heading = 2;

const declareSix = async (language: string) =>
  declare(six.config!, six.configured, await wordsIn(language, six.config!.texts));

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a text of HTML. */
function elementsIn(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const nodes: Node[] = [...parseFragment(html).childNodes];
  for (const node of nodes) if ('childNodes' in node) nodes.push(...node.childNodes);
  return nodes.filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const textsOf = (html: string, ...tags: readonly string[]) =>
  elementsIn(html)
    .filter(({ tagName }) => tags.includes(tagName))
    .map((element) => textOf(element).trim());

/** Both ways to write it, as a page would have it. */
const pagesOf = (declaration: Declaration): readonly (readonly [string, string])[] => [
  ['HTML', writeHtml(declaration, { heading })],
  ['Markdown', marked.parse(writeMarkdown(declaration, { heading }), { async: false })],
];

describe('declare', () => {
  it('tells every tracker with its vendor, purpose, policy and everything that it stores', async () => {
    for (const [form, page] of pagesOf(await declareSix('nb'))) {
      expect(textsOf(page, 'h2'), form).toEqual(['Nødvendig', 'Statistikk', 'Markedsføring']);
      expect(textsOf(page, 'h3'), form).toEqual([
        'Google Analytics',
        'HubSpot',
        'Hotjar',
        'Facebook Pixel',
        'LinkedIn Insight Tag',
        'Google Ads',
      ]);
      const links = elementsIn(page)
        .filter(({ tagName }) => tagName === 'a')
        .map(({ attrs }) => attrs[0]?.value);
      const texts = textsOf(page, 'p').join('\n');
      const cells = textsOf(page, 'td', 'th');
      for (const [, { vendor, policy, notice, storage }] of DEFINITIONS) {
        expect(texts).toContain(vendor);
        expect(texts).toContain(notice['nb']);
        expect(links).toContain(policy);
        for (const { name } of [...(storage.cookies ?? []), ...(storage.outOfReach ?? [])])
          expect(cells).toContain(name);
        for (const name of [...(storage.localStorage ?? []), ...(storage.indexedDB ?? [])])
          expect(cells).toContain(name);
      }
      expect(cells).toEqual(
        expect.arrayContaining([
          'Lagringstid',
          'samtykke',
          '182 døgn',
          '2 år',
          'Til det slettes',
          'Dette nettstedet',
        ]),
      );
      expect(texts).toContain('Du kan slette FPID i nettleserens innstillinger.');
      expect(links[0]).toBe('#samtykke');
    }
  });

  it('says where it is in which language, and in which direction', async () => {
    expect(writeHtml(await declareSix('ar'), { heading })).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(writeHtml(await declareSix('en'), { heading })).toMatch(/^<div lang="en" dir="ltr">/);
  });

  it.each(LANGUAGES)('has words in %s for all that it says', async (language) => {
    const { columns, settings, categories } = await declareSix(language);
    const words = [...columns, settings, ...categories.map(({ name }) => name)];
    expect(
      words.filter((word) =>
        ['name', 'kind', 'lifetime', 'party', 'settings', 'necessary', 'marketing'].includes(word),
      ),
    ).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('begins its headings where it is told', async () => {
    const html = writeHtml(await declareSix('en'), { heading: 4 });
    expect(
      elementsIn(html)
        .filter(({ tagName }) => /^h\d$/.test(tagName))
        .map(({ tagName }) => tagName)
        .slice(0, 3),
    ).toEqual(['h4', 'h4', 'h5']);
    expect(writeMarkdown(await declareSix('en'), { heading: 4 })).toContain('\n##### Hotjar\n');
  });

  it('leaves drafts out, and their categories', async () => {
    const { config, configured: trackers } = configured({
      policy: { url: '/p' },
      trackers: [
        { ...ACME, status: 'draft' },
        { use: 'hotjar', siteId: '1234567' },
      ],
    });
    const declaration = declare(config, trackers, await wordsIn('en', undefined));
    expect(declaration.categories.map(({ name }) => name)).toEqual(['Necessary', 'Statistics']);
    expect(writeHtml(declaration, { heading })).not.toContain('Acme');
  });

  it('fills what a site’s own definition has places for', async () => {
    const matomo = filled(MORE.find(([, { id }]) => id === 'matomo')![1]);
    const { config, configured: trackers } = configured({ policy: { url: '/p' }, trackers: [matomo] });
    const html = writeHtml(declare(config, trackers, await wordsIn('en', undefined)), { heading });
    expect(html).toContain((matomo as unknown as { host: string }).host);
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('says the site’s own words', async () => {
    const { config, configured: trackers } = configured({
      policy: { url: '/p' },
      texts: { en: { analytics: 'Counting' } },
      trackers: [{ use: 'hotjar', siteId: '1234567' }],
    });
    expect(writeHtml(declare(config, trackers, await wordsIn('en', config.texts)), { heading })).toContain(
      '<h2>Counting</h2>',
    );
  });
});

describe('what a stranger wrote', () => {
  const HOSTILE = [
    ...MARKUP,
    ...TEXTS,
    '[x](javascript:window.bad=1)',
    '![x](https://evil.example/x.png)',
    '<https://evil.example/>',
    'https://evil.example/ and www.evil.example',
    'mail@evil.example',
    '| a | b |',
    'a\n\n# heading\n\n- list\n\n```\ncode\n```',
    '# heading',
    '- item',
    '+ item',
    '1. item',
    '1) item',
    '=====',
    '> quotation',
    '**bold** _it_ ~~gone~~ `code`',
    '[x]: https://evil.example/',
    'a\\',
    '\\<img src=x onerror=window.bad=1>',
    '&lt;b&gt;',
    '{% include secret %} {{ site.secret }}',
  ];

  const plainly = (text: string) => text.replace(/\s+/g, ' ').trim();

  it.each(HOSTILE)('stays text: %s', async (text) => {
    const words = await wordsIn('en', undefined);
    const row = { name: text, kind: text, lifetime: text, party: text };
    const part = { name: text, text, rows: [row] };
    const tracker = {
      ...part,
      vendor: text,
      hosts: [text],
      link: { text, url: 'https://acme.example/p' },
      limits: text,
    };
    const declaration: Declaration = {
      language: words.language,
      direction: 'ltr',
      settings: text,
      columns: [text, text, text, text],
      categories: [{ ...part, trackers: [tracker] }],
    };
    for (const [form, page] of pagesOf(declaration)) {
      const elements = elementsIn(page);
      const tags = new Set(elements.map(({ tagName }) => tagName));
      expect(
        [...tags].filter(
          (tag) =>
            !['div', 'p', 'a', 'h2', 'h3', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'].includes(
              tag,
            ),
        ),
        form,
      ).toEqual([]);
      expect(
        elements
          .filter(({ tagName }) => tagName === 'a')
          .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value),
        form,
      ).toEqual(['#samtykke', 'https://acme.example/p']);
      expect(
        elements
          .flatMap(({ attrs }) => attrs.map(({ name }) => name))
          .filter((name) => !['href', 'rel', 'lang', 'dir', 'scope', 'translate'].includes(name)),
        form,
      ).toEqual([]);
      const heads = textsOf(page, 'h2').map(plainly);
      // What no HTML can hold is another matter: NUL.
      if (!text.includes('\u0000')) expect(heads, form).toEqual([plainly(text)]);
    }
  });

  it.each(['javascript:window.bad=1', 'http://acme.example/', 'data:text/html,x'])(
    'is no link: %s',
    async (url) => {
      const declaration = await declareSix('en');
      const categories = declaration.categories.map((category) => ({
        ...category,
        trackers: category.trackers.map((tracker) => ({ ...tracker, link: { text: 'x', url } })),
      }));
      for (const [form, page] of pagesOf({ ...declaration, categories }))
        expect(page, form).not.toContain(url);
    },
  );

  it('ends no address of Markdown before its end', async () => {
    const declaration = await declareSix('en');
    const url = 'https://acme.example/a>b<c)d e"f';
    const categories = declaration.categories.map((category) => ({
      ...category,
      trackers: category.trackers.slice(0, 1).map((tracker) => ({ ...tracker, link: { text: 'x', url } })),
    }));
    const [, [, page]] = pagesOf({ ...declaration, categories }) as [unknown, readonly [string, string]];
    const hrefs = elementsIn(page)
      .filter(({ tagName }) => tagName === 'a')
      .map(({ attrs }) => attrs[0]?.value);
    expect(hrefs.slice(1).every((href) => new URL(href ?? '').href === new URL(url).href)).toBe(true);
  });

  it('is what it was once Markdown has been read', () => {
    for (const name of ['_ga_*', '__hs*', 'a|b', '~x~', '<b>', '&amp;', '*', '#1', '$x$', 'x^2^'])
      expect(textsOf(marked.parse(`x ${escapeMarkdown(name)}`, { async: false }), 'p')).toEqual([
        `x ${name}`,
      ]);
  });
});

describe('languageOf', () => {
  it.each([
    ['nb', 'nb'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['en-GB', 'en'],
    ['iw', 'he'],
    ['xx', undefined],
    ['', undefined],
    ['english', undefined],
    ['../../x', undefined],
  ])('%s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
