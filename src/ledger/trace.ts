// What a page leaves to be seen: the words that the tests' ledger and the development panel share.

/** A request, or something kept in the browser. */
export type TraceKind = 'request' | 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache';

/** One thing that happened. */
export interface Trace {
  readonly kind: TraceKind;
  /** An address, or a name. */
  readonly name: string;
  /** The host that keeps it, where that is not the page's own: a cookie's domain, a frame's host. */
  readonly host?: string;
}

/** A name in words, for people: `local storage` for `localStorage`. */
export const KIND_WORDS: Readonly<Record<TraceKind, string>> = {
  request: 'request',
  cookie: 'cookie',
  localStorage: 'local storage key',
  sessionStorage: 'session storage key',
  indexedDB: 'database',
  cache: 'cache',
};

/** The address of a trace, where it went over the network; nothing for `data:`, `blob:` and what is no address. */
export function networkAddress(name: string): URL | undefined {
  const url = URL.canParse(name) ? new URL(name) : undefined;
  return url && /^(https?|wss?):$/.test(url.protocol) ? url : undefined;
}
