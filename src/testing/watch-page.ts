// Runs in every page and frame under test, before its first script, and tells what is kept there, what holds, and what a
// policy refuses. Sent as text: it may name nothing outside itself.
import type { TraceKind } from '../ledger/trace.js';
import type { Held, TrackerTraces } from '../ledger/whose.js';

export type Stored = readonly [kind: TraceKind, name: string];

/** What a page tells the ledger. */
export interface Message {
  /** Tells documents apart; the same one again when a page comes back from the back/forward cache. */
  readonly document: string;
  readonly isTop: boolean;
  readonly url: string;
  /** Whose storage it is; empty where the document has no origin of its own. */
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** True for the first message of a document, and when it comes back. */
  readonly began?: boolean;
  readonly held?: Held;
  readonly settings?: { readonly trackers: readonly TrackerTraces[]; readonly recordName: string };
  /** What has been stored since the last look. */
  readonly stored?: readonly Stored[];
  /** All that is there, and may have been for long; databases and caches are among it where `isThorough`. */
  readonly kept?: readonly Stored[];
  readonly isThorough?: boolean;
  /** What was there at the last look and is not now. */
  readonly gone?: readonly Stored[];
  /** An address that a Content-Security-Policy has refused. */
  readonly refused?: string;
}

/** The global function for a last, thorough look: the channel's name with this behind it. */
export const LOOK = 'Look';

/**
 * Watches the page. `channel` is the global function that takes a `Message`. Nothing in the page behaves otherwise: the
 * functions that store are watched from outside, so that what comes and goes in one moment is seen too.
 */
export function watchPage(channel: string): void {
  interface Samtykke {
    readonly settings?: {
      readonly trackers: readonly TrackerTraces[];
      readonly cookie: { readonly name: string };
    };
    readonly permissions: Held['permissions'];
    readonly record: unknown;
    readonly ready: Promise<unknown>;
  }
  const page = window as unknown as Record<string, unknown> & { samtykke?: Samtykke };
  const send = page[channel] as ((message: Message) => Promise<void>) | undefined;
  if (!send) return;
  const id = `${performance.timeOrigin} ${Math.random()}`;
  const isTop = window === window.parent;
  const host = self.origin === 'null' ? '' : new URL(self.origin).hostname;

  const tell = async (part: Partial<Message>) => {
    if (!Object.keys(part).length) return;
    try {
      await send({ document: id, isTop, url: location.href, host, at: Date.now(), ...part });
    } catch {
      // The page or the test is over.
    }
  };

  const listCookies = (): Stored[] => {
    try {
      const pairs = document.cookie.split('; ').filter(Boolean);
      return pairs.map((pair) => ['cookie', pair.split('=')[0] ?? '']);
    } catch {
      return []; // A frame without an origin keeps nothing, and to ask is an error; so it is below.
    }
  };
  const listKeys = (kind: 'localStorage' | 'sessionStorage'): Stored[] => {
    try {
      return Object.keys(window[kind]).map((name) => [kind, name]);
    } catch {
      return [];
    }
  };
  const listNames = async (kind: 'indexedDB' | 'cache'): Promise<Stored[]> => {
    try {
      const names =
        kind === 'cache' ? await caches.keys() : (await indexedDB.databases()).map(({ name }) => name ?? '');
      return names.map((name) => [kind, name]);
    } catch {
      return [];
    }
  };

  /** Databases and caches: they can only be listed by asking and waiting. */
  let slow: readonly Stored[] = [];
  let keptBefore = new Map<string, Stored>();
  let heldBefore = '';

  const listKept = () => {
    const list = [...listCookies(), ...listKeys('localStorage'), ...listKeys('sessionStorage'), ...slow];
    return new Map(list.map((entry) => [entry.join(' '), entry]));
  };
  const readKept = (): Partial<Message> => {
    keptBefore = listKept();
    return { kept: [...keptBefore.values()] };
  };
  const readStored = (): Partial<Message> => {
    const [before, now] = [keptBefore, (keptBefore = listKept())];
    const stored = [...now].filter(([key]) => !before.has(key)).map(([, entry]) => entry);
    const gone = [...before].filter(([key]) => !now.has(key)).map(([, entry]) => entry);
    return { ...(stored.length && { stored }), ...(gone.length && { gone }) };
  };
  const readHeld = (): Partial<Message> => {
    const { samtykke } = page;
    const settings = isTop ? samtykke?.settings : undefined;
    if (!samtykke || !settings) return {};
    const held = { permissions: { ...samtykke.permissions }, isDecided: samtykke.record !== undefined };
    if (JSON.stringify(held) === heldBefore) return {};
    heldBefore = JSON.stringify(held);
    const trackers = settings.trackers.map(({ id: tracker, hosts, storage }) => ({
      id: tracker,
      ...(hosts && { hosts }),
      ...(storage && { storage }),
    }));
    return { held, settings: { trackers, recordName: settings.cookie.name } };
  };
  /** What is found to be kept has come before what is found to hold. */
  const look = async () => {
    await Promise.all([tell(readStored()), tell(readHeld())]);
  };
  /** Right after a write the other way round: it was made under what holds now. */
  const lookAfterWrite = () => {
    void tell(readHeld());
    void tell(readStored());
  };

  const watch = <Args extends unknown[], Result>(
    original: (this: unknown, ...args: Args) => Result,
    note?: (...args: Args) => void,
  ) =>
    new Proxy(original, {
      apply(target, self, args: Args): Result {
        const result = Reflect.apply(target, self, args);
        note?.(...args);
        lookAfterWrite();
        return result;
      },
    });
  const watchMethod = (owner: object | undefined, method: string, kind?: TraceKind) => {
    if (!owner) return;
    const original = Reflect.get(owner, method) as (this: unknown, ...args: unknown[]) => unknown;
    const note = kind && ((name: unknown) => (slow = [...slow, [kind, String(name)]]));
    Object.defineProperty(owner, method, {
      value: watch(original, note),
      writable: true,
      configurable: true,
    });
  };
  watchMethod(Storage.prototype, 'setItem');
  watchMethod(IDBFactory.prototype, 'open', 'indexedDB');
  // Caches are for secure pages alone.
  watchMethod((window as Partial<typeof globalThis>).CacheStorage?.prototype, 'open', 'cache');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on whatever it is called on.
  const set = cookie?.set;
  if (set) Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set: watch(set) });

  page[channel + 'Look'] = async () => {
    await look();
    slow = [...(await listNames('indexedDB')), ...(await listNames('cache'))];
    await tell({ isThorough: true, ...readKept() });
  };

  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition === 'enforce') void tell({ refused: blockedURI });
  });
  document.addEventListener('samtykke-change', () => void look());
  // A script's load event comes before the page's next script runs: the core is met as soon as it is there.
  document.addEventListener('load', () => void look(), true);
  document.addEventListener('DOMContentLoaded', () => {
    void page.samtykke?.ready.then(look);
    void look();
  });
  addEventListener('pagehide', () => void look());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    heldBefore = '';
    void tell({ began: true, ...readKept(), ...readHeld() });
  });
  // Tells of cookies that came with an answer, too; where a browser has it.
  (window as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', () => void look());
  setInterval(() => void look(), 250);

  void tell({ began: true, ...readKept() });
}
