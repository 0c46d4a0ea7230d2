// The words of errors: what was found, where, what was expected, and the remedy. Loaded only when something is wrong.
import { STANDARD_CATEGORIES } from '../consent/category.js';
import { ConfigError } from './config-error.js';
import { expectedAt, knownBeside, TRACKER_IDS, WHOLE } from './expected.js';
import type { Problem } from './find-problem.js';
import { fullPath } from './full-path.js';
import { nearest } from './nearest.js';

/** Attributes that the script tag has. */
const ATTRIBUTES = [...['policy', 'config'], ...TRACKER_IDS].map((name) => `data-${name}`);

/** What a value looks like, in at most 80 characters. */
function show(value: unknown): string {
  // What is no JSON (a function) has no text in it.
  const text =
    value === undefined ? 'nothing' : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Puts a problem into words. `raw` is the configuration in which it was found. */
export function explain(given: Problem, raw: unknown): ConfigError {
  const problem = { ...given, path: fullPath(given, raw) };
  const { path, kind, found } = problem;
  const at = path || 'the configuration';
  const key = path.slice(path.lastIndexOf('.') + 1);
  const isAttribute = path.startsWith('data-');

  let known: readonly string[] = [];
  if (kind === 'unknown') known = isAttribute ? ATTRIBUTES : knownBeside(problem, raw);
  if (/^trackers\[\d+\]\.use$/.test(path)) known = TRACKER_IDS;
  if (key === 'category') known = STANDARD_CATEGORIES;
  const guess = nearest(isAttribute || kind === 'unknown' ? key : String(found), known);

  const said =
    kind === 'unknown'
      ? `found ${isAttribute ? 'the attribute' : 'the key'} ${at}, which nothing knows`
      : kind === 'missing'
        ? `${at} is missing`
        : `found ${show(found)} at ${at}`;
  const expected =
    kind === 'unknown' ? `one of ${known.join(', ') || 'the known names'}` : expectedAt(problem, raw);
  const remedy = guess
    ? `Did you mean ${guess}?`
    : kind === 'missing'
      ? 'Add it.'
      : kind === 'unknown'
        ? 'Remove it, or see the table of configuration in the README.'
        : 'Correct it.';
  return new ConfigError(
    `Samtykke: ${said}. Expected ${expected}. ${remedy} Until then nothing is released.`,
  );
}

/** Where the JSON is that could not be read: the element that does not parse, else the file. */
function placeOfFault(): string {
  const element = document.querySelector('script#samtykke-config');
  try {
    JSON.parse(element?.textContent ?? '{}');
  } catch {
    return '<script id="samtykke-config">';
  }
  return document.querySelector('script[data-config]')?.getAttribute('data-config') ?? 'the configuration';
}

/** Puts into words why a configuration could not even be read. */
export function explainFault(fault: unknown): ConfigError {
  return new ConfigError(
    `Samtykke: found no JSON that can be read in ${placeOfFault()} (${String(fault)}). Expected ${WHOLE}. ` +
      'Correct it. Until then nothing is released.',
  );
}
