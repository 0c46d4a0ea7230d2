// Which language the visitor reads, and its words.
import type { Messages } from '../locales/messages.js';

/** One file a language, loaded alone. */
const LANGUAGES = {
  en: () => import('../locales/en.js'),
  nb: () => import('../locales/nb.js'),
} satisfies Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>;

export type Language = keyof typeof LANGUAGES;

const isKnown = (language: string): language is Language => Object.hasOwn(LANGUAGES, language);

/** Tags that another language's words serve best. */
const NEIGHBOURS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** The first of these tags that we speak, else English: `nb-NO` is `nb`. Empty ones are passed over. */
export function resolveLanguage(tags: readonly string[]): Language {
  const known = tags.map((tag) => {
    const [language = ''] = tag.toLowerCase().split('-');
    return NEIGHBOURS[language] ?? language;
  });
  return known.find(isKnown) ?? 'en';
}

/** The tags to try: the configured one, or the page's and then the browser's. */
export function preferredTags(configured = 'auto'): readonly string[] {
  return configured === 'auto' ? [document.documentElement.lang, ...navigator.languages] : [configured];
}

export function loadMessages(language: Language): Promise<Messages> {
  return LANGUAGES[language]().then(({ messages }) => messages);
}
