// Whether a policy speaks of a category, in words of its language: the library's own, and others that policies use.
import type { Words } from '../../ui/words.js';

/** The beginnings of words, by category and language. What is not here is told by the library's own word for it. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  necessary: {
    en: 'necessary essential required',
    nb: 'nødvendig',
    nn: 'nødvendig naudsynt',
    da: 'nødvendig',
    sv: 'nödvändig',
    de: 'notwendig erforderlich essenziell',
    fr: 'nécessaire essentiel',
    es: 'necesari esencial',
    it: 'necessari essenzial',
    nl: 'noodzakelijk functionele',
    fi: 'välttämättöm',
  },
  functional: {
    en: 'functional preference personalisation personalization feature',
    nb: 'funksjon preferanse',
    nn: 'funksjon preferanse',
    da: 'funktion præference',
    sv: 'funktion preferens inställning',
    de: 'funktion funktional präferenz komfort',
    fr: 'fonction préférence',
    es: 'funcion preferencia',
    it: 'funzion preferenz',
    nl: 'functione voorkeur',
    fi: 'toiminn',
  },
  analytics: {
    en: 'analytic analys statistic measure performance',
    nb: 'analy statisti måling besøksstatistikk',
    nn: 'analy statisti måling',
    da: 'analy statisti måling',
    sv: 'analy statisti mätning',
    de: 'analy statisti messung auswertung',
    fr: 'analy statisti mesure audience',
    es: 'anal estadístic medición',
    it: 'anali statisti misura',
    nl: 'analy statisti meting',
    fi: 'analy tilasto mittaa',
  },
  marketing: {
    en: 'marketing advertis ads adverts remarketing retargeting targeting',
    nb: 'markedsføring annons reklame remarketing retargeting målretting',
    nn: 'marknadsføring annons reklame',
    da: 'markedsføring marketing annonc reklame',
    sv: 'marknadsföring annons reklam',
    de: 'marketing werb anzeigen remarketing',
    fr: 'marketing publicit annonce',
    es: 'marketing publici anuncio mercadotecnia',
    it: 'marketing pubblicit',
    nl: 'marketing reclame advert',
    fi: 'markkinoin mainon mainos',
  },
};

/** Without its ending, so that another form of the word is the same word. */
const stemOf = (word: string) => (word.length > 6 ? word.slice(0, -2) : word);

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** `rest` is the text without the names of trackers: that a page says "Google Analytics" explains no analytics. */
export function explainsCategory(
  category: string,
  { language, say }: Words,
  rest: ReadonlySet<string>,
): boolean {
  const said = [say(category, {}, ''), say(`${category}Purpose`, {}, '')].filter(Boolean);
  const own = said.length ? said : [category];
  const others = Object.hasOwn(OTHERS, category) ? (OTHERS[category]?.[language] ?? '') : '';
  const starts = [
    ...others.split(' ').filter(Boolean),
    ...own.map((text) =>
      stemOf(wordsIn(text).toSorted((a, b) => b.length - a.length)[0] ?? text.toLowerCase()),
    ),
  ];
  return [...rest].some((word) => starts.some((start) => word.startsWith(start)));
}

/** The words of a text, each once. */
export const vocabularyOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(wordsIn));
