// The consent record: what the visitor chose, when, under which policy, and about what.

/** Answers by category and tracker id. What is not in it was never asked. */
export type Choices = Readonly<Record<string, boolean>>;

/** Where a decision was made: the banner, the preferences, or the site's own script through `window.samtykke`. */
export type DecidedBy = 'banner' | 'preferences' | 'script';

/** The stored decision. It carries no id: nobody is recognised by having said no. */
export interface ConsentRecord {
  /** When, in milliseconds since 1970, to the minute: more would be a mark to recognise a visitor by. */
  readonly time: number;
  /** The policy version that was in force. */
  readonly policyVersion: string;
  readonly by: DecidedBy;
  /** Every category and tracker that the visitor was asked about, with the answer. */
  readonly choices: Choices;
  /**
   * Checksums of the configurations that have been found right since, the latest first, with `_` between: a site's pages
   * may differ, by language for example. Under one of them a page need not check it again.
   */
  readonly configuration: string;
}

/** Milliseconds in the record's unit of time. */
export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Whether a record still speaks for the visitor: made under this policy version, not older than `days`, and not from a
 * future that a clock set wrong by a day cannot explain.
 */
export function isCurrent(record: ConsentRecord, policyVersion: string, days: number, now: number): boolean {
  const age = now - record.time;
  return record.policyVersion === policyVersion && age < days * DAY && age > -DAY;
}
