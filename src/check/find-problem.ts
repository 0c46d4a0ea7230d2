// Whether a configuration is said right: whole or not at all. Finds the first thing that is wrong; the words for it are
// in `explain.ts`.
import type { Config } from '../config.js';
import { NECESSARY, STANDARD_CATEGORIES } from '../consent/category.js';
import { isSafeUrl } from '../page/is-safe-url.js';
import { PARAMETER_PATTERNS } from '../trackers/catalogue-parameters.js';
import type { Tracker, TrackerFacts } from '../trackers/tracker.js';
import { SHAPES } from './shapes.js';

/** What is wrong, and where: `trackers[0].siteId`. */
export interface Problem {
  readonly path: string;
  readonly kind: 'unknown' | 'missing' | 'wrong';
  readonly found?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

/** Carries a problem out of the checks. */
class ProblemFound extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super();
    this.problem = problem;
  }
}

function refuse(path: string, kind: Problem['kind'], found?: unknown): never {
  throw new ProblemFound({ path, kind, found });
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && !!value && !Array.isArray(value);

const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const SOME_PAGE = 'https://localhost';

const TESTS: Readonly<Record<string, Test>> = {
  any: () => true,
  text: matches(/^(?![^]*<[a-z!/])[^]{0,2000}$/i),
  id: matches(/^(?!(constructor|prototype)$)[a-z][a-z\d-]{0,63}$/),
  word: matches(/^[\w$.-]{1,253}$/),
  /** A name in which one `*` stands for anything, but which does not stand for everything. */
  stored: matches(/^([^*<]+(\*[^*<]*)?|\*[^*<]+)$/),
  /** A method that a vendor's script adds to its stub, none that every function has. */
  method: matches(/^(?!(constructor|apply|bind|call|toString)$)[\w$]{1,64}$/),
  /** The value of a parameter of the site's own definition: no pattern from data is ever run as a RegExp. */
  value: matches(/^[\w.-]{1,99}$/),
  /** A host as a definition writes it: `a.example`, `*.example`, `a.example/path/`. */
  host: matches(/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+(\/[!-~]*)?$/i),
  version: matches(/^[ -~]{0,64}$/),
  // Without a page (on a server) any https page stands for it.
  url: (value) =>
    typeof value === 'string' &&
    value !== '' &&
    ('document' in globalThis ? isSafeUrl(value) : isSafeUrl(value, SOME_PAGE, SOME_PAGE)),
  truth: (value) => typeof value === 'boolean',
  days: (value) => typeof value === 'number' && value >= 1 && value <= 730,
  call: (value) => Array.isArray(value) && matches(/^[\w$]+(\.push)?$/)(value[0]),
};

/** The name of the shape that a value of one of several shapes should have. */
function typeOf(type: string, value: unknown): string {
  if (type === 'localUrl') return isFields(value) ? 'url{}' : 'url';
  if (type === 'script') return isFields(value) ? 'tag' : 'url';
  return type;
}

function check(value: unknown, path: string, type: string): void {
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
  else if (SHAPES[type]) checkShape(value, path, SHAPES[type]);
  else if (!(TESTS[type] ?? ((found) => type.split('|').includes(found as string)))(value))
    refuse(path, 'wrong', value);
}

function checkShape(value: unknown, path: string, shape: string): void {
  if (!isFields(value)) refuse(path, 'wrong', value);
  const fields = new Map(shape.split(' ').map((field) => field.split(/!?:/) as [string, string]));
  const at = (key: string) => (path ? `${path}.${key}` : key);
  for (const [key, item] of Object.entries(value)) {
    check(item, at(key), typeOf(fields.get(key) ?? refuse(at(key), 'unknown', item), item));
  }
  for (const [, key = ''] of shape.matchAll(/(\w+)!/g))
    if (!Object.hasOwn(value, key)) refuse(at(key), 'missing');
}

/** A definition reaches only what it declares itself. */
function checkTargets({ load, signals }: Tracker, path: string): void {
  const stubs = load.stubs ?? [];
  const declared = [...Object.keys(load.globals ?? {}), ...stubs.flatMap(({ name, alias }) => [name, alias])];
  stubs.forEach(({ global }, at) => {
    if (global && !declared.includes(global)) refuse(`${path}.load.stubs[${at}].global`, 'wrong', global);
  });
  const lists = { 'load.first': load.first, 'load.calls': load.calls, 'signals.granted': signals?.granted };
  for (const [place, calls] of Object.entries({ ...lists, 'signals.denied': signals?.denied })) {
    calls?.forEach(([target], at) => {
      if (!declared.includes(target.split('.')[0])) refuse(`${path}.${place}[${at}]`, 'wrong', calls[at]);
    });
  }
}

function checkTracker(value: unknown, path: string): void {
  if (!isFields(value)) refuse(path, 'wrong', value);
  const { use, ...rest } = value;
  if (use === undefined) {
    const definition = SHAPES['definition'] ?? '';
    const own = Object.keys(isFields(value['parameters']) ? value['parameters'] : {});
    // A parameter's value stands beside the definition's own fields.
    const isTaken = (name: string) =>
      [`${name}:`, `${name}!:`].some((field) => ` ${definition}`.includes(` ${field}`));
    const wrong = own.find((name) => !/^\w+$/.test(name) || isTaken(name));
    if (wrong !== undefined) refuse(`${path}.parameters.${wrong}`, 'wrong', wrong);
    checkShape(value, path, [definition, ...own.map((name) => `${name}!:value`)].join(' '));
    checkTargets(value as unknown as Tracker, path);
    return;
  }
  const patterns = PARAMETER_PATTERNS.get(use as string) ?? refuse(path + '.use', 'wrong', use);
  for (const [name, item] of Object.entries(rest)) {
    const pattern = patterns[name] ?? refuse(`${path}.${name}`, 'unknown', item);
    if (!matches(pattern)(item)) refuse(`${path}.${name}`, 'wrong', item);
  }
  for (const name of Object.keys(patterns)) if (!(name in rest)) refuse(`${path}.${name}`, 'missing');
}

/** The first thing that is wrong with a configuration, or nothing. `trackers` are what was made of its own. */
export function findProblem(config: Config, trackers: readonly TrackerFacts[]): Problem | undefined {
  try {
    if (!isFields(config)) refuse('', 'wrong', config);
    JSON.stringify(config, (key, value: unknown) =>
      /^(__proto__|constructor|prototype)$/.test(key) ? refuse(key, 'unknown', value) : value,
    );
    // What is left of a text or a list that was laid over the attributes.
    if (Object.keys(config)[0] === '0') refuse('', 'wrong', Object.values(config).slice(0, 3));
    check(config, '', 'config');

    // Ids must be each its own, and every tracker's category one that is known.
    const listed = config.categories ?? STANDARD_CATEGORIES;
    const ids = new Set<string>(['constructor', 'prototype', NECESSARY, ...listed]);
    trackers.forEach(({ id, category }, at) => {
      if (ids.has(id)) refuse(`trackers[${at}].id`, 'wrong', id);
      ids.add(id);
      if (![NECESSARY, ...listed].includes(category)) refuse(`trackers[${at}].category`, 'wrong', category);
    });
  } catch (error) {
    if (error instanceof ProblemFound) return error.problem;
    throw error;
  }
  return undefined;
}
