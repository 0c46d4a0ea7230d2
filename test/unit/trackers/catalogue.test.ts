// Every definition of the catalogue holds to the format, so that a new one cannot forget half.
import { describe, expect, it } from 'vitest';
import { STANDARD_CATEGORIES } from '../../../src/consent/category.js';
import { CATALOGUE_NAMES } from '../../../src/trackers/catalogue-names.js';
import { PARAMETER_PATTERNS } from '../../../src/trackers/catalogue-parameters.js';
import { CATALOGUE_PROSE } from '../../../src/trackers/catalogue-prose.js';
import { CATALOGUE_REACH } from '../../../src/trackers/catalogue-reach.js';
import { CATALOGUE } from '../../../src/trackers/catalogue.js';
import type { Script } from '../../../src/trackers/tracker.js';
import { CONFIG, DEFINITIONS, exampleOf, problemOf } from '../examples.js';

const LIFETIME = /^(session|\d+ (second|minute|hour|day|month|year)s?)$/;

const addressOf = (script: Script) => (typeof script === 'string' ? script : script.src);

/** Whether a host, `*.host`, or host with the beginning of a path covers an address. */
function covers(pattern: string, { host, pathname }: URL): boolean {
  const [wanted = '', ...path] = pattern.split('/');
  const isHost = wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
  return isHost && pathname.startsWith(`/${path.join('/')}`);
}

it('is the six of the policy, the same in every list', () => {
  const ids = DEFINITIONS.map(([, { id }]) => id).sort();
  expect(ids).toHaveLength(6);
  expect(CATALOGUE.map(({ id }) => id).sort()).toEqual(ids);
  expect(CATALOGUE_NAMES.map(([id]) => id).sort()).toEqual(ids);
  expect(CATALOGUE_PROSE.map(({ id }) => id).sort()).toEqual(ids);
  expect([...PARAMETER_PATTERNS.keys()].sort()).toEqual(ids);
  expect([...CATALOGUE_REACH.keys()].sort()).toEqual(ids);
});

it('gives each id its own name and its own form of parameter', () => {
  for (const [, { id, name, parameters }] of DEFINITIONS) {
    expect(CATALOGUE_NAMES).toContainEqual([id, name]);
    const sources = Object.entries(PARAMETER_PATTERNS.get(id) ?? {}).map(([key, { source }]) => [
      key,
      source,
    ]);
    expect(sources).toEqual(Object.entries(parameters).map(([key, { pattern }]) => [key, pattern]));
  }
});

it('carries no prose in the part that rides in the core', () => {
  for (const facts of CATALOGUE) {
    for (const key of ['name', 'vendor', 'notice', 'policy', 'optOut', 'hosts', 'parameters', 'source']) {
      expect(facts, facts.id).not.toHaveProperty(key);
    }
    expect(JSON.stringify(facts)).not.toContain('lifetime');
  }
});

it('tells what is out of reach to what erases the rest, and not to the core', () => {
  for (const [, { id, storage }] of DEFINITIONS)
    expect(CATALOGUE_REACH.get(id)).toEqual(storage.outOfReach ?? []);
  expect(JSON.stringify(CATALOGUE)).not.toMatch(/third-party|http-only/);
});

it('erases in the core every name that the definitions tell', () => {
  for (const [, { id, storage }] of DEFINITIONS) {
    const erased = (CATALOGUE.find((facts) => facts.id === id)?.storage?.cookies ?? []).map((entry) =>
      typeof entry === 'string' ? entry : entry.name,
    );
    const told = [
      ...(storage.cookies ?? []).map(({ name }) => name),
      ...(storage.localStorage ?? []),
      ...(storage.sessionStorage ?? []),
    ];
    const isErased = (name: string) =>
      erased.some((entry) => entry === name || (entry.endsWith('*') && name.startsWith(entry.slice(0, -1))));
    expect(told.filter((name) => !isErased(name))).toEqual([]);
  }
});

describe.each(DEFINITIONS)('%s', (file, definition) => {
  const { id, category, policy, parameters, load, hosts, storage, notice } = definition;

  it('is named by its id', () => {
    expect(file).toBe(`${id}.json`);
    expect(id).toMatch(/^[a-z][a-z\d-]*$/);
  });

  it('has a category that the law knows, and not the one that needs no consent', () => {
    expect(STANDARD_CATEGORIES.slice(1)).toContain(category);
  });

  it('has one parameter or more, each with an example of its form', () => {
    expect(Object.keys(parameters).length).toBeGreaterThan(0);
    for (const { pattern, example } of Object.values(parameters)) {
      expect(pattern).toMatch(/^\^.*\$$/);
      expect(example).toMatch(new RegExp(pattern));
    }
  });

  it('takes no parameter that could turn an address elsewhere', () => {
    for (const { pattern, example } of Object.values(parameters)) {
      for (const hostile of [
        '',
        `${example}/`,
        `${example}"`,
        `${example}\n`,
        `x${example}`,
        `${example}.evil`,
        '<b>',
      ])
        expect(hostile).not.toMatch(new RegExp(pattern));
    }
  });

  it('shows its first parameter to the core, which finds it by its place: it is some Id', () => {
    const facts = JSON.stringify(CATALOGUE.find((tracker) => tracker.id === id));
    expect(/{(\w+Id)}/.exec(facts)?.[1]).toBe(Object.keys(parameters)[0]);
  });

  it('names only parameters that it has', () => {
    const named = [...JSON.stringify([load, definition.signals]).matchAll(/\{(\w+)\}/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => name !== 'now' && !(String(name) in parameters))).toEqual([]);
  });

  it('tells the host of each script that it loads, and loads them with encryption', () => {
    expect(load.scripts.length).toBeGreaterThan(0);
    for (const script of load.scripts) {
      const url = new URL(addressOf(script));
      expect(url.protocol).toBe('https:');
      expect(hosts.some((host) => covers(host, url))).toBe(true);
    }
  });

  it('calls only what it declares itself', () => {
    const declared = [
      ...Object.keys(load.globals ?? {}),
      ...(load.stubs ?? []).flatMap(({ name, alias = name }) => [name, alias]),
    ];
    const { granted = [], denied = [] } = definition.signals ?? {};
    const called = [...(load.first ?? []), ...(load.calls ?? []), ...granted, ...denied];
    for (const [target] of called) expect(declared).toContain(target.split('.')[0]);
  });

  it('tells where to opt out, with encryption and to those who read of it, or knows of no such place', () => {
    const { optOut } = definition;
    if (optOut !== undefined) expect(optOut).toMatch(/^https:\/\/\w/);
    expect(CATALOGUE_PROSE.find((prose) => prose.id === id)?.optOut).toBe(optOut);
  });

  it('tells how long each cookie lives', () => {
    expect(storage.cookies?.length).toBeGreaterThan(0);
    for (const { name, lifetime } of storage.cookies ?? []) expect(lifetime, name).toMatch(LIFETIME);
    for (const { name, lifetime } of storage.outOfReach ?? []) expect(lifetime, name).toMatch(LIFETIME);
  });

  it('claims no name so wide that it would erase what is not the vendor’s', () => {
    const names = [
      ...(storage.cookies ?? []).map(({ name }) => name),
      ...(storage.localStorage ?? []),
      ...(storage.sessionStorage ?? []),
    ];
    for (const name of names) {
      expect(name.split('*').length, name).toBeLessThanOrEqual(2);
      expect(name.replace('*', '').length, name).toBeGreaterThanOrEqual(2);
    }
  });

  it('says in English and in Norwegian what it does, in one sentence each', () => {
    for (const language of ['en', 'nb']) {
      expect(notice[language]).toMatch(/^[A-ZÆØÅ][^.]{20,160}\.$/);
    }
    expect(notice['nb']).not.toBe(notice['en']);
  });

  it('links to a policy with encryption', () => {
    expect(new URL(policy).protocol).toBe('https:');
  });

  it('passes the check as a whole definition with its example', () => {
    expect(problemOf({ ...CONFIG, trackers: [{ ...definition, ...exampleOf(definition) }] })).toBeUndefined();
  });
});
