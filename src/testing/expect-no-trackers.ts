// The assertion: nothing of a tracker without a grant, by what the ledger has seen.
import { KIND_WORDS, type TraceKind } from '../ledger/trace.js';
import { PERMISSION_WORDS } from '../ledger/whose.js';
import type { LedgerEntry } from './book.js';
import { findLedger, type Ledger } from './ledger.js';
import type { ContextLike, PageLike } from './playwright.js';
import { whenQuiet } from './when-quiet.js';

export interface ExpectOptions {
  /**
   * What nobody configured counts too: all of it, or these kinds. `['request']` is for third parties alone; for the rest
   * tell the ledger the names of the site's own cookies and keys.
   */
  readonly unknown?: boolean | readonly TraceKind[];
  /** Trackers that are not looked at, by id: Google's, where it is loaded early by advanced consent mode. */
  readonly except?: readonly string[];
  /** Milliseconds to wait for quiet, and for what is being erased; 5,000 by default. */
  readonly timeout?: number;
}

const isExcepted = ({ trackers }: LedgerEntry, except: readonly string[]) =>
  trackers.length > 0 && trackers.every((id) => except.includes(id));

/** Asked for or stored while it was not granted. */
const cameEarly = ({ permission, isOld, outcome }: LedgerEntry) =>
  permission !== 'granted' && !isOld && outcome !== 'refused';

/** Still stored, though it is not granted (any more). */
const isLeft = ({ permissionNow, isThere }: LedgerEntry) => isThere === true && permissionNow !== 'granted';

function findFaults(entries: readonly LedgerEntry[], { unknown = false, except = [] }: ExpectOptions) {
  const counts = ({ whose, kind }: LedgerEntry) =>
    whose === 'tracker' ||
    (whose === 'unknown' && (Array.isArray(unknown) ? unknown.includes(kind) : unknown));
  const concerned = entries.filter(
    (entry) => counts(entry) && !isExcepted(entry, except) && !entry.isRefusal,
  );
  return {
    early: concerned.filter(cameEarly),
    left: concerned.filter((entry) => !cameEarly(entry) && isLeft(entry)),
  };
}

const OUTCOMES = {
  answered: '',
  pending: ', not yet answered',
  failed: ', which failed',
  refused: '',
} as const;

/** One line: whose, what, under which permission, where and when. */
function describe(entry: LedgerEntry): string {
  const { kind, name, trackers, permission, permissionNow, outcome, type, page, at } = entry;
  const whose = trackers.join(' and ') || 'unknown';
  const when = `${new Date(at).toISOString().slice(11, 23)} on ${page || 'a page before the first'}`;
  if (kind === 'request') {
    const what = `${type ?? 'request'} asked for${OUTCOMES[outcome ?? 'answered']}`;
    return `${whose}: ${what}, ${PERMISSION_WORDS[permission]}: ${name} (${when})`;
  }
  const what = `${KIND_WORDS[kind]} "${name}"`;
  if (cameEarly(entry)) return `${whose}: ${what} stored, ${PERMISSION_WORDS[permission]} (${when})`;
  return `${whose}: ${what} is still there, ${PERMISSION_WORDS[permissionNow]} now (first seen ${when})`;
}

const list = (lines: readonly string[]) => lines.map((line) => `\n  - ${line}`).join('');

async function ledgerOf(target: PageLike | ContextLike | Ledger): Promise<Ledger> {
  const ledger = 'entries' in target ? target : await findLedger(target);
  if (ledger) return ledger;
  throw new Error(
    'expectNoTrackers: no ledger was started, so nobody has seen what happened. ' +
      'Call `await startLedger(page)` before the page is opened.',
  );
}

/**
 * Throws where anything of a configured tracker was asked for or stored without its grant since the ledger was started (or
 * cleared), or is still stored without one now. The error lists all of it: whose, what, under which permission, where and
 * when. Code of a tracker runs only where its script was asked for, so the requests tell that too. What a policy refused
 * reached nobody and does not count; nor does a vendor's own mark of a refusal.
 *
 * It tells by the ledger, and waits first: until every page has loaded, Samtykke is ready, every request has been answered,
 * and a whole round (two frames drawn, the browser idle) has passed in which nothing new was asked for or stored. A script
 * that waits for a time of its own choosing is not waited for: wait for that yourself. What is left in storage is given
 * until the timeout to be erased.
 *
 * @example
 * await startLedger(page);
 * await page.goto('https://www.example.no/');
 * await expectNoTrackers(page);
 */
export async function expectNoTrackers(
  target: PageLike | ContextLike | Ledger,
  options: ExpectOptions = {},
): Promise<void> {
  const { timeout = 5000 } = options;
  const ledger = await ledgerOf(target);
  const end = Date.now() + timeout;
  const waitedFor = await whenQuiet(() => ledger.pages, { ...ledger, timeout });
  let faults = findFaults(await ledger.entries(), options);
  while (!faults.early.length && faults.left.length && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    faults = findFaults(await ledger.entries(), options);
  }
  if (!ledger.hasMetSamtykke) {
    throw new Error(
      'expectNoTrackers: no page with `window.samtykke` and a configuration has been seen, so nobody knows whose ' +
        'anything is. Was the ledger started before the page was opened?',
    );
  }
  const lines = [...faults.early, ...faults.left].map(describe);
  if (lines.length) throw new Error(`Found of trackers without a grant (${lines.length}):${list(lines)}`);
  if (waitedFor.length)
    throw new Error(`expectNoTrackers: not quiet after ${timeout} ms. Still on its way:${list(waitedFor)}`);
}
