// The definitions of the catalogue that do not ride in the core, as a site has them: with their parameters filled in.
import type { Tracker } from '../../src/trackers/tracker.js';
import { filled, MORE } from '../unit/examples.js';

/** By id. */
export const VENDORS: ReadonlyMap<string, Tracker> = new Map(
  MORE.map(([, definition]) => [definition.id, filled(definition)]),
);
