// What is said of one way by which a tracker gets onto a page: data, from which both the tests and the README's table come.

/**
 * What a level of protection does with a way before there is a grant.
 * `held`: no request, no run, nothing stored · `fetched`: asked for by the browser itself, before any script could stop
 * it, but not run and not shown · `open`: it gets through.
 */
export type Hold = 'held' | 'fetched' | 'open';

/** What shows that the tracker has got through: its code ran, its host was asked, or its name was stored. */
export type Leak = 'run' | 'request' | 'store';

export interface Way {
  /** Also the name of its address at the tracker's host, so that every request tells which way it came. */
  readonly id: string;
  /** In the README's words. */
  readonly title: string;
  readonly leak: Leak;
  /** As it stands in the served page, in its head or its body. */
  readonly head?: string;
  readonly body?: string;
  /** Or what a script of the page does, as soon as it is read. It may be done again. */
  readonly code?: string;
  /** On a page of its own, since it replaces the document. */
  readonly alone?: boolean;
  /**
   * How it looks where its author has marked it by hand, if there is a spelling for it. An inline
   * script has one; `false` where it would do harm when it runs later than it was written to.
   */
  readonly marked?: string | false;
  readonly guard: Hold;
  readonly policy: Hold;
  /** Where not even both together hold it. */
  readonly both?: Hold;
  /** Why a level does not hold it. */
  readonly why?: string;
  /** The browser's own call throws where a policy refuses it. */
  readonly throwsUnderPolicy?: boolean;
  /**
   * What the guard does on a grant: `runs`: what was held runs, once · `lost`: it was refused, and the next one goes
   * through.
   */
  readonly onGrant: 'runs' | 'lost';
}

/** What a page can be protected by, from the weakest to the strongest. */
export type Level = 'marked' | 'guard' | 'policy' | 'both';

/** Whether an author can mark this way by hand: what has a marked spelling, and inline scripts that stand alone. */
export const canBeMarked = ({ marked, code, body }: Way): boolean =>
  typeof marked === 'string' || (marked !== false && code !== undefined && body === undefined);

/** What a level does with a way before there is a grant. */
export function holdOf(level: Level, way: Way): Hold {
  if (level === 'marked') return canBeMarked(way) ? 'held' : 'open';
  return level === 'both' ? (way.both ?? 'held') : way[level];
}

export const TRACKER_HOST = 'cdn.acme-tracker.example';
export const OTHER_HOST = 'cdn.other-tracker.example';

/** A way's own address at the tracker's host. The kind of file tells the server what to answer. */
export const at = (file: string): string => `https://${TRACKER_HOST}/${file}`;

/** What every name that the tracker stores begins with. */
export const PREFIX = '_acme_';

/** The end of a script element inside a script's text. */
export const END = '<\\/script>';
