// What an editor underlines: each fault in its own place, and nothing beside it.
import { describe, expect, it } from 'vitest';
import { ACME, CONFIG, DEFINITIONS, filled, fromJson, MORE, problemOf } from '../examples.js';
import { faultsOf, SCHEMA } from './schema.js';

const withTracker = (tracker: unknown) => ({ ...CONFIG, trackers: [tracker] });
const T = 'trackers[0]';

const MATOMO = MORE.map(([, definition]) => definition).find(({ id }) => id === 'matomo');

type Row = readonly [sentence: string, config: unknown, ...places: string[]];

const ROWS: readonly Row[] = [
  ['no policy', {}, 'policy'],
  ['an unknown option', { ...CONFIG, polcy: {} }, 'polcy'],
  ['a policy without an address', { policy: {} }, 'policy.url'],
  ['an address without encryption', { policy: { url: 'http://x.example' } }, 'policy.url'],
  ['an address that is a number', { policy: { url: 3 } }, 'policy.url'],
  ['code in one language’s address', { policy: { url: { nb: 'javascript:x' } } }, 'policy.url.nb'],
  ['a language that is none', { policy: { url: { norsk: '/p' } } }, 'policy.url.norsk'],
  ['a category in capitals', { ...CONFIG, categories: ['Analytics'] }, 'categories[0]'],
  ['a day too many', { ...CONFIG, cookie: { days: 731 } }, 'cookie.days'],
  ['another word for honour', { ...CONFIG, gpc: 'honor' }, 'gpc'],
  ['a layout that we do not have', { ...CONFIG, layout: 'top' }, 'layout'],
  ['a truth in words', { ...CONFIG, settings: 'true' }, 'settings'],
  ['markup in a text', { ...CONFIG, texts: { en: { accept: '<b>Yes</b>' } } }, 'texts.en.accept'],
  ['a host with a scheme', { ...CONFIG, guard: { hosts: ['https://a.example'] } }, 'guard.hosts[0]'],
  [
    'a key by which objects reach what they share',
    fromJson('{"policy":{"url":"/p"},"texts":{"en":{"__proto__":"x"}}}'),
    'texts.en.__proto__',
  ],
  ['a tracker that is a name alone', withTracker('hotjar'), T],
  ['a tracker of the catalogue without its parameter', withTracker({ use: 'hotjar' }), `${T}.siteId`],
  ['a misspelt tracker, and only its name', withTracker({ use: 'hotjr', siteId: '1234567' }), `${T}.use`],
  [
    'one that does not come by use',
    withTracker({ use: 'matomo', host: 'a.example', siteId: '1' }),
    `${T}.use`,
  ],
  ['a parameter of another form', withTracker({ use: 'hotjar', siteId: 'GTM-1' }), `${T}.siteId`],
  [
    'another tracker’s parameter',
    withTracker({ use: 'hotjar', siteId: '1234567', pixelId: '123456789012345' }),
    `${T}.pixelId`,
  ],
  [
    'another category for a tracker of the catalogue',
    withTracker({ use: 'hotjar', siteId: '1234567', category: 'necessary' }),
    `${T}.category`,
  ],
  [
    'a call that is none',
    withTracker({ use: 'hotjar', siteId: '1234567', calls: [['hj', 'event'], ['window.eval.call']] }),
    `${T}.calls[1][0]`,
  ],
  [
    'a definition without what it must have',
    withTracker({ id: 'acme' }),
    `${T}.category`,
    `${T}.load`,
    `${T}.name`,
  ],
  ['a key that is nothing’s', withTracker({ ...ACME, onload: 'x' }), `${T}.onload`],
  ['a value for no parameter', withTracker({ ...ACME, siteId: '1' }), `${T}.siteId`],
  [
    'a cookie without a lifetime',
    withTracker({ ...ACME, storage: { cookies: [{ name: 'a' }] } }),
    `${T}.storage.cookies[0].lifetime`,
  ],
  [
    'a definition of the catalogue without its parameter',
    withTracker({ ...MATOMO, siteId: '1' }),
    `${T}.host`,
  ],
  [
    'its parameter in another form',
    withTracker({ ...MATOMO, siteId: 'one', host: 'stats.example.no' }),
    `${T}.siteId`,
  ],
  [
    'a key beside its parameters that is none',
    withTracker({ ...MATOMO, siteId: '1', host: 'stats.example.no', hst: 'x' }),
    `${T}.hst`,
  ],
];

describe('The schema', () => {
  it.each(ROWS)('underlines %s', (_, config, ...places) => {
    expect(faultsOf(config).sort()).toEqual(places);
  });

  it.each(ROWS.filter(([sentence]) => !/lifetime|language that is none|its parameter in/.test(sentence)))(
    'is not alone with %s: the library refuses it too',
    (_, config) => {
      expect(problemOf(config)).toBeDefined();
    },
  );

  it('lets a site change a definition that it has copied, its parameter’s form too', () => {
    const parameters = { account: { pattern: '^[a-z]+$', example: 'acme' } };
    const config = withTracker({ ...MATOMO, parameters, account: 'acme' });
    expect(faultsOf(config)).toEqual([]);
    const other = { ...MATOMO?.parameters, siteId: { pattern: '^[a-z]+$', example: 'one' } };
    expect(faultsOf(withTracker({ ...MATOMO, parameters: other, siteId: 'one', host: 'a.example' }))).toEqual(
      [],
    );
  });

  it('knows each tracker of the core with exactly its own parameters', () => {
    const { allOf = [], properties } = SCHEMA.definitions['Use'] ?? {};
    const use = properties?.['use'];
    expect(use).toMatchObject({ enum: DEFINITIONS.map(([, { id }]) => id) });
    expect(allOf.map(({ then }) => then?.required)).toEqual(
      DEFINITIONS.map(([, { parameters }]) => Object.keys(parameters)),
    );
    expect(allOf.every(({ then }) => then?.additionalProperties === false)).toBe(true);
  });

  it.each([...DEFINITIONS, ...MORE])(
    'wants every parameter of %s, brought as a definition',
    (_, definition) => {
      for (const name of Object.keys(definition.parameters)) {
        const { [name as 'id']: left, ...rest } = filled(definition);
        expect(left).toBeDefined();
        expect(faultsOf(withTracker(rest))).toEqual([`${T}.${name}`]);
        expect(faultsOf(withTracker({ ...rest, [name]: 'no such/value' })).length).toBeGreaterThan(0);
      }
    },
  );
});
