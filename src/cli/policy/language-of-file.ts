// Which language a policy is in: what it says itself, what its name says, and else its commonest words.
import { basename, dirname } from 'node:path';
import { languageOf } from '../declaration/words-in.js';
import type { PolicyText } from './policy-text.js';

/** Words that hardly any text of the language is without, and few others have. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to is you your we our for with that this are or not it when',
  nb: 'og ikke vi du er på av til som med for kan har hvordan hvis dine våre vår når eller deg oss mer hva nei sier være bruk nettstedet opplysninger informasjonskapsler',
  nn: 'og ikkje vi du er på av til som med for kan har korleis viss dine våre vår når eller deg oss meir kva nei seier vere bruk nettstaden opplysningar informasjonskapslar',
  da: 'og ikke vi du er på af til som med for kan har hvordan hvis dine vores når eller dig os mere hvad nej siger være brug hjemmesiden oplysninger cookies',
  sv: 'och inte vi du är på av till som med för kan har hur om dina våra vår när eller dig oss mer vad nej säger vara webbplatsen uppgifter kakor',
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

/** In how many languages a word is common: what all say tells nothing. */
const SHARED = new Map<string, number>();
for (const word of Object.values(COMMON).flatMap((list) => list.split(' ')))
  SHARED.set(word, (SHARED.get(word) ?? 0) + 1);

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
      const hits = words.filter((word) => common.has(word));
      return { language, score: hits.reduce((sum, word) => sum + 1 / (SHARED.get(word) ?? 1), 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && first.score >= 2 && first.score > (second?.score ?? 0) * 1.2 ? first.language : undefined;
}

export const languageOfFile = (file: string, { language, blocks }: PolicyText): string | undefined =>
  (language && languageOf(language)) || byName(file) || byWords(blocks);
