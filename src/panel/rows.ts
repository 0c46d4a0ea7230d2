// What the panel lists: what has happened, in lines of which each says one thing once. Pure.
import { networkAddress, type Trace } from '../ledger/trace.js';
import {
  permissionFor,
  whoseIs,
  type Held,
  type HeldPermission,
  type Site,
  type Whose,
} from '../ledger/whose.js';

/** Something that happened on this page. */
export interface Happening extends Trace {
  /** Milliseconds since the page began. */
  readonly at: number;
  /** What held then; none while Samtykke was not there. */
  readonly held: Held | undefined;
  /** For a request, what made it, in the browser's words: `script`, `img`, `fetch`, `css`, … */
  readonly initiator?: string | undefined;
  /** The script and line that did it, where the browser tells. */
  readonly source?: string | undefined;
  /** True where a policy refused it: it reached nobody. */
  readonly isRefused?: boolean;
  /** For what is stored: whether it is still there. */
  readonly isThere?: boolean;
  /** For what is stored: true where it was there before the panel looked. */
  readonly isOld?: boolean;
}

/** A line: one happening, or several alike. */
export interface Row extends Omit<Happening, 'held'>, Whose {
  readonly permission: HeldPermission;
  readonly count: number;
}

export type Filter = 'all' | 'not-granted' | 'unknown';

/** What is left out of an address so that the same thing asked for twice is one line. */
function addressOf({ kind, name }: Trace): string {
  const url = kind === 'request' ? networkAddress(name) : undefined;
  return url ? url.origin + url.pathname : name;
}

/** The newest first. Requests to one address, but for their query, made alike and under one permission are one line. */
export function makeRows(happenings: readonly Happening[], site: Site): Row[] {
  const rows = new Map<string, Row>();
  for (const { held, ...happening } of happenings) {
    const whose = whoseIs(happening, site);
    const permission = permissionFor(whose, held);
    const { kind, host, initiator, isRefused, at } = happening;
    const parts = [kind, addressOf(happening), host, initiator, isRefused, permission];
    const key = JSON.stringify(kind === 'request' ? parts : [...parts, at]);
    const count = (rows.get(key)?.count ?? 0) + 1;
    rows.delete(key);
    rows.set(key, { ...happening, ...whose, permission, count });
  }
  return [...rows.values()].reverse().sort((one, other) => other.at - one.at);
}

/** Whether anything of it is what a site promises not to do: it happened, and nobody had granted it. */
export const isNotGranted = ({ whose, permission, isRefused }: Row): boolean =>
  whose !== 'own' && permission !== 'granted' && !isRefused;

const SHOWN: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: () => true,
  'not-granted': ({ whose, permission }) => whose !== 'own' && permission !== 'granted',
  unknown: ({ whose }) => whose === 'unknown',
};

export const filterRows = (rows: readonly Row[], filter: Filter): Row[] => rows.filter(SHOWN[filter]);
