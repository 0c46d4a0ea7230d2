// What a site may say, and what the core makes of it. Whether it is said right is checked in `check/`, before the first
// grant under this very configuration.
import { NECESSARY, type Category } from './consent/category.js';
import type { Subject } from './consent/decision.js';
import { CATALOGUE } from './trackers/catalogue.js';
import type { Host, LanguageTag, ParameterValue, Text, TextKey, Url } from './trackers/field.js';
import type { Call, ConfiguredTracker, Status, Tracker } from './trackers/tracker.js';

/** A text, or one for each language, like `{ "nb": "Nytt: Hotjar.", "en": "New: Hotjar." }`. */
export type ByLanguage = Text | { readonly [language in LanguageTag]: Text };

/** An address, or one for each language, like `{ "nb": "/personvernerklæring", "en": "/en/privacy-policy" }`. */
export type UrlByLanguage = Url | { readonly [language in LanguageTag]: Url };

/** A tracker of the catalogue with its parameters, like `{ "use": "hotjar", "siteId": "1234567" }`. */
export interface Use {
  /**
   * Which one: the id of a tracker that rides in the core. Every other comes as a whole definition, from
   * `dist/catalogue/` or of your own.
   *
   * @examples ["hotjar", "google-analytics"]
   */
  readonly use: string;
  /**
   * A draft is known to the studio and to `samtykke check`, but does not run and is not asked about until it is published.
   *
   * @default "published"
   * @examples ["draft"]
   */
  readonly status?: Status;
  /**
   * Calls of the site's own to this vendor, made before those of the catalogue: Meta's limited data use, for example.
   *
   * @examples [[["fbq", "dataProcessingOptions", ["LDU"], 0, 0]]]
   */
  readonly calls?: readonly Call[];
  readonly [parameter: string]: ParameterValue | readonly Call[] | undefined;
}

/**
 * `basic`: no Google tag before a grant · `advanced`: Google's tags load at once, with everything denied, and send pings
 * without cookies · `off`: Google is told nothing.
 */
export type GoogleConsentMode = 'basic' | 'advanced' | 'off';

/** What Google is told of one of its types before the visitor has answered. */
export type GoogleConsentState = 'granted' | 'denied';

/** A default of Google Consent Mode: `{ "region": ["US"], "ad_storage": "granted", "wait_for_update": 500 }`. */
export interface GoogleConsentDefault {
  /**
   * Where it holds, in codes of ISO 3166: countries or parts of them. Without it: everywhere else.
   *
   * @examples [["US-CA", "ES"]]
   */
  readonly region?: readonly Region[];
  /**
   * How long, in milliseconds, Google's tags wait for the first update.
   *
   * @minimum 0
   * @maximum 10000
   * @examples [500]
   */
  readonly wait_for_update?: number;
  /** Storage for advertising. */
  readonly ad_storage?: GoogleConsentState;
  /** Sending data about the visitor to Google for advertising. */
  readonly ad_user_data?: GoogleConsentState;
  /** Advertising that is chosen for the visitor. */
  readonly ad_personalization?: GoogleConsentState;
  /** Storage for measuring, like the length of a visit. */
  readonly analytics_storage?: GoogleConsentState;
  /** Storage for what the site does, like its language. */
  readonly functionality_storage?: GoogleConsentState;
  /** Storage for what is chosen for the visitor, like recommendations. */
  readonly personalization_storage?: GoogleConsentState;
  /** Storage for security, like signing in. Granted unless you say otherwise. */
  readonly security_storage?: GoogleConsentState;
}

/**
 * A country or a part of one, in ISO 3166: `NO`, `US-CA`.
 *
 * @pattern ^[A-Z]{2}(-[A-Z0-9]{1,3})?$
 * @examples ["US-CA"]
 */
export type Region = string;

/** Google's own settings beside consent. */
export interface GoogleConsentSettings {
  /**
   * Whether Google leaves click ids out of what it sends for advertising while that is denied.
   *
   * @default false
   */
  readonly ads_data_redaction?: boolean;
  /**
   * Whether click ids are carried through your links without storage, which is tracking too.
   *
   * @default false
   */
  readonly url_passthrough?: boolean;
}

/** What a site adds to Google Consent Mode, in Google's own words. */
export interface GoogleConsentOptions {
  /**
   * Whether Google's tags wait for a yes.
   *
   * @default "basic"
   */
  readonly mode?: GoogleConsentMode;
  /**
   * The list of Google's commands, where it is not `dataLayer`.
   *
   * @pattern ^(?!(__proto__|constructor|prototype)$)[A-Za-z_$][\w$]{0,63}$
   * @default "dataLayer"
   * @examples ["siteLayer"]
   */
  readonly dataLayer?: string;
  /**
   * The defaults, one of them without a region: everything denied, but for what is said here. With Global Privacy Control
   * on, everything is denied everywhere.
   *
   * @minItems 1
   * @examples [[{ "wait_for_update": 500 }, { "region": ["US"], "ad_storage": "granted" }]]
   */
  readonly defaults?: readonly GoogleConsentDefault[];
  /**
   * Google's own settings beside consent; both are off unless you ask.
   *
   * @examples [{ "ads_data_redaction": true }]
   */
  readonly set?: GoogleConsentSettings;
}

/** Your privacy policy: where it is, and which version of it is in force. */
export interface Policy {
  /**
   * Where the privacy policy is: one address, or one a language.
   *
   * @examples ["/privacy", { "nb": "/personvernerklæring", "en": "/en/privacy-policy" }]
   */
  readonly url: UrlByLanguage;
  /**
   * Which version of it is in force: a new one asks every visitor again, and grants nothing until then.
   *
   * @pattern ^[ -~]{0,64}$
   * @examples ["2026-11-01"]
   */
  readonly version?: string;
  /**
   * What this version changed, in one text or one a language: said to those who chose under another one.
   *
   * @examples [{ "en": "We have added Hotjar.", "nb": "Vi har tatt i bruk Hotjar." }]
   */
  readonly changes?: ByLanguage;
}

/** The cookie in which the visitor's answer is kept. */
export interface Cookie {
  /**
   * The cookie's name.
   *
   * @pattern ^[\w$.-]{1,253}$
   * @default "samtykke"
   * @examples ["samtykke"]
   */
  readonly name?: string;
  /**
   * Where it holds: `auto`: for the whole domain that is yours · `host`: for this host only · a domain.
   *
   * @pattern ^[\w$.-]{1,253}$
   * @default "auto"
   * @examples ["auto", "host", ".example.no"]
   */
  readonly domain?: string;
  /**
   * How many days an answer holds, yes and no alike; at most 730.
   *
   * @minimum 1
   * @maximum 730
   * @default 182
   * @examples [182]
   */
  readonly days?: number;
}

/** What the guard holds back beside the trackers' own hosts. */
export interface GuardOptions {
  /**
   * Hosts that are held back until everything is granted.
   *
   * @examples [["ads.example", "*.ads.example"]]
   */
  readonly hosts?: readonly Host[];
}

/** The site's own words in one language, by the key of ours that each stands for; `{names}` and the like are filled in. */
export type OwnTexts = { readonly [key in TextKey]: Text };

/** The configuration: the attributes of the script tag and the JSON say the same things. */
export interface Config {
  /**
   * Where this schema is, for your editor alone.
   *
   * @examples ["./node_modules/samtykke/dist/samtykke.schema.json"]
   */
  readonly $schema?: Text;
  /**
   * Your privacy policy: where it is, and which version of it is in force.
   *
   * @examples [{ "url": "/privacy", "version": "2026-11-01" }]
   */
  readonly policy: Policy;
  /**
   * What the visitor is asked about, in this order. By default what the trackers name.
   *
   * @examples [["functional", "analytics", "marketing"]]
   */
  readonly categories?: readonly Category[];
  /**
   * Trackers of the catalogue, or whole definitions.
   *
   * @examples [[{ "use": "hotjar", "siteId": "1234567" }]]
   */
  readonly trackers?: readonly (Use | Tracker)[];
  /**
   * The language that visitors are asked in: a language tag, or `auto`: the page's, else the browser's, else English.
   *
   * @pattern ^(auto|[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)$
   * @default "auto"
   * @examples ["auto", "nb", "pt-BR"]
   */
  readonly language?: string;
  /** The cookie in which the visitor's answer is kept. */
  readonly cookie?: Cookie;
  /**
   * What Global Privacy Control, a browser's own signal against tracking, means: `honour` it as a no, `ask` all the same,
   * or `ignore` it.
   *
   * @default "honour"
   */
  readonly gpc?: 'honour' | 'ask' | 'ignore';
  /**
   * How Google's tags are told of the visitor's answer; by default `basic` where there is a Google tag.
   *
   * @examples ["basic", { "mode": "basic", "dataLayer": "siteLayer" }]
   */
  readonly googleConsentMode?: GoogleConsentMode | GoogleConsentOptions;
  /**
   * Whether the page is loaded again when something that has run is withdrawn.
   *
   * @default true
   */
  readonly reloadOnWithdraw?: boolean;
  /**
   * Whether the page is loaded again after a decision that grants something: for a site whose Content-Security-Policy
   * follows the consent. A policy cannot be lifted from a page that has it.
   *
   * @default false
   */
  readonly reloadOnGrant?: boolean;
  /**
   * Whether a click made by a program grants as a visitor's does. Without it, only a person can say yes; a program that
   * answers for its user can say no. With it, any script in your page can press _Accept_, and nothing tells its click from
   * one that a visitor's own program makes: you can no longer show that a person agreed.
   *
   * @default false
   */
  readonly agentsMayAccept?: boolean;
  /**
   * Where the banner stands. `bar`: across the bottom · `box`: in the corner where lines end, at the bottom; `-top` and
   * `-start` name another · `modal`: in the middle, and the page waits for the answer.
   *
   * @default "bar"
   */
  readonly layout?: 'bar' | 'box' | 'box-start' | 'box-top' | 'box-top-start' | 'modal';
  /**
   * The banner's colours: light, dark, or as the visitor's system has it.
   *
   * @default "auto"
   */
  readonly theme?: 'auto' | 'light' | 'dark';
  /**
   * Whether a small button that opens the preferences stands in a corner of every page.
   *
   * @default false
   */
  readonly settings?: boolean;
  /** With `data-guard` on the script tag: what is held back beside the trackers' own hosts. */
  readonly guard?: GuardOptions;
  /**
   * The site's own words in the banner and the preferences, by language and key.
   *
   * @examples [{ "en": { "accept": "Accept all" }, "nb": { "accept": "Godta alle" } }]
   */
  readonly texts?: { readonly [language in LanguageTag]: OwnTexts };
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
