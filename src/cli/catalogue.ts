// The catalogue as it is published: one JSON file a tracker, read when a command needs it.
import { readdirSync, readFileSync } from 'node:fs';
import { nearest } from '../check/nearest.js';
import { CATALOGUE } from '../trackers/catalogue.js';
import type { Tracker } from '../trackers/tracker.js';
import { UsageError } from './usage-error.js';

/** A definition of the catalogue: everything that a site may leave out is there. */
export type CatalogueTracker = Tracker &
  Required<Pick<Tracker, 'hosts' | 'parameters' | 'notice' | 'storage'>>;

/** Beside the built command. */
const FOLDER = new URL('../catalogue/', import.meta.url);

/** Every definition, by id, in the order of the alphabet. */
export function readCatalogue(folder: URL = FOLDER): ReadonlyMap<string, CatalogueTracker> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CatalogueTracker;
  return new Map(files.sort().map((file) => [file.slice(0, -'.json'.length), read(file)]));
}

/** Whether a site names it by `use`; others come with their whole definition. */
export const isInCore = (id: string): boolean => CATALOGUE.some((tracker) => tracker.id === id);

/** The definition with this id. */
export function findTracker(id: string, catalogue: ReadonlyMap<string, CatalogueTracker>): CatalogueTracker {
  const found = catalogue.get(id);
  if (found) return found;
  const ids = [...catalogue.keys()];
  // By a part of its name too: who writes "snapchta" means `snapchat-pixel`.
  const part = nearest(id, [...new Set(ids.flatMap((known) => known.split('-')))]);
  const guess = nearest(id, ids) ?? ids.find((known) => part && known.split('-').includes(part));
  throw new UsageError(
    `The catalogue has no tracker "${id}". ${guess ? `Did you mean ${guess}?` : 'See "samtykke list".'}`,
  );
}
