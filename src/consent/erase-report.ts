// What was erased of denied trackers, what came back, and what nobody here can erase.
import type { Permissions } from './permission.js';
import type { ConsentRecord } from './record.js';

export type TraceKind = 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache';

/** Something that a tracker left in the browser. */
export interface Trace {
  readonly kind: TraceKind;
  /** The name alone, never the value. */
  readonly name: string;
}

/** Why something is not erased. */
export type Hindrance =
  /** Another site's, which no page of this one can see. */
  | 'third-party'
  /** Set by a server so that no page can see it. */
  | 'http-only'
  /** A cookie on a path that cannot be named from this page. */
  | 'path'
  /** Held open by a page or a tab; tried again on the next page. */
  | 'in-use'
  /** The vendor's own mark of a refusal, left for its code in this page to read; erased on the next page. */
  | 'refusal';

/** Something that is not erased, or that may be there and cannot be seen. */
export interface Unreached {
  /** Where it was found; what cannot be seen is a cookie. */
  readonly kind: TraceKind;
  readonly name: string;
  readonly reason: Hindrance;
  /** Whose it is, where it is not the site's own. */
  readonly domain?: string;
  /** How long it lives, like `90 days`, where the definition says so. */
  readonly lifetime?: string;
}

export interface TrackerReport {
  readonly id: string;
  readonly erased: readonly Trace[];
  /** Of these, what was there again after it had been erased, or after the visitor had said no on an earlier page. */
  readonly cameBack: readonly Trace[];
  readonly outOfReach: readonly Unreached[];
}

/** What was erased in this page so far; frozen, as are its parts. */
export interface EraseReport {
  /** When it was last looked, in milliseconds since 1970. */
  readonly time: number;
  /** Trackers that are denied and have left something, or were running here. */
  readonly trackers: readonly TrackerReport[];
}

/** What holds now, asked again at each look; the gate leaves its report beside it. */
export interface ConsentState {
  readonly permissions: Permissions;
  readonly record: ConsentRecord | undefined;
  report?: EraseReport;
}

const isList = (value: unknown, isEntry: (entry: Readonly<Record<string, unknown>>) => boolean): boolean =>
  Array.isArray(value) &&
  value.every((entry: unknown) => typeof entry === 'object' && !!entry && isEntry(entry as never));

const isText = (value: unknown): boolean => typeof value === 'string';

/** Whether a value that has come from elsewhere has the form of a report. */
export function isEraseReport(value: unknown): value is EraseReport {
  return (
    isList([value], ({ time }) => typeof time === 'number') &&
    isList((value as EraseReport).trackers, ({ id, erased, cameBack, outOfReach }) => {
      const areTraces = (list: unknown) => isList(list, ({ kind, name }) => isText(kind) && isText(name));
      return isText(id) && areTraces(erased) && areTraces(cameBack) && areTraces(outOfReach);
    })
  );
}
