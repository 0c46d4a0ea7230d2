// Every language says everything, and says it itself.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plural, Text } from '../../../src/locales/messages.js';
import { KEYS } from '../../../src/ui/keys.js';
import { resolveLanguage } from '../../../src/ui/language.js';
import { MORE_KEYS } from '../../../src/ui/more-keys.js';
import { makeWords } from '../../../src/ui/words.js';
import { ROOT } from '../examples.js';

/** Read from the folder: there is no list to forget. */
const TAGS = readdirSync(`${ROOT}src/locales`)
  .filter((file) => file.endsWith('.ts') && file !== 'messages.ts')
  .map((file) => file.replace('.ts', ''));

const MARKETING = ['marketing', 'marketingPurpose'];

/** Words that a language shares with English, by language. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['cs', 'es', 'it', 'mt', 'nl', 'pt', 'ro', 'sk'].map((tag) => [tag, [...MARKETING, 'cookie']]),
  ),
  hr: MARKETING,
  hu: MARKETING,
  pl: MARKETING,
  da: ['cookie'],
  // German writes its nouns large.
  de: ['marketing', 'name', 'cookie'],
  el: ['cookie'],
  fr: ['marketing', 'cookie'],
};

type Texts = Readonly<Record<string, Text>>;

async function load(tag: string): Promise<Texts> {
  return ((await import(`../../../src/locales/${tag}.ts`)) as { messages: Texts }).messages;
}

/** Each text by its key; of a plural, each form. */
const formsOf = (messages: Texts) =>
  Object.entries(messages).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string'
      ? [[key, text]]
      : Object.entries(text).map(([form, one]) => [`${key}.${form}`, one]),
  );

/** A name may be said once or twice. */
const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

it('finds the languages', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['en', 'nb']));
  expect(TAGS).toHaveLength(33);
});

describe.each(TAGS)('the language %s', (tag) => {
  it('is one that visitors can be given', () => {
    expect(resolveLanguage([tag])).toBe(tag);
  });

  it('names every form of a number that the language has, and no other', async () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const { erased } = await load(tag);
    const own = Object.keys(erased as Plural);
    expect(own).toContain('other');
    for (const form of own) expect(pluralCategories).toContain(form);
  });

  it('has every text and no other, in the order in which they are named', async () => {
    expect(Object.keys(await load(tag))).toEqual([...KEYS, ...MORE_KEYS]);
  });

  it('leaves no text empty, and puts no space around one', async () => {
    for (const [key, text] of formsOf(await load(tag))) {
      expect(text.length, key).toBeGreaterThan(1);
      expect(text.trim(), key).toBe(text);
    }
  });

  it('fills in the same places as English', async () => {
    const [messages, english] = [await load(tag), await load('en')];
    for (const [key, text] of formsOf(messages)) {
      const same = english[key.split('.')[0] ?? ''];
      expect(placesIn(text), key).toEqual(placesIn(typeof same === 'string' ? same : (same?.other ?? '')));
    }
  });

  it('has no markup', async () => {
    for (const [key, text] of formsOf(await load(tag))) expect(text, key).not.toMatch(/[<>&]/);
  });

  it('has no text in English, unless it is English', async () => {
    const [messages, english] = [formsOf(await load(tag)), await load('en')];
    const same = messages.filter(([key, text]) => english[key] === text).map(([key]) => key);
    const known = tag === 'en' ? same : (SAME_AS_ENGLISH[tag] ?? []);
    expect(same.filter((key) => !known.includes(key))).toEqual([]);
  });

  it('ends the sentence about the last choice once, however its dates end', async () => {
    const words = makeWords(tag, Object.values(await load(tag)), undefined);
    const said = words.say('chosen', { date: words.date(Date.UTC(2026, 11, 2, 12)) });
    expect(said).toMatch(/[^.]\.$/);
  });

  it('says yes and no in words of about the same length', async () => {
    const { accept = '', reject = '' } = (await load(tag)) as Record<string, string>;
    expect(accept.length).toBeGreaterThan(1);
    expect(Math.abs(accept.length - reject.length)).toBeLessThan(8);
  });
});
