// Every text that a visitor reads. A language that lacks one does not compile.

/** A text by plural form, as `Intl.PluralRules` names them; a language names those that it has. */
export type Plural = Readonly<Record<'other', string>> &
  Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

export type Text = string | Plural;

/**
 * Words in braces are filled in: `{purposes}` is a list such as "statistics and marketing". The order is that of `KEYS` and
 * `MORE_KEYS`: a built language has no names, only its texts.
 */
export interface Messages {
  /** The banner's heading, a question. */
  readonly title: string;
  readonly text: string;
  /** The services behind the question, by name. */
  readonly services: string;
  /** Asks about what has come since the last choice, instead of `text`. */
  readonly added: string;
  /** When the visitor chose last. No full stop where the language's dates end with one. */
  readonly chosen: string;
  /** Said after `chosen` where the policy is another now. */
  readonly changed: string;
  /** Said after `chosen` where that is too long ago to hold. */
  readonly expired: string;
  readonly accept: string;
  readonly reject: string;
  /** The banner's button that opens the preferences. */
  readonly preferences: string;
  readonly policy: string;
  /** The permanent control that opens the preferences. Never a word for withdrawing: programs would press it. */
  readonly settings: string;
  /** What each category is called, what is said of it, and how it is named in `{purposes}`. */
  readonly necessary: string;
  readonly necessaryText: string;
  readonly functional: string;
  readonly functionalText: string;
  readonly functionalPurpose: string;
  readonly analytics: string;
  readonly analyticsText: string;
  readonly analyticsPurpose: string;
  readonly marketing: string;
  readonly marketingText: string;
  readonly marketingPurpose: string;

  readonly preferencesTitle: string;
  readonly preferencesText: string;
  readonly save: string;
  /** The cross: says that nothing is saved. */
  readonly close: string;
  /** Announced when a choice has been saved. */
  readonly saved: string;
  readonly alwaysOn: string;
  /** The link to a vendor's own policy. */
  readonly vendorPolicy: string;
  /** Said where Global Privacy Control has been taken as the answer. */
  readonly signal: string;

  /** The visitor's receipt of their choice. */
  readonly copy: string;
  readonly copied: string;
  readonly download: string;

  /** How much was erased of what trackers had stored: `{count}`. */
  readonly erased: Plural;
  /** That something is left. */
  readonly notAll: string;
  readonly cameBack: string;
  /** Cookies that may stand on the vendor's own site: `{domain}`. */
  readonly thirdParty: string;
  /** Cookies that no script can erase, and the visitor can. */
  readonly httpOnly: string;
  /** What would not go. */
  readonly stays: string;
  /** The vendor's mark of a refusal, kept for as long as its code is in the page. */
  readonly refusal: string;
  /** The link to where a vendor lets people opt out. */
  readonly optOut: string;

  /** The declaration: the heads of its table, and what stands in it. */
  readonly name: string;
  readonly kind: string;
  /** One cookie; the other kinds are called as browsers call them. */
  readonly cookie: string;
  readonly lifetime: string;
  readonly party: string;
  /** Set by this site. */
  readonly firstParty: string;
  /** A cookie that ends with the browser's session. */
  readonly session: string;
  /** What has no end of its own. */
  readonly endless: string;
  /** The visitor's own state, of a category or tracker. */
  readonly granted: string;
  readonly denied: string;

  /** An embed, before it is shown: whose it is, and what showing it means. */
  readonly embedText: string;
  readonly loadOnce: string;
  readonly alwaysAllow: string;
}
