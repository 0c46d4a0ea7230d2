// Every text that a visitor reads. A language that lacks one does not compile.

/**
 * The first layer, and what every part needs. Words in braces are filled in: `{purposes}` is a list such as "statistics
 * and marketing".
 */
export interface Messages {
  /** The banner's heading, a question. */
  readonly title: string;
  readonly text: string;
  /** The services behind the question, by name. */
  readonly services: string;
  /** Asks about what has come since the last choice, instead of `text`. */
  readonly added: string;
  /** Said before `text` where the policy is another than at the last choice. */
  readonly changed: string;
  /** Said before `text` where the last choice is too old to hold. */
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
}
