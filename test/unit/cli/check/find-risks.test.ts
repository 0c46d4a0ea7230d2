// What is not wrong but risky is told with its reason and with what to do instead.
import { describe, expect, it } from 'vitest';
import { findRisks } from '../../../../src/cli/check/find-risks.js';
import { neededDirectives } from '../../../../src/cli/check/needed-directives.js';
import { SourceText } from '../../../../src/cli/check/source-text.js';
import type { Config } from '../../../../src/config.js';
import { contentSecurityPolicy } from '../../../../src/server.js';
import { ACME, DEFINITIONS, MORE, filled } from '../../examples.js';
import { CATALOGUE, configured } from '../known.js';
import { ALL, lineOf, SITE } from '../../policy/example.js';

const policy = { url: '/privacy' };
const GOOD = { ...ACME, notice: { en: 'Shows ads.' }, hosts: ['cdn.acme.example'] };

function risksOf(raw: object) {
  const { config, configured: trackers } = configured({ policy, ...raw });
  return findRisks(config, trackers, CATALOGUE);
}

const pathsOf = (raw: object) => risksOf(raw).map(({ path }) => path);

describe('findRisks', () => {
  it('finds none in a configuration that has none', () => {
    expect(risksOf({ trackers: [GOOD, { use: 'hotjar', siteId: '1234567' }] })).toEqual([]);
  });

  it.each([
    ['Google’s advanced mode', { googleConsentMode: 'advanced' }, 'googleConsentMode', '2/2023'],
    [
      'the same in an object',
      { googleConsentMode: { mode: 'advanced' } },
      'googleConsentMode.mode',
      '§ 3-15',
    ],
    [
      'click ids in links',
      { googleConsentMode: { set: { url_passthrough: true } } },
      'googleConsentMode.set.url_passthrough',
      'said no',
    ],
    [
      'something granted by default everywhere',
      { googleConsentMode: { defaults: [{ analytics_storage: 'granted' }] } },
      'googleConsentMode.defaults[0]',
      'Planet49',
    ],
    [
      'something granted by default in Norway',
      {
        googleConsentMode: {
          defaults: [{ wait_for_update: 500 }, { region: ['US', 'NO'], ad_storage: 'granted' }],
        },
      },
      'googleConsentMode.defaults[1]',
      'Planet49',
    ],
    ['programs that say yes', { agentsMayAccept: true }, 'agentsMayAccept', 'GDPR article 7(1)'],
    ['a signal that is ignored', { gpc: 'ignore' }, 'gpc', 'GDPR article 21(5)'],
    ['an answer that holds for long', { cookie: { days: 300 } }, 'cookie.days', 'six months'],
    ['one that holds for longer than anybody allows', { cookie: { days: 730 } }, 'cookie.days', 'Spanish'],
    ['one that is asked for too soon again', { cookie: { days: 30 } }, 'cookie.days', 'Garante'],
    ['a withdrawal without a reload', { reloadOnWithdraw: false }, 'reloadOnWithdraw', 'GDPR article 7(3)'],
  ])('warns of %s', (_, raw, path, why) => {
    const [risk, ...others] = risksOf(raw);
    expect(others).toEqual([]);
    expect(risk).toMatchObject({ level: 'warning', path });
    expect(risk?.why).toContain(why);
    expect(risk?.instead).not.toBe('');
  });

  it.each([
    ['Google’s basic mode', { googleConsentMode: 'basic' }],
    [
      'something granted in California alone',
      {
        googleConsentMode: {
          defaults: [{ wait_for_update: 1 }, { region: ['US-CA'], ad_storage: 'granted' }],
        },
      },
    ],
    ['six months', { cookie: { days: 182 } }],
    ['six months from July', { cookie: { days: 184 } }],
    ['a question in spite of the signal', { gpc: 'ask' }],
    ['a reload', { reloadOnWithdraw: true }],
  ])('has nothing against %s', (_, raw) => {
    expect(risksOf(raw)).toEqual([]);
  });

  it('warns of analytics, marketing and chats that are called necessary, by id and by hosts', () => {
    const [clarity, zendesk] = ['microsoft-clarity', 'zendesk'].map((id) => ({
      ...filled(MORE.find(([, one]) => one.id === id)![1]),
      category: 'necessary',
    }));
    const renamed = { ...clarity, id: 'our-own' };
    for (const tracker of [clarity, zendesk, renamed]) {
      const [risk] = risksOf({ trackers: [tracker] });
      expect(risk).toMatchObject({ path: 'trackers[0].category' });
      expect(risk?.instead).toMatch(/"category": "(analytics|functional)"/);
    }
  });

  it('asks a ground of what a site calls necessary itself', () => {
    expect(pathsOf({ trackers: [{ ...GOOD, category: 'necessary' }] })).toEqual(['trackers[0].category']);
    expect(
      pathsOf({
        trackers: [{ ...GOOD, category: 'necessary', source: 'The basket, which the visitor fills.' }],
      }),
    ).toEqual([]);
  });

  it('warns of a host that a tracker of another category contacts too', () => {
    const other = { ...GOOD, id: 'other', category: 'analytics' };
    for (const hosts of [['cdn.acme.example'], ['*.acme.example'], ['cdn.acme.example/pixel/']]) {
      const [risk] = risksOf({ trackers: [GOOD, { ...other, hosts }] });
      expect(risk, hosts[0]).toMatchObject({ level: 'warning', path: 'trackers[1].hosts' });
      expect(risk?.what).toContain('acme (marketing) and other (analytics)');
    }
    for (const hosts of [['acme.example'], ['cdn.acme.example.other'], ['xcdn.acme.example']])
      expect(risksOf({ trackers: [GOOD, { ...other, hosts }] }), hosts[0]).toEqual([]);
    expect(risksOf({ trackers: [GOOD, { ...other, category: 'marketing' }] })).toEqual([]);
  });

  it('only notes what two of the catalogue share, since their vendors made them so', () => {
    const six = DEFINITIONS.map(([, { id, parameters }]) => ({
      use: id,
      ...Object.fromEntries(Object.entries(parameters).map(([name, { example }]) => [name, example])),
    }));
    const risks = risksOf({ trackers: six });
    expect(risks.map(({ level }) => level)).toEqual(['note']);
    expect(risks[0]?.what).toContain('www.googletagmanager.com');
  });

  it('does not judge a draft by its hosts', () => {
    expect(
      risksOf({ trackers: [GOOD, { ...GOOD, id: 'other', category: 'analytics', status: 'draft' }] }),
    ).toEqual([]);
  });

  it('warns of a definition that tells too little: no notice, no policy, no lifetime', () => {
    const { id, name, category, load } = GOOD;
    const bare = { id, name, category, load };
    const storage = { cookies: [{ name: 'acme' }, { name: 'other', lifetime: '1 day' }] };
    const risks = risksOf({ trackers: [{ ...bare, storage }] });
    expect(risks.map(({ what }) => what)).toEqual([
      'acme has no notice',
      'acme has no link to its vendor’s privacy policy',
      'acme does not say how long acme lives',
    ]);
  });

  it('warns of a notice that is not in a language of the site', () => {
    const [risk] = risksOf({ policy: { url: { nb: '/p', en: '/en/p' } }, trackers: [GOOD] });
    expect(risk).toMatchObject({ path: 'trackers[0].notice', what: 'acme has no notice in nb' });
    expect(risksOf({ language: 'de', trackers: [GOOD] })[0]?.what).toBe('acme has no notice in de');
  });

  it('answers soon for 3,000 trackers that share one host', () => {
    const trackers = Array.from({ length: 3000 }, (_, at) => ({
      ...GOOD,
      id: `t-${at}`,
      hosts: ['cdn.acme.example', `a${at}.example`],
      category: at % 2 ? 'marketing' : 'analytics',
    }));
    const start = performance.now();
    const risks = risksOf({ trackers });
    expect(risks).toHaveLength(1);
    expect(risks[0]?.what.length).toBeLessThan(500);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);
});

describe('neededDirectives', () => {
  it('is what the server sends a visitor who has granted everything', () => {
    const needed = neededDirectives(SITE);
    expect(needed).toEqual(
      contentSecurityPolicy(SITE, `samtykke=${lineOf(ALL)}`, { now: Date.UTC(2026, 11, 3) }),
    );
    expect(needed.directives['script-src']).toContain('cdn.acme.example');
  });

  it('lets no draft in', () => {
    const trackers = SITE.trackers?.map((tracker) => ({
      ...tracker,
      status: 'draft',
    })) as Config['trackers'] & object;
    expect(neededDirectives({ ...SITE, trackers }).value).not.toContain('acme');
  });
});

describe('SourceText', () => {
  it('tells a comment and a last comma, which browsers do not read', () => {
    expect(new SourceText('{ "a": 1 }').unreadable).toBeUndefined();
    expect(new SourceText('{ "a": 1, // ours\n }').unreadable?.offset).toBe(10);
    expect(new SourceText('{ "a": [1, 2,] }').unreadable?.offset).toBe(13);
  });

  it('tells a key that stands twice', () => {
    const { repeated } = new SourceText('{ "a": 1, "b": { "a": 2, "a": 3 }, "a": 4 }');
    expect(repeated.map(({ offset }) => offset)).toEqual([35, 25]);
  });

  it('knows a line by its offset, whatever ends it', () => {
    const text = new SourceText('{\r\n  "a": 1\r\n}');
    expect(text.placeAt('a')).toEqual({ line: 2, column: 3 });
    expect(text.placeAt('b.c[3]')).toEqual({ line: 1, column: 1 });
  });
});
