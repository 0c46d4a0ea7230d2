// The texts of what a visitor opens or a site places: the preferences, the declaration, an embed. In a file of their own,
// so that a first visit does not pay for them.

/** A text by plural form, as `Intl.PluralRules` names them; a language names those that it has. */
export type Plural = Readonly<Record<'other', string>> &
  Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

export interface MoreMessages {
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

  /** The visitor's receipt: when they chose last, and under which version of the policy. */
  readonly chosen: string;
  readonly version: string;
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
  /** Cookies that only a server can erase. */
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
