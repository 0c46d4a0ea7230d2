// The visitor's receipt: what was chosen, when, under which policy and by which texts. It carries no id: nobody is recognised
// by it.
import version from '../../package.json?version';
import type { ConsentRecord } from '../consent/record.js';
import { reportsOf } from './erase-report.js';
import { proseOf } from './prose-of.js';
import type { ShownTexts } from './shown-texts.js';
import type { UiContext } from './ui-context.js';

/** What the context cannot tell. */
export interface ReceiptFacts {
  readonly record: ConsentRecord;
  /** The page's address, from which the policy's is read. */
  readonly page: string;
  /** When the receipt is made, in milliseconds since 1970. */
  readonly now: number;
  readonly shown: ShownTexts;
  readonly sha256: string | undefined;
}

const timeOf = (time: number) => new Date(time).toISOString();

/** A carried report may have been written by any script of the page: what is no text is left out. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** What nobody here can erase, as far as this page has found out. */
const notErased = (context: UiContext) =>
  reportsOf(context).flatMap(({ id, outOfReach }) => {
    const { vendor, optOut } = proseOf(context, id);
    return outOfReach.map(({ kind, name, domain, reason, lifetime }) => ({
      tracker: id,
      vendor,
      kind,
      name,
      domain: textOf(domain),
      reason: textOf(reason),
      lifetime: textOf(lifetime),
      optOut,
    }));
  });

/** Plain names in a fixed order; README tells what each means. */
export function makeReceipt(context: UiContext, { record, page, now, shown, sha256 }: ReceiptFacts) {
  const { settings, words } = context;
  return {
    format: 'samtykke-receipt/1',
    site: new URL(page).origin,
    chosen: timeOf(record.time),
    by: record.by,
    policy: {
      url: new URL(words.pick(settings.config.policy.url), page).href,
      version: record.policyVersion,
    },
    choices: Object.fromEntries(
      Object.entries(record.choices).map(([id, granted]) => [id, granted ? 'granted' : 'denied']),
    ),
    notErased: notErased(context),
    made: timeOf(now),
    texts: {
      sha256: sha256 ?? null,
      ...(!sha256 && { why: 'The browser makes no SHA-256 on a page without https.' }),
      shown,
    },
    library: `samtykke ${version}`,
  };
}
