// What every definition of the catalogue promises, those that ride in the core and all others. Read from the folders, so
// that a new file cannot forget half, and nothing else needs to know of it.
import { describe, expect, it } from 'vitest';
import { NECESSARY, STANDARD_CATEGORIES } from '../../../src/consent/category.js';
import { sourcesOfHost } from '../../../src/policy/source.js';
import { isAtHost } from '../../../src/trackers/hosts.js';
import type { Script } from '../../../src/trackers/tracker.js';
import { CONFIG, DEFINITIONS, filled, MORE, problemOf, type Definition } from '../examples.js';

const ALL = [...DEFINITIONS, ...MORE];

const LIFETIME = /^(session|[1-9]\d* (second|minute|hour|day|month|year)s?)$/;

/** As the core makes it of a site's configuration: the example in each parameter's place. */
function withExamples(definition: Definition): Definition {
  const text = JSON.stringify(definition).replace(
    /{(\w+)}/g,
    (all, name: string) => definition.parameters[name]?.example ?? all,
  );
  return JSON.parse(text) as Definition;
}

const addressOf = (script: Script) => (typeof script === 'string' ? script : script.src);

describe('The catalogue', () => {
  it('has at least 34 trackers, each with an id and a name of its own', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(34);
    expect(new Set(ALL.map(([, { id }]) => id)).size).toBe(ALL.length);
    expect(new Set(ALL.map(([, { name }]) => name)).size).toBe(ALL.length);
  });
});

describe.each(ALL)('%s', (file, definition) => {
  const { id, name, vendor, category, policy, parameters, load, signals, hosts, storage, notice, source } =
    definition;
  const cookies = storage.cookies ?? [];
  const outOfReach = storage.outOfReach ?? [];

  it('is named by its id', () => {
    expect(file).toBe(`${id}.json`);
    expect(id).toMatch(/^[a-z][a-z\d-]*$/);
  });

  it('passes the check in a configuration, with its parameters filled in', () => {
    expect(problemOf({ ...CONFIG, trackers: [filled(definition)] })).toBeUndefined();
  });

  it('is refused without one of its parameters', () => {
    for (const left of Object.keys(parameters)) {
      const entries = Object.entries(filled(definition)).filter(([key]) => key !== left);
      expect(problemOf({ ...CONFIG, trackers: [Object.fromEntries(entries)] })).toEqual({
        path: `trackers[0].${left}`,
        kind: 'missing',
      });
    }
  });

  it('names the company behind it', () => {
    expect(name).toMatch(/\S/);
    expect(vendor).toMatch(/\S/);
  });

  it('asks for consent, or says why it need not', () => {
    expect(STANDARD_CATEGORIES).toContain(category);
    if (category === NECESSARY) expect(source).toMatch(/\bnecessary\b/i);
  });

  it('gives each parameter a form that its example has', () => {
    for (const { pattern, example } of Object.values(parameters)) {
      expect(pattern).toMatch(/^\^.*\$$/);
      expect(example).toMatch(new RegExp(pattern));
    }
  });

  it('takes no parameter that could leave its place in an address', () => {
    for (const { pattern, example } of Object.values(parameters)) {
      const hostile = [
        '',
        ...['/', '"', '\n', '?', '#', '@', ':', '%2F', ' ', '<b>'].map((end) => example + end),
      ];
      for (const value of [...hostile, `/${example}`, `.${example}`])
        expect(value, pattern).not.toMatch(new RegExp(pattern));
    }
  });

  it('has a place for each of its parameters, and a parameter for each place', () => {
    const places = JSON.stringify([load, signals, hosts, storage]).matchAll(/\{(\w+)\}/g);
    const named = new Set([...places].map(([, place]) => place).filter((place) => place !== 'now'));
    expect([...named].sort()).toEqual(Object.keys(parameters).sort());
  });

  it('loads from the hosts that it names, or from the site itself', () => {
    const told = withExamples(definition);
    for (const address of told.load.scripts.map(addressOf)) {
      if (/^\/\w/.test(address)) continue;
      const url = new URL(address);
      expect(
        told.hosts.some((host) => isAtHost(host, url)),
        address,
      ).toBe(true);
    }
    expect(hosts.length).toBeGreaterThan(0);
  });

  it('names hosts that can stand in a Content-Security-Policy', () => {
    for (const host of withExamples(definition).hosts) expect(sourcesOfHost(host, host)).not.toEqual([]);
  });

  it('knows no address without encryption', () => {
    expect(new URL(policy).protocol).toBe('https:');
    for (const address of load.scripts.map(addressOf)) expect(address).toMatch(/^(https:\/\/|\/\w)/);
    expect(JSON.stringify(definition)).not.toMatch(/(?<!https:|[\w:])\/\/|http:/);
  });

  it('calls only what it declares itself', () => {
    const declared = [
      ...Object.keys(load.globals ?? {}),
      ...(load.stubs ?? []).flatMap((stub) => [stub.name, stub.alias ?? stub.name]),
    ];
    const { granted = [], denied = [] } = signals ?? {};
    for (const [target] of [...(load.first ?? []), ...(load.calls ?? []), ...granted, ...denied])
      expect(declared).toContain(target.split('.')[0]);
  });

  it('tells how long each cookie lives', () => {
    for (const cookie of [...cookies, ...outOfReach]) expect(cookie.lifetime, cookie.name).toMatch(LIFETIME);
  });

  it('says why something is out of reach, and whose it is', () => {
    for (const { reason, domain } of withExamples(definition).storage.outOfReach ?? []) {
      expect(['third-party', 'http-only']).toContain(reason);
      if (reason === 'third-party') expect(domain).toMatch(/\./);
    }
  });

  it('claims no name twice, and none so wide that it would erase what is not the vendor’s', () => {
    const lists = [
      cookies.map((cookie) => cookie.name),
      storage.localStorage ?? [],
      storage.sessionStorage ?? [],
      storage.indexedDB ?? [],
      storage.caches ?? [],
    ];
    for (const names of lists) {
      expect(new Set(names).size).toBe(names.length);
      for (const claimed of names) {
        expect(claimed.split('*').length, claimed).toBeLessThanOrEqual(2);
        expect(claimed.replace('*', '').length, claimed).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('says in English and in Norwegian what it does, in one sentence each and without markup', () => {
    for (const language of ['en', 'nb']) expect(notice[language]).toMatch(/^[A-ZÆØÅ][^.<>&{}]{20,160}\.$/);
    expect(notice['nb']).not.toBe(notice['en']);
  });
});

describe.each(MORE)('%s', (_, { source }) => {
  it('says where its facts come from, and what is not sure', () => {
    expect(source).toMatch(/^[^<>]{30,1000}\.$/);
  });
});
