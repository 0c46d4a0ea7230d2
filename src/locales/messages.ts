// Every text that a visitor reads. A language that lacks one does not compile.

/** Words in braces are filled in: `{purposes}` is a list such as "statistics and marketing". */
export interface Messages {
  /** The banner's heading, a question. */
  readonly title: string;
  readonly text: string;
  /** The services behind the question, by name. */
  readonly services: string;
  /** Asks about what has come since the last choice, instead of `text`. */
  readonly added: string;
  readonly accept: string;
  readonly reject: string;
  /** The banner's button that opens the preferences. */
  readonly preferences: string;
  readonly policy: string;
  readonly preferencesTitle: string;
  readonly preferencesText: string;
  readonly save: string;
  /** The cross: says that nothing is saved. */
  readonly close: string;
  readonly alwaysOn: string;
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
  /** The link to a vendor's own policy. */
  readonly vendorPolicy: string;
  /** Said where Global Privacy Control has been taken as the answer. */
  readonly signal: string;
  /** When the visitor chose last. */
  readonly chosen: string;
}
