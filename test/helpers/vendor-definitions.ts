// Nine vendors that are not in the catalogue, as a site's own definitions say them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tracker } from '../../src/trackers/tracker.js';

const FOLDER = join(import.meta.dirname, 'definitions/');

/** By id. */
export const VENDORS: ReadonlyMap<string, Tracker> = new Map(
  readdirSync(FOLDER).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Tracker,
  ]),
);
