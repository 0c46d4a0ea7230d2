// `npx samtykke check` and `declaration` as somebody runs them: the built file, in a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACME } from '../unit/examples.js';
import { ROOT } from './dist.js';

const POLICIES = `${ROOT}test/unit/cli/policies`;
const SIX = `${POLICIES}/consent.json`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtykke-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a run prints, and how it ends. */
async function run(words: readonly string[], input = '') {
  const child = spawn(process.execPath, [`${ROOT}dist/cli/samtykke.js`, ...words], { cwd: folder });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, err, code: await ended };
}

/** The same for a configuration in a file `consent.json`. */
function check(config: unknown, ...words: readonly string[]) {
  writeFileSync(
    join(folder, 'consent.json'),
    typeof config === 'string' ? config : JSON.stringify(config, null, 2),
  );
  return run(['check', 'consent.json', ...words]);
}

const RIGHT = { policy: { url: '/p' }, trackers: [{ use: 'hotjar', siteId: '1234567' }] };

describe('samtykke check', () => {
  it('prints the policy of last resort that the trackers need, and is done', async () => {
    const { out, err, code } = await check(RIGHT);
    expect(out).toMatch(/^Content-Security-Policy, once everything is granted/);
    expect(out).toMatch(/\n {2}default-src 'self' \*\.hotjar\.com/);
    expect(out).toContain('wss://*.hotjar.io');
    expect([err, code]).toEqual(['', 0]);
  });

  it('tells every problem as editors know to open it, and fails', async () => {
    const { out, err, code } = await check({ ...RIGHT, layout: 'sidebar', thme: 'dark' });
    expect(out.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(
        /^consent\.json:11:3: found "sidebar" at layout\. Expected "bar", "box", .* or "modal"\./,
      ),
      expect.stringMatching(
        /^consent\.json:12:3: found the key thme, which nothing knows\. .*Did you mean theme\?$/,
      ),
    ]);
    expect(err).toContain('Until these are corrected, nothing is released.');
    expect(code).toBe(1);
  });

  it('warns of what is risky, and fails for it only where it is told to be strict', async () => {
    const risky = { ...RIGHT, googleConsentMode: 'advanced' };
    const { out, code } = await check(risky);
    expect(out).toMatch(
      /^consent\.json:11:3: warning: Google’s advanced consent mode\.\n {4}Why: .*\n {4}Instead: "basic"/,
    );
    expect(code).toBe(0);
    expect((await check(risky, '--strict')).code).toBe(1);
    expect((await check(RIGHT, '--strict')).code).toBe(0);
  });

  it('does not fail for what two of the catalogue share', async () => {
    const { out, code } = await run(['check', SIX, '--strict']);
    expect(out).toContain('note: www.googletagmanager.com');
    expect(code).toBe(0);
  });

  it('warns of a comment, which browsers do not read, and tells drafts', async () => {
    const { out, code } = await check(
      `{\n  // ours\n  "policy": { "url": "/p" },\n  "trackers": [${JSON.stringify({ ...ACME, notice: { en: 'Ads.' }, status: 'draft' })}]\n}`,
    );
    expect(out).toContain('consent.json:2:3: warning: a comment, or a comma after the last entry.');
    expect(out).toContain('consent.json:4:16: acme is a draft: ships off');
    expect(out).not.toContain('Content-Security-Policy');
    expect(code).toBe(0);
  });

  it('notes what a draft lacks before it can be published, and fails for nothing of it', async () => {
    const half = {
      ...ACME,
      notice: { en: 'Ads.' },
      parameters: { siteId: { pattern: '^\\d+$', example: '1' } },
      siteId: 'x',
      status: 'draft',
    };
    const { out, code } = await check({ ...RIGHT, trackers: [half] }, '--strict');
    expect(out).toContain('note: found "x" at trackers[0].siteId.');
    expect(out).toContain('correct it before you publish it');
    expect(code).toBe(0);
  });

  it('says nothing at all with --quiet where all is right', async () => {
    expect(await check(RIGHT, '--quiet')).toEqual({ out: '', err: '', code: 0 });
    expect(await run(['check', SIX, '--quiet', '--strict', '--policy', `${POLICIES}/all`])).toEqual({
      out: '',
      err: '',
      code: 0,
    });
  });

  it('reads stdin, and writes for programs', async () => {
    const { out, code } = await run(['check', '-', '--json'], JSON.stringify({ ...RIGHT, gpc: 'ignore' }));
    const said = JSON.parse(out) as Record<string, unknown>;
    expect(said).toMatchObject({
      problems: [],
      drafts: [],
      risks: [{ level: 'warning', path: 'gpc', file: '<stdin>', line: 1 }],
    });
    expect(said['csp']).toMatchObject({
      directives: { 'frame-src': expect.arrayContaining(['hotjar.com']) },
    });
    expect(code).toBe(0);
    const wrong = await run(['check', '-', '--json'], '{ "policy": { "url": "/p" }, "gpc": 1 }');
    expect(JSON.parse(wrong.out)).toMatchObject({ problems: [{ path: 'gpc', line: 1, column: 30 }] });
    expect(wrong.code).toBe(1);
  });

  it('shows signs that would move a terminal’s cursor by their numbers', async () => {
    const { out } = await check({ ...RIGHT, trackers: [{ use: '\u001b[2J\u009b2J\u202ehotjar' }] });
    expect(out).not.toMatch(/[\u001b\u009b\u202e]/);
    expect(out).toContain('\\u009b');
  });

  it('checks 3,000 trackers in the time of a busy machine', async () => {
    const trackers = Array.from({ length: 3000 }, (_, at) => ({
      ...ACME,
      id: `acme-${at}`,
      notice: { en: 'Ads.' },
    }));
    const start = performance.now();
    const { out, code } = await check({ policy: { url: '/p' }, trackers });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(out).toContain('cdn.acme.example');
    expect(code).toBe(0);
  }, 60_000);

  it.each([
    ['a file that is not there', ['check', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['a policy that is not there', ['check', SIX, '--policy', 'nowhere'], 'nowhere cannot be read'],
    ['a folder without a policy', ['check', SIX, '--policy', `${ROOT}src/agents`], 'There is no policy'],
    [
      'a language that is none',
      ['check', SIX, '--policy', POLICIES, '--language', 'a.md=xx'],
      '--language a.md=xx',
    ],
    ['an option that is none', ['check', SIX, '--strct'], '--strict'],
  ])('says how it is used, of %s', async (_, words, message) => {
    const { err, code } = await run(words);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe('samtykke check --policy', () => {
  it('against a policy that names two of the six: reports the four others by name and file', async () => {
    const { out, code } = await run(['check', SIX, '--policy', `${POLICIES}/drifted`]);
    const [head, ...lines] = out.split('\n');
    expect(head).toBe(`${POLICIES}/drifted/privacy.en.txt (en)`);
    expect(lines.filter((line) => line.includes('is not named'))).toEqual([
      '  Hotjar is not named, and the site runs it (analytics).',
      '  Facebook Pixel is not named, and the site runs it (marketing).',
      '  LinkedIn Insight Tag is not named, and the site runs it (marketing).',
      '  Google Ads is not named, and the site runs it (marketing).',
    ]);
    expect(out).toContain('    Add: Hotjar (Contentsquare): Records how visitors move');
    expect(out).not.toContain('personvern.nb.md (nb)\n');
    expect(code).toBe(0);
  });

  it('fails the build for that with --strict', async () => {
    const { out, code } = await run(['check', SIX, '--strict', '--policy', `${POLICIES}/drifted`]);
    expect(out).toContain('Hotjar is not named');
    expect(code).toBe(1);
  });

  it('against one that names all six: nothing', async () => {
    const { out, err, code } = await run(['check', SIX, '--strict', '--policy', `${POLICIES}/all`]);
    expect(out).toBe('');
    expect(err).toBe('The policy says what the site does.\n');
    expect(code).toBe(0);
  });

  it('takes the language of a file where it is told', async () => {
    writeFileSync(join(folder, 'privacy.html'), '<p>Hotjar');
    const { out } = await check(RIGHT, '--policy', 'privacy.html', '--language', 'privacy.html=nb', '--json');
    const { policy } = JSON.parse(out) as { policy: unknown };
    expect(policy).toMatchObject([
      {
        kind: 'not-linked',
        file: 'privacy.html',
        language: 'nb',
        about: 'hotjar',
        add: { text: expect.stringContaining('Personvernerklæringen til') },
      },
      { kind: 'not-explained', about: 'analytics' },
    ]);
  });
});

describe('samtykke declaration', () => {
  it('prints Markdown in the language that is asked for', async () => {
    const { out, err, code } = await run(['declaration', SIX, '--lang', 'nb']);
    expect(out).toMatch(/^\[Personvernvalg\]\(#samtykke\)\n\n## Nødvendig\n/);
    expect(out).toContain('### Hotjar\n\nTar opp hvordan besøkende');
    expect(out).toContain('| \\_ga | Informasjonskapsel | 2 år | Dette nettstedet |');
    expect([err, code]).toEqual(['', 0]);
  });

  it('has words in each of the built languages: one of another script, too', async () => {
    const { out, code } = await run(['declaration', SIX, '--lang', 'el', '--format', 'html']);
    expect(out).toMatch(/^<div lang="el" dir="ltr">/);
    expect(out).toMatch(/\p{Script=Greek}{5}/u);
    expect(code).toBe(0);
  });

  it('writes HTML to a file that is called so', async () => {
    const { out, code } = await run(['declaration', SIX, '--output', 'declaration.html', '--heading', '3']);
    expect([out, code]).toEqual(['', 0]);
    const html = readFileSync(join(folder, 'declaration.html'), 'utf8');
    expect(html).toContain('<h3>Statistics</h3>');
    expect(html).toContain('<h4>Hotjar</h4>');
  });

  it('declares nothing of a configuration that is wrong', async () => {
    writeFileSync(join(folder, 'wrong.json'), '{ "policy": {} }');
    const { out, err, code } = await run(['declaration', 'wrong.json']);
    expect(out).toBe('');
    expect(err).toContain('wrong.json:1:3: policy.url is missing.');
    expect(code).toBe(1);
  });

  it.each([
    ['a language that we have not', ['declaration', SIX, '--lang', 'xx'], 'There are no words in "xx"'],
    ['a level that is none', ['declaration', SIX, '--heading', '9'], 'Expected a level from 1 to 5'],
    ['a form that is none', ['declaration', SIX, '--format', 'pdf'], 'md, html'],
    [
      'a file that cannot be written',
      ['declaration', SIX, '--output', 'no/such/folder.md'],
      'cannot be written',
    ],
  ])('says how it is used, of %s', async (_, words, message) => {
    const { err, code } = await run(words);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
