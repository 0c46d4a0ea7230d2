// What rides in the core and beside it is what the definitions of the six say, each part where it is needed.
import { describe, expect, it } from 'vitest';
import { CATALOGUE_NAMES } from '../../../src/trackers/catalogue-names.js';
import { PARAMETER_PATTERNS } from '../../../src/trackers/catalogue-parameters.js';
import { CATALOGUE_PROSE } from '../../../src/trackers/catalogue-prose.js';
import { CATALOGUE_REACH } from '../../../src/trackers/catalogue-reach.js';
import { CATALOGUE } from '../../../src/trackers/catalogue.js';
import { DEFINITIONS } from '../examples.js';

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

describe.each(DEFINITIONS)('%s', (_, { id, parameters, optOut }) => {
  it('shows its first parameter to the core, which finds it by its place: it is some Id', () => {
    const facts = JSON.stringify(CATALOGUE.find((tracker) => tracker.id === id));
    expect(/{(\w+Id)}/.exec(facts)?.[1]).toBe(Object.keys(parameters)[0]);
  });

  it('tells where to opt out, with encryption and to those who read of it, or knows of no such place', () => {
    if (optOut !== undefined) expect(optOut).toMatch(/^https:\/\/\w/);
    expect(CATALOGUE_PROSE.find((prose) => prose.id === id)?.optOut).toBe(optOut);
  });
});
