// The ledger: what the pages of a test ask for and keep, whose it is, and what held at that moment.
import type { Own } from '../ledger/whose.js';
import { createBook, entryOf, type LedgerEntry } from './book.js';
import { noteRefused, noteRequests, noteSockets } from './note-requests.js';
import { noteCookies, noteMessage } from './note-stored.js';
import type { ContextLike, FrameLike, PageLike } from './playwright.js';
import { watchTraffic, type Traffic } from './traffic.js';
import { LOOK, watchPage, type Message } from './watch-page.js';

export interface LedgerOptions {
  /** What else is the site's own, and never `unknown`. */
  readonly own?: Own;
}

export interface Ledger {
  /** Everything since the start or the last `clear`, in its order. Looks once more into every page that is open. */
  entries(): Promise<readonly LedgerEntry[]>;
  /** Begins anew. What is still stored stays on the ledger, as something old. */
  clear(): void;
  /** Whether a page with Samtykke has been seen. */
  readonly hasMetSamtykke: boolean;
  /** The pages that are watched and open. */
  readonly pages: readonly PageLike[];
  readonly traffic: Pick<Traffic, 'count' | 'pending'>;
  /** Looks into every page now; returns how much has been noted since the start. */
  look(): Promise<number>;
}

const LEDGERS = new WeakMap<object, Promise<Ledger>>();
let channels = 0;

/** The ledger that was started on a page, or on its context. */
export function findLedger(target: PageLike | ContextLike): Promise<Ledger> | undefined {
  return LEDGERS.get(target) ?? ('context' in target ? LEDGERS.get(target.context()) : undefined);
}

/**
 * Starts a ledger on a page, or on a context with all its pages. Before the first navigation: it sees what comes after.
 * A second start on the same one gives the first's ledger.
 *
 * Requests are those that the browser tells Playwright of; where a visitor goes is none of them. Storage is looked at when
 * it is written to, when a decision is made, when a page begins and ends, four times a second, and when you ask.
 *
 * @example
 * const ledger = await startLedger(page);
 * await page.goto('https://www.example.no/');
 * console.table(await ledger.entries());
 */
export function startLedger(target: PageLike | ContextLike, options: LedgerOptions = {}): Promise<Ledger> {
  const known = LEDGERS.get(target);
  if (known) return known;
  const started = start(target, options);
  LEDGERS.set(target, started);
  return started;
}

const PATIENCE = 2000;

/** A frame that is gone, or on its way elsewhere, has nothing to tell; one that hangs is not waited for. */
async function lookInto(frame: FrameLike, name: string): Promise<void> {
  const asked = frame.evaluate(async (look) => {
    await (window as unknown as Record<string, (() => Promise<void>) | undefined>)[look]?.();
  }, name);
  await Promise.race([asked.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function start(target: PageLike | ContextLike, { own }: LedgerOptions): Promise<Ledger> {
  const channel = `samtykkeLedger${++channels}`;
  const book = createBook();
  const isContext = 'pages' in target;
  const traffic = watchTraffic(target);
  const lookAtCookies = await noteCookies(isContext ? target : target.context(), book);
  const pages = new Set<PageLike>();
  const watch = (page: PageLike) => {
    pages.add(page);
    noteSockets(page, book);
  };
  const openPages = () => [...pages].filter((page) => !page.isClosed());
  const look = async () => {
    const frames = openPages().flatMap((page) => page.frames());
    await Promise.all(frames.map((frame) => lookInto(frame, channel + LOOK)));
    await lookAtCookies();
    return book.noted;
  };

  noteRequests(target, book);
  if (isContext) {
    target.pages().forEach(watch);
    target.on('page', watch);
  } else watch(target);
  await target.exposeBinding(channel, ({ page }, message) => {
    noteMessage(book, page, message as Message);
  });
  await target.addInitScript({ content: `(${watchPage.toString()})(${JSON.stringify(channel)})` });

  return {
    async entries() {
      await look();
      noteRefused(book);
      return book.facts.map((fact) => entryOf(fact, book, own));
    },
    clear() {
      book.facts = book.facts.filter(({ isThere }) => isThere);
      for (const fact of book.facts) fact.isOld = true;
      for (const document of book.documents.values()) document.refused.clear();
    },
    get hasMetSamtykke() {
      return book.latest.settings !== undefined;
    },
    get pages() {
      return openPages();
    },
    traffic,
    look,
  };
}
