// Whether a configuration is said right: whole or not at all. Finds the first thing that is wrong; the words for it are
// in `explain.ts`.
import type { Config } from '../config.js';
import { NECESSARY, STANDARD_CATEGORIES } from '../consent/category.js';
import { isSafeUrl } from '../page/is-safe-url.js';
import { PARAMETER_PATTERNS } from '../trackers/catalogue-parameters.js';
import type { ConfiguredTracker } from '../trackers/tracker.js';
import type { Detail } from './detail.js';
import { SHAPES } from './shapes.js';

/** What is wrong, and where: `trackers[0].siteId`. */
export interface Problem {
  readonly path: string;
  /** `detailed`: nobody can tell without the detail. */
  readonly kind: 'unknown' | 'missing' | 'wrong' | 'detailed';
  readonly found?: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Test = (value: unknown) => boolean;
export type Refuse = (path: string, kind: Problem['kind'], found?: unknown) => never;

/** Carries a problem out of the checks. */
class ProblemFound extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super();
    this.problem = problem;
  }
}

const refuse: Refuse = (path, kind, found) => {
  throw new ProblemFound({ path, kind, found });
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && !!value && !Array.isArray(value);

export const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const SOME_PAGE = 'https://localhost';

const TESTS: Readonly<Record<string, Test>> = {
  text: matches(/^(?![^]*<[a-z!/])[^]{0,2000}$/i),
  id: matches(/^(?!(constructor|prototype)$)[a-z][a-z\d-]{0,63}$/),
  version: matches(/^[ -~]{0,64}$/),
  // Without a page (on a server) any https page stands for it.
  url: (value) =>
    typeof value === 'string' &&
    value !== '' &&
    ('document' in globalThis ? isSafeUrl(value) : isSafeUrl(value, SOME_PAGE, SOME_PAGE)),
  truth: (value) => typeof value === 'boolean',
};

/** The name of the shape that a value of one of several shapes should have. */
function typeOf(type: string, value: unknown): string {
  if (type.endsWith('~')) return type.slice(0, -1) + (isFields(value) ? '{}' : '');
  if (type === 'consentMode') return isFields(value) ? 'google' : 'basic|advanced|off';
  if (type === 'script') return isFields(value) ? 'tag' : 'url';
  return type;
}

/** The checks, with the tables and tests of the detail where it is there. */
export function makeChecks(detail?: Detail) {
  const shapes = { ...SHAPES, ...detail?.shapes };
  // And, for each tracker of the catalogue in turn, its parameters', by names that no object has by itself.
  const tests: Record<string, Test> = { ...TESTS, ...detail?.tests };

  const check = (value: unknown, path: string, type: string): void => {
    const inner = type.slice(0, -2);
    if (type.endsWith('[]')) {
      if (!Array.isArray(value)) refuse(path, 'wrong', value);
      value.forEach((item, at) => {
        check(item, `${path}[${at}]`, typeOf(inner, item));
      });
    } else if (type.endsWith('{}')) {
      if (!isFields(value)) refuse(path, 'wrong', value);
      for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`, inner);
    } else if (type === 'tracker') checkTracker(value, path);
    else if (shapes[type]) checkShape(value, path, shapes[type]);
    else if (!tests[type] && !type.includes('|')) refuse(path, 'detailed');
    else if (!(tests[type] ?? ((found) => type.split('|').includes(found as string)))(value))
      refuse(path, 'wrong', value);
  };

  const checkShape = (value: unknown, path: string, shape: string): void => {
    if (!isFields(value)) refuse(path, 'wrong', value);
    const fields = new Map(shape.split(' ').map((field) => field.split(/!?:/) as [string, string]));
    const at = (key: string) => (path ? `${path}.${key}` : key);
    for (const [key, item] of Object.entries(value)) {
      check(item, at(key), typeOf(fields.get(key) ?? refuse(at(key), 'unknown', item), item));
    }
    for (const [, key = ''] of shape.matchAll(/(\w+)!/g))
      if (!Object.hasOwn(value, key)) refuse(at(key), 'missing');
  };

  const checkTracker = (value: unknown, path: string): void => {
    if (!isFields(value)) refuse(path, 'wrong', value);
    const { use } = value;
    if (use === undefined) {
      (detail ?? refuse(path, 'detailed')).checkTracker(value, path, checks);
      return;
    }
    const patterns = PARAMETER_PATTERNS.get(use as string) ?? refuse(path + '.use', 'wrong', use);
    let shape = 'use:text calls:call[] status:status';
    for (const [name, pattern] of Object.entries(patterns)) {
      tests['+' + name] = matches(pattern);
      shape += ` ${name}!:+${name}`;
    }
    checkShape(value, path, shape);
  };

  const checks = { check, checkShape, shapes, refuse };
  return checks;
}

export type Checks = ReturnType<typeof makeChecks>;

/**
 * The first thing that is wrong with a configuration, or nothing. `trackers` are what was made of its own. `detail` is
 * needed where the problem is `detailed`.
 */
export function findProblem(
  config: Config,
  trackers: readonly ConfiguredTracker[],
  detail?: Detail,
): Problem | undefined {
  try {
    if (!isFields(config)) refuse('', 'wrong', config);
    JSON.stringify(config, (key, value: unknown) =>
      /^(__proto__|constructor|prototype)$/.test(key) ? refuse(key, 'unknown', value) : value,
    );
    // What is left of a text or a list that was laid over the attributes.
    if (Object.keys(config)[0] === '0') refuse('', 'wrong', Object.values(config).slice(0, 3));
    makeChecks(detail).check(config, '', 'config');
    const places = detail?.checkWhole(config, trackers, refuse);

    // Ids must be each its own, and every tracker's category one that is known.
    const listed = config.categories ?? STANDARD_CATEGORIES;
    const ids = new Set<string>(['constructor', 'prototype', NECESSARY, ...listed]);
    trackers.forEach(({ id, category }, at) => {
      const path = `trackers[${places?.[at] ?? at}].`;
      if (ids.has(id)) refuse(path + 'id', 'wrong', id);
      ids.add(id);
      if (![NECESSARY, ...listed].includes(category)) refuse(path + 'category', 'wrong', category);
    });
  } catch (error) {
    if (error instanceof ProblemFound) return error.problem;
    throw error;
  }
  return undefined;
}
