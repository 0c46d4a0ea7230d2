// A definition that says everything there is to say, and the ways to every place in it.
import { ACME } from '../examples.js';

/** With every field of the format, and a value for its parameter beside them. */
export const FULL = {
  ...ACME,
  optOut: 'https://acme.example/opt-out',
  parameters: { siteId: { pattern: '^\\d+$', example: '1' } },
  siteId: '1',
  googleConsent: 'marketing',
  load: {
    shared: 'acme.js',
    globals: { acmeLayer: [], acmeSettings: { site: '{siteId}', deep: [{ er: 'x' }], on: true, no: null } },
    stubs: [
      {
        name: 'acme',
        queue: 'q',
        global: 'acmeLayer',
        call: 'send',
        array: true,
        alias: '_acme',
        self: 'push',
        methods: ['track'],
        properties: { version: '1', inner: { v: 1 } },
      },
    ],
    first: [['acme', 'open']],
    calls: [['acme', 'site', '{siteId}', { a: ['b'] }], ['acme.track']],
    scripts: [
      'https://cdn.acme.example/a-{siteId}.js',
      { src: 'https://cdn.acme.example/b.js', attributes: { id: 'acme-script' } },
    ],
  },
  signals: { granted: [['acme', 'grant']], denied: [['acme', 'deny']] },
  hosts: ['*.acme.example', 'www.acme.example/pixel/'],
  storage: {
    cookies: [{ name: '_acme*', lifetime: '1 day', path: '/a', refusal: true }],
    localStorage: ['_acme'],
    sessionStorage: ['_acme'],
    indexedDB: ['acme'],
    caches: ['acme-*'],
    outOfReach: [{ name: 'x', domain: 'acme.example', reason: 'third-party', lifetime: '1 day' }],
  },
  notice: { en: 'Measures.', 'nb-NO': 'Måler.' },
  source: 'https://acme.example/docs',
};

export type Path = readonly (string | number)[];

/** Every place in a value with what stands there: leaves, objects and lists, the whole too. */
export function placesIn(value: unknown, path: Path = []): (readonly [path: Path, value: unknown])[] {
  const inner =
    typeof value === 'object' && value
      ? Object.entries(value).flatMap(([key, item]) =>
          placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [[path, value], ...inner];
}

/** A copy with something else at a path. */
export function put(value: unknown, [key, ...rest]: Path, change: (found: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, change);
  return copy;
}

/** A copy of an object with one more key, which may be any: `__proto__` too. */
export const withKey = (found: unknown, key: string, value: unknown): unknown =>
  Object.defineProperty({ ...(found as object) }, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

/** A path as the library says it. */
export const sayPath = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at ? `.${step}` : step)).join('');
