// A configuration that is wrong in many places is told all of them, each by its line.
import { describe, expect, it } from 'vitest';
import { readChecked } from '../../../../src/cli/check/read-checked.js';
import { ConfigFile } from '../../../../src/cli/config-file.js';
import { ACME, filled, MORE } from '../../examples.js';
import { CATALOGUE, check, SIX } from '../known.js';

const pathsOf = (config: unknown) => check(config).problems.map(({ path }) => path);
const read = (text: string) => readChecked(new ConfigFile('consent.json', text), CATALOGUE).problems;
const policy = { url: '/privacy' };

describe('readChecked', () => {
  it('has nothing to say of a configuration that is right', () => {
    expect(readChecked(SIX, CATALOGUE).problems).toEqual([]);
    const trackers = MORE.map(([, definition]) => filled(definition));
    expect(check({ policy, trackers }).problems).toEqual([]);
  });

  it('tells every problem, not only the first', () => {
    const found = pathsOf({
      polcy: {},
      policy: { url: 'http://elsewhere.example/' },
      layout: 'sidebar',
      cookie: { days: 9999, name: 'a b' },
      trackers: [
        { use: 'hotjar', siteId: 'abc', siteid: '1234567' },
        { use: 'hotjarr' },
        { ...ACME, category: 'adds', nmae: 'x', hosts: ['https://a.example', 'b.example', 'c d'] },
        { use: 'google-analytics' },
      ],
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'polcy',
        'policy.url',
        'layout',
        'cookie.days',
        'cookie.name',
        'trackers[0].siteId',
        'trackers[0].siteid',
        'trackers[1].use',
        'trackers[2].category',
        'trackers[2].nmae',
        'trackers[2].hosts[0]',
        'trackers[2].hosts[2]',
        'trackers[3].measurementId',
      ]),
    );
    expect(found).toHaveLength(13);
  });

  it('says line and column, what was found, what was expected, and the nearest right name', () => {
    const [first, second] = read(
      '{\n  "policy": { "url": "/p" },\n  "trackers": [\n    { "use": "hotjar", "siteId": "12a" },\n    { "use": "hotjr", "siteId": "1234567" }\n  ]\n}\n',
    );
    expect(first).toMatchObject({ file: 'consent.json', line: 4, column: 24, path: 'trackers[0].siteId' });
    expect(first?.message).toBe(
      'found "12a" at trackers[0].siteId. Expected the id that hotjar gave you, of the form ^\\d{3,8}$. Correct it.',
    );
    expect(second).toMatchObject({ line: 5, column: 7 });
    expect(second?.message).toContain('Did you mean hotjar?');
  });

  it('says of the catalogue’s others how they come', () => {
    const [problem] = check({ policy, trackers: [{ use: 'tiktok-pixle', pixelId: 'X' }] }).problems;
    expect(problem?.message).toContain('"samtykke add tiktok-pixel"');
  });

  it('tells a call to a stub that is not there, but not those to one that it has just told of', () => {
    const load = { scripts: [], stubs: [{ name: 'acme' }], calls: [['other', 1]] };
    expect(pathsOf({ policy, trackers: [{ ...ACME, load }] })).toEqual(['trackers[0].load.calls[0]']);
    const wrong = { scripts: [], stubs: [{ nme: 'acme' }], calls: [['acme', 1]] };
    expect(pathsOf({ policy, trackers: [{ ...ACME, load: wrong }] })).toEqual([
      'trackers[0].load.stubs[0].nme',
      'trackers[0].load.stubs[0].name',
    ]);
  });

  it('tells each id that an earlier tracker has', () => {
    const twice = [ACME, { use: 'hotjar', siteId: '1234567' }, ACME, { ...ACME, id: 'hotjar' }];
    expect(pathsOf({ policy, trackers: twice })).toEqual(['trackers[2].id', 'trackers[3].id']);
  });

  it('keeps places right behind entries that were wrong', () => {
    const hosts = ['a b', 'good.example', 'c d', 'good.example', 'e f'];
    expect(pathsOf({ policy, trackers: [{ ...ACME, hosts }] })).toEqual([
      'trackers[0].hosts[0]',
      'trackers[0].hosts[2]',
      'trackers[0].hosts[4]',
    ]);
  });

  it.each([
    ['no object', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['trackers that are no list', '{ "policy": { "url": "/p" }, "trackers": "hotjar" }'],
    ['trackers that are none', '{ "policy": { "url": "/p" }, "trackers": [null, 1, "x", []] }'],
    ['a prototype key', '{ "policy": { "url": "/p" }, "texts": { "__proto__": { "title": "x" } } }'],
    [
      'a prototype key deep down',
      '{ "policy": { "url": "/p" }, "trackers": [{ "id": "a", "constructor": 1 }] }',
    ],
    ['no JSON', '{ "policy": '],
    ['nothing', ''],
    ['much too deep', '['.repeat(200_000)],
    ['deep in its right place', `{ "policy": { "url": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)} } }`],
  ])('tells of %s, and does not stumble', (_, text) => {
    const problems = read(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
  });

  it('tells every place that is no JSON', () => {
    const problems = read('{\n  "policy": { "url": "/p" }\n  "layout": "bar"\n  "gpc": "ask"\n}');
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[0]?.message).toContain('this is no JSON that can be read: comma expected');
  });

  it('tells where a prototype key stands', () => {
    const [problem] = read('{\n  "policy": { "url": "/p" },\n  "texts": {\n    "__proto__": {}\n  }\n}');
    expect(problem).toMatchObject({ line: 4, column: 5 });
  });

  it('reads what an editor allows, comments and last commas, and a mark of the byte order', () => {
    expect(read('// ours\n{ "policy": { "url": "/p", }, }')).toEqual([]);
  });

  it('answers in time for 3,000 trackers, right or wrong', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      ...ACME,
      id: `acme-${at}`,
      hosts: [`a${at}.example`, 'shared.example'],
      category: at % 2 ? 'marketing' : 'analytics',
      parameters: { siteId: { pattern: '^\\d{3,8}$', example: '123' } },
      siteId: `${1000 + at}`,
    }));
    const wrong = many.map((tracker) => ({ ...tracker, x: 1 }));
    const timed = (trackers: readonly object[]) => {
      const start = performance.now();
      const { problems } = check({ policy, trackers });
      return { count: problems.length, time: performance.now() - start };
    };
    const [good, bad] = [timed(many), timed(wrong)];
    expect([good.count, bad.count]).toEqual([0, 1000]);
    // About a second on a quiet machine; others may be at work on this one.
    expect(good.time).toBeLessThan(20_000);
    expect(bad.time).toBeLessThan(20_000);
  }, 60_000);
});

describe('what the library leaves to the site', () => {
  const own = (more: object) => ({
    policy,
    trackers: [
      {
        ...ACME,
        parameters: { siteId: { pattern: '^\\d{3,8}$', example: '1234' } },
        siteId: '1234567',
        ...more,
      },
    ],
  });

  it('holds a value of a site’s own definition to its pattern', () => {
    expect(pathsOf(own({}))).toEqual([]);
    const [problem] = check(own({ siteId: '12' })).problems;
    expect(problem?.path).toBe('trackers[0].siteId');
    expect(problem?.message).toContain('Expected a value of the form ^\\d{3,8}$, as this definition says');
  });

  it('holds the example to the pattern too', () => {
    expect(pathsOf(own({ parameters: { siteId: { pattern: '^\\d{3,8}$', example: 'abc' } } }))).toEqual([
      'trackers[0].parameters.siteId.example',
    ]);
  });

  it.each([
    ['a pattern that is none', '^(\\d{3,8}$'],
    ['one that takes for ever', '^(([a-z0-9])+.)+[A-Z]([a-z0-9])+$'],
    ['one that is longer than any', `^${'a?'.repeat(400)}$`],
  ])(
    'tells of %s, and goes on',
    (_, pattern) => {
      const parameters = { siteId: { pattern, example: 'a'.repeat(60) } };
      expect(pathsOf(own({ parameters, siteId: 'a'.repeat(60) }))).toEqual([
        'trackers[0].parameters.siteId.pattern',
      ]);
    },
    30_000,
  );

  it('tells of a place that no parameter fills, wherever it stands', () => {
    const load = {
      scripts: ['https://a.example/{siteId}/{other}.js'],
      globals: { _acme: { key: ['{third}'] } },
    };
    const storage = { cookies: [{ name: 'acme_{fourth}', lifetime: '1 day' }] };
    const { problems } = check(own({ load, storage }));
    expect(problems.map(({ path }) => path)).toEqual([
      'trackers[0].load.scripts[0]',
      'trackers[0].load.globals._acme.key[0]',
      'trackers[0].storage.cookies[0].name',
    ]);
    expect(problems[0]?.message).toContain('found the place {other}');
  });

  it('knows the place of the present time', () => {
    const load = { scripts: [], stubs: [{ name: 'acme' }], calls: [['acme', 'js', '{now}']] };
    expect(pathsOf(own({ load }))).toEqual([]);
  });

  it('takes a draft as it is, beside another of its id', () => {
    const hotjar = { use: 'hotjar', siteId: '1234567' };
    const half = {
      ...ACME,
      parameters: { siteId: { pattern: '^x$', example: 'y' } },
      siteId: 'z',
      status: 'draft',
    };
    const { problems, configured } = check({
      policy,
      trackers: [half, { ...hotjar, status: 'draft' }, hotjar],
    });
    expect(problems).toEqual([]);
    expect(configured.map(({ isDraft }) => isDraft)).toEqual([true, true, false]);
    expect(pathsOf({ policy, trackers: [{ ...hotjar, status: 'drft' }] })).toEqual(['trackers[0].status']);
  });
});
