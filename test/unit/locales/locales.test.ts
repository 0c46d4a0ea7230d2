// Every language says everything, and says it itself.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../../src/locales/en.js';
import type { Messages } from '../../../src/locales/messages.js';
import { resolveLanguage } from '../../../src/ui/language.js';
import { ROOT } from '../examples.js';

/** Read from the folder: there is no list to forget. */
const TAGS = readdirSync(`${ROOT}src/locales`)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'messages');

/** Words that two languages share, by language. None yet. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {};

const KEYS = Object.keys(en) as (keyof Messages)[];

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

async function load(tag: string): Promise<Record<keyof Messages, string>> {
  const { messages } = (await import(`../../../src/locales/${tag}.ts`)) as { messages: Messages };
  return messages;
}

it('finds the languages', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['en', 'nb']));
});

describe.each(TAGS)('the language %s', (tag) => {
  it('is one that visitors can be given', () => {
    expect(resolveLanguage([tag])).toBe(tag);
  });

  it('has every text that English has, and no other', async () => {
    expect(Object.keys(await load(tag)).sort()).toEqual([...KEYS].sort());
  });

  it('leaves no text empty, and puts no space around one', async () => {
    for (const [key, text] of Object.entries(await load(tag))) {
      expect(text.length, key).toBeGreaterThan(1);
      expect(text.trim(), key).toBe(text);
    }
  });

  it('fills in the same places as English', async () => {
    const messages = await load(tag);
    for (const key of KEYS) expect(placesIn(messages[key]), key).toEqual(placesIn(en[key]));
  });

  it('has no markup', async () => {
    for (const [key, text] of Object.entries(await load(tag))) expect(text, key).not.toMatch(/[<>&]/);
  });

  it('has no text in English, unless it is English', async () => {
    const messages = await load(tag);
    const same = KEYS.filter((key) => messages[key] === en[key] && !SAME_AS_ENGLISH[tag]?.includes(key));
    expect(same).toEqual(tag === 'en' ? KEYS : []);
  });

  it('says yes and no in words of about the same length', async () => {
    const { accept, reject } = await load(tag);
    expect(Math.abs(accept.length - reject.length)).toBeLessThan(8);
  });
});
