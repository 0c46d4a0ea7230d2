// Every layout that a site may choose, read from the table that its configuration is checked with.
import { SHAPES } from '../../src/check/shapes.js';

const [, named = ''] = /\blayout:([\w|-]+)/.exec(SHAPES['config'] ?? '') ?? [];

export const LAYOUTS: readonly string[] = named.split('|');
