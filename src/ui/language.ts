// Which language the visitor reads, and its words.
import type { Messages, Text } from '../locales/messages.js';

/** One file a language, loaded alone. */
const LANGUAGES =
  'en nb nn se da sv fi is de nl fr es ca pt it pl cs sk sl hr hu ro bg el et lv lt mt ga uk tr ar he'.split(
    ' ',
  );

/** The language of a tag by its own name: `nb-NO` is `nb`, `iw` is `he`. Nothing where it is none. */
function languageOf(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag);
    // Norwegian without a form of it is bokmål.
    return language === 'no' ? 'nb' : language;
  } catch {
    return undefined;
  }
}

/** The first of these tags that we speak, else English: `nb-NO` is `nb`. Empty ones are passed over. */
export function resolveLanguage(tags: readonly string[]): string {
  return tags.map(languageOf).find((language) => LANGUAGES.includes(language as string)) ?? 'en';
}

/** The tags to try: the configured one, or the page's and then the browser's. */
export function preferredTags(configured = 'auto'): readonly string[] {
  return configured === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [configured];
}

/** The texts of a language, in the order of their keys. `language` is one of ours, as `resolveLanguage` gives it. */
export async function loadTexts(language: string): Promise<readonly Text[]> {
  const { messages } = (await import(`../locales/${language}.js`)) as { messages: Messages };
  return Object.values(messages) as Text[];
}

/** What the texts of the second layer are called. */
export async function loadMoreKeys(): Promise<readonly string[]> {
  return (await import('./more-keys.js')).MORE_KEYS;
}
