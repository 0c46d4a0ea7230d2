// `npx samtykke` as it is built: what it prints, what it writes, and how it ends.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFINITIONS, MORE } from '../unit/examples.js';
import { SNIPPETS } from '../unit/cli/snippets.js';
import { ROOT } from './dist.js';

const ALL = [...DEFINITIONS, ...MORE];

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtykke-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the built command as a shell does, in a folder of its own, with nobody to ask. */
function samtykke(args: readonly string[], stdin = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const file = `${ROOT}dist/cli/samtykke.js`;
    const child = execFile(process.execPath, [file, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
    child.stdin?.end(stdin);
  });
}

const read = (name = 'samtykke.json') => readFileSync(join(folder, name), 'utf8');
const write = (text: string, name = 'samtykke.json') => {
  writeFileSync(join(folder, name), text);
};

const EMPTY = '{\n  "policy": { "url": "/privacy" },\n  "trackers": []\n}\n';

describe('samtykke list and show', () => {
  it('tell of every tracker, for people and for programs', async () => {
    const { code, stdout } = await samtykke(['list']);
    expect(code).toBe(0);
    for (const [, { name, id }] of ALL) {
      expect(stdout).toContain(` ${name} `);
      expect(stdout).toContain(` ${id} `);
    }
    const rows = JSON.parse((await samtykke(['list', '--json'])).stdout) as { id: string; comesBy: string }[];
    expect(rows.map(({ id }) => id).sort()).toEqual(ALL.map(([, { id }]) => id).sort());
    expect(rows.filter(({ comesBy }) => comesBy === 'use')).toHaveLength(DEFINITIONS.length);
  });

  it('show one as it stands in its file', async () => {
    const { stdout } = await samtykke(['show', 'matomo', '--json']);
    expect(JSON.parse(stdout)).toEqual(MORE.find(([, { id }]) => id === 'matomo')?.[1]);
    expect((await samtykke(['show', 'hotjar'])).stdout).toContain(
      'npx samtykke add hotjar --site-id 1234567',
    );
  });

  it('have no colour in a pipe', async () => {
    for (const args of [['list'], ['show', 'hotjar'], ['--help']])
      expect((await samtykke(args)).stdout).not.toContain('\u001B');
  });

  it('name the nearest to what nobody knows, and end with 2', async () => {
    const missing = await samtykke(['show', 'hotjra']);
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('Did you mean hotjar?');
    expect((await samtykke(['show', 'snapchta'])).stderr).toContain('Did you mean snapchat-pixel?');
    expect((await samtykke(['lsit'])).stderr).toContain('Did you mean list?');
    expect((await samtykke(['list', '--category', 'marketin'])).stderr).toContain('Did you mean marketing?');
  });
});

describe('samtykke init', () => {
  it('writes a first configuration with its schema, and never over another', async () => {
    const { code, stdout } = await samtykke([
      'init',
      '--policy-url',
      '/personvern',
      '--tracker',
      'hotjar=1234567',
      'stripe',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('<script src="/samtykke.js" data-config="/samtykke.json"></script>');
    expect(read()).toContain(
      '\n    { "use": "hotjar", "siteId": "1234567" },\n    {\n      "id": "stripe",\n',
    );
    const config = JSON.parse(read()) as { $schema: string; trackers: object[] };
    expect(config).toMatchObject({
      policy: { url: '/personvern' },
      trackers: [{ use: 'hotjar' }, { id: 'stripe' }],
    });
    expect(existsSync(join(folder, config.$schema))).toBe(true);
    expect((await samtykke(['check', 'samtykke.json'])).code).toBe(0);

    const before = read();
    const second = await samtykke(['init']);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('is there already');
    expect(read()).toBe(before);
    expect((await samtykke(['init', '--force'])).code).toBe(0);
    expect(read()).not.toBe(before);
  });

  it('writes nothing that would be wrong', async () => {
    const { code, stderr } = await samtykke(['init', '--policy-url', 'javascript:alert(1)']);
    expect(code).toBe(2);
    expect(stderr).toContain('policy.url');
    expect(existsSync(join(folder, 'samtykke.json'))).toBe(false);
  });
});

describe('samtykke add', () => {
  it('adds by either spelling of an option, and leaves the rest to the byte', async () => {
    write('// ours\r\n{\r\n\t"policy": { "url": "/p" }, // here\r\n\t"trackers": []\r\n}');
    expect((await samtykke(['add', 'hotjar', '--site-id', '1234567'])).code).toBe(0);
    expect((await samtykke(['add', 'linkedin-insight-tag', '--partnerId', '123456'])).code).toBe(0);
    expect(read()).toBe(
      '// ours\r\n{\r\n\t"policy": { "url": "/p" }, // here\r\n\t"trackers": [\r\n' +
        '\t\t{ "use": "hotjar", "siteId": "1234567" },\r\n' +
        '\t\t{ "use": "linkedin-insight-tag", "partnerId": "123456" }\r\n\t]\r\n}',
    );
  });

  it('writes nothing twice, nothing wrong and nothing with --dry-run', async () => {
    write(EMPTY);
    const wrong = await samtykke(['add', 'hotjar', '--site-id', '12']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('it looks like 1234567');
    expect((await samtykke(['add', 'hotjar'])).stderr).toContain('Hotjar needs --site-id');
    const dry = await samtykke(['add', 'hotjar', '--site-id', '1234567', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain('+    { "use": "hotjar", "siteId": "1234567" }');
    expect(read()).toBe(EMPTY);
    await samtykke(['add', 'hotjar', '--site-id', '1234567']);
    const second = await samtykke(['add', 'hotjar', '--site-id', '7654321']);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('already there, at line 4');
  });

  it('says which file is missing, and the remedy', async () => {
    const { code, stderr } = await samtykke(['add', 'hotjar', '--site-id', '1234567']);
    expect(code).toBe(2);
    expect(stderr).toContain('samtykke init');
  });
});

describe('samtykke new', () => {
  const SNIPPET =
    '<script>window.acme=window.acme||[];acme.push(["setAccountId","acct-12345"])</script>' +
    '<script async src="https://cdn.acme.example/acme.js"></script>';

  it('writes a draft from a snippet, and says what is left to find out', async () => {
    write(EMPTY);
    write(SNIPPET, 'snippet.html');
    const { code, stderr } = await samtykke([
      'new',
      '--from-snippet',
      'snippet.html',
      '--category',
      'analytics',
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Left to find out[^]*cookies and keys/i);
    const { trackers } = JSON.parse(read()) as { trackers: object[] };
    expect(trackers).toMatchObject([
      {
        status: 'draft',
        accountId: 'acct-12345',
        id: 'acme',
        name: 'Acme',
        category: 'analytics',
        load: {
          globals: { acme: [] },
          calls: [['acme.push', ['setAccountId', '{accountId}']]],
          scripts: ['https://cdn.acme.example/acme.js'],
        },
        hosts: ['cdn.acme.example'],
      },
    ]);
  });

  it('reads a snippet from a pipe', async () => {
    write(EMPTY);
    expect((await samtykke(['new', '--from-snippet', '-', '--name', 'Acme Metrics'], SNIPPET)).code).toBe(0);
    expect(read()).toContain('"id": "acme-metrics"');
  });

  it('points to the catalogue where it knows the tracker, and writes nothing then', async () => {
    write(EMPTY);
    const { code, stderr } = await samtykke(['new', '--from-snippet', '-'], SNIPPETS['tiktok-pixel']);
    expect(code).toBe(2);
    expect(stderr).toContain('This looks like TikTok Pixel');
    expect(stderr).toContain('npx samtykke add tiktok-pixel --pixel-id CBO8CFJC77UESBO982O0');
    expect(read()).toBe(EMPTY);
    expect((await samtykke(['new', '--from-snippet', '-', '--anyway'], SNIPPETS['tiktok-pixel'])).code).toBe(
      0,
    );
  });

  it('takes the facts as options, and says so where there is nobody to ask', async () => {
    write(EMPTY);
    expect((await samtykke(['new'])).stderr).toContain('There is nobody to ask');
    const script = 'https://cdn.acme.example/{siteId}.js';
    const facts = ['--name', 'Acme', '--script', script, '--cookie', '_acme=2 years'];
    expect((await samtykke(['new', ...facts])).stderr).toContain('--value siteId=1234567');
    expect((await samtykke(['new', ...facts, '--value', 'siteId=77'])).code).toBe(0);
    expect(JSON.parse(read())).toMatchObject({ trackers: [{ siteId: '77', load: { scripts: [script] } }] });
  });

  it('says of a text that is no snippet that it is none', async () => {
    write(EMPTY);
    const { code, stderr } = await samtykke(['new', '--from-snippet', '-'], 'Dear all, please add this.');
    expect(code).toBe(2);
    expect(stderr).toContain('This is no snippet that can be read');
    expect(read()).toBe(EMPTY);
  });
});

describe('the help', () => {
  it.each(['init', 'list', 'show', 'add', 'new'])('of %s has examples', async (command) => {
    const { code, stdout } = await samtykke([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Examples:\n  npx samtykke ${command}`);
  });

  it('tells the commands and how they end', async () => {
    const { stdout } = await samtykke(['--help']);
    for (const command of ['init', 'list', 'show', 'add', 'new'])
      expect(stdout).toMatch(new RegExp(`\n  ${command} `));
    expect(stdout).toContain('Exit codes: 0 done');
  });
});
