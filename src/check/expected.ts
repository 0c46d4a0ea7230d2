// What should stand at a place of a configuration: by the tables that the check goes by, so that no word here is older than
// what is checked. Rides with the words of errors.
import { STANDARD_CATEGORIES } from '../consent/category.js';
import { PARAMETER_PATTERNS } from '../trackers/catalogue-parameters.js';
import { DETAIL } from './detail.js';
import type { Problem } from './find-problem.js';
import { SHAPES } from './shapes.js';

/** Trackers that `use` may name. */
export const TRACKER_IDS = [...PARAMETER_PATTERNS.keys()];

export const WHOLE = 'one JSON object with at least "policy": { "url": "/your-policy" }';

const ALL_SHAPES = { ...SHAPES, ...DETAIL.shapes };

/** The shapes of what may be said in two ways, where it is said as an object. */
const AS_OBJECT: Readonly<Record<string, string>> = {
  tracker: 'definition',
  consentMode: 'google',
  script: 'tag',
};

/** The keys of a shape, with the type of each. */
const fieldsOf = (type: string): ReadonlyMap<string, string> =>
  new Map(
    (ALL_SHAPES[AS_OBJECT[type] ?? type]?.split(' ') ?? []).map(
      (field) => field.split(/!?:/) as [string, string],
    ),
  );

/** The type of what stands at a place, by the tables that the check goes by; none where nothing is known. */
const typeAt = (place: string): string =>
  (place.match(/[^.[\]]+|\[\]/g) ?? []).reduce(
    (type, step) =>
      // One of a list, of an object with any keys, or of the languages.
      /(\[\]|{}|~)$/.test(type) ? type.replace(/(\[\]|{}|~)$/, '') : (fieldsOf(type).get(step) ?? ''),
    'config',
  );

const VALUE =
  'a value for the vendor, by a plain name where it has one: one line of text without markup or code, a number, true, false, ' +
  'null, or a list or object of these';

/** What a value at a place should be, where that is more than its type; the first pattern that fits the place speaks. */
const EXPECTED: readonly (readonly [place: RegExp, expected: string])[] = [
  [/^$/, WHOLE],
  [/^policy$/, 'an object like { "url": "/your-policy", "version": "2026-11-01" }'],
  [/^policy\.changes/, 'a text, or one a language, like { "en": "We have added Hotjar." }'],
  [/^policy\.url/, 'an address on your own site like "/your-policy", or one that begins with https://'],
  [/^categories$/, 'a list like ["analytics", "marketing"]'],
  [/^trackers$/, 'a list like [{ "use": "hotjar", "siteId": "1234567" }]'],
  [/^trackers\[\]$/, 'an object like { "use": "hotjar", "siteId": "1234567" }, or a whole definition'],
  [/^trackers\[\]\.use$/, `a tracker of the catalogue: ${TRACKER_IDS.join(', ')}`],
  [
    /^trackers\[\]\.id$/,
    'a name of its own in lower-case letters, digits and hyphens, that no other tracker or category has',
  ],
  [
    /\.category$|^categories/,
    `a category: ${STANDARD_CATEGORIES.join(', ')}, or one that "categories" lists`,
  ],
  [/^trackers\[\]\.storage$/, 'names that are not the consent cookie’s own'],
  [
    /^trackers\[\]\.calls$/,
    'calls to what this tracker has, like [["fbq", "dataProcessingOptions", ["LDU"], 0, 0]]',
  ],
  [
    /^trackers\[\]\.parameters\.[^.]+$/,
    'a name in letters, digits and _ that is no field of a definition, with its form: { "pattern": "^\\\\d+$", "example": "1" }',
  ],
  [/^cookie\.name$/, 'a name in letters, digits, - and _'],
  [/^cookie\.domain$/, '"auto", "host", or a domain like ".example.no"'],
  [
    /^googleConsentMode$/,
    '"basic", "advanced" or "off", or an object like { "mode": "basic", "dataLayer": "siteLayer" }',
  ],
  [
    /^googleConsentMode\.defaults$/,
    'a list like [{ "wait_for_update": 500 }, { "region": ["US"], "ad_storage": "granted" }], one of them without a region',
  ],
  [/\.region$/, 'a list of ISO 3166 codes like ["US-CA", "ES"]'],
  [/^language$/, 'a language tag like "nb", or "auto"'],
  [/^guard$/, 'an object like { "hosts": ["ads.example"] }'],
  [/^texts/, 'texts by language, like { "nb": { "accept": "Godta alle" } }'],
  [/\.notice(\.|$)/, 'a sentence a language, like { "en": "Counts visits.", "nb": "Teller besøk." }'],
  [/\.stubs\[\]\.global$/, 'a name that "globals" of the same definition declares'],
  [/\.(globals|properties)\.|\.(first|calls|granted|denied)\[\]\[\]/, VALUE],
];

/** What a value of a type should be. */
const EXPECTED_OF: Readonly<Record<string, string>> = {
  any: VALUE,
  call: 'a call like ["hj", "event", "name"], whose first word is a stub or global of this definition, or a method of it',
  days: 'a number of days from 1 to 730',
  elementId: 'an id in letters, digits, "-", "_" and ".", a letter first',
  file: 'a file’s name with a dot, like "gtag.js"',
  host: 'a host like "ads.example", "*.example" or "www.example/pixel/"',
  id: 'a name in lower-case letters, digits and hyphens',
  identifier: 'the name of a global list like "dataLayer"',
  method: 'the name of a method of the vendor’s, like "track"',
  milliseconds: 'milliseconds from 0 to 10000',
  path: 'a path like "/shop"',
  region: 'an ISO 3166 code like "US-CA"',
  script:
    'a script’s address, or an object like { "src": "https://ads.example/a.js", "attributes": { "id": "ads" } }',
  status: '"draft" or "published"',
  stored: 'a name like "_ads" or "_ads*", in which one * stands for anything but not for everything',
  text: 'a text without markup, of at most 2000 characters',
  truth: 'true or false',
  url: 'an address that begins with https://, or one of your own site',
  value: 'the parameter’s value: letters, digits, ".", "_" and "-", at most 99',
  variable: 'a name in letters, digits, "_", "$" and "-"',
  version: 'a short text like "2026-11-01" (at most 64 plain characters)',
  word: 'a name in letters, digits, ".", "_", "$" and "-"',
};

/** `"auto", "light" or "dark"`, `a list`, `an object with name, queue`: what the tables say of a type. */
function expectedOf(type: string): string {
  if (type.includes('|')) {
    const choices = type.split('|').map((choice) => `"${choice}"`);
    return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
  }
  const inner = type.replace(/(\[\]|{}|~)$/, '');
  if (type.endsWith('[]')) return `a list, each of which is ${expectedOf(inner)}`;
  if (type.endsWith('{}')) return `an object, in which each value is ${expectedOf(inner)}`;
  const keys = [...fieldsOf(type).keys()];
  return EXPECTED_OF[type] ?? (keys.length ? `an object with ${keys.join(', ')}` : 'another value');
}

interface Entry {
  readonly use?: string;
  readonly parameters?: object;
}

/** The tracker in which a place is, with the parameter that the place means. */
function parameterAt({ path }: Problem, raw: unknown) {
  const [, at, name = ''] = /^trackers\[(\d+)\]\.([^.]+)$/.exec(path) ?? [];
  const { use = '', parameters } = (raw as { trackers?: Entry[] } | undefined)?.trackers?.[Number(at)] ?? {};
  const patterns = PARAMETER_PATTERNS.get(use) ?? {};
  return { use, patterns, pattern: patterns[name], isOwn: Object.hasOwn(parameters ?? {}, name) };
}

/** A place without the numbers in it: `trackers[].load`. */
const placeOf = (path: string) => path.replace(/\[\d+\]/g, '[]');

/** Names that are known beside a key that is not: none where a definition chooses them itself. */
export function knownBeside(problem: Problem, raw: unknown): readonly string[] {
  const place = placeOf(problem.path.slice(0, Math.max(problem.path.lastIndexOf('.'), 0)));
  const { patterns } = parameterAt(problem, raw);
  const parameters = Object.keys(patterns);
  if (parameters.length) return [...parameters, 'use', 'calls', 'status'];
  return [...(place === 'trackers[]' ? ['use'] : []), ...fieldsOf(typeAt(place)).keys()];
}

/** What should stand there. */
export function expectedAt(problem: Problem, raw: unknown): string {
  const place = placeOf(problem.path);
  const { use, pattern, isOwn } = parameterAt(problem, raw);
  if (pattern) return `the id that ${use} gave you, of the form ${pattern.source}`;
  if (isOwn) return expectedOf('value');
  return EXPECTED.find(([where]) => where.test(place))?.[1] ?? expectedOf(typeAt(place));
}
