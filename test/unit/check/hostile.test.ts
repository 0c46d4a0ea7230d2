// Every string of a configuration is hostile until checked: markup, addresses, prototypes, calls, and sheer size.
import { describe, expect, it } from 'vitest';
import { ACME, CONFIG, fromJson, problemOf as check } from '../examples.js';

const withTracker = (tracker: object) => ({ ...CONFIG, trackers: [{ ...ACME, ...tracker }] });

describe('findProblem, of markup', () => {
  const MARKUP = [
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '"><script>alert(1)</script>',
    'Acme</p><p>',
    '<!--',
    '\n\n<B',
  ];
  const PLACES: readonly (readonly [path: string, put: (text: string) => unknown])[] = [
    ['trackers[0].name', (name) => withTracker({ name })],
    ['trackers[0].vendor', (vendor) => withTracker({ vendor })],
    ['trackers[0].notice.en', (en) => withTracker({ notice: { en } })],
    ['trackers[0].source', (source) => withTracker({ source })],
    ['trackers[0].hosts[0]', (host) => withTracker({ hosts: [host] })],
    ['trackers[0].storage.cookies[0].name', (name) => withTracker({ storage: { cookies: [{ name }] } })],
    ['trackers[0].storage.localStorage[0]', (name) => withTracker({ storage: { localStorage: [name] } })],
    [
      'trackers[0].storage.outOfReach[0].reason',
      (reason) => withTracker({ storage: { outOfReach: [{ name: 'a', reason }] } }),
    ],
    ['texts.en.title', (title) => ({ ...CONFIG, texts: { en: { title } } })],
    ['language', (language) => ({ ...CONFIG, language })],
    ['$schema', ($schema) => ({ ...CONFIG, $schema })],
  ];

  it.each(PLACES)('refuses it at %s', (path, put) => {
    for (const text of MARKUP) expect(check(put(text)), text).toMatchObject({ path, kind: 'wrong' });
  });
});

describe('findProblem, of addresses', () => {
  const ADDRESSES = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/javascript,alert(1)',
    'data:text/html,<b>',
    'vbscript:msgbox(1)',
    'blob:https://shop.example/1',
    'http:\\\\acme.example\\a.js',
    'http://acme.example/a.js',
  ];
  const PLACES: readonly (readonly [path: string, put: (url: string) => unknown])[] = [
    ['policy.url', (url) => ({ policy: { url } })],
    ['policy.url.nb', (nb) => ({ policy: { url: { nb } } })],
    ['trackers[0].policy', (policy) => withTracker({ policy })],
    ['trackers[0].optOut', (optOut) => withTracker({ optOut })],
    ['trackers[0].load.scripts[0]', (script) => withTracker({ load: { scripts: [script] } })],
    [
      'trackers[0].load.scripts[0].src',
      (src) => withTracker({ load: { scripts: [{ src, attributes: {} }] } }),
    ],
  ];

  it.each(PLACES)('refuses what is no secure page at %s', (path, put) => {
    for (const url of ADDRESSES) expect(check(put(url)), url).toMatchObject({ path, kind: 'wrong' });
  });

  it('refuses a tracker’s parameter that would turn its address elsewhere', () => {
    const parameters = { host: { pattern: '.*', example: 'a' } };
    for (const host of ['evil.example/', '@evil.example', 'a#', 'a?', 'a b', '\\', '', 'å']) {
      const config = withTracker({ parameters, host, load: { scripts: ['https://{host}.acme.example/'] } });
      expect(check(config), host).toMatchObject({ path: 'trackers[0].host' });
    }
  });
});

describe('findProblem, of prototypes', () => {
  const tracker = JSON.stringify(ACME).slice(0, -1);

  it.each([
    '{"policy":{"url":"/p"},"__proto__":{"gpc":"ignore"}}',
    '{"policy":{"url":"/p","__proto__":{"version":"1"}}}',
    '{"__proto__":{"policy":{"url":"/p"}}}',
    '{"policy":{"url":"/p"},"constructor":{"prototype":{"x":1}}}',
    '{"policy":{"url":"/p"},"texts":{"__proto__":{"accept":"x"}}}',
    '{"policy":{"url":"/p"},"texts":{"en":{"constructor":"x"}}}',
    '{"policy":{"url":{"prototype":"/p"}}}',
    `{"policy":{"url":"/p"},"trackers":[${tracker},"__proto__":{"x":1}}]}`,
    `{"policy":{"url":"/p"},"trackers":[${tracker},"load":{"scripts":[],"globals":{"__proto__":{"x":1}}}}]}`,
    `{"policy":{"url":"/p"},"trackers":[${tracker},"load":{"scripts":[],"globals":{"a":{"b":{"__proto__":1}}}}}]}`,
    `{"policy":{"url":"/p"},"trackers":[${tracker},"load":{"scripts":[],"stubs":[{"name":"a","properties":{"constructor":1}}]}}]}`,
    `{"policy":{"url":"/p"},"trackers":[${tracker},"load":{"scripts":[],"calls":[["a",{"__proto__":1}]]}}]}`,
  ])('refuses %s', (text) => {
    expect(check(fromJson(text))?.path).toMatch(/__proto__|constructor|prototype|policy/);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each(['constructor', 'prototype'])('refuses a tracker and a category called %j', (id) => {
    expect(check(withTracker({ id }))).toMatchObject({ path: 'trackers[0].id' });
    expect(check({ ...CONFIG, categories: [id] })).toBeDefined();
  });
});

describe('findProblem, of stubs', () => {
  it.each(['constructor', 'apply', 'bind', 'call', 'toString'])(
    'refuses one that would hand its calls to %s, which every function has',
    (call) => {
      const load = { scripts: [], stubs: [{ name: 'acme', call }] };
      expect(check(withTracker({ load }))).toMatchObject({ path: 'trackers[0].load.stubs[0].call' });
    },
  );
});

describe('findProblem, of what a definition reaches', () => {
  it.each([
    [{ scripts: [], calls: [['gtag', 'consent', 'update', { ad_storage: 'granted' }]] }, 'load.calls[0]'],
    [{ scripts: [], first: [['dataLayer.push', 1]] }, 'load.first[0]'],
    [{ scripts: [], stubs: [{ name: 'acme', global: 'dataLayer' }] }, 'load.stubs[0].global'],
  ])('refuses %j, which reaches for what it does not declare', (load, place) => {
    expect(check(withTracker({ load }))).toMatchObject({ path: `trackers[0].${place}` });
  });

  it.each([
    { cookies: [{ name: '*', lifetime: '1 day' }] },
    { localStorage: ['*'] },
    { sessionStorage: ['**'] },
    { indexedDB: [''] },
  ])('refuses %j, which would erase everything', (storage) => {
    expect(check(withTracker({ storage }))).toMatchObject({ kind: 'wrong' });
  });
});

describe('findProblem, of calls', () => {
  const TARGETS = [
    'window.eval',
    'eval.call',
    'location.assign',
    'document.write',
    'a.push.apply',
    'a.b.push',
    'a["b"]',
    'a.constructor',
    'alert()',
    'alert(1)',
    ' alert',
    'a b',
    'a.',
    '.push',
    'push.',
    'a.Push',
    'a.push\n',
    '',
    'å',
    1,
    null,
    ['a'],
    { toString: 'a' },
  ];
  const PLACES: readonly (readonly [path: string, put: (call: unknown) => unknown])[] = [
    ['trackers[0].load.first[0]', (call) => withTracker({ load: { scripts: [], first: [call] } })],
    ['trackers[0].load.calls[0]', (call) => withTracker({ load: { scripts: [], calls: [call] } })],
    ['trackers[0].signals.granted[0]', (call) => withTracker({ signals: { granted: [call] } })],
    ['trackers[0].signals.denied[0]', (call) => withTracker({ signals: { denied: [call] } })],
  ];

  it.each(PLACES)('refuses a target at %s that is not a plain name or its push', (path, put) => {
    for (const target of TARGETS)
      expect(check(put([target])), JSON.stringify(target)).toMatchObject({ path, kind: 'wrong' });
  });
});

describe('findProblem, of 100 kB in one place', () => {
  const LONG = ['a', '<', ' ', 'a<', '\n', 'a.', '{siteId}', '_', '!', 'https://'].map((part) =>
    part.repeat(Math.ceil(100_000 / part.length)),
  );
  const PLACES: readonly (readonly [path: string, put: (text: string) => unknown])[] = [
    ['a tracker’s name', (name) => withTracker({ name })],
    ['an id', (id) => withTracker({ id })],
    ['a stub’s name', (name) => withTracker({ load: { scripts: [], stubs: [{ name }] } })],
    ['a call', (target) => withTracker({ load: { scripts: [], calls: [[`${target}()`]] } })],
    ['a cookie’s name', (name) => ({ ...CONFIG, cookie: { name } })],
    ['the policy’s version', (version) => ({ policy: { url: '/p', version } })],
    ['a tracker to use', (use) => ({ ...CONFIG, trackers: [{ use }] })],
    ['a parameter', (siteId) => ({ ...CONFIG, trackers: [{ use: 'hotjar', siteId }] })],
    ['a choice', (gpc) => ({ ...CONFIG, gpc })],
    ['a key', (key) => ({ ...CONFIG, [key]: '' })],
  ];

  it.each(PLACES)('refuses it within a second as %s', (_, put) => {
    for (const text of LONG) {
      const config = put(text);
      const begun = performance.now();
      expect(check(config), text.slice(0, 8)).toBeDefined();
      expect(performance.now() - begun, text.slice(0, 8)).toBeLessThan(1000);
    }
  });
});
