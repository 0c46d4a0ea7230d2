// S8, tracker files: a definition is data. What it may say is a closed list, and nothing in it is code, markup or a way out.
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, ACME, CONFIG, problemOf } from '../examples.js';
import { MARKUP } from '../../helpers/hostile.js';

/** A definition that uses every field there is. */
const FULL = {
  ...ACME,
  parameters: { siteId: { pattern: '^\\d+$', example: '1' } },
  siteId: '1',
  googleConsent: 'marketing',
  load: {
    shared: 'acme.js',
    globals: { acmeSettings: { site: '{siteId}' } },
    stubs: [
      {
        name: 'acme',
        queue: 'q',
        call: 'send',
        array: true,
        alias: '_acme',
        self: 'push',
        properties: { v: 1 },
      },
    ],
    first: [['acme', 'open']],
    calls: [['acme', 'site', '{siteId}']],
    scripts: [{ src: 'https://cdn.acme.example/a.js', attributes: { id: 'acme-script' } }],
  },
  signals: { granted: [['acme', 'grant']], denied: [['acme', 'deny']] },
  storage: {
    cookies: [{ name: '_acme*', lifetime: '1 day', path: '/a', refusal: true }],
    localStorage: ['_acme'],
    sessionStorage: ['_acme'],
    indexedDB: ['acme'],
    outOfReach: [{ name: 'x', domain: 'acme.example', reason: 'third-party', lifetime: '1 day' }],
  },
  notice: { en: 'Measures.' },
  source: 'https://acme.example/docs',
};

type Path = readonly (string | number)[];

/** Every object of a definition that has keys of its own, by its path; free ones (`globals`, `properties`) left out. */
function objectsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || !value) return [];
  const inner = Object.entries(value)
    .filter(([key]) => !['globals', 'properties'].includes(key))
    .flatMap(([key, item]) => objectsOf(item, [...path, Array.isArray(value) ? Number(key) : key]));
  return Array.isArray(value) ? inner : [path, ...inner];
}

/** A copy with something else at a path. */
function put(value: unknown, [key, ...rest]: Path, change: (found: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, change);
  return copy;
}

const check = (definition: unknown) => problemOf({ ...CONFIG, trackers: [definition] });

/** Where any key may stand: by language, by name of a parameter. */
const OPEN = ['notice', 'parameters'];

const CLOSED = objectsOf(FULL).filter((path) => !OPEN.includes(String(path.at(-1))));

const CODE_KEYS = [
  'init',
  'onGranted',
  'onclick',
  'html',
  'script',
  'eval',
  'srcdoc',
  'style',
  'integrity',
  'nonce',
];

describe('S8 tracker files', () => {
  it('a definition with every field is right', () => {
    expect(check(FULL)).toBeUndefined();
  });

  it.each(CLOSED.map((path): [string, Path] => [path.join('.') || 'itself', path]))(
    'no object of a definition takes a key that nothing knows: %s',
    (_, path) => {
      for (const key of CODE_KEYS) {
        const definition = put(FULL, path, (found) => ({ ...(found as object), [key]: 'alert(1)' }));
        expect(check(definition), key).toMatchObject({ kind: expect.stringMatching(/unknown|wrong/) });
      }
    },
  );

  it.each([
    'onload',
    'onerror',
    'src',
    'srcdoc',
    'integrity',
    'type',
    'nonce',
    'style',
    'href',
    'data-x',
    'async',
  ])('a script of a definition takes no attribute %s', (name) => {
    const scripts = [{ src: 'https://cdn.acme.example/a.js', attributes: { [name]: 'alert(1)' } }];
    expect(check({ ...FULL, load: { scripts } })).toMatchObject({ kind: 'unknown' });
  });

  it('no text of a definition is markup', () => {
    const texts = ['id', 'name', 'vendor', 'category', 'source', 'googleConsent', 'siteId'];
    for (const key of texts)
      for (const text of MARKUP)
        expect(check({ ...FULL, [key]: text }), key).toMatchObject({ kind: 'wrong' });
  });

  it('no function, symbol or number stands where a text is meant', () => {
    for (const odd of [() => 1, Symbol('x'), 1, true, null, ['a'], { toString: 'a' }])
      for (const key of ['id', 'name', 'category', 'policy'])
        expect(check({ ...FULL, [key]: odd }), key).toBeDefined();
  });

  it.each(DEFINITIONS)('%s of the catalogue holds no markup and no address but https', (_, definition) => {
    const text = JSON.stringify(definition);
    expect(text).not.toMatch(/<|javascript:|data:|http:|\\u003c/i);
    expect(JSON.parse(text)).toEqual(definition);
  });
});
