// The library's own words in a language, with the site's over them, as a page would show them.
import type { Config } from '../../config.js';
import { loadTexts, resolveLanguage } from '../../ui/language.js';
import { MORE_KEYS } from '../../ui/more-keys.js';
import { makeWords, type Words } from '../../ui/words.js';

/** The language of ours that a tag means, or none: `nb-NO` and `no` are `nb`. */
export function languageOf(tag: string): string | undefined {
  const language = resolveLanguage([tag]);
  // English is also the answer where there is none.
  return language !== 'en' || /^en(-|$)/i.test(tag) ? language : undefined;
}

/** `language` is one of ours. */
export async function wordsIn(language: string, texts: Config['texts']): Promise<Words> {
  const words = makeWords(language, await loadTexts(language), texts);
  words.learn(MORE_KEYS);
  return words;
}
