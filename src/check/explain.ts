// The words of errors: what was found, where, what was expected, and the remedy. Loaded only when something is wrong.
import { STANDARD_CATEGORIES } from '../consent/category.js';
import { PARAMETER_PATTERNS } from '../trackers/catalogue-parameters.js';
import { ConfigError } from './config-error.js';
import type { Problem } from './find-problem.js';
import { nearest } from './nearest.js';
import { SHAPES } from './shapes.js';
import { DETAIL } from './detail.js';

const TRACKER_IDS = [...PARAMETER_PATTERNS.keys()];

/** The shape of an object by the last word of its place. */
const SHAPE_AT: Readonly<Record<string, string>> = {
  '': 'config',
  trackers: 'definition',
  stubs: 'stub',
  scripts: 'tag',
  cookies: 'storedCookie',
  parameters: 'parameter',
  googleConsentMode: 'google',
  defaults: 'googleDefault',
  set: 'googleSet',
};

/** Keys that are known at a place. */
function keysAt(place: string): readonly string[] {
  const last = place.replaceAll('[]', '').split('.').at(-1) ?? '';
  const keys = { ...SHAPES, ...DETAIL.shapes }[SHAPE_AT[last] ?? last]?.match(/[$\w]+(?=!?:)/g) ?? [];
  return place === 'trackers[]' ? ['use', ...keys] : keys;
}

/** Attributes that the script tag has. */
const ATTRIBUTES = [...['policy', 'config'], ...TRACKER_IDS].map((name) => `data-${name}`);

const WHOLE = 'one JSON object with at least "policy": { "url": "/your-policy" }';
/** What a value at a place should be; the first pattern that fits the place speaks. */
const EXPECTED: readonly (readonly [place: RegExp, expected: string])[] = [
  [/^$/, WHOLE],
  [/^policy$/, 'an object like { "url": "/your-policy", "version": "2026-11-01" }'],
  [/^policy\.version$/, 'a short text like "2026-11-01" (at most 64 plain characters)'],
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
  [
    /\.(first|calls|granted|denied)(\[\]|$)/,
    'a call like ["hj", "event", "name"], whose first word is a stub or global of this definition, or a method of it',
  ],
  [/^trackers\[\]\.status$/, '"draft" or "published"'],
  [/^trackers\[\]\.storage$/, 'names that are not the consent cookie’s own'],
  [/\.(src|scripts\[\]|policy|optOut)$/, 'an address that begins with https://, or one of your own site'],
  [/^cookie\.name$/, 'a name in letters, digits, - and _'],
  [/^cookie\.domain$/, '"auto", "host", or a domain like ".example.no"'],
  [/^cookie\.days$/, 'a number of days from 1 to 730'],
  [/^gpc$/, '"honour", "ask" or "ignore"'],
  [
    /^googleConsentMode$/,
    '"basic", "advanced" or "off", or an object like { "mode": "basic", "dataLayer": "siteLayer" }',
  ],
  [/^googleConsentMode\.mode$/, '"basic", "advanced" or "off"'],
  [
    /^googleConsentMode\.defaults$/,
    'a list like [{ "wait_for_update": 500 }, { "region": ["US"], "ad_storage": "granted" }], one of them without a region',
  ],
  [/\.region/, 'a list of ISO 3166 codes like ["US-CA", "ES"]'],
  [/\.wait_for_update$/, 'milliseconds from 0 to 10000'],
  [/\.defaults\[\]\./, '"granted" or "denied"'],
  [/^googleConsentMode\.dataLayer$/, 'the name of a global list like "dataLayer"'],
  [/^layout$/, '"bar" or "box"'],
  [/^theme$/, '"auto", "light" or "dark"'],
  [/^reloadOn(Withdraw|Grant)$|\.(array|refusal)$|\.set\./, 'true or false'],
  [/^texts/, 'texts by language, like { "nb": { "accept": "Godta alle" } }'],
  [/\.stubs\[\]\.global$/, 'a name that "globals" of the same definition declares'],
  [/\.hosts\[\]$/, 'a host like "ads.example", "*.example" or "www.example/pixel/"'],
  [/\.(hosts|localStorage|sessionStorage|indexedDB|caches)$/, 'a list of texts'],
  [/\[\]\.[\w-]+$/, 'a text of the form that this field has'],
];

/** What a value looks like, in at most 80 characters. */
function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The place's tracker, where it is one of the catalogue, with the parameter that the place means. */
function parameterAt({ path }: Problem, raw: unknown) {
  const [, at, name = ''] = /^trackers\[(\d+)\]\.([^.]+)$/.exec(path) ?? [];
  const entry = (raw as { trackers?: { use?: string }[] } | undefined)?.trackers?.[Number(at)];
  const patterns = PARAMETER_PATTERNS.get(entry?.use ?? '') ?? {};
  return { tracker: entry?.use ?? '', parameters: Object.keys(patterns), pattern: patterns[name] };
}

function expectedAt(problem: Problem, raw: unknown): string {
  const place = problem.path.replace(/\[\d+\]/g, '[]');
  const { tracker, pattern } = parameterAt(problem, raw);
  if (pattern) return `the id that ${tracker} gave you, of the form ${pattern.source}`;
  return EXPECTED.find(([where]) => where.test(place))?.[1] ?? 'another value';
}

/** Puts a problem into words. `raw` is the configuration in which it was found. */
export function explain(problem: Problem, raw: unknown): ConfigError {
  const { path, kind, found } = problem;
  const at = path || 'the configuration';
  const cut = path.lastIndexOf('.');
  const parent = path.slice(0, Math.max(cut, 0));
  const key = path.slice(cut + 1);
  const place = parent.replace(/\[\d+\]/g, '[]');
  const { parameters } = parameterAt(problem, raw);
  const isAttribute = path.startsWith('data-');

  let known: readonly string[] = [];
  if (kind === 'unknown') known = isAttribute ? ATTRIBUTES : [...parameters, ...keysAt(place)];
  if (place === 'trackers[]' && key === 'use') known = TRACKER_IDS;
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
