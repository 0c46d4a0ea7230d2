// The script tag's attributes are a configuration; the JSON beside them is laid over it.
import { describe, expect, it } from 'vitest';
import { mergeConfig, readAttributes } from '../../src/attributes.js';
import { findProblem } from '../../src/check/find-problem.js';
import type { Config } from '../../src/config.js';
import { DEFINITIONS, exampleOf, fromJson, problemOf } from './examples.js';

const read = (attributes: Record<string, string>) =>
  readAttributes(Object.entries(attributes).map(([name, value]) => ({ name, value })));

describe('readAttributes', () => {
  it.each<readonly [string, Record<string, string>, unknown]>([
    ['nothing', {}, { policy: {}, trackers: [] }],
    ['the address of the policy', { 'data-policy': '/p' }, { policy: { url: '/p' }, trackers: [] }],
    [
      'trackers, in the order of their attributes',
      { 'data-hubspot': '12345', 'data-hotjar': '1234567' },
      {
        policy: {},
        trackers: [
          { use: 'hubspot', portalId: '12345' },
          { use: 'hotjar', siteId: '1234567' },
        ],
      },
    ],
    [
      'a tracker without its id, for the check to find',
      { 'data-hotjar': '' },
      { policy: {}, trackers: [{ use: 'hotjar', siteId: '' }] },
    ],
    [
      'an attribute that nobody knows, under its whole name',
      { 'data-hotjr': '1' },
      { policy: {}, trackers: [], 'data-hotjr': '1' },
    ],
    [
      'one that is named like an option, as no option',
      { 'data-gpc': 'ignore' },
      { policy: {}, trackers: [], 'data-gpc': 'ignore' },
    ],
    [
      'nothing in what is not ours',
      { src: '/samtykke.js', nonce: 'a', async: '', data: 'x', 'data-': 'x' },
      { policy: {}, trackers: [] },
    ],
    [
      'nothing in the configuration’s address',
      { 'data-config': '/samtykke.json' },
      { policy: {}, trackers: [] },
    ],
    [
      'nothing in what networks and loaders write',
      { 'data-cfasync': 'false', 'data-turbo-track': 'reload' },
      { policy: {}, trackers: [] },
    ],
  ])('reads %s', (_, attributes, expected) => {
    expect(read(attributes)).toEqual(expected);
  });

  it.each(DEFINITIONS)('takes the attribute of %s for its first parameter', (_, definition) => {
    const [example = ''] = Object.values(exampleOf(definition));
    const config = read({ 'data-policy': '/p', [`data-${definition.id}`]: example });
    expect(config.trackers).toEqual([{ use: definition.id, ...exampleOf(definition) }]);
    expect(problemOf(config)).toBeUndefined();
  });

  it('keeps a misspelt attribute where the check finds it', () => {
    expect(problemOf(read({ 'data-policy': '/p', 'data-hotjr': '1' }))).toMatchObject({ path: 'data-hotjr' });
  });

  it.each(['data-__proto__', 'data-constructor', 'data-policy-', 'data-configs'])(
    'gives %s no meaning of its own',
    (name) => {
      const config = read({ [name]: 'x' });
      expect(config.policy).toEqual({});
      expect(Object.getPrototypeOf(config)).toBe(Object.prototype);
      expect(findProblem(config as unknown as Config, [])).toBeDefined();
    },
  );
});

describe('mergeConfig', () => {
  const TAG = read({ 'data-policy': '/p', 'data-hotjar': '1234567', 'data-hubspot': '12345' });

  it.each<readonly [string, string, unknown]>([
    ['leaves the attributes alone where the JSON says nothing', '{}', TAG],
    ['takes options from the JSON', '{"gpc":"ask"}', { ...TAG, gpc: 'ask' }],
    [
      'puts the policy together',
      '{"policy":{"version":"1"}}',
      { ...TAG, policy: { url: '/p', version: '1' } },
    ],
    ['takes the JSON’s address of the policy', '{"policy":{"url":"/q"}}', { ...TAG, policy: { url: '/q' } }],
    [
      'takes the JSON’s word on a tracker that both name',
      '{"trackers":[{"use":"hotjar","siteId":"7654321"}]}',
      {
        ...TAG,
        trackers: [
          { use: 'hubspot', portalId: '12345' },
          { use: 'hotjar', siteId: '7654321' },
        ],
      },
    ],
    [
      'adds what only the JSON names',
      '{"trackers":[{"id":"acme"}]}',
      { ...TAG, trackers: [...TAG.trackers, { id: 'acme' }] },
    ],
  ])('%s', (_, json, expected) => {
    expect(mergeConfig(TAG, fromJson(json))).toEqual(expected);
  });

  it('is what the attributes say where there is no JSON', () => {
    expect(mergeConfig(TAG)).toEqual(TAG);
  });

  it('lets no prototype in by way of the JSON', () => {
    const merged = mergeConfig(
      TAG,
      fromJson('{"__proto__":{"gpc":"ignore"},"policy":{"__proto__":{"version":"1"}}}'),
    );
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(merged.policy)).toBe(Object.prototype);
    expect(problemOf(merged)).toBeDefined();
  });

  it.each(['null', '"text"', '["a"]', '{"trackers":{}}', '{"trackers":[null]}', '{"trackers":"x"}'])(
    'makes of %s nothing that passes the check',
    (json) => {
      const merge = () => problemOf(mergeConfig(TAG, fromJson(json))) ?? 'nothing wrong';
      let found: unknown;
      try {
        found = merge();
      } catch (fault) {
        // Then the page is told so, and nothing is started.
        found = fault;
      }
      expect(found).not.toBe('nothing wrong');
    },
  );
});
