// The script for sites without a server: it reads the cookie as the library does, and adds the policy of what is granted.
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import { contentSecurityPolicy, policySnippet, type SnippetOptions } from '../../../src/server.js';
import { NOON } from '../examples.js';
import { ALL, cookieOf, lineOf, meaningOf, SITE } from './example.js';

const OPTIONS: SnippetOptions = {
  allow: { 'script-src': ["'unsafe-inline'"] },
  granted: { marketing: { 'frame-src': ['https://film.example'] } },
};

interface Meta {
  httpEquiv?: string;
  content?: string;
  cloneNode: () => Meta;
}

const makeMeta = (): Meta => ({ cloneNode: makeMeta });

type Listener = (event: object) => void;

/** Runs the script in a page that is nothing but what the script may touch. */
function run(script: string, cookie: string, currentScript: unknown = null) {
  const added: Meta[] = [];
  const listeners: Record<string, Listener> = {};
  const document = {
    cookie,
    currentScript,
    head: { append: (meta: Meta) => added.push(meta) },
    createElement: makeMeta,
    addEventListener: (type: string, listener: Listener) => (listeners[type] = listener),
  };
  runInNewContext(script, { document, Date: { now: () => NOON } });
  return { policies: added, change: (event: object) => listeners['samtykke-change']?.(event) };
}

const { script: SCRIPT } = await policySnippet(SITE, OPTIONS);

const policyFor = (cookie: string) => contentSecurityPolicy(SITE, cookie, { ...OPTIONS, now: NOON }).value;

/** The texts of the policies that were added. */
const textsOf = (policies: readonly Meta[]) => policies.map(({ content }) => meaningOf(content ?? ''));

const DENIED = meaningOf(policyFor(''));

describe('policySnippet', () => {
  it('adds one policy: the header’s own, for every choice', () => {
    fc.assert(
      fc.property(fc.subarray(ALL), (granted) => {
        const { policies } = run(SCRIPT, `a=1; ${cookieOf(granted)}; b=2`);
        expect(policies.map(({ httpEquiv }) => httpEquiv)).toEqual(['Content-Security-Policy']);
        expect(textsOf(policies)).toEqual([meaningOf(policyFor(cookieOf(granted)))]);
      }),
    );
  }, 60_000);

  it.each<readonly [string, string]>([
    ['no cookie', ''],
    ['a refusal', cookieOf([])],
    ['a record twice', `${cookieOf(ALL)}; ${cookieOf(ALL)}`],
    ['a record and an empty one', `${cookieOf(ALL)}; samtykke=`],
    ['an old record', cookieOf(ALL, { time: NOON - 182 * 86_400_000 })],
    ['a record from the future', cookieOf(ALL, { time: NOON + 2 * 86_400_000 })],
    ['another policy version', cookieOf(ALL, { policyVersion: '2026-10-01' })],
    ['a record that was cut short', cookieOf(ALL).slice(0, -1)],
    ['a forged record', `samtykke=${lineOf([]).replace('x1..', 'x1.hotjar.')}`],
    ['a record that is longer than any cookie', cookieOf(ALL, { configuration: 'x'.repeat(4096) })],
    ['broken percent codes', 'samtykke=%E0%A4%A'],
    ['a bare yes', 'samtykke=hotjar'],
  ])('with %s lets nobody in but the site itself', (_, cookie) => {
    expect(textsOf(run(SCRIPT, cookie).policies)).toEqual([DENIED]);
  });

  it('believes no damaged cookie that the server does not believe', () => {
    fc.assert(
      fc.property(fc.subarray(ALL), fc.nat(200), fc.string({ maxLength: 3 }), (granted, at, damage) => {
        const cookie = cookieOf(granted);
        const damaged = cookie.slice(0, at) + damage + cookie.slice(at + damage.length);
        expect(textsOf(run(SCRIPT, damaged).policies)).toEqual([meaningOf(policyFor(damaged))]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('adds a tighter one at once when something is withdrawn, and none when something is granted', () => {
    const { policies, change } = run(SCRIPT, cookieOf(['hotjar', 'acme']));
    change({
      changed: ['facebook-pixel'],
      permissions: { hotjar: 'granted', acme: 'granted', 'facebook-pixel': 'granted' },
    });
    change({ changed: [], permissions: {} });
    expect(policies).toHaveLength(1);
    change({ changed: ['hotjar'], permissions: { hotjar: 'denied', acme: 'granted' } });
    expect(textsOf(policies.slice(1))).toEqual([meaningOf(policyFor(cookieOf(['acme'])))]);
  });

  it('adds nothing before a withdrawal, where the site sends the header', async () => {
    const { script } = await policySnippet(SITE, { ...OPTIONS, from: 'withdrawal' });
    const { policies, change } = run(script, '');
    expect(policies).toEqual([]);
    change({ changed: ['hotjar'], permissions: { hotjar: 'denied' } });
    expect(textsOf(policies)).toEqual([DENIED]);
    expect(script.length).toBeLessThan(SCRIPT.length);
    expect(script).not.toContain('cookie');
  });

  it('keeps the page’s own nonce, and takes nothing else for one', async () => {
    const { script } = await policySnippet(SITE);
    const nonceOf = (currentScript: unknown) =>
      textsOf(run(script, '', currentScript).policies)[0]?.['script-src'];
    expect(nonceOf({ nonce: 'q8Bk+/z_-A==' })).toEqual(["'nonce-q8Bk+/z_-A=='", "'self'"]);
    for (const nonce of [undefined, '', "x' *", 'a;b', 'a b']) expect(nonceOf({ nonce })).toEqual(["'self'"]);
    expect(nonceOf(null)).toEqual(["'self'"]);
  });

  it('has the hash that a browser makes of it', async () => {
    const { script, hash } = await policySnippet(SITE, OPTIONS);
    expect(hash).toBe(`sha256-${createHash('sha256').update(script).digest('base64')}`);
    expect((await policySnippet(SITE)).hash).not.toBe(hash);
  });

  it('cannot end the element it stands in, whatever the configuration says', async () => {
    const version = '</script><script>alert(1)</script><!--';
    const { script } = await policySnippet({ ...SITE, policy: { url: '/p', version } });
    expect(script).not.toMatch(/<[/!a-z]/i);
    const cookie = cookieOf(['hotjar'], { policyVersion: version });
    expect(run(script, cookie).policies[0]?.content).toContain('hotjar');
  });

  it('makes no code and no markup of text', () => {
    expect(SCRIPT).not.toMatch(/eval|Function|innerHTML|write|\.style/);
  });

  it('refuses what the header refuses', async () => {
    await expect(policySnippet(SITE, { allow: { 'img-src': ['*'] } })).rejects.toThrow(ConfigError);
  });
});
