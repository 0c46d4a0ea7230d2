// Notes what is kept in the browser: what pages tell of themselves, and the cookies that no page can read.
import type { TraceKind } from '../ledger/trace.js';
import { hostOf, makeDocument, type Book, type Document, type Fact } from './book.js';
import type { ContextLike, CookieLike } from './playwright.js';
import type { Message, Stored } from './watch-page.js';

const SLOW: readonly TraceKind[] = ['indexedDB', 'cache'];

const isBelow = (host: string, domain: string) => host === domain || host.endsWith('.' + domain);

/** The host that keeps a noted thing. */
const keeperOf = ({ host, document }: Fact) => (host ?? hostOf(document.url)).replace(/^\./, '');

/** Whether a note is about what a document at `host` now tells of: cookies are shared with the domains above. */
function isSame(fact: Fact, [kind, name]: Stored, host: string, { tab }: Document): boolean {
  if (!fact.isThere || fact.kind !== kind || fact.name !== name) return false;
  const keeper = keeperOf(fact);
  if (kind === 'cookie') return isBelow(host, keeper) || isBelow(keeper, host);
  return keeper === host && (kind !== 'sessionStorage' || fact.document.tab === tab);
}

/** The document that a message is about. What a frame does, its page does. */
function documentOf(book: Book, page: object, message: Message): Document {
  const tab = book.tabOf(page);
  if (!message.isTop) return tab.current;
  if (message.began) {
    tab.current = book.documents.get(message.document) ?? tab.next ?? makeDocument(tab);
    tab.next = undefined;
    book.documents.set(message.document, tab.current);
  }
  // What comes late from a page that is gone is still that page's.
  const document = book.documents.get(message.document) ?? tab.current;
  document.url = message.url;
  return document;
}

/** Notes what a page tells. */
export function noteMessage(book: Book, page: object, message: Message): void {
  const document = documentOf(book, page, message);
  const { kept, stored = [], gone = [], held, refused, host } = message;
  const own = hostOf(document.url) === host ? {} : { host };
  const find = (entry: Stored) => book.facts.filter((fact) => isSame(fact, entry, host, document));
  const keep = (entry: Stored, isOld: boolean) => {
    const [kind, name] = entry;
    if (!find(entry).length) book.note(document, { kind, name, isThere: true, isOld, ...own });
  };
  for (const fact of kept ? book.facts : []) {
    if (fact.kind === 'request' || fact.kind === 'cookie') continue;
    if (!message.isThorough && SLOW.includes(fact.kind)) continue;
    const entry: Stored = [fact.kind, fact.name];
    const isListed = kept?.some(([kind, name]) => kind === fact.kind && name === fact.name);
    if (isSame(fact, entry, host, document) && !isListed) fact.isThere = false;
  }
  for (const entry of gone) for (const fact of find(entry)) fact.isThere = false;
  for (const entry of kept ?? []) keep(entry, true);
  for (const entry of stored) keep(entry, false);
  if (refused !== undefined) document.refused.add(refused);
  if (held) {
    document.held.push(held);
    document.settings = message.settings;
    book.latest = document;
    book.noted++;
  }
}

const keyOf = ({ name, domain, path }: CookieLike) => [name, domain, path].join(' ');

/**
 * Returns the function that looks at the browser's own list of cookies: those that are HttpOnly, of another path or another
 * site are on no page's. What is there at the start is old.
 */
export async function noteCookies(context: ContextLike, book: Book): Promise<() => Promise<void>> {
  const old = new Set((await context.cookies()).map(keyOf));
  return async () => {
    const cookies = await context.cookies();
    const domainOf = ({ domain }: CookieLike) => domain.replace(/^\./, '');
    const isOf = (fact: Fact, cookie: CookieLike) =>
      fact.kind === 'cookie' &&
      fact.name === cookie.name &&
      (isBelow(keeperOf(fact), domainOf(cookie)) || isBelow(domainOf(cookie), keeperOf(fact)));
    for (const fact of book.facts) {
      if (fact.kind === 'cookie' && !cookies.some((cookie) => isOf(fact, cookie))) fact.isThere = false;
    }
    for (const cookie of cookies) {
      if (book.facts.some((fact) => fact.isThere && isOf(fact, cookie))) continue;
      const { name, domain: host } = cookie;
      book.note(book.latest, { kind: 'cookie', name, host, isThere: true, isOld: old.has(keyOf(cookie)) });
    }
  };
}
