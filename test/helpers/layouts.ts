// Every layout that a site may choose, read from the table that its configuration is checked with.
import { SHAPES } from '../../src/check/shapes.js';

const [, named = ''] = /\blayout:([\w|-]+)/.exec(SHAPES['config'] ?? '') ?? [];
const all: readonly string[] = named.split('|');

/** One of each kind: `box-top` is a `box` in another corner. */
export const LAYOUTS: readonly string[] = all.filter((layout) => !layout.includes('-'));

/** The same kinds in other places. */
export const PLACES: readonly string[] = all.filter((layout) => layout.includes('-'));
