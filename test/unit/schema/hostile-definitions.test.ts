// Whatever a stranger writes into whichever field of a definition: schema and library refuse it alike, and name the place.
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/check/explain.js';
import { CODE_ADDRESSES, MARKUP, PROTOTYPE_KEYS } from '../../helpers/hostile.js';
import { CONFIG, problemOf } from '../examples.js';
import { FULL, placesIn, put, sayPath, withKey, type Path } from './full-definition.js';
import { faultsOf } from './schema.js';

const SCRIPTS = [
  ...MARKUP,
  '<script>alert(1)</script>',
  '<script src=https://evil.example/>',
  '</b>',
  '<!--',
];

/** The tracker's own place in the configuration. */
const AT: Path = ['trackers', 0];

const configWith = (path: Path, change: (found: unknown) => unknown) => ({
  ...CONFIG,
  trackers: [put(FULL, path, change)],
});

/** Of two places, one is in the other, and neither is only the whole tracker: `load.calls[0]` of `load.calls[0][1]`. */
function isNear(found: string, place: string): boolean {
  const [short = '', long = ''] = [found, place].sort((a, b) => a.length - b.length);
  return long.startsWith(short) && (place === sayPath(AT) || short.length > sayPath(AT).length);
}

/** Expects that both refuse a configuration and name the place, or one right around it. */
function expectRefused(config: unknown, path: Path): void {
  const place = sayPath([...AT, ...path]);
  const shown = JSON.stringify(config);
  const faults = faultsOf(config);
  expect(faults, `schema: ${shown}`).not.toEqual([]);
  expect(
    faults.some((fault) => isNear(fault, place)),
    `schema at ${place}, found at ${faults.join(' ')}`,
  ).toBe(true);
  const problem = problemOf(config);
  if (!problem) expect.fail(`library: ${shown}`);
  const { message } = explain(problem, config);
  // What nobody could guess from a key alone is said in full in the message.
  const said = PROTOTYPE_KEYS.includes(problem.path) ? place : problem.path;
  expect(isNear(said, place), `library at ${place}, found at ${problem.path}`).toBe(true);
  expect(message).toContain(said);
}

const PLACES = placesIn(FULL);

const name = ([path, ...rest]: readonly [Path, unknown]): [string, Path, unknown] => [
  sayPath(path) || 'the whole',
  path,
  rest[0],
];

const TEXTS = PLACES.filter(([, value]) => typeof value === 'string').map(name);
const OBJECTS = PLACES.filter(([, value]) => typeof value === 'object' && value && !Array.isArray(value)).map(
  name,
);

/** What is the vendor's: any value of JSON may stand there. */
const isFree = (path: Path) =>
  (path[0] === 'load' && ['globals', 'first', 'calls'].includes(String(path[1])) && path.length > 3) ||
  (path[0] === 'load' && path[1] === 'globals' && path.length > 2) ||
  (path[0] === 'signals' && path.length > 3) ||
  (path.includes('properties') && path.at(-1) !== 'properties');

/** Objects whose keys a definition chooses: languages, parameters, globals, and everything of the vendor's. */
const hasFreeKeys = (path: Path) =>
  isFree(path) || ['notice', 'parameters', 'globals', 'properties'].includes(String(path.at(-1)));

describe('A definition with every field', () => {
  it('is right, by schema and library', () => {
    const config = configWith([], (found) => found);
    expect(faultsOf(config)).toEqual([]);
    expect(problemOf(config)).toBeUndefined();
    const { siteId, ...definition } = FULL;
    expect(siteId).toBe('1');
    expect(faultsOf(definition, '#/definitions/Tracker')).toEqual([]);
  });

  it('has every field that the format has', () => {
    expect(PLACES.length).toBeGreaterThan(90);
  });
});

describe('Schema and library refuse alike', () => {
  it.each(TEXTS)('markup in %s', (_, path) => {
    for (const markup of SCRIPTS)
      expectRefused(
        configWith(path, () => markup),
        path,
      );
    for (const markup of SCRIPTS)
      expectRefused(
        configWith(path, (found) => `${String(found)} ${markup}`),
        path,
      );
  });

  it.each(OBJECTS)('markup as a key of %s', (_, path) => {
    for (const markup of SCRIPTS)
      expectRefused(
        configWith(path, (found) => withKey(found, markup, 'x')),
        [...path, markup],
      );
  });

  it.each(OBJECTS)('a key by which objects reach what they share in %s', (_, path) => {
    for (const key of PROTOTYPE_KEYS)
      for (const value of ['x', { polluted: true }])
        expectRefused(
          configWith(path, (found) => withKey(found, key, value)),
          [...path, key],
        );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(OBJECTS.filter(([, path]) => !hasFreeKeys(path)))('a key that nothing knows in %s', (_, path) => {
    for (const key of ['onload', 'init', 'html', 'style', 'srcdoc', 'eval', 'nonce', 'Id', 'data-x', ' ', ''])
      for (const value of ['alert(1)', {}, []]) {
        // A schema cannot tie keys to `parameters`: a text that could be a parameter's value is left to the library.
        const isLeft = !path.length && typeof value === 'string' && /^\w+$/.test(key);
        const config = configWith(path, (found) => withKey(found, key, isLeft ? 'a' : value));
        if (isLeft) expect(problemOf(config)).toMatchObject({ path: sayPath([...AT, key]), kind: 'unknown' });
        else expectRefused(config, [...path, key]);
      }
  });

  it.each(['onload', 'vendr', 'script'])('the key %s in a definition that declares no parameter', (key) => {
    const { siteId, parameters, ...plain } = FULL;
    expect([siteId, Object.keys(parameters)]).toEqual(['1', ['siteId']]);
    expectRefused({ ...CONFIG, trackers: [{ ...plain, [key]: 'a' }] }, [key]);
  });

  const ADDRESSES = TEXTS.filter(([place]) => /^(policy|optOut)$|scripts\[\d\](\.src)?$/.test(place));

  it.each(ADDRESSES)('an address of code or without encryption in %s', (_, path) => {
    for (const address of CODE_ADDRESSES)
      expectRefused(
        configWith(path, () => address),
        path,
      );
  });

  it.each(TEXTS.filter(([, path]) => isFree(path) || path.includes('hosts') || path.includes('id')))(
    'an address of code in %s',
    (_, path) => {
      for (const address of ['javascript:alert(1)', 'JavaScript:x', ' vbscript:x', 'data:text/html,x'])
        expectRefused(
          configWith(path, () => address),
          path,
        );
    },
  );

  it.each(PLACES.map(name).filter(([, path]) => !isFree(path) && path.at(-1) !== 'properties'))(
    'another type in %s',
    (_, path, value) => {
      const others: unknown[] = [1, true, null, 'x y <', ['x'], { x: 'x' }, [[]], [{}]];
      const isLike = (other: unknown) =>
        typeof other === typeof value && Array.isArray(other) === Array.isArray(value) && other !== null;
      for (const other of others.filter((item) => !isLike(item)))
        expectRefused(
          configWith(path, () => other),
          path,
        );
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('%s as the name of what a definition makes', (key) => {
    const stub = ['load', 'stubs', 0];
    for (const field of ['name', 'queue', 'global', 'call', 'alias', 'self'])
      expectRefused(
        configWith([...stub, field], () => key),
        [...stub, field],
      );
    expectRefused(
      configWith([...stub, 'methods', 0], () => key),
      [...stub, 'methods', 0],
    );
    for (const path of [['id'], ['category'], ['siteId'], ['load', 'calls', 0, 0]] as const)
      expectRefused(
        configWith(path, () => key),
        path,
      );
    expectRefused(
      configWith(['load', 'calls', 1, 0], () => `acme.${key}`),
      ['load', 'calls', 1, 0],
    );
  });

  it.each(['use', 'calls', 'id', 'load', 'two words', 'a-b', '', 'x'.repeat(65)])(
    'a parameter by the name of %j',
    (key) => {
      const parameters = { [key]: { pattern: '^x$', example: 'x' } };
      const { siteId, ...plain } = FULL;
      expect(siteId).toBe('1');
      const config = { ...CONFIG, trackers: [{ ...plain, parameters, [key]: 'x' }] };
      expect(problemOf(config), key).toBeDefined();
      expect(faultsOf(config), key).not.toEqual([]);
    },
  );

  it('a shared loader that would stand for a tracker', () => {
    expectRefused(
      configWith(['load', 'shared'], () => 'hotjar'),
      ['load', 'shared'],
    );
  });

  it('names of storage that mean everything', () => {
    for (const all of ['*', '**', ''])
      expectRefused(
        configWith(['storage', 'localStorage', 0], () => all),
        ['storage', 'localStorage', 0],
      );
  });

  it('markup and code in a site’s own calls to a tracker of the catalogue', () => {
    for (const value of [...SCRIPTS, 'javascript:alert(1)', { '<b>': 1 }, [['<b>']]])
      expectRefused(
        {
          ...CONFIG,
          trackers: [{ use: 'facebook-pixel', pixelId: '123456789012345', calls: [['fbq', 'track', value]] }],
        },
        ['calls', 0, 2],
      );
  });
});
