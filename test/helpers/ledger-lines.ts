// The ledger's entries in short, so that a test can say what it expects in words.
import type { LedgerEntry } from '../../src/testing/index.js';

/** `hotjar cookie _hj_x denied`: whose, what, under which permission; unknown and own things by these words. */
export const lineOf = ({ whose, trackers, kind, name, permission }: LedgerEntry): string =>
  [whose === 'tracker' ? trackers.join('+') : whose, kind, name, permission].join(' ');

/** The lines of what is not the site's own. */
export const strangersOf = (entries: readonly LedgerEntry[]): string[] =>
  entries.filter(({ whose }) => whose !== 'own').map(lineOf);
