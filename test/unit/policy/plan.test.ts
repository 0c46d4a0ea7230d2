// What a site may say of its policy, and what is refused since it would let a tracker through.
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import type { Config } from '../../../src/config.js';
import type { PlanOptions } from '../../../src/server.js';
import { contentSecurityPolicy, sourcesByGrant } from '../../../src/server.js';
import type { Tracker } from '../../../src/trackers/tracker.js';
import { ACME, DEFINITIONS, exampleOf } from '../examples.js';
import { SITE } from './example.js';

const directives = (options: object, config = SITE) => contentSecurityPolicy(config, '', options).directives;

const withTracker = (tracker: Partial<Tracker>): Config => ({ ...SITE, trackers: [{ ...ACME, ...tracker }] });

describe('what the site allows', () => {
  it('is there for everybody, in the directive for which it is said', () => {
    const allow = { 'img-src': ['data:', 'https://images.example.no'], 'script-src': ["'unsafe-inline'"] };
    expect(directives({ allow })).toMatchObject({
      'img-src': ["'self'", 'data:', 'https://images.example.no'],
      'script-src': ["'self'", "'unsafe-inline'"],
      'connect-src': ["'self'"],
    });
  });

  it('takes the place of none for plug-ins', () => {
    expect(directives({ allow: { 'object-src': ["'self'"] } })['object-src']).toEqual(["'self'"]);
  });

  it.each([
    ['script-src', 'https://static.hotjar.com'],
    ['img-src', '*.hotjar.io'],
    ['connect-src', 'wss://ws.hotjar.com'],
    ['frame-src', 'https://www.facebook.com/plugins/../tr/'.replace('/plugins/..', '')],
    ['default-src', '*.hotjar.com'],
    ['img-src', 'cdn.acme.example'],
  ])('is refused where a tracker would come through it: %s %s', (directive, source) => {
    expect(() => directives({ allow: { [directive]: ["'self'", source] } })).toThrow(
      `found "${source}" at allow.${directive}[1]. Expected a source that no tracker contacts (`,
    );
  });

  it('may be a tracker’s host where everybody needs it, by name', () => {
    const granted = { necessary: { 'frame-src': ['https://www.facebook.com/plugins/'] } };
    expect(directives({ granted })['frame-src']).toEqual(["'self'", 'https://www.facebook.com/plugins/']);
  });

  it('may be the host of a tracker that everybody gets', () => {
    const config = withTracker({ category: 'necessary' });
    expect(directives({ allow: { 'img-src': ['cdn.acme.example'] } }, config)['img-src']).toContain(
      'cdn.acme.example',
    );
  });
});

describe('an option', () => {
  it.each<readonly [string, unknown, string]>([
    ['a directive that nobody knows', { allow: { 'image-src': ['data:'] } }, 'found "image-src" at allow'],
    ['a directive of every object', { allow: { constructor: ['data:'] } }, 'found "constructor" at allow'],
    ['a text for a list', { allow: { 'img-src': 'data:' } }, 'found "data:" at allow.img-src'],
    ['a list for an object', { allow: ['data:'] }, 'found ["data:"] at allow'],
    ['null', { allow: null }, 'found null at allow'],
    ['a category that nobody knows', { granted: { marketin: {} } }, 'found "marketin" at granted'],
    ['a name of every object', { granted: { constructor: {} } }, 'found "constructor" at granted'],
    ['no sources', { granted: { marketing: true } }, 'found true at granted.marketing'],
    [
      'a source with a semicolon',
      { granted: { marketing: { 'frame-src': ['a.example;'] } } },
      'found "a.example;" at granted.marketing.frame-src[0]',
    ],
    [
      'what lets in everybody',
      { granted: { marketing: { 'script-src': ["'strict-dynamic'"] } } },
      `found "'strict-dynamic'" at granted.marketing.script-src[0]`,
    ],
  ])('with %s is refused, and it is said where', (_, options, message) => {
    expect(() => directives(options as PlanOptions)).toThrow(ConfigError);
    expect(() => directives(options as PlanOptions)).toThrow(message);
  });

  it('is shown shortened where it is long', () => {
    expect(() => directives({ allow: { 'img-src': ['x;'.repeat(999)] } })).toThrow(/found .{80} at allow/);
  });
});

describe('a definition', () => {
  it.each(['a.example; script-src *', 'a.example,*', "a.example 'unsafe-inline'", 'a.example\nx', '*'])(
    'whose host is %j makes no policy, for no visitor',
    (host) => {
      const config = withTracker({ hosts: ['cdn.acme.example', host] });
      expect(() => contentSecurityPolicy(config, '')).toThrow(ConfigError);
      expect(() => contentSecurityPolicy(config, '')).toThrow('at trackers[0].hosts[1]');
    },
  );

  it('whose hosts forget its own script has that script allowed all the same, and no more', () => {
    const sources = sourcesByGrant(withTracker({ hosts: ['px.acme.example'] }))['acme'];
    expect(sources?.['script-src']).toEqual(['px.acme.example', 'cdn.acme.example/acme.js']);
    expect(sources?.['img-src']).toEqual(['px.acme.example']);
  });

  it('that is loaded from the site itself needs nothing', () => {
    const config = withTracker({ hosts: [], load: { scripts: ['/acme.js'] } });
    expect(sourcesByGrant(config)).toEqual({});
  });

  it.each(DEFINITIONS)('of the catalogue (%s) has its scripts’ hosts among its hosts', (_, definition) => {
    const config = { ...SITE, trackers: [{ use: definition.id, ...exampleOf(definition) }] };
    const { [definition.id]: sources } = sourcesByGrant(config);
    expect(sources?.['script-src']).toEqual(sources?.['img-src']);
    expect(sources?.['script-src']?.length).toBeGreaterThanOrEqual(definition.hosts.length);
  });
});

describe('sourcesByGrant', () => {
  it('tells what each grant adds, by directive', () => {
    const granted = {
      marketing: { 'frame-src': ['https://film.example'] },
      hotjar: { 'worker-src': ['blob:'] },
    };
    const sources = sourcesByGrant(SITE, { granted });
    expect(Object.keys(sources).sort()).toEqual(['acme', 'facebook-pixel', 'hotjar', 'marketing']);
    expect(sources['marketing']).toEqual({ 'frame-src': ['https://film.example'] });
    expect(sources['hotjar']).toMatchObject({
      'worker-src': ['blob:'],
      'script-src': expect.arrayContaining(['*.hotjar.com', 'hotjar.com']),
      'connect-src': expect.arrayContaining(['*.hotjar.com', 'wss://*.hotjar.com', 'wss://hotjar.com']),
    });
    for (const directive of [
      'script-src',
      'style-src',
      'connect-src',
      'img-src',
      'font-src',
      'media-src',
      'frame-src',
      'form-action',
    ] as const)
      expect(sources['acme']?.[directive], directive).toContain('cdn.acme.example');
  });
});
