// The `map` blocks for nginx, run as nginx runs them: the same policy as the server's own, and nothing where there is doubt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import { contentSecurityPolicy, nginxPolicy, type NginxOptions } from '../../../src/server.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { NOON } from '../examples.js';
import { ALL, choicesOf, cookieOf, lineOf, meaningOf, SITE } from './example.js';

const OPTIONS: NginxOptions = {
  allow: { 'img-src': ['data:'] },
  granted: { marketing: { 'frame-src': ['https://film.example'] } },
};

const MAP = /map (\$\w+) (\$\w+) \{\n {4}default "([^"]*)";\n(?: {4}"~([^"\n]*)" ("[^"]*"|\$\w+);\n)?\}/g;

/** What nginx makes of the blocks for a request with this cookie header. */
function evaluate(conf: string, cookieHeader: string): string {
  const values = new Map([
    ['$http_cookie', cookieHeader],
    ['$host', 'www.shop.example'],
  ]);
  const fill = (text: string) => text.replace(/\$\w+/g, (name) => values.get(name) ?? `undefined ${name}`);
  for (const [, from = '', to = '', otherwise = '', pattern, found = ''] of conf.matchAll(MAP)) {
    const match = pattern === undefined ? null : new RegExp(pattern).exec(values.get(from) ?? '');
    for (const [name, value] of Object.entries(match?.groups ?? {})) values.set(`$${name}`, value);
    values.set(to, fill(match ? found.replaceAll('"', '') : otherwise));
  }
  return values.get('$samtykke_policy') ?? '';
}

const CONF = nginxPolicy(SITE, OPTIONS);
const DENIED = contentSecurityPolicy(SITE, '', OPTIONS).value;

/** As js-cookie writes a value: it leaves some signs as they are. */
const jsCookie = (line: string) =>
  encodeURIComponent(line).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);

const anyGranted = fc.subarray(ALL);
const anyOther = fc.constantFrom<string[]>(
  'a=1',
  '_ga=GA1.1',
  'x-samtykke=1',
  'samtykke2=1',
  'a=samtykke=1',
  'samtykke',
  '=',
  '',
);

describe('nginxPolicy', () => {
  it('is blocks that this test can run, all of them', () => {
    const blocks = [...CONF.matchAll(MAP)].map(([block]) => block);
    expect(CONF).toBe(`# Made by nginxPolicy of samtykke/server.\n${blocks.join('\n\n')}\n`);
    expect(evaluate(CONF, '')).not.toContain('$');
  });

  it('gives the server’s own policy for every choice, however the cookie stands among others', () => {
    fc.assert(
      fc.property(
        anyGranted,
        fc.array(anyOther, { maxLength: 3 }),
        fc.nat(3),
        fc.boolean(),
        (granted, others, at, raw) => {
          const line = lineOf(granted);
          const header = others
            .toSpliced(at, 0, `samtykke=${(raw ? jsCookie : encodeURIComponent)(line)}`)
            .join('; ');
          const expected = contentSecurityPolicy(SITE, header, { ...OPTIONS, now: NOON }).value;
          expect(meaningOf(evaluate(CONF, header))).toEqual(meaningOf(expected));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('reads every policy version as it stands in the cookie, and no other in its place', () => {
    const anyVersion = fc.stringMatching(/^[ -~]{0,64}$/);
    fc.assert(
      fc.property(anyVersion, anyVersion, (version, other) => {
        const config = { ...SITE, policy: { url: '/p', version } };
        const line = lineOf(ALL, { policyVersion: version });
        for (const encode of [jsCookie, encodeURIComponent])
          expect(evaluate(nginxPolicy(config, OPTIONS), `samtykke=${encode(line)}`)).toContain('hotjar');
        if (other !== version)
          expect(
            evaluate(
              nginxPolicy({ ...config, policy: { url: '/p', version: other } }, OPTIONS),
              `samtykke=${jsCookie(line)}`,
            ),
          ).toBe(DENIED);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('reads a cookie whose name has signs that mean something in an expression', () => {
    const conf = nginxPolicy({ ...SITE, cookie: { name: 'my.$consent' } }, OPTIONS);
    const record = encodeURIComponent(lineOf(ALL));
    expect(evaluate(conf, `my.$consent=${record}`)).toContain('hotjar');
    expect(evaluate(conf, `myx$consent=${record}`)).toBe(DENIED);
  });

  it.each<readonly [string, string]>([
    ['no cookie', ''],
    ['a refusal', cookieOf([])],
    ['a second cookie of the name', `${cookieOf(ALL)}; ${cookieOf(ALL)}`],
    ['a second cookie of the name, far behind', `${cookieOf(ALL)}; a=1; b=2; samtykke=x`],
    ['a second cookie of the name before it', `samtykke=; ${cookieOf(ALL)}`],
    ['a second cookie of the name without the space', `${cookieOf(ALL)};samtykke=1`],
    ['a second cookie of the name with more space', `${cookieOf(ALL)};  \tsamtykke=1`],
    ['two headers that were made one', `${cookieOf(ALL)}, ${cookieOf(ALL)}`],
    ['another policy version', cookieOf(ALL, { policyVersion: '2026-10-01' })],
    ['no policy version', cookieOf(ALL, { policyVersion: '' })],
    ['a policy version that only begins so', cookieOf(ALL, { policyVersion: '2026-11-011' })],
    ['a record that was cut short', cookieOf(ALL).slice(0, -1)],
    ['something behind the record', `${cookieOf(ALL)}x`],
    ['quotes around it', `samtykke="${lineOf(ALL)}"`],
    ['a record of another format', cookieOf(ALL).replace('=1.', '=2.')],
    ['a bare yes', 'samtykke=hotjar'],
    ['an id in both lists', `samtykke=1.x.y.banner.z.${ALL.join('_')}.${ALL.join('_')}.2026-11-01`],
    [
      'ids that begin or end like those',
      'samtykke=1.x.y.banner.z.hotjar-2_xhotjar_jar_acm_acmee..2026-11-01!',
    ],
    ['a record longer than any cookie', cookieOf(ALL, { configuration: 'x'.repeat(4096) })],
    ['another cookie’s record', `x${cookieOf(ALL)}`],
  ])('with %s lets nobody in but the site itself', (_, header) => {
    expect(evaluate(CONF, header)).toBe(DENIED);
  });

  it('never grants what a record of the same line, without doubt in it, would not', () => {
    // nginx cannot check the checksum: a damaged line may be believed, but only for ids that it says are granted.
    fc.assert(
      fc.property(anyGranted, fc.nat(200), fc.string({ maxLength: 3 }), (granted, at, damage) => {
        const line = lineOf(granted);
        const header = `samtykke=${encodeURIComponent(line.slice(0, at) + damage + line.slice(at + damage.length))}`;
        const policy = evaluate(CONF, header);
        const now = [...header.matchAll(/[a-z][a-z-]*/g)].map(([id]) => id);
        for (const [id, host] of [
          ['hotjar', 'hotjar.com'],
          ['facebook-pixel', 'facebook'],
          ['acme', 'acme.example'],
        ] as const)
          if (policy.includes(host)) expect(now).toContain(id);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('takes no time over a long header', () => {
    const begun = performance.now();
    for (const header of [
      'a=1; '.repeat(20_000),
      `samtykke=${'1.'.repeat(50_000)}`,
      'samtykke=1;'.repeat(9_000),
      ' '.repeat(99_999),
    ])
      expect(evaluate(CONF, header)).toBe(DENIED);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);

  it('has no text that nginx could read as more than one, or as too long', () => {
    for (const line of CONF.split('\n')) {
      expect(line.split('"').length % 2, line).toBe(1);
      expect(line.length).toBeLessThan(4096);
    }
  });

  it('refuses what the header refuses', () => {
    expect(() => nginxPolicy(SITE, { allow: { 'img-src': ['a"; return 200 "'] } })).toThrow(ConfigError);
    expect(() => nginxPolicy(SITE, { reportUri: '/$document_root' })).toThrow(ConfigError);
  });

  it('reports where it is told to', () => {
    expect(evaluate(nginxPolicy(SITE, { reportUri: '/csp' }), '')).toMatch(/; report-uri \/csp$/);
  });

  it('reads a record of a site’s own time, as old as it may be: the browser drops the cookie itself', () => {
    const line = encodeRecord({
      time: 0,
      by: 'script',
      configuration: '',
      policyVersion: '2026-11-01',
      choices: choicesOf(ALL),
    });
    expect(evaluate(CONF, `samtykke=${line}`)).toContain('hotjar');
  });
});
