// What a site may say, and what the core makes of it. Whether it is said right is checked in `check/`, before the first
// grant under this very configuration.
import { NECESSARY } from './consent/category.js';
import type { Subject } from './consent/decision.js';
import { CATALOGUE } from './trackers/catalogue.js';
import type { Call, ConfiguredTracker, Status, Tracker } from './trackers/tracker.js';

/** A text, or one for each language, like `{ "nb": "/personvernerklæring", "en": "/en/privacy-policy" }`. */
export type ByLanguage = string | Readonly<Record<string, string>>;

/** A tracker of the catalogue with its parameters, like `{ "use": "hotjar", "siteId": "1234567" }`. */
export interface Use {
  readonly use: string;
  /** Calls of the site's own to this vendor, made before those of the catalogue: Meta's limited data use, for example. */
  readonly calls?: readonly Call[];
  /**
   * `draft`: known to the studio and to `samtykke check`, but it does not run, and nobody is asked about it, until it is
   * `published`, which is what every other is.
   */
  readonly status?: Status;
  readonly [parameter: string]: string | readonly Call[] | undefined;
}

/** `basic`: no Google tag before a grant · `advanced`: Google's tags load at once, with everything denied · `off`. */
export type GoogleConsentMode = 'basic' | 'advanced' | 'off';

/** A default of Google Consent Mode: `{ "region": ["US"], "ad_storage": "granted", "wait_for_update": 500 }`. */
export interface GoogleConsentDefault {
  /** Where it holds, in codes of ISO 3166: countries or parts of them. Without it: everywhere else. */
  readonly region?: readonly string[];
  /** How long, in milliseconds, Google's tags wait for the first update. */
  readonly wait_for_update?: number;
  readonly [type: `${string}_storage` | `ad_${string}`]: 'granted' | 'denied';
}

/** What a site adds to Google Consent Mode, in Google's own words. */
export interface GoogleConsentOptions {
  /** By default `basic`. */
  readonly mode?: GoogleConsentMode;
  /** The list of Google's commands, where it is not `dataLayer`. */
  readonly dataLayer?: string;
  /**
   * The defaults, one of them without a region: everything denied, but for what is said here. With Global Privacy Control
   * on, everything is denied everywhere.
   */
  readonly defaults?: readonly GoogleConsentDefault[];
  readonly set?: { readonly ads_data_redaction?: boolean; readonly url_passthrough?: boolean };
}

/** The configuration: the attributes of the script tag and the JSON say the same things. */
export interface Config {
  readonly $schema?: string;
  readonly policy: {
    /** Where the privacy policy is. */
    readonly url: ByLanguage;
    /** Which version of it is in force: a new one asks every visitor again. */
    readonly version?: string;
    /** What this version changed: said to those who chose under another one. */
    readonly changes?: ByLanguage;
  };
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
  readonly googleConsentMode?: GoogleConsentMode | GoogleConsentOptions;
  /** Whether the page is loaded again when something that has run is withdrawn. */
  readonly reloadOnWithdraw?: boolean;
  /**
   * Whether the page is loaded again after a decision that grants something: for a site whose Content-Security-Policy
   * follows the consent. A policy cannot be lifted from a page that has it.
   */
  readonly reloadOnGrant?: boolean;
  /**
   * Whether a click made by a program grants as a visitor's does. Without it, only a person can say yes; a program that
   * answers for its user can say no. With it, any script in your page can press _Accept_, and nothing tells its click from
   * one that a visitor's own program makes: you can no longer show that a person agreed.
   */
  readonly agentsMayAccept?: boolean;
  /**
   * `bar`: across the bottom · `box`: in the corner where lines end, at the bottom; `-top` and `-start` name another ·
   * `modal`: in the middle, and the page waits for the answer.
   */
  readonly layout?: 'bar' | 'box' | 'box-start' | 'box-top' | 'box-top-start' | 'modal';
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Whether a small button that opens the preferences stands in a corner of every page. */
  readonly settings?: boolean;
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

/** What the core acts on, and what it asks about. */
export interface Settings extends Subject {
  readonly config: Config;
  readonly trackers: readonly ConfiguredTracker[];
  readonly cookie: CookieSettings;
  readonly policyVersion: string;
  /** None where Google Consent Mode is not spoken: by default it is where a tracker listens. */
  readonly google: GoogleConsentOptions | undefined;
}

type Fields = Readonly<Record<string, string | undefined>> & Pick<Use, 'use' | 'calls' | 'status'>;

/** Gives every option that the core reads its value. Checks nothing: what is made of a wrong one is never released. */
export function resolveConfig(config: Config): Settings {
  const { googleConsentMode, policy } = config;
  const google = (googleConsentMode ?? {}) as GoogleConsentOptions;
  const mode = google.mode ?? googleConsentMode;
  const { dataLayer = '' } = google;
  const trackers = (config.trackers ?? []).flatMap((entry): ConfiguredTracker | readonly [] => {
    // Without a prototype, so that no place is filled with what every object has.
    const fields = { __proto__: null, ...entry } as unknown as Fields;
    const known = CATALOGUE.find(({ id }) => id === fields.use);
    // Its facts with the parameters in place: `{siteId}` in any text of them.
    const text = JSON.stringify(known ?? entry)
      // Encoded, so that no value ends the text that it stands in.
      .replace(/{(\w+)}/g, (all, name: string) => (name in fields ? encodeURI(fields[name] as string) : all))
      // Google's loader is told the name of the list where it is another.
      .replace(dataLayer ? /dataLayer/g : '&l=dataLayer', dataLayer);
    const facts = JSON.parse(text) as ConfiguredTracker;
    return fields.status === 'draft'
      ? []
      : {
          ...facts,
          known,
          own: fields.calls,
          early: mode === 'advanced' && facts.googleConsent,
        };
  });
  return {
    config,
    trackers,
    categories: (config.categories ?? [...new Set(trackers.map(({ category }) => category))]).filter(
      (name) => name !== NECESSARY,
    ),
    cookie: { name: 'samtykke', days: 182, ...config.cookie },
    policyVersion: policy.version ?? '',
    google: (mode ? mode !== 'off' : trackers.some(({ googleConsent }) => googleConsent))
      ? google
      : undefined,
  };
}
