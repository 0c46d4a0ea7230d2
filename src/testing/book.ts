// Where the ledger keeps what it has been told, and how a note becomes a line of the ledger.
import { networkAddress, type Trace } from '../ledger/trace.js';
import {
  permissionFor,
  whoseIs,
  type Held,
  type HeldPermission,
  type Own,
  type Whose,
} from '../ledger/whose.js';
import type { Message } from './watch-page.js';

/** What became of a request. `refused`: by a Content-Security-Policy; it reached nobody. */
export type Outcome = 'pending' | 'answered' | 'failed' | 'refused';

/** One line of the ledger. */
export interface LedgerEntry extends Trace, Whose {
  /** What held when it came: `undecided` before any choice. */
  readonly permission: HeldPermission;
  /** What holds now. */
  readonly permissionNow: HeldPermission;
  /** The address of the page on which it came. */
  readonly page: string;
  /** When it was noted, in milliseconds since 1970. */
  readonly at: number;
  /** For a request: what kind of thing was asked for, in Playwright's words (`script`, `image`, `fetch`, …). */
  readonly type?: string;
  readonly outcome?: Outcome;
  /** For what is stored: whether it is still there. */
  readonly isThere?: boolean;
  /** For what is stored: true where it was there when it was first looked for, so that nobody knows when it came. */
  readonly isOld?: boolean;
}

/** A page of the site, from its beginning until it is left. */
export interface Document {
  readonly tab: Tab | undefined;
  url: string;
  /** What held, in the order in which the page told it. */
  readonly held: Held[];
  settings: Message['settings'];
  /** Addresses that a policy has refused. */
  readonly refused: Set<string>;
}

/** A page of the browser. */
export interface Tab {
  current: Document;
  /** The document that has been answered and has not yet begun: the browser already fetches for it. */
  next: Document | undefined;
}

/** A note: an entry before it is told whose it is. */
export interface Fact extends Trace {
  readonly document: Document;
  /** How many times the document had told what holds. */
  readonly heldBefore: number;
  readonly at: number;
  readonly type?: string;
  outcome?: Outcome;
  isThere?: boolean;
  isOld?: boolean;
}

export interface Book {
  facts: Fact[];
  /** How much has been noted so far; what was cleared counts too. */
  noted: number;
  /** The document that was the last to tell what holds. */
  latest: Document;
  readonly documents: Map<string, Document>;
  /** By the page as the browser's driver names it. */
  tabOf(page: object): Tab;
  note(document: Document, fact: Omit<Fact, 'document' | 'heldBefore' | 'at'>): Fact;
}

export const makeDocument = (tab?: Tab, url = ''): Document => ({
  tab,
  url,
  held: [],
  settings: undefined,
  refused: new Set(),
});

export const hostOf = (address: string): string => networkAddress(address)?.hostname ?? '';

export function createBook(): Book {
  const tabs = new WeakMap<object, Tab>();
  const book: Book = {
    facts: [],
    noted: 0,
    latest: makeDocument(),
    documents: new Map(),
    tabOf(page) {
      const tab = tabs.get(page) ?? { current: makeDocument(), next: undefined };
      tabs.set(page, tab);
      return tab;
    },
    note(document, fact) {
      const whole: Fact = { ...fact, at: Date.now(), document, heldBefore: document.held.length };
      book.facts.push(whole);
      book.noted++;
      return whole;
    },
  };
  return book;
}

/** What a page asks for before it has told what holds came under the first that it tells. */
const heldAt = ({ document, heldBefore }: Fact): Held | undefined =>
  document.held[Math.max(0, heldBefore - 1)];

/** A note with whose it is, by the settings of its page, else of the page that was last heard of. */
export function entryOf(fact: Fact, { latest }: Book, own?: Own): LedgerEntry {
  const { document, kind, name, host, at, type, outcome, isThere, isOld } = fact;
  const { trackers = [], recordName = '' } = document.settings ?? latest.settings ?? {};
  const whose = whoseIs(fact, { trackers, recordName, host: hostOf(document.url), own });
  const isRefused = outcome === 'failed' && document.refused.has(name);
  return {
    kind,
    name,
    ...whose,
    ...(host !== undefined && { host }),
    ...(type !== undefined && { type }),
    ...(outcome !== undefined && { outcome: isRefused ? 'refused' : outcome }),
    ...(isThere !== undefined && { isThere }),
    ...(isOld !== undefined && { isOld }),
    at,
    permission: permissionFor(whose, heldAt(fact)),
    permissionNow: permissionFor(whose, latest.held.at(-1)),
    page: document.url,
  };
}
