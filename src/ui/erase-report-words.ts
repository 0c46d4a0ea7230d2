// What the preferences say about erasing. Apart from `locales/`, since a first visit needs none of it: these ride with the
// preferences. A site may lay its own over them (`texts`), by the same keys.
import type { Language } from './language.js';

/** By plural form; a language that has others than these two names them too. */
export type Plural = Readonly<Record<'one' | 'other', string>> &
  Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

export interface EraseReportWords {
  /** How much was erased, of all services together. */
  readonly erasedTotal: Plural;
  /** That something is left. */
  readonly notAll: string;
  /** The same of one service. */
  readonly erased: Plural;
  readonly cameBack: Plural;
  /** Cookies that may stand on the vendor's own site. */
  readonly thirdParty: Plural;
  /** Cookies that only a server can erase. */
  readonly httpOnly: Plural;
  /** What would not go. */
  readonly stays: string;
  /** The vendor's mark of a refusal, kept for as long as its code is in the page. */
  readonly refusal: string;
}

export const ERASE_REPORT_WORDS: Readonly<Record<Language, EraseReportWords>> = {
  en: {
    erasedTotal: {
      one: 'We have erased {count} thing that was stored in your browser.',
      other: 'We have erased {count} things that were stored in your browser.',
    },
    notAll: 'Some things we cannot erase from here.',
    erased: { one: 'We erased {count} thing.', other: 'We erased {count} things.' },
    cameBack: {
      one: '{count} of them came back, and we erased it again.',
      other: '{count} of them came back, and we erased them again.',
    },
    thirdParty: {
      one: '{vendor} may have {count} cookie of its own on {domain}. Only {vendor} can erase it.',
      other: '{vendor} may have {count} cookies of its own on {domain}. Only {vendor} can erase them.',
    },
    httpOnly: {
      one: 'The cookie {names}, if you have it, can be erased only by our server or in your browser’s settings.',
      other:
        'The cookies {names}, if you have them, can be erased only by our server or in your browser’s settings.',
    },
    stays: 'We could not erase {names} from this page. We try again on the next one.',
    refusal: 'We keep {names} until you leave this page: it tells {vendor} that you said no.',
  },
  nb: {
    erasedTotal: {
      one: 'Vi har slettet {count} ting som var lagret i nettleseren din.',
      other: 'Vi har slettet {count} ting som var lagret i nettleseren din.',
    },
    notAll: 'Noe kan vi ikke slette herfra.',
    erased: { one: 'Vi slettet {count} ting.', other: 'Vi slettet {count} ting.' },
    cameBack: {
      one: '{count} av dem kom tilbake, og vi slettet den på nytt.',
      other: '{count} av dem kom tilbake, og vi slettet dem på nytt.',
    },
    thirdParty: {
      one: '{vendor} kan ha {count} egen informasjonskapsel på {domain}. Bare {vendor} kan slette den.',
      other: '{vendor} kan ha {count} egne informasjonskapsler på {domain}. Bare {vendor} kan slette dem.',
    },
    httpOnly: {
      one: 'Informasjonskapselen {names} kan, om du har den, bare slettes av serveren vår eller i innstillingene i nettleseren din.',
      other:
        'Informasjonskapslene {names} kan, om du har dem, bare slettes av serveren vår eller i innstillingene i nettleseren din.',
    },
    stays: 'Vi fikk ikke slettet {names} fra denne siden. Vi prøver igjen på den neste.',
    refusal: 'Vi beholder {names} til du forlater siden: Den forteller {vendor} at du har sagt nei.',
  },
};
