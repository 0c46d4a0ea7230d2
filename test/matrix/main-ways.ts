// The ways that are tried in every engine: the usual ones, one of each kind.
import type { Engine } from './running-browser.js';
import type { Way } from './way.js';
import { WAYS } from './ways.js';

const MAIN = [
  'script-in-head',
  'script-in-body',
  'script-async',
  'script-module',
  'insert-before',
  'set-attribute',
  'document-write',
  'inner-html',
  'new-image',
  'style-sheet',
  'frame',
  'frame-made',
  'srcdoc-made',
  'frame-element-functions',
  'frame-fetch',
  'frame-capitals-fetch',
  'frame-shadow-fetch',
  'srcdoc-sandboxed',
  'style-set-property',
  'rule-set-property',
  'animate',
  'fetch',
  'xhr',
  'beacon',
  'web-socket',
  'cookie',
  'local-storage',
  'local-storage-property',
];

/** A socket is opened by a constructor, and where a policy refuses it that throws in all engines but Chromium. */
const THROWS: Differences = { 'web-socket': { throwsUnderPolicy: true } };

/** What an engine does otherwise than Chromium, and why. */
type Differences = Readonly<Record<string, Partial<Way>>>;

const DIFFERENCES: Readonly<Record<Engine, Differences>> = {
  chromium: {},
  firefox: THROWS,
  webkit: THROWS,
};

/** The main ways, with what is said of them in this engine. */
export function mainWaysIn(engine: Engine): readonly Way[] {
  return MAIN.map((id) => {
    const way = WAYS.find((known) => known.id === id);
    if (!way) throw new Error(`There is no way ${id}.`);
    return { ...way, ...DIFFERENCES[engine][id] };
  });
}
