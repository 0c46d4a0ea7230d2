// Watches the page for the panel: what it asked for, what it keeps, what a policy refused, and what held meanwhile. It
// only looks: nothing in the page is changed.
import { networkAddress, type TraceKind } from '../ledger/trace.js';
import type { Held } from '../ledger/whose.js';
import type { Samtykke } from '../start.js';
import type { Happening } from './rows.js';

export interface Watch {
  readonly happenings: readonly Happening[];
  /** Forgets what has happened; what is stored stays. */
  clear(): void;
}

/** Between two looks at what the page keeps, in milliseconds: a browser does not tell of it. */
const LOOK_EVERY = 500;

type Kept = readonly [kind: TraceKind, name: string];

export const findSamtykke = (): Samtykke | undefined =>
  (window as { samtykke?: Partial<Samtykke> }).samtykke?.settings && window.samtykke;

function listKeys(kind: 'localStorage' | 'sessionStorage'): Kept[] {
  try {
    return Object.keys(window[kind]).map((name) => [kind, name]);
  } catch {
    return []; // The browser keeps nothing for this page.
  }
}

function listKept(): Kept[] {
  const pairs = document.cookie.split('; ').filter(Boolean);
  const cookies = pairs.map((pair): Kept => ['cookie', pair.split('=')[0] ?? '']);
  return [...cookies, ...listKeys('localStorage'), ...listKeys('sessionStorage')];
}

async function listSlowly(): Promise<Kept[]> {
  try {
    const databases = (await indexedDB.databases()).map(({ name = '' }): Kept => ['indexedDB', name]);
    const stores = (window as Partial<typeof globalThis>).caches;
    return [...databases, ...((await stores?.keys()) ?? []).map((name): Kept => ['cache', name])];
  } catch {
    return []; // The browser keeps nothing for this page.
  }
}

const keyOf = ([kind, name]: Kept) => `${kind} ${name}`;

/** Starts watching; `onChange` is called after anything new. What happened before is told as far as the browser knows. */
export function watchPage(onChange: () => void): Watch {
  const times: { readonly from: number; readonly held: Held }[] = [];
  let happenings: Happening[] = [];
  const stored = new Map<string, number>();
  const refused = new Set<string>();
  let slow: readonly Kept[] = [];
  let hasLooked = false;

  const now = () => performance.now();
  /** What came before the first that is known to have held came under that. */
  const heldAt = (at: number) => (times.findLast(({ from }) => from <= at) ?? times[0])?.held;
  const note = (happening: Omit<Happening, 'held'>) => {
    happenings.push({ ...happening, held: heldAt(happening.at) });
    onChange();
  };

  function readHeld(): void {
    const samtykke = findSamtykke();
    if (!samtykke) return;
    const held = { permissions: samtykke.permissions, isDecided: samtykke.record !== undefined };
    const last = times.at(-1)?.held;
    if (last?.permissions === held.permissions && last.isDecided === held.isDecided) return;
    // What Samtykke's own start came before was under the same permissions.
    if (!times.length) happenings = happenings.map((happening) => ({ ...happening, held }));
    times.push({ from: now(), held });
    onChange();
  }

  function readKept(): void {
    const kept = [...listKept(), ...slow];
    const keys = new Set(kept.map(keyOf));
    for (const [key, at] of stored) {
      if (keys.has(key)) continue;
      stored.delete(key);
      happenings = happenings.map((entry) =>
        entry.at === at && keyOf([entry.kind, entry.name]) === key ? { ...entry, isThere: false } : entry,
      );
      onChange();
    }
    for (const entry of kept) {
      if (stored.has(keyOf(entry))) continue;
      const at = now();
      stored.set(keyOf(entry), at);
      note({ kind: entry[0], name: entry[1], at, isThere: true, isOld: !hasLooked });
    }
    hasLooked = true;
  }

  /** What is found to be kept has come before what is found to hold. */
  function look(): void {
    if (!times.length) readHeld();
    readKept();
    readHeld();
  }

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const { name, startTime: at, initiatorType: initiator } = entry;
      // Told by the policy's own event, with more to it.
      if (!networkAddress(name) || refused.has(name)) continue;
      const source = (entry as { initiatorUrl?: string }).initiatorUrl;
      note({ kind: 'request', name, at, initiator, ...(source && { source }) });
    }
  }).observe({ type: 'resource', buffered: true });

  addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI: name, disposition, effectiveDirective, sourceFile, lineNumber, timeStamp } = event;
    if (disposition !== 'enforce' || !networkAddress(name)) return;
    refused.add(name);
    happenings = happenings.filter(
      (entry) => entry.name !== name || entry.kind !== 'request' || entry.isRefused,
    );
    const source = sourceFile ? `${sourceFile}:${lineNumber}` : undefined;
    note({ kind: 'request', name, at: timeStamp, initiator: effectiveDirective, source, isRefused: true });
  });

  document.addEventListener('samtykke-change', look);
  (window as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', look);
  setInterval(() => {
    look();
    void listSlowly().then((found) => (slow = found));
  }, LOOK_EVERY);
  look();

  return {
    get happenings() {
      return happenings;
    },
    clear() {
      happenings = happenings.filter(({ isThere }) => isThere);
      onChange();
    },
  };
}
