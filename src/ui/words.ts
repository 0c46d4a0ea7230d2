// The words of one language with the site's own over them, and what is worked out from them.
import type { ByLanguage, Config } from '../config.js';
import type { Plural, Text } from '../locales/messages.js';
import { KEYS } from './keys.js';

type Values = Readonly<Record<string, string>>;

export interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** For `Intl`: the language, and what stands in where the browser does not know it. */
  readonly locales: readonly string[];
  /** The text of a key with its places filled in. What nobody has words for is called `otherwise`, or by its key. */
  readonly say: (key: string, values?: Values, otherwise?: string) => string;
  /** Names the texts of the second layer, which follow those of the first. */
  readonly learn: (moreKeys: readonly string[]) => void;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  readonly date: (time: number) => string;
  /** The text or address meant for this language, of one that may differ by language. */
  readonly pick: (byLanguage: ByLanguage) => string;
}

/** `texts` in the order of their keys; `own` are the site's, which count before them. */
export function makeWords(language: string, texts: readonly Text[], own: Config['texts']): Words {
  // English without a country is written as in Britain: the day before the month. The second stands in where the browser
  // does not know the first, and then only where it says no word: nynorsk alone writes them as bokmål does.
  const locales: readonly string[] = [
    language === 'en' ? 'en-GB' : language,
    /nn|se|is/.test(language) ? 'nb' : 'en-GB',
  ];
  const isKnown = language === 'nn' || !!Intl.ListFormat.supportedLocalesOf(language)[0];
  const all = new Map<string, Text | undefined>(Object.entries(own?.[language] ?? {}));
  const name = (keys: readonly string[], first: number) => {
    keys.forEach((key, place) => {
      if (!all.has(key)) all.set(key, texts[first + place]);
    });
  };
  name(KEYS, 0);
  const say: Words['say'] = (key, values = {}, otherwise = key) => {
    const text = all.get(key) ?? all.get(otherwise) ?? otherwise;
    const form =
      typeof text === 'string' ? text : text[new Intl.PluralRules(locales).select(Number(values['count']))];
    return (form ?? (text as Plural).other).replace(/{(\w+)}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
  };
  return {
    language,
    direction: /ar|he/.test(language) ? 'rtl' : 'ltr',
    locales,
    say,
    learn(moreKeys) {
      name(moreKeys, KEYS.length);
    },
    list: (items) => (isKnown ? new Intl.ListFormat(locales).format(items) : items.join(', ')),
    date: (time) => new Intl.DateTimeFormat(locales, { dateStyle: isKnown ? 'long' : 'short' }).format(time),
    pick: (byLanguage) =>
      typeof byLanguage === 'string'
        ? byLanguage
        : (byLanguage[language] ?? byLanguage['en'] ?? Object.values(byLanguage)[0] ?? ''),
  };
}
