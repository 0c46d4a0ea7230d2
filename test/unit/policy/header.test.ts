// The policy as a header: what this visitor has granted and nothing else, and nothing where there is doubt.
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import type { Config } from '../../../src/config.js';
import { contentSecurityPolicy, type HeaderOptions } from '../../../src/server.js';
import { ACME, DEFINITIONS, exampleOf, NOON } from '../examples.js';
import { ALL, cookieOf, lineOf, parsePolicy, SITE } from './example.js';

const DENIED =
  "default-src 'self'; connect-src 'self'; form-action 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'";

const make = (cookie: string | null | undefined, options: HeaderOptions = {}, config = SITE) =>
  contentSecurityPolicy(config, cookie, { now: NOON, ...options });

describe('contentSecurityPolicy', () => {
  it.each<readonly [string, string | null | undefined]>([
    ['no cookie', undefined],
    ['a header that is null', null],
    ['an empty header', ''],
    ['a refusal', cookieOf([])],
    ['an old record', cookieOf(ALL, { time: NOON - 183 * 86_400_000 })],
    ['a record from the future', cookieOf(ALL, { time: NOON + 2 * 86_400_000 })],
    ['a record under another policy version', cookieOf(ALL, { policyVersion: '2026-10-01' })],
    ['a record that was cut short', cookieOf(ALL).slice(0, -3)],
    ['a record whose no was made a yes', `samtykke=${lineOf(['marketing']).replace('_acme', '')}`],
    ['a record twice', `${cookieOf(ALL)}; ${cookieOf(ALL)}`],
    ['a record and an empty one', `samtykke=; ${cookieOf(ALL)}`],
    ['another cookie’s record', `x${cookieOf(ALL)}`],
    ['broken percent codes', 'samtykke=%E0%A4%A'],
  ])('with %s lets nobody in but the site itself', (_, cookie) => {
    expect(make(cookie).value).toBe(DENIED);
  });

  it('lets in a granted tracker and no other', () => {
    const { name, value, directives } = make(cookieOf(['analytics', 'hotjar']));
    expect(name).toBe('Content-Security-Policy');
    for (const directive of [
      'script-src',
      'style-src',
      'img-src',
      'font-src',
      'media-src',
      'frame-src',
      'form-action',
    ])
      expect(directives[directive], directive).toEqual([
        "'self'",
        ...['*.hotjar.com', 'hotjar.com', '*.hotjar.io', 'hotjar.io'],
        ...['*.contentsquare.net', 'contentsquare.net', '*.contentsquare.com', 'contentsquare.com'],
      ]);
    expect(directives['connect-src']).toContain('wss://*.hotjar.com');
    expect(directives['worker-src']).toEqual(["'self'"]);
    expect(directives['object-src']).toEqual(["'none'"]);
    expect(directives['base-uri']).toEqual(["'self'"]);
    expect(value).not.toMatch(/facebook|acme/);
  });

  it('goes by a tracker’s own answer, not by its category’s', () => {
    const { value } = make(cookieOf(['marketing', 'acme']));
    expect(value).toContain('cdn.acme.example');
    expect(value).not.toContain('facebook');
  });

  it('says in the text what it says by directive: what is left out is as default-src', () => {
    const options = { nonce: 'abc', allow: { 'img-src': ['data:'] } } as const;
    for (const granted of [[], ['hotjar'], ALL]) {
      const { value, directives } = make(cookieOf(granted), options);
      const written = parsePolicy(value);
      for (const [name, sources] of Object.entries(directives))
        expect(written[name] ?? written['default-src'], name).toEqual(sources);
      for (const name of ['default-src', 'form-action', 'worker-src', 'object-src', 'base-uri'])
        expect(written, name).toHaveProperty([name]);
    }
  });

  it('adds what the site says of a grant, with that grant alone', () => {
    const granted = {
      marketing: { 'frame-src': ['https://film.example'] },
      acme: { 'worker-src': ['blob:'] },
    };
    expect(make('', { granted }).value).not.toMatch(/film|blob/);
    expect(make(cookieOf(['marketing']), { granted }).directives).toMatchObject({
      'frame-src': ["'self'", 'https://film.example'],
      'worker-src': ["'self'"],
    });
    expect(make(cookieOf(['acme']), { granted }).directives).toMatchObject({
      'frame-src': ["'self'", 'cdn.acme.example'],
      'worker-src': ["'self'", 'blob:'],
    });
  });

  it('lets in Google’s tags before a grant in the advanced consent mode alone', () => {
    const config = (googleConsentMode: Config['googleConsentMode']): Config =>
      ({
        policy: SITE.policy,
        googleConsentMode,
        trackers: [{ use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' }, ACME],
      }) as Config;
    expect(make('', {}, config('advanced')).directives['script-src']).toContain('www.googletagmanager.com');
    expect(make('', {}, config('advanced')).directives['connect-src']).toContain(
      'wss://*.google-analytics.com',
    );
    expect(make('', {}, config('advanced')).value).not.toContain('acme');
    for (const mode of ['basic', 'off'] as const)
      expect(make('', {}, config(mode)).value).not.toContain('google');
  });

  it('lets in what is necessary', () => {
    const config = { ...SITE, trackers: [{ ...ACME, category: 'necessary' }] };
    expect(make('', {}, config).directives['script-src']).toEqual(["'self'", 'cdn.acme.example']);
  });

  it('puts the nonce where scripts are, and nowhere else', () => {
    const { value, directives } = make('', { nonce: 'q8Bk+/z_-A==' });
    expect(directives['script-src']).toEqual(["'self'", "'nonce-q8Bk+/z_-A=='"]);
    expect(value.split('nonce')).toHaveLength(2);
  });

  it.each(['', "a'; script-src *", 'a b', 'a\n', 'a;', 'a,b', '"', 'é', 'a==='])(
    'refuses the nonce %j',
    (nonce) => {
      expect(() => make('', { nonce })).toThrow(ConfigError);
      expect(() => make('', { nonce })).toThrow(`found ${JSON.stringify(nonce)} at nonce`);
    },
  );

  it('only reports where it is told to', () => {
    const { name, value, directives } = make('', { reportOnly: true, reportUri: '/csp', reportTo: 'csp' });
    expect(name).toBe('Content-Security-Policy-Report-Only');
    expect(value).toBe(`${DENIED}; report-uri /csp; report-to csp`);
    expect(directives).toMatchObject({ 'report-uri': ['/csp'], 'report-to': ['csp'] });
    expect(make('', { reportUri: 'https://reports.example/csp?site=1' }).name).toBe(
      'Content-Security-Policy',
    );
  });

  it.each<readonly [string, HeaderOptions]>([
    ['reportUri', { reportUri: '/csp; script-src *' }],
    ['reportUri', { reportUri: '/csp, default-src *' }],
    ['reportUri', { reportUri: 'http://a.example/' }],
    ['reportUri', { reportUri: '' }],
    ['reportUri', { reportUri: '/a\nSet-Cookie: x' }],
    ['reportTo', { reportTo: 'a;b' }],
    ['reportTo', { reportTo: '' }],
  ])('refuses a hostile %s', (at, options) => {
    expect(() => make('', options)).toThrow(ConfigError);
    expect(() => make('', options)).toThrow(`at ${at}. Expected`);
  });

  it('makes no policy of a wrong configuration', () => {
    expect(() => make('', {}, { policy: { url: '/p' }, trackers: [{ use: 'hotjr' }] })).toThrow(ConfigError);
  });

  it('measures the record by today where it is not told a time', () => {
    expect(contentSecurityPolicy(SITE, cookieOf(ALL, { time: Date.now() })).value).toContain('hotjar');
    expect(contentSecurityPolicy(SITE, cookieOf(ALL, { time: Date.now() - 200 * 86_400_000 })).value).toBe(
      DENIED,
    );
  });

  it('is at most 8 kB long for a visitor who has granted the six, with a nonce and one more list', () => {
    const trackers = DEFINITIONS.map(([, definition]) => ({ use: definition.id, ...exampleOf(definition) }));
    const ids = DEFINITIONS.map(([, { id }]) => id);
    const cookie = cookieOf([], { choices: Object.fromEntries(ids.map((id) => [id, true])) });
    const { value } = make(
      cookie,
      { nonce: 'x'.repeat(24), allow: { 'img-src': ['data:'] } },
      { ...SITE, trackers },
    );
    for (const [, { hosts }] of DEFINITIONS) for (const host of hosts) expect(value).toContain(host);
    expect(value.length).toBeLessThan(8192);
  });
});
