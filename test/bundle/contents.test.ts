// What is in the built files, and what must never be.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../src/locales/en.js';
import { messages as nb } from '../../src/locales/nb.js';
import { EMBED_KINDS } from '../../src/ui/embed-kinds.js';
import { DEFINITIONS, MORE } from '../unit/examples.js';
import { read, ROOT } from './dist.js';

const CORE = read('dist/samtykke.js');
const INTERFACE = read('dist/samtykke-ui.js');

const FILES = readdirSync(`${ROOT}dist`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(locales\/)?[\w-]+\.js$/.test(file),
);

const countIn = (text: string, part: string) => text.split(part).length - 1;

describe('samtykke.js, which every page loads', () => {
  it('has no Lit', () => {
    expect(CORE).not.toMatch(/lit-html|lit\$|litHtml|customElements|attachShadow|adoptedStyleSheets/i);
  });

  it.each(DEFINITIONS)(
    'has no prose of %s, and where it loads from',
    (_, { vendor, policy, notice, hosts, load }) => {
      for (const text of [
        policy,
        ...Object.values(notice),
        ...hosts.filter((host) => host.startsWith('*.')),
      ]) {
        expect(CORE).not.toContain(text);
      }
      if (/\s/.test(vendor)) expect(CORE).not.toContain(vendor);
      for (const script of load.scripts)
        expect(CORE).toContain(typeof script === 'string' ? script : script.src);
    },
  );

  it('has no lifetimes', () => {
    expect(CORE).not.toMatch(/lifetime|\d (days|hours|minutes|months|years?)\b/);
  });

  it('has no word that a visitor reads', () => {
    const texts = [en, nb]
      .flatMap((messages) => Object.values<unknown>({ ...messages }))
      .filter((text): text is string => typeof text === 'string' && /\s/.test(text));
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) {
      expect(CORE).not.toContain(text);
      expect(CORE).not.toContain(text.split('{')[0]?.trim() || text);
    }
  });

  it('has no words of errors and no checks', () => {
    expect(CORE).not.toMatch(/ConfigError|Did you mean|Expected|nothing is released/);
  });

  it('has no js-cookie: it reads the record and does not write it', () => {
    expect(CORE).not.toMatch(/sameSite|withAttributes|withConverter/i);
  });

  it('is one classic script that leaves no name behind', () => {
    expect(CORE).toMatch(/^(!function\(\)\{|\(function\(\)\{|\(\(\)=>\{|"use strict";|!\(?\(?)/);
    expect(CORE).not.toMatch(/^\s*(import|export)\b/);
  });

  it('finds its other files beside it', () => {
    expect(CORE).toContain('samtykke-ui.js');
    expect(CORE).toContain('samtykke-erase.js');
    expect(FILES).toEqual(expect.arrayContaining(['samtykke-ui.js', 'samtykke-erase.js']));
  });
});

describe('samtykke-ui.js, which asks', () => {
  it('makes elements of markup in one place: the templates of lit-html', () => {
    expect(countIn(INTERFACE, 'innerHTML')).toBe(1);
  });

  it('has no definition’s facts or prose, but names', () => {
    for (const [, { name, notice, policy }] of DEFINITIONS) {
      expect(INTERFACE).toContain(name);
      for (const text of [policy, ...Object.values(notice)]) expect(INTERFACE).not.toContain(text);
    }
  });

  it('has no language', () => {
    expect(INTERFACE).not.toContain(en.title);
    expect(INTERFACE).not.toContain(nb.title);
  });

  it('has no words of errors', () => {
    expect(INTERFACE).not.toMatch(/Did you mean|nothing is released/);
  });
});

/** Their work is to name the doors by which others come in. */
const isGuard = (file: string) => file.startsWith('samtykke-guard');

describe.each(FILES)('%s', (file) => {
  const code = read(`dist/${file}`);

  it('has none of the trackers that a site brings by its configuration', () => {
    for (const [, { id, source = '' }] of MORE) {
      expect(code).not.toContain(source);
      // An embed has a kind of that name, whoever has configured the tracker.
      if (file === 'samtykke-embed.js' && Object.hasOwn(EMBED_KINDS, id)) continue;
      for (const quote of ['"', "'", '`']) expect(code).not.toContain(quote + id + quote);
    }
  });

  it('makes no code of text', () => {
    expect(code).not.toMatch(/\beval\(|new Function|\bFunction\(/);
    expect(code).not.toMatch(/set(Timeout|Interval)\(["'`]/);
  });

  it('writes nothing into the page, but for the tag of the guard', () => {
    expect(countIn(code, 'document.write')).toBe(file === 'samtykke.js' ? 1 : 0);
    if (!isGuard(file)) expect(code).not.toMatch(/insertAdjacentHTML|outerHTML|srcdoc/);
  });

  it('makes no elements of markup, but for lit-html’s own templates', () => {
    if (isGuard(file)) expect(code).not.toMatch(/\.(inner|outer)HTML\b/);
    else expect(code.split('innerHTML')).toHaveLength(/-(ui|panel)\.js$/.test(file) ? 2 : 1);
  });

  it('sets no inline style, which a strict policy refuses', () => {
    expect(code).not.toMatch(/\.style\.|createElement\(["'`]style/);
    if (!isGuard(file)) expect(code).not.toMatch(/\bstyle=|<style/);
  });

  it('says nothing of the machine that built it', () => {
    expect(code).not.toMatch(/\/home\/|\/tmp\/|node_modules|file:\/\//);
    expect(code).not.toContain(process.cwd());
  });
});
