// What a site may say, and what the core makes of it. Whether it is said right is checked in `check/`, before the first
// grant under this very configuration.
import { NECESSARY } from './consent/category.js';
import type { Subject } from './consent/decision.js';
import { CATALOGUE } from './trackers/catalogue.js';
import type { ConfiguredTracker, Tracker } from './trackers/tracker.js';

/** A text, or one for each language, like `{ "nb": "/personvernerklæring", "en": "/en/privacy-policy" }`. */
export type ByLanguage = string | Readonly<Record<string, string>>;

/** A tracker of the catalogue with its parameters, like `{ "use": "hotjar", "siteId": "1234567" }`. */
export interface Use {
  readonly use: string;
  readonly [parameter: string]: string;
}

/** The configuration: the attributes of the script tag and the JSON say the same things. */
export interface Config {
  readonly $schema?: string;
  /** Where the privacy policy is, and which version of it is in force: a new version asks every visitor again. */
  readonly policy: { readonly url: ByLanguage; readonly version?: string };
  /** What the visitor is asked about, in this order. By default what the trackers name. */
  readonly categories?: readonly string[];
  /** Trackers of the catalogue, or whole definitions. */
  readonly trackers?: readonly (Use | Tracker)[];
  /** A language tag, or `auto`: the page's, else the browser's, else English. */
  readonly language?: string;
  readonly cookie?: {
    readonly name?: string;
    /** `auto`: the registrable domain · `host`: this host only · a domain. */
    readonly domain?: string;
    /** How long a choice holds, at most 730. */
    readonly days?: number;
  };
  /** What Global Privacy Control means: `honour` it as a no, `ask` all the same, or `ignore` it. */
  readonly gpc?: 'honour' | 'ask' | 'ignore';
  readonly googleConsentMode?: 'basic' | 'advanced' | 'off';
  /** Whether the page is loaded again when something that has run is withdrawn. */
  readonly reloadOnWithdraw?: boolean;
  /** `bar`: across the bottom · `box`: in the corner. */
  readonly layout?: 'bar' | 'box';
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Hosts that the guard holds back beside the trackers', until everything is granted. */
  readonly guard?: { readonly hosts?: readonly string[] };
  /** The site's own words, by language and key. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where and how long the record is kept. */
export interface CookieSettings {
  readonly name: string;
  readonly domain?: string;
  readonly days: number;
}

/** What the core acts on. */
export interface Settings {
  readonly config: Config;
  readonly trackers: readonly ConfiguredTracker[];
  readonly subject: Subject;
  readonly cookie: CookieSettings;
  readonly policyVersion: string;
  /** Whether Google Consent Mode is spoken: by default where a tracker listens. */
  readonly tellsGoogle: boolean;
}

type Fields = Readonly<Record<string, string | undefined>>;

/** A tracker's facts with its parameters in place: `{siteId}` in any text of them. */
function configure(entry: Use | Tracker, advanced: boolean): ConfiguredTracker {
  // Without a prototype, so that no place is filled with what every object has.
  const fields = { __proto__: null, ...entry } as Readonly<Record<string, unknown>> as Fields;
  const known = CATALOGUE.find(({ id }) => id === fields['use']);
  const text = JSON.stringify(known ?? entry).replace(/{(\w+)}/g, (all, name: string) => fields[name] ?? all);
  const facts = JSON.parse(text) as ConfiguredTracker;
  return { ...facts, known: !!known, early: advanced && !!facts.googleConsent };
}

/** Gives every option that the core reads its value. Checks nothing: what is made of a wrong one is never released. */
export function resolveConfig(config: Config): Settings {
  const { googleConsentMode: mode, policy } = config;
  const trackers = (config.trackers ?? []).map((entry) => configure(entry, mode === 'advanced'));
  const named = [...new Set(trackers.map(({ category }) => category))];
  return {
    config,
    trackers,
    subject: { categories: (config.categories ?? named).filter((name) => name !== NECESSARY), trackers },
    cookie: { name: 'samtykke', days: 182, ...config.cookie },
    policyVersion: policy.version ?? '',
    tellsGoogle: mode ? mode !== 'off' : trackers.some(({ googleConsent }) => googleConsent),
  };
}
