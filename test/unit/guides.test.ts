// The guides say what is so: their configurations are right, and every name of ours in them is one that we have.
import { existsSync, readFileSync } from 'node:fs';
import { marked, type Token, type Tokens } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mergeConfig, readAttributes, type AttributeConfig } from '../../src/attributes.js';
import { DETAIL } from '../../src/check/detail.js';
import { SHAPES } from '../../src/check/shapes.js';
import { STANDARD_CATEGORIES } from '../../src/consent/category.js';
import { messages } from '../../src/locales/en.js';
import { startOnServer } from '../../src/start-on-server.js';
import { makeConsentChangeEvent } from '../../src/store/consent-change-event.js';
import { NOTHING } from '../../src/start.js';
import { DEFINITIONS, MORE, problemOf, ROOT } from './examples.js';

const ADDING = 'ADDING-A-TRACKER.md';
const MOVING = 'MOVING-HERE.md';
const GUIDES = [ADDING, MOVING] as const;

const read = (path: string) => readFileSync(ROOT + path, 'utf8');

/** Every token of a guide, those in lists and tables too. */
function tokensOf(path: string): readonly Token[] {
  const tokens: Token[] = [];
  void marked.walkTokens(marked.lexer(read(path)), (token) => {
    tokens.push(token);
  });
  return tokens;
}

const codeOf = (path: string, language: string) =>
  tokensOf(path)
    .filter((token): token is Tokens.Code => token.type === 'code' && token['lang'] === language)
    .map(({ text }) => text);

const CATALOGUE = new Map([...DEFINITIONS, ...MORE].map(([, definition]) => [definition.id, definition]));

type Element = DefaultTreeAdapterTypes.Element;
type Attributes = readonly { readonly name: string; readonly value: string }[];

const elementsIn = (html: string) =>
  parseFragment(html).childNodes.filter((node): node is Element => 'tagName' in node);
const valueOf = (attrs: Attributes, name: string) =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** Our script tags in a piece of HTML, each with the JSON before it. */
function scriptTagsIn(html: string) {
  const elements = elementsIn(html);
  const json = elements.find(({ attrs }) => valueOf(attrs, 'id') === 'samtykke-config')?.childNodes[0];
  const inline = json && 'value' in json ? (JSON.parse(json.value) as AttributeConfig) : undefined;
  return elements
    .filter(({ attrs }) => valueOf(attrs, 'src') === '/samtykke.js')
    .map(({ attrs }) => ({
      file: valueOf(attrs, 'data-config'),
      config: mergeConfig(readAttributes(attrs), inline),
    }));
}

/** The keys and the choices of every object that a configuration may have. */
const shapes = Object.values({ ...SHAPES, ...DETAIL.shapes }).flatMap((shape) => shape.split(' '));
const KEYS = shapes.map((field) => field.split(/!?:/)[0]);
const CHOICES = shapes
  .filter((field) => field.includes('|'))
  .flatMap((field) => (field.split(':')[1] ?? '').split('|'));

/** Ours in a page, with the file that knows each. */
const IN_PAGES: Readonly<Record<string, string>> = {
  'data-category': 'src/gate/find-withheld.ts',
  'data-tracker': 'src/gate/find-withheld.ts',
  'data-src': 'src/gate/find-withheld.ts',
  'data-type': 'src/gate/release.ts',
  'data-guard': 'README.md',
  'samtykke-declaration': 'src/ui/elements.ts',
  'samtykke-embed': 'src/ui/elements.ts',
  'samtykke-settings': 'src/ui/elements.ts',
  '--samtykke-accent': 'src/ui/samtykke-banner.ts',
  '#samtykke': 'src/start.ts',
};

/** What is HTML's, and the examples that stand in for a site's own. */
const NOT_OURS =
  'script type text/plain module src iframe a href true false chat film host id category name vendor policy'.split(
    ' ',
  );

const EMBED_ATTRIBUTES = [...read('src/ui/samtykke-embed.ts').matchAll(/@attr (\w+)/g)].map(
  ([, name]) => name,
);
const EMBED_KINDS = ['youtube', 'vimeo', 'google-maps'];

const OURS = new Set<string | undefined>([
  ...KEYS,
  ...CHOICES,
  ...STANDARD_CATEGORIES,
  'use',
  'samtykke',
  makeConsentChangeEvent({ permissions: NOTHING, changed: [], record: undefined }).type,
  ...Object.keys(messages),
  ...Object.keys(startOnServer()),
  ...Object.keys(IN_PAGES),
  ...EMBED_ATTRIBUTES,
  ...EMBED_KINDS,
  ...CATALOGUE.keys(),
  ...[...CATALOGUE.values()].flatMap(({ parameters }) => Object.keys(parameters)),
  ...NOT_OURS,
]);

/** The names in a piece of code: words, with what stands before them where that belongs to the name. */
const namesIn = (code: string) => code.match(/text\/plain|#?(--)?[a-z][\w-]*/gi) ?? [];

const tables = () => tokensOf(MOVING).filter((token): token is Tokens.Table => token.type === 'table');

/** The middle column, cell by cell, with the code in it. */
const rows = () =>
  tables().flatMap(({ rows }) =>
    rows.map(([there, here, difference]) => ({
      there: there?.text ?? '',
      here: here?.text ?? '',
      difference: difference?.text ?? '',
      code: (here?.tokens ?? [])
        .filter(({ type }) => type === 'codespan')
        .map((token) => (token as Tokens.Codespan).text),
    })),
  );

describe('The guides', () => {
  it.each(GUIDES)('%s: every configuration in it is right', (guide) => {
    const configs = codeOf(guide, 'json').map((text) => JSON.parse(text) as AttributeConfig);
    expect(configs.length).toBeGreaterThan(0);
    for (const config of configs) expect(problemOf(config)).toBeUndefined();
  });

  it('every script tag in them is right', () => {
    const tags = GUIDES.flatMap((guide) => codeOf(guide, 'html')).flatMap(scriptTagsIn);
    expect(tags.length).toBeGreaterThan(2);
    for (const { file, config } of tags) {
      // The rest stands in the file.
      if (file) expect(config).toEqual({ policy: {}, trackers: [] });
      else expect(problemOf(config)).toBeUndefined();
    }
  });

  it('what is marked in them belongs to a tracker of the configuration that follows', () => {
    const code = tokensOf(MOVING).filter((token): token is Tokens.Code => token.type === 'code');
    const marks = code.flatMap(({ lang, text }, at) =>
      (lang === 'html' ? elementsIn(text) : [])
        .map(({ attrs }) => valueOf(attrs, 'data-tracker'))
        .filter((tracker) => tracker !== undefined)
        .map((tracker) => ({ tracker, config: JSON.parse(code[at + 1]?.text ?? '') as AttributeConfig })),
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const { tracker, config } of marks) expect(config.trackers.map(({ id }) => id)).toContain(tracker);
  });

  it('every embed in them has attributes that embeds have', () => {
    const embeds = codeOf(MOVING, 'html')
      .flatMap(elementsIn)
      .filter(({ tagName }) => tagName === 'samtykke-embed');
    expect(embeds.length).toBeGreaterThan(0);
    for (const { attrs } of embeds) for (const { name } of attrs) expect(EMBED_ATTRIBUTES).toContain(name);
  });

  it('every link in them, and every one from the README to them, leads somewhere', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-');
    const anchorsOf = (path: string) =>
      tokensOf(path).flatMap((token) =>
        token.type === 'heading' ? [slug((token as Tokens.Heading).text)] : [],
      );
    const linksIn = (path: string) =>
      tokensOf(path).flatMap((token) => (token.type === 'link' ? [(token as Tokens.Link).href] : []));
    for (const guide of [...GUIDES, 'README.md']) {
      for (const href of linksIn(guide).filter((link) => !link.startsWith('https:'))) {
        const [path, anchor] = href.split('#');
        expect(existsSync(ROOT + (path || guide)), href).toBe(true);
        if (anchor) expect(anchorsOf(path || guide), href).toContain(anchor);
      }
    }
    expect(linksIn('README.md')).toEqual(expect.arrayContaining([...GUIDES]));
  });
});

describe('Add a tracker', () => {
  it('is one screen', () => {
    expect(read(ADDING).split('\n').length).toBeLessThanOrEqual(46);
  });

  it('names no tracker, parameter or option that the catalogue has not', () => {
    const [, id = '', option = ''] = /samtykke add ([\w-]+) --([\w-]+)/.exec(read(ADDING)) ?? [];
    const parameters = Object.keys(CATALOGUE.get(id)?.parameters ?? {});
    expect(parameters.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))).toEqual([
      option,
    ]);
    expect(read(ADDING)).toContain(`samtykke show ${id}`);
  });
});

describe('Moving here', () => {
  it.each(['vanilla-cookieconsent', 'Klaro', 'tarteaucitron'])(
    'has a table and an example for %s',
    (library) => {
      const [, section = ''] = read(MOVING).split(`\n## ${library}\n`);
      const [own = ''] = section.split('\n## ');
      const found = marked.lexer(own).map(({ type }) => type);
      expect(found).toContain('table');
      expect(own).toMatch(/\nBefore[^]+\nAfter/);
    },
  );

  it('names nothing of ours that we have not', () => {
    expect(rows().length).toBeGreaterThan(100);
    const unknown = rows().flatMap(({ there, code }) =>
      code
        .flatMap(namesIn)
        .filter((name) => !OURS.has(name))
        .map((name) => `${name}, for ${there}`),
    );
    expect(unknown).toEqual([]);
  });

  it('says of each thing what it becomes, or why it becomes nothing', () => {
    for (const { there, here, difference, code } of rows()) {
      if (code.length) continue;
      expect(here, there).toBe('–');
      expect(difference, there).not.toBe('');
    }
  });

  it('counts the catalogue right', () => {
    expect(read(MOVING)).toMatch(new RegExp(`\\b${CATALOGUE.size} are \\[ready\\s+made\\]`));
  });

  it('gives each service of tarteaucitron a tracker of the catalogue with all that it wants to be told', () => {
    const [services] = tables().filter(({ rows }) =>
      rows.some(([there]) => there?.text.startsWith('`gtag`')),
    );
    const named = (services?.rows ?? []).flatMap(([there, here]) => {
      const [id = '', ...parameters] = namesIn(here?.text ?? '');
      return CATALOGUE.has(id) ? [{ there: there?.text, id, parameters }] : [];
    });
    expect(named.length).toBeGreaterThan(12);
    for (const { there, id, parameters } of named)
      expect(parameters.sort(), there).toEqual(Object.keys(CATALOGUE.get(id)?.parameters ?? {}).sort());
  });

  it.each(Object.entries(IN_PAGES))('%s is known to %s', (name, file) => {
    expect(read(file)).toContain(name);
  });
});
