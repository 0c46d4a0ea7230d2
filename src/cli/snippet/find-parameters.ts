// The parts of what a snippet does that are a site's own: ids and keys. They become parameters, each with its form.
import { DETAIL } from '../../check/detail.js';
import type { Json } from '../../trackers/tracker.js';

export interface FoundParameter {
  readonly name: string;
  readonly value: string;
  readonly pattern: string;
}

/** Where a value stands: under a key, behind the first word of a call, or in an address. */
type Where = (value: string, name: string) => Json;

/** Names of keys whose value is an account's. */
const KEY = /(id|ids|key|token|account|partner|pixel|container|website|project)$/i;

/** First words of calls that are followed by an account's id. */
const COMMAND = /^(init|config|load|create|set(Site|Account|App|Website|Pixel|Project)?(Id|Key|Token)?)$/;

/** A value that looks like nobody's word. */
const LOOKS_LIKE_ID = [
  /^\d{5,}$/,
  /^[\da-f]{16,}$/i,
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^[A-Z]{1,4}-[A-Z\d-]{4,}$/,
  /^(?=(.*\d){3})[A-Za-z\d_-]{8,}$/,
];

const looksLikeId = (value: string) => LOOKS_LIKE_ID.some((form) => form.test(value));

/** What a definition has beside its parameters' values. */
const TAKEN = [...(DETAIL.shapes['definition']?.match(/\w+(?=!?:)/g) ?? []), 'use', 'calls', 'status', 'now'];

/** `CRISP_WEBSITE_ID` as `crispWebsiteId`, `app_id` as `appId`. */
function nameOf(key: string): string {
  const words = /[a-z]/.test(key) ? key : key.toLowerCase();
  const [first = '', ...rest] = words
    .replace(/^set(?=[A-Z])/, '')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean);
  const joined =
    first.charAt(0).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]\w{1,30}$/i.test(joined) && !TAKEN.includes(joined) && KEY.test(joined) ? joined : '';
}

/** A form that this value has, and others of its kind. */
export function patternOf(value: string): string {
  const length = value.length;
  if (/^\d+$/.test(value))
    return length < 4 ? '^\\d{1,9}$' : `^\\d{${Math.max(1, length - 3)},${length + 3}}$`;
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value))
    return '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
  if (/^[\da-f]{16,}$/.test(value)) return `^[0-9a-f]{${length}}$`;
  const [, head = '', rest = ''] = /^([A-Za-z]{1,4}[-_])?(.*)$/.exec(value) ?? [];
  const kinds = [
    /[A-Z]/.test(rest) && 'A-Z',
    /[a-z]/.test(rest) && 'a-z',
    '\\d',
    /_/.test(rest) && '_',
    /\./.test(rest) && '.',
    /-/.test(rest) && '-',
  ];
  const [least, most] = [Math.max(1, rest.length - 4), rest.length + 8];
  const signs = kinds.filter(Boolean).join('');
  return `^${head}${signs === '\\d' ? signs : `[${signs}]`}{${least},${most}}$`;
}

/** The pieces of an address that may be an id, each with the key that it stands under. */
function piecesOf(address: string): readonly (readonly [piece: string, key: string])[] {
  const [path = '', query = ''] = address.replace(/^(https?:)?\/\/[^/]*/, '').split(/[?#]/);
  const inPath = path.split('/').map((segment) => {
    const bare = segment.replace(/(\.min)?\.js$/, '');
    // A name with an id behind it, like `hotjar-1234567`.
    const [, tail] = /^[a-z]+-(\d{5,}|[\da-f]{16,})$/.exec(bare) ?? [];
    return [tail ?? bare, ''] as const;
  });
  const inQuery = query
    .split('&')
    .map((pair) => pair.split('='))
    .map(([key = '', value = '']) => [value, key] as const);
  return [...inPath, ...inQuery];
}

/** Keys under which nothing is a site's own. */
const NOT_OWN = ['methods', 'attributes'];

/** A copy in which every text and number has become what `visit` makes of it, told the key or command that it stands under. */
function mapJson(json: Json, visit: (value: string | number, where: string) => Json, where = ''): Json {
  if (typeof json === 'string' || typeof json === 'number') return visit(json, where);
  if (Array.isArray(json)) {
    const list = json as readonly Json[];
    const before = (at: number) => (typeof list[at - 1] === 'string' ? (list[at - 1] as string) : '');
    return list.map((item, at) => mapJson(item, visit, COMMAND.test(before(at)) ? before(at) : ''));
  }
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries.map(([key, item]) => {
      const placed = visit(key, '');
      const isKey = typeof placed === 'string' && /^{\w+}$/.test(placed);
      return [isKey ? placed : key, NOT_OWN.includes(key) ? item : mapJson(item, visit, key)];
    }),
  );
}

const isAddress = (text: string) => /^(https?:)?\/\//.test(text);
const mayBeValue = (value: string) => /^[\w.-]{1,99}$/.test(value);

/** Puts `{name}` in an address where the value stands as a word of its own. */
function inAddress(address: string, value: string, name: string): string {
  const isWord = (sign: string | undefined) => sign !== undefined && /[A-Za-z\d]/.test(sign);
  const start = /^(https?:)?\/\/[^/]*/.exec(address)?.[0].length ?? 0;
  for (let at = address.indexOf(value, start); at >= 0; at = address.indexOf(value, at + 1))
    if (!isWord(address[at - 1]) && !isWord(address[at + value.length]))
      return address.slice(0, at) + `{${name}}` + inAddress(address.slice(at + value.length), value, name);
  return address;
}

/**
 * Finds the parameters in what a snippet does, and puts their places in. `words` are the texts of its code: one of them that
 * is a whole piece of a script's address is an id too.
 */
export function findParameters<Found extends { readonly [key: string]: Json }>(
  found: Found,
  addresses: readonly string[],
  words: ReadonlySet<string>,
  names: readonly string[],
): { readonly parameters: readonly FoundParameter[]; readonly filled: Found } {
  const candidates = new Map<string, string>();
  const propose = (value: string, key: string) => {
    if (!mayBeValue(value) || names.includes(value) || /^(true|false|null)$/.test(value)) return;
    candidates.set(value, candidates.get(value) || nameOf(key));
  };
  for (const address of addresses)
    for (const [piece, key] of piecesOf(address))
      if (
        looksLikeId(piece) ||
        (words.has(piece) && /^(?=.*[a-z\d])[A-Za-z\d][\w-]{5,63}$/.test(piece) && piece !== address)
      )
        propose(piece, key);
  mapJson(found, (value, where) => {
    const text = String(value);
    const isStrong =
      (COMMAND.test(where) && /\d/.test(text)) || (KEY.test(where) && /\d|^\w{8,}$/.test(text));
    const isOwn = typeof value === 'string' && text.length > 7 && looksLikeId(text);
    if ((isStrong || isOwn) && !isAddress(text)) propose(text, where);
    return value;
  });
  // The longest first, so that no part of one is taken for another.
  const sorted = [...candidates].sort(([one], [other]) => other.length - one.length);
  const taken = new Set<string>();
  const parameters = sorted
    .filter(
      ([value], at) =>
        !sorted.slice(0, at).some(([longer]) => longer.length > value.length && longer.endsWith(value)),
    )
    .map(([value, named]) => {
      const base = named || 'accountId';
      let name = base;
      for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
      taken.add(name);
      return { name, value, pattern: patternOf(value) };
    });
  const used = new Set<string>();
  const place: Where = (text, where) => {
    const whole = parameters.find(({ value }) => value === text);
    if (whole && (text.length > 3 || COMMAND.test(where) || KEY.test(where))) {
      used.add(whole.name);
      return `{${whole.name}}`;
    }
    if (!isAddress(text)) return text;
    return parameters.reduce((address, { value, name }) => {
      const changed = value.length > 3 ? inAddress(address, value, name) : address;
      if (changed !== address) used.add(name);
      return changed;
    }, text);
  };
  const filled = mapJson(found, (value, where) => {
    const placed = place(String(value), where);
    return placed === String(value) ? value : placed;
  }) as Found;
  return { parameters: parameters.filter(({ name }) => used.has(name)), filled };
}
