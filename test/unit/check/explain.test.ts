// A wrong configuration is explained: what was found, where, what was expected, and the remedy.
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import { explain } from '../../../src/check/explain.js';
import { ACME, CONFIG, fromJson, problemOf } from '../examples.js';
import { FULL, placesIn, sayPath } from '../schema/full-definition.js';

function explained(raw: unknown): ConfigError {
  const problem = problemOf(raw);
  if (!problem) throw new Error('Nothing is wrong with this configuration.');
  return explain(problem, raw);
}

const withTracker = (tracker: unknown) => ({ ...CONFIG, trackers: [tracker] });

describe('explain', () => {
  it('makes an error called ConfigError that says what holds until it is corrected', () => {
    const error = explained({ ...CONFIG, gpc: 'honor' });
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(/^ConfigError: Samtykke: .* Until then nothing is released\.$/);
  });

  type Row = readonly [raw: unknown, found: string, expected: string, remedy: string];

  it.each<Row>([
    [
      { ...CONFIG, polcy: 1 },
      'found the key polcy',
      'one of $schema, policy, categories',
      'Did you mean policy?',
    ],
    [{ ...CONFIG, gcp: 'ask' }, 'found the key gcp', 'gpc', 'Did you mean gpc?'],
    [{ ...CONFIG, zebra: 1 }, 'found the key zebra', 'one of', 'Remove it, or see'],
    [
      { ...CONFIG, 'data-hotjr': '1' },
      'found the attribute data-hotjr',
      'data-hotjar',
      'Did you mean data-hotjar?',
    ],
    [
      { ...CONFIG, 'data-polcy': '/' },
      'found the attribute data-polcy',
      'data-policy',
      'Did you mean data-policy?',
    ],
    [{ policy: {} }, 'policy.url is missing', '"/your-policy"', 'Add it.'],
    [
      { policy: { url: 'http://x.example' } },
      'found "http://x.example" at policy.url',
      'https://',
      'Correct it.',
    ],
    [
      { policy: { url: '/p', verion: '1' } },
      'found the key policy.verion',
      'url, version',
      'Did you mean version?',
    ],
    [{ policy: { url: '/p', changes: 2 } }, 'found 2 at policy.changes', 'one a language', 'Correct it.'],
    [{ policy: { url: '/p', version: 2 } }, 'found 2 at policy.version', '"2026-11-01"', 'Correct it.'],
    [withTracker({ use: 'hotjr' }), 'found "hotjr" at trackers[0].use', 'hubspot', 'Did you mean hotjar?'],
    [withTracker({ use: 'hotjar' }), 'trackers[0].siteId is missing', '^\\d{3,8}$', 'Add it.'],
    [
      withTracker({ use: 'hotjar', siteID: '1' }),
      'found the key trackers[0].siteID',
      'one of siteId',
      'Did you mean siteId?',
    ],
    [
      withTracker({ use: 'hotjar', siteId: 'x' }),
      'found "x" at trackers[0].siteId',
      'the id that hotjar gave you, of the form ^\\d{3,8}$',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, category: 'analytcs' }),
      'found "analytcs" at trackers[0].category',
      'a category: necessary, functional, analytics, marketing',
      'Did you mean analytics?',
    ],
    [
      withTracker({ ...ACME, vendr: 'x' }),
      'found the key trackers[0].vendr',
      'vendor',
      'Did you mean vendor?',
    ],
    [
      withTracker({ ...ACME, load: { scripts: [], stubs: [{ nam: 'a' }] } }),
      'found the key trackers[0].load.stubs[0].nam',
      'one of name, queue',
      'Did you mean name?',
    ],
    [
      withTracker({ ...ACME, load: { scripts: [], calls: [['window.eval', 'x']] } }),
      'found ["window.eval","x"] at trackers[0].load.calls[0]',
      'a call like',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, storage: { cookies: [{ name: 'a', lifetme: 'b' }] } }),
      'found the key trackers[0].storage.cookies[0].lifetme',
      'lifetime',
      'Did you mean lifetime?',
    ],
    [
      { ...CONFIG, cookie: { days: 1000 } },
      'found 1000 at cookie.days',
      'a number of days from 1 to 730',
      'Correct it.',
    ],
    [
      { ...CONFIG, cookie: { day: 1 } },
      'found the key cookie.day',
      'name, domain, days',
      'Did you mean days?',
    ],
    [{ ...CONFIG, gpc: 'honor' }, 'found "honor" at gpc', '"honour", "ask" or "ignore"', 'Correct it.'],
    [{ ...CONFIG, theme: null }, 'found null at theme', '"auto", "light" or "dark"', 'Correct it.'],
    [{ ...CONFIG, texts: [] }, 'found [] at texts', 'texts by language', 'Correct it.'],
    [{ ...CONFIG, reloadOnWithdraw: 1 }, 'found 1 at reloadOnWithdraw', 'true or false', 'Correct it.'],
    [['x'], 'found ["x"] at the configuration', 'one JSON object', 'Correct it.'],
    [
      { ...CONFIG, layout: 'top' },
      'found "top" at layout',
      '"bar", "box", "box-start", "box-top", "box-top-start" or "modal"',
      'Correct it.',
    ],
    [{ ...CONFIG, settings: 'yes' }, 'found "yes" at settings', 'true or false', 'Correct it.'],
    [{ ...CONFIG, guard: [] }, 'found [] at guard', '{ "hosts": ["ads.example"] }', 'Correct it.'],
    [{ ...CONFIG, guard: { host: [] } }, 'found the key guard.host', 'one of hosts', 'Did you mean hosts?'],
    [
      { ...CONFIG, guard: { hosts: ['http://x.example'] } },
      'found "http://x.example" at guard.hosts[0]',
      'a host like "ads.example"',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, storage: { outOfReach: [{ name: 'a', reason: 'magic' }] } }),
      'found "magic" at trackers[0].storage.outOfReach[0].reason',
      '"third-party" or "http-only"',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, notice: { '<b>': 'x' } }),
      'found "<b>" at trackers[0].notice.<b>',
      'a sentence a language',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, load: { scripts: [], globals: { acme: { a: ['<script>x</script>'] } } } }),
      'found "<script>x</script>" at trackers[0].load.globals.acme.a[0]',
      'a value for the vendor',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, parameters: { key: { pattern: '^x$', example: 'x' } }, key: 'a/b' }),
      'found "a/b" at trackers[0].key',
      'the parameter’s value',
      'Correct it.',
    ],
    [
      withTracker({ ...ACME, name: () => 'x' }),
      'found function at trackers[0].name',
      'a text without markup',
      'Correct it.',
    ],
    [
      withTracker({ use: 'hotjar', siteId: '1234567', call: [] }),
      'found the key trackers[0].call',
      'siteId, use, calls',
      'Did you mean calls?',
    ],
    [
      withTracker({ ...ACME, load: fromJson('{"scripts":[],"globals":{"a":[{"__proto__":1}]}}') }),
      'found the key trackers[0].load.globals.a[0].__proto__',
      'one of the known names',
      'Remove it',
    ],
  ])('of %j says what was found, expected, and the remedy', (raw, found, expected, remedy) => {
    const { message } = explained(raw);
    expect(message).toContain(`Samtykke: ${found}`);
    expect(message.split('Expected ')[1]).toContain(expected);
    expect(message).toContain(remedy);
  });

  it('knows what should stand in every field of a definition', () => {
    for (const [path] of placesIn(FULL)) {
      const problem = { path: sayPath(['trackers', 0, ...path]), kind: 'wrong' as const, found: 1 };
      expect(explain(problem, { ...CONFIG, trackers: [FULL] }).message, problem.path).not.toContain(
        'another value',
      );
    }
  });

  it('shows at most 80 characters of what was found', () => {
    const { message } = explained({ ...CONFIG, gpc: 'x'.repeat(100_000) });
    expect(message).toContain(`found "${'x'.repeat(78)}… at gpc`);
    expect(message.length).toBeLessThan(400);
  });

  it('explains 100 kB of a misspelt key within a second', () => {
    const raw = { ...CONFIG, ['polcy'.repeat(20_000)]: 1 };
    const begun = performance.now();
    expect(explained(raw)).toBeInstanceOf(ConfigError);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
