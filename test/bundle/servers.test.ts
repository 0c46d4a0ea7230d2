// The example servers, run with the built package: each sends the policy with every response.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import worker from '../../demo/servers/edge.mjs';
import { server } from '../../demo/servers/node.mjs';
import { config, options, page } from '../../demo/servers/site.mjs';
import { encodeRecord } from '../../src/consent/encode-record.js';
import { contentSecurityPolicy, nginxPolicy, policySnippet } from '../../src/server.js';
import { ROOT } from './dist.js';

/** The cookie header of a visitor who has granted analytics and nothing else. */
const COOKIE = `samtykke=${encodeRecord({
  time: Date.now(),
  by: 'banner',
  configuration: '',
  policyVersion: config.policy.version,
  choices: { analytics: true, hotjar: true, marketing: false, 'facebook-pixel': false },
})}`;

const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });

describe('demo/servers/node.mjs', () => {
  let base = '';

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['/', '/samtykke.js', '/locales/en.js', '/nothing-here'])(
    'sends the policy of the visitor’s consent with %s',
    async (path) => {
      const ask = async (headers = {}) => (await fetch(base + path, { headers })).headers;
      const [denied, granted] = [await ask(), await ask({ cookie: COOKIE })];
      expect(denied.get('content-security-policy')).not.toMatch(/hotjar|facebook|youtube/);
      expect(granted.get('content-security-policy')).toContain('*.hotjar.com');
      expect(granted.get('content-security-policy')).not.toMatch(/facebook|youtube/);
      expect(denied.get('vary')).toMatch(/cookie/i);
      expect(denied.get('cache-control')).toMatch(/no-cache|no-store/);
    },
  );

  it('makes a nonce for each response, and gives it to the page’s own script', async () => {
    const nonces = [];
    for (let time = 0; time < 2; time++) {
      const response = await fetch(base);
      const [, nonce] =
        /script-src [^;]*'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
      expect(await response.text()).toContain(`src="/samtykke.js" nonce="${nonce}"`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('demo/servers/edge.mjs', () => {
  const answer = (headers: Record<string, string>) => {
    const env = {
      ASSETS: {
        fetch: () =>
          Promise.resolve(
            new Response('<h1>A shop</h1>', {
              status: 404,
              headers: { 'content-type': 'text/html', vary: 'Accept' },
            }),
          ),
      },
    };
    return worker.fetch(new Request('https://www.shop.example/', { headers }), env);
  };

  it('sets the policy of the visitor’s consent on what the site answers, and leaves the rest as it is', async () => {
    const response = await answer({ cookie: COOKIE });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>A shop</h1>');
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('vary')).toBe('Accept, Cookie');
    const expected = contentSecurityPolicy(config, COOKIE, options);
    expect(response.headers.get('content-security-policy')).toBe(expected.value);
    expect(expected.value).toContain('hotjar');
  });

  it('lets nobody in for a visitor without a record', async () => {
    const response = await answer({});
    expect(response.headers.get('content-security-policy')).toBe(
      contentSecurityPolicy(config, '', options).value,
    );
    expect(response.headers.get('content-security-policy')).not.toContain('hotjar');
  });
});

describe('demo/servers for nginx', () => {
  it('prints the blocks', () => {
    expect(run('demo/servers/print-nginx.mjs')).toBe(nginxPolicy(config, options));
  });

  it('uses them in the example, with every response', () => {
    const conf = readFileSync(`${ROOT}demo/servers/nginx.conf`, 'utf8');
    expect(conf).toContain('include samtykke-policy.conf;');
    expect(conf).toContain('add_header Content-Security-Policy $samtykke_policy always;');
  });
});

describe('demo/servers/print-snippet.mjs', () => {
  it('prints the snippet of the example', async () => {
    const { script } = await policySnippet(config, options);
    expect(run('demo/servers/print-snippet.mjs')).toBe(`<script>${script}</script>\n`);
  });

  it('prints the snippet of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samtykke-'));
    const file = join(folder, 'samtykke.json');
    const own = { policy: { url: '/p' }, trackers: [{ use: 'hotjar', siteId: '1234567' }] };
    writeFileSync(file, JSON.stringify(own));
    const { script } = await policySnippet(own);
    expect(run('demo/servers/print-snippet.mjs', file)).toBe(`<script>${script}</script>\n`);
    rmSync(folder, { recursive: true });
  });
});

describe('the page of the examples', () => {
  it('has the configuration and the script tag, and what comes before them', () => {
    const html = page({ head: '<meta name="first">', nonce: 'abc' });
    expect(html).toMatch(/<meta name="first">\s*<script type="application\/json" id="samtykke-config">/);
    expect(html).toContain(JSON.stringify(config));
  });
});
