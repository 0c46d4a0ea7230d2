// The words of one language with the site's own over them, and what is worked out from them.
import type { ByLanguage, Config } from '../config.js';
import type { Messages } from '../locales/messages.js';

export interface Words {
  readonly language: string;
  /** The text of a key with its places filled in. What nobody has words for is called `otherwise`, or by its key. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>, otherwise?: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  readonly date: (time: number) => string;
  /** The text or address meant for this language, of one that may differ by language. */
  readonly pick: (byLanguage: ByLanguage) => string;
}

export function makeWords(language: string, messages: Messages, texts: Config['texts']): Words {
  // English without a country is written as in Britain: the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  const all = new Map(Object.entries({ ...messages, ...texts?.[language] }));
  const say: Words['say'] = (key, values = {}, otherwise = key) =>
    (all.get(key) ?? all.get(otherwise) ?? otherwise).replace(/{(\w+)}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
  return {
    language,
    say,
    list: (items) => new Intl.ListFormat(locale).format(items),
    date: (time) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time),
    pick: (byLanguage) =>
      typeof byLanguage === 'string'
        ? byLanguage
        : (byLanguage[language] ?? byLanguage['en'] ?? Object.values(byLanguage)[0] ?? ''),
  };
}
