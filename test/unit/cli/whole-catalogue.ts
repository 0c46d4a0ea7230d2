// The catalogue as the command line has it, read from the folders that the build reads.
import type { CatalogueTracker } from '../../../src/cli/catalogue.js';
import { DEFINITIONS, MORE } from '../examples.js';

export const CATALOGUE: ReadonlyMap<string, CatalogueTracker> = new Map(
  [...DEFINITIONS, ...MORE].map(([, definition]) => [definition.id, definition]),
);

export function trackerOf(id: string): CatalogueTracker {
  const tracker = CATALOGUE.get(id);
  if (!tracker) throw new Error(`no tracker ${id}`);
  return tracker;
}
