// The words of one language with the site's own over them, and what is worked out from them.
import type { ByLanguage, Config } from '../config.js';
import type { Messages } from '../locales/messages.js';
import type { MoreMessages, Plural } from '../locales/more/messages.js';

type Values = Readonly<Record<string, string>>;

export interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** For `Intl`: the language, and what stands in where the browser does not know it. */
  readonly locales: readonly string[];
  /** The text of a key with its places filled in. What nobody has words for is called `otherwise`, or by its key. */
  readonly say: (key: string, values?: Values, otherwise?: string) => string;
  /** Adds the texts of the second layer, under the site's own. */
  readonly learn: (more: MoreMessages) => void;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  readonly date: (time: number) => string;
  /** The text or address meant for this language, of one that may differ by language. */
  readonly pick: (byLanguage: ByLanguage) => string;
}

export function makeWords(language: string, messages: Messages, texts: Config['texts']): Words {
  // English without a country is written as in Britain: the day before the month. The second stands in where the browser
  // does not know the first, and then only where it says no word: nynorsk alone writes them as bokmål does.
  const locales: readonly string[] = [
    language === 'en' ? 'en-GB' : language,
    /nn|se|is/.test(language) ? 'nb' : 'en-GB',
  ];
  const isKnown = language === 'nn' || !!Intl.ListFormat.supportedLocalesOf(language)[0];
  const own = Object.entries(texts?.[language] ?? {});
  const all = new Map<string, string | Plural>([...Object.entries(messages), ...own]);
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
    learn(more) {
      for (const [key, text] of [...Object.entries(more), ...own]) all.set(key, text as string);
    },
    list: (items) => (isKnown ? new Intl.ListFormat(locales).format(items) : items.join(', ')),
    date: (time) => new Intl.DateTimeFormat(locales, { dateStyle: isKnown ? 'long' : 'short' }).format(time),
    pick: (byLanguage) =>
      typeof byLanguage === 'string'
        ? byLanguage
        : (byLanguage[language] ?? byLanguage['en'] ?? Object.values(byLanguage)[0] ?? ''),
  };
}
