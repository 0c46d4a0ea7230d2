// A configuration is right as a whole or not at all: the first fault is found, with its place.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/check/find-problem.js';
import type { Config } from '../../../src/config.js';
import { ACME, CONFIG, DEFINITIONS, exampleOf, problemOf as check } from '../examples.js';

const withTracker = (tracker: unknown) => ({ ...CONFIG, trackers: [tracker] });
const withLoad = (load: object) => withTracker({ ...ACME, load: { scripts: [], ...load } });
const withCookie = (cookie: object) => ({ ...CONFIG, cookie });

const FULL: Config = {
  $schema: './samtykke.schema.json',
  policy: {
    url: { nb: '/personvernerklæring', en: 'https://shop.example/privacy' },
    version: '2026-11-01',
    changes: { en: 'New: 1 < 2.', nb: 'Nytt.' },
  },
  categories: ['functional', 'analytics', 'marketing', 'chat-2'],
  trackers: [
    { use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' },
    { use: 'hotjar', siteId: '1234567' },
    ACME,
  ],
  language: 'auto',
  cookie: { name: 'consent', domain: '.shop.example', days: 182 },
  gpc: 'ask',
  googleConsentMode: 'advanced',
  reloadOnWithdraw: false,
  layout: 'box',
  agentsMayAccept: true,
  theme: 'dark',
  texts: { nb: { accept: 'Godta alle' }, en: {} },
};

describe('findProblem, of a right configuration', () => {
  it.each<readonly [string, Config]>([
    ['the smallest', CONFIG],
    ['one with everything', FULL],
    ['one without trackers', { ...CONFIG, trackers: [] }],
    ['one for 730 days', withCookie({ days: 730 })],
    ['one for this host alone', withCookie({ domain: 'host' })],
    [
      'one with everything of Google’s consent mode',
      {
        ...CONFIG,
        googleConsentMode: {
          mode: 'advanced',
          defaults: [
            { wait_for_update: 500 },
            {
              region: ['US-CA', 'ES'],
              ad_storage: 'granted',
              analytics_storage: 'denied',
              wait_for_update: 0,
            },
          ],
          set: { ads_data_redaction: true, url_passthrough: false },
          dataLayer: 'siteLayer',
        },
      },
    ],
    [
      'one with a call of the site’s own to a vendor of the catalogue',
      withTracker({
        use: 'facebook-pixel',
        pixelId: '123456789012345',
        calls: [['fbq', 'dataProcessingOptions', ['LDU'], 0, 0]],
      }) as Config,
    ],
    ['one with a tracker that is necessary', withTracker({ ...ACME, category: 'necessary' }) as Config],
    ['one with a category of its own', { ...FULL, trackers: [{ ...ACME, category: 'chat-2' }] }],
    ['one with a less-than sign that opens nothing', { ...CONFIG, texts: { en: { text: 'a < b, 1 <3' } } }],
  ])('finds nothing in %s', (_, config) => {
    expect(check(config)).toBeUndefined();
  });

  it.each(DEFINITIONS)('finds nothing in %s, used by its name', (_, definition) => {
    expect(check(withTracker({ use: definition.id, ...exampleOf(definition) }))).toBeUndefined();
  });

  it.each(DEFINITIONS)('finds nothing in %s, brought as a whole definition', (_, definition) => {
    expect(check(withTracker({ ...definition, ...exampleOf(definition) }))).toBeUndefined();
  });
});

describe('findProblem, of a wrong configuration', () => {
  type Row = readonly [sentence: string, config: unknown, path: string, kind: Problem['kind']];

  it.each<Row>([
    ['an unknown option', { ...CONFIG, polcy: {} }, 'polcy', 'unknown'],
    ['an unknown attribute', { ...CONFIG, 'data-hotjr': '1' }, 'data-hotjr', 'unknown'],
    ['an unknown key of an option', { ...CONFIG, policy: { url: '/p', ver: '1' } }, 'policy.ver', 'unknown'],
    ['a policy without an address', { policy: {} }, 'policy.url', 'missing'],
    ['a policy that is an address alone', { policy: '/p' }, 'policy', 'wrong'],
    ['a policy without encryption', { policy: { url: 'http://shop.example/p' } }, 'policy.url', 'wrong'],
    [
      'one without encryption in one language',
      { policy: { url: { nb: 'http://x.example/' } } },
      'policy.url.nb',
      'wrong',
    ],
    ['a note that is a list', { policy: { url: '/p', changes: ['New.'] } }, 'policy.changes', 'wrong'],
    [
      'a note with markup',
      { policy: { url: '/p', changes: { en: '<b>New</b>' } } },
      'policy.changes.en',
      'wrong',
    ],
    ['a version that is a number', { policy: { url: '/p', version: 2 } }, 'policy.version', 'wrong'],
    [
      'a version of 65 characters',
      { policy: { url: '/p', version: 'x'.repeat(65) } },
      'policy.version',
      'wrong',
    ],
    ['a version with a line break', { policy: { url: '/p', version: '1\n' } }, 'policy.version', 'wrong'],
    ['categories in one text', { ...CONFIG, categories: 'analytics' }, 'categories', 'wrong'],
    ['a category in capitals', { ...CONFIG, categories: ['Analytics'] }, 'categories[0]', 'wrong'],
    ['a category with a line', { ...CONFIG, categories: ['a_b'] }, 'categories[0]', 'wrong'],
    ['trackers that are an object', { ...CONFIG, trackers: {} }, 'trackers', 'wrong'],
    ['a tracker that is a name alone', withTracker('hotjar'), 'trackers[0]', 'wrong'],
    ['a tracker that is nothing', withTracker(null), 'trackers[0]', 'wrong'],
    ['a tracker that the catalogue lacks', withTracker({ use: 'hotjr' }), 'trackers[0].use', 'wrong'],
    ['a tracker by what every object has', withTracker({ use: 'constructor' }), 'trackers[0].use', 'wrong'],
    ['a tracker without its parameter', withTracker({ use: 'hotjar' }), 'trackers[0].siteId', 'missing'],
    [
      'a misspelt parameter',
      withTracker({ use: 'hotjar', siteID: '1234567' }),
      'trackers[0].siteID',
      'unknown',
    ],
    [
      'a parameter of another form',
      withTracker({ use: 'hotjar', siteId: 'GTM-1' }),
      'trackers[0].siteId',
      'wrong',
    ],
    [
      'a parameter that is a number',
      withTracker({ use: 'hotjar', siteId: 1234567 }),
      'trackers[0].siteId',
      'wrong',
    ],
    [
      'a parameter with a line break',
      withTracker({ use: 'hotjar', siteId: '123\n' }),
      'trackers[0].siteId',
      'wrong',
    ],
    [
      'another category for a tracker of the catalogue',
      withTracker({ use: 'hotjar', siteId: '1234567', category: 'necessary' }),
      'trackers[0].category',
      'unknown',
    ],
    [
      'a category that nobody knows',
      withTracker({ ...ACME, category: 'marketin' }),
      'trackers[0].category',
      'wrong',
    ],
    [
      'a category that the site does not list',
      { ...withTracker(ACME), categories: ['analytics'] },
      'trackers[0].category',
      'wrong',
    ],
    [
      'a mode that Google does not have',
      { ...CONFIG, googleConsentMode: { mode: 'basik' } },
      'googleConsentMode.mode',
      'wrong',
    ],
    [
      'defaults that leave the rest of the world without one',
      { ...CONFIG, googleConsentMode: { defaults: [{ region: ['US'], ad_storage: 'granted' }] } },
      'googleConsentMode.defaults',
      'wrong',
    ],
    [
      'no defaults at all',
      { ...CONFIG, googleConsentMode: { defaults: [] } },
      'googleConsentMode.defaults',
      'wrong',
    ],
    [
      'a region that is none',
      { ...CONFIG, googleConsentMode: { defaults: [{}, { region: ['Norway'] }] } },
      'googleConsentMode.defaults[1].region[0]',
      'wrong',
    ],
    [
      'a consent type that Google does not have',
      { ...CONFIG, googleConsentMode: { defaults: [{ ads: 'granted' }] } },
      'googleConsentMode.defaults[0].ads',
      'unknown',
    ],
    [
      'a setting of Google’s that has nothing to do with consent',
      { ...CONFIG, googleConsentMode: { set: { user_id: true } } },
      'googleConsentMode.set.user_id',
      'unknown',
    ],
    [
      'a data layer with a dot',
      { ...CONFIG, googleConsentMode: { dataLayer: 'document.body' } },
      'googleConsentMode.dataLayer',
      'wrong',
    ],
    [
      'a call to another than the tracker’s own vendor',
      withTracker({ use: 'facebook-pixel', pixelId: '123456789012345', calls: [['alert', 'x']] }),
      'trackers[0].calls',
      'wrong',
    ],
    [
      'a method that every function has',
      withTracker({ use: 'facebook-pixel', pixelId: '123456789012345', calls: [['fbq.constructor', 'x']] }),
      'trackers[0].calls[0]',
      'wrong',
    ],
    [
      'our own cookie among a tracker’s',
      withTracker({ ...ACME, storage: { cookies: [{ name: 'samtykke' }] } }),
      'trackers[0].storage',
      'wrong',
    ],
    [
      'our own cookie, under the name that the site gives it, among a tracker’s by a pattern',
      { ...withTracker({ ...ACME, storage: { localStorage: ['con*'] } }), cookie: { name: 'consent' } },
      'trackers[0].storage',
      'wrong',
    ],
    ['one tracker twice', { ...CONFIG, trackers: [ACME, ACME] }, 'trackers[1].id', 'wrong'],
    [
      'one tracker twice, in the place where it stands among drafts',
      {
        ...CONFIG,
        trackers: [{ ...ACME, status: 'draft' }, ACME, { ...ACME, id: 'b', status: 'draft' }, ACME],
      },
      'trackers[3].id',
      'wrong',
    ],
    [
      'a category that nobody listed, in the place where it stands among drafts',
      {
        ...CONFIG,
        trackers: [
          { ...ACME, status: 'draft' },
          { ...ACME, category: 'ads' },
        ],
      },
      'trackers[1].category',
      'wrong',
    ],
    ['another word for a draft', withTracker({ ...ACME, status: 'off' }), 'trackers[0].status', 'wrong'],
    [
      'another word for a draft beside a tracker of the catalogue',
      withTracker({ use: 'hotjar', siteId: '1234567', status: ['draft'] }),
      'trackers[0].status',
      'wrong',
    ],
    [
      'what is wrong in a draft',
      withTracker({ ...ACME, status: 'draft', policy: 'javascript:alert(1)' }),
      'trackers[0].policy',
      'wrong',
    ],
    [
      'calls that are nothing',
      withTracker({ use: 'hotjar', siteId: '1234567', calls: null }),
      'trackers[0].calls',
      'wrong',
    ],
    [
      'a tracker with a category’s name',
      withTracker({ ...ACME, id: 'analytics' }),
      'trackers[0].id',
      'wrong',
    ],
    ['a tracker called necessary', withTracker({ ...ACME, id: 'necessary' }), 'trackers[0].id', 'wrong'],
    ['a language that is a list', { ...CONFIG, language: ['nb'] }, 'language', 'wrong'],
    ['a cookie’s name with a space', withCookie({ name: 'my consent' }), 'cookie.name', 'wrong'],
    ['a cookie’s name with another cookie in it', withCookie({ name: 'a; b' }), 'cookie.name', 'wrong'],
    ['an empty cookie’s name', withCookie({ name: '' }), 'cookie.name', 'wrong'],
    ['a cookie for no days', withCookie({ days: 0 }), 'cookie.days', 'wrong'],
    ['a cookie for more than two years', withCookie({ days: 731 }), 'cookie.days', 'wrong'],
    ['days in words', withCookie({ days: '182' }), 'cookie.days', 'wrong'],
    ['days that are no number', withCookie({ days: NaN }), 'cookie.days', 'wrong'],
    ['an unknown key of the cookie', withCookie({ expires: 1 }), 'cookie.expires', 'unknown'],
    ['another word for honour', { ...CONFIG, gpc: 'honor' }, 'gpc', 'wrong'],
    ['a choice of two at once', { ...CONFIG, gpc: 'honour|ask' }, 'gpc', 'wrong'],
    ['an empty choice', { ...CONFIG, layout: '' }, 'layout', 'wrong'],
    ['a theme that we do not have', { ...CONFIG, theme: 'system' }, 'theme', 'wrong'],
    ['a truth in words', { ...CONFIG, reloadOnWithdraw: 'true' }, 'reloadOnWithdraw', 'wrong'],
    ['leave for programs in words', { ...CONFIG, agentsMayAccept: 'yes' }, 'agentsMayAccept', 'wrong'],
    ['texts without a language', { ...CONFIG, texts: { accept: 'Yes' } }, 'texts.accept', 'wrong'],
    ['a text that is none', { ...CONFIG, texts: { en: { accept: 1 } } }, 'texts.en.accept', 'wrong'],
    ['a list for the whole', ['x'], '', 'wrong'],
  ])('finds %s', (_, config, path, kind) => {
    expect(check(config)).toMatchObject({ path, kind });
  });
});

describe('findProblem, of a whole definition', () => {
  type Row = readonly [sentence: string, config: unknown, path: string, kind: Problem['kind']];
  const T = 'trackers[0]';

  it.each<Row>([
    ['an unknown key', withTracker({ ...ACME, onload: 'x' }), `${T}.onload`, 'unknown'],
    ['a key in another case', withTracker({ ...ACME, Notice: {} }), `${T}.Notice`, 'unknown'],
    ['an unknown key of its loading', withLoad({ onload: 'x' }), `${T}.load.onload`, 'unknown'],
    [
      'an unknown key of a stub',
      withLoad({ stubs: [{ name: 'a', code: 'x' }] }),
      `${T}.load.stubs[0].code`,
      'unknown',
    ],
    [
      'an attribute of a script that could run',
      withLoad({ scripts: [{ src: 'https://a.example/a.js', attributes: { onload: 'x' } }] }),
      `${T}.load.scripts[0].attributes.onload`,
      'unknown',
    ],
    [
      'an unknown key of its storage',
      withTracker({ ...ACME, storage: { cache: [] } }),
      `${T}.storage.cache`,
      'unknown',
    ],
    [
      'an unknown key of a cookie',
      withTracker({ ...ACME, storage: { cookies: [{ name: 'a', domain: 'b' }] } }),
      `${T}.storage.cookies[0].domain`,
      'unknown',
    ],
    ['no scripts', withTracker({ ...ACME, load: {} }), `${T}.load.scripts`, 'missing'],
    ['no name', withTracker({ ...ACME, name: undefined }), `${T}.name`, 'wrong'],
    ['an id in capitals', withTracker({ ...ACME, id: 'Acme' }), `${T}.id`, 'wrong'],
    ['an id with a line', withTracker({ ...ACME, id: 'ac_me' }), `${T}.id`, 'wrong'],
    ['an id with a dot', withTracker({ ...ACME, id: 'ac.me' }), `${T}.id`, 'wrong'],
    ['an id of 65 characters', withTracker({ ...ACME, id: 'a'.repeat(65) }), `${T}.id`, 'wrong'],
    [
      'a policy without encryption',
      withTracker({ ...ACME, policy: 'http://acme.example/' }),
      `${T}.policy`,
      'wrong',
    ],
    [
      'a script without encryption',
      withLoad({ scripts: ['http://acme.example/a.js'] }),
      `${T}.load.scripts[0]`,
      'wrong',
    ],
    [
      'a script with attributes but without an address',
      withLoad({ scripts: [{ attributes: { id: 'a' } }] }),
      `${T}.load.scripts[0].src`,
      'missing',
    ],
    [
      'a declared parameter that is not given',
      withTracker({ ...ACME, parameters: { key: { pattern: 'x', example: 'x' } } }),
      `${T}.key`,
      'missing',
    ],
    [
      'a parameter’s value that could leave its place',
      withTracker({ ...ACME, parameters: { key: { pattern: 'x', example: 'x' } }, key: 'a/../b?c' }),
      `${T}.key`,
      'wrong',
    ],
    ['a value for no declared parameter', withTracker({ ...ACME, key: 'a' }), `${T}.key`, 'unknown'],
    ['a call that is a text', withLoad({ calls: ['alert(1)'] }), `${T}.load.calls[0]`, 'wrong'],
    ['a call to nobody', withLoad({ calls: [[]] }), `${T}.load.calls[0]`, 'wrong'],
    [
      'signals that are no calls',
      withTracker({ ...ACME, signals: { denied: [{}] } }),
      `${T}.signals.denied[0]`,
      'wrong',
    ],
    [
      'a consent type that Google does not have',
      withTracker({ ...ACME, googleConsent: 'all' }),
      `${T}.googleConsent`,
      'wrong',
    ],
  ])('finds %s', (_, config, path, kind) => {
    expect(check(config)).toMatchObject({ path, kind });
  });

  it.each(['id', 'load', 'category', 'policy', 'name'])(
    'finds a parameter named %j: it would change what that field may hold',
    (name) => {
      const parameters = { [name]: { pattern: 'x', example: 'x' } };
      expect(check(withTracker({ ...ACME, parameters }))).toBeDefined();
    },
  );

  it('finds an id that would be two ids in the record, even where a parameter is named so', () => {
    const parameters = { id: { pattern: 'x', example: 'x' } };
    expect(check(withTracker({ ...ACME, parameters, id: 'analytics_marketing' }))).toBeDefined();
  });

  it('finds a parameter whose name would put other keys into the table', () => {
    const parameters = { 'load:any anything:any x': { pattern: 'x', example: 'x' } };
    expect(check(withTracker({ ...ACME, parameters, x: '1', anything: 'goes' }))).toBeDefined();
  });
});
