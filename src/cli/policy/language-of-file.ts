// Which language a policy is in: what it says itself, what its name says, and else its commonest words.
import { basename, dirname } from 'node:path';
import { languageOf } from '../declaration/words-in.js';
import type { PolicyText } from './policy-text.js';

/** Words that hardly any text of the language is without, and few others have. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to is you your we our for with that this are or not it when',
  nb: 'og ikke vi du er på av til som med for kan har hvordan dine våre når eller nettstedet opplysninger',
  nn: 'og ikkje vi du er på av til som med for kan har korleis dine våre når eller nettstaden opplysningar',
  da: 'og ikke vi du er på af til som med for kan har hvordan dine vores når eller hjemmesiden oplysninger',
  sv: 'och inte vi du är på av till som med för kan har hur dina våra när eller webbplatsen uppgifter',
  de: 'und nicht wir sie ist auf von zu die der das mit für werden oder ihre unsere wenn daten',
  nl: 'en niet wij u is op van het een met voor worden of uw onze wanneer gegevens de',
  fr: 'et les nous vous est sur des du la le avec pour ou votre nos lorsque données que une',
  es: 'y los nosotros usted es en de la el con para o su nuestros cuando datos que una',
  it: 'e gli noi è su di la il con per o suo nostri quando dati che una della',
  pt: 'e os nós você é em de a o com para ou seu nossos quando dados que uma não',
  fi: 'ja ei me sinä on että tai kun sekä kanssa voi ovat sivuston tietoja evästeitä käytämme',
  pl: 'i nie my jest na z do się że oraz lub dla dane twoje nasze gdy plików które',
};

/** `privacy.nb.md`, `policy-no.html`, `nb/policy.md`, `nb.md`: a tag set apart, the nearest to the end first. */
function byName(file: string): string | undefined {
  const stem = basename(file).replace(/\.\w+$/, '');
  const parts = stem.split(/[._-]/);
  const [region] = /[a-z]{2}-[A-Z]{2}$/.exec(stem) ?? [];
  const folders = dirname(file).split(/[\\/]/).reverse();
  const tags = [region, parts.at(-1), ...(parts.length > 1 ? [parts[0]] : []), ...folders];
  return tags
    .map((tag) => (/^[a-z]{2}(-[a-z]{2,4})?$/i.test(tag ?? '') ? languageOf(tag ?? '') : undefined))
    .find(Boolean);
}

/** Only where the winner leads clearly. */
function byWords(blocks: readonly string[]): string | undefined {
  const words =
    blocks
      .join(' ')
      .slice(0, 50_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(COMMON)
    .map(([language, list]) => {
      const common = new Set(list.split(' '));
      return { language, hits: words.filter((word) => common.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  return first && first.hits >= 3 && first.hits > (second?.hits ?? 0) * 1.05 ? first.language : undefined;
}

export const languageOfFile = (file: string, { language, blocks }: PolicyText): string | undefined =>
  (language && languageOf(language)) || byName(file) || byWords(blocks);
