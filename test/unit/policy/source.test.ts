// How a definition's hosts read in a policy, and what may not stand in one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/check/config-error.js';
import { checkSource, letsThrough, sourceOfScript, sourcesOfHost } from '../../../src/policy/source.js';
import { isAtHost } from '../../../src/trackers/hosts.js';
import { DEFINITIONS } from '../examples.js';

/** Whether a source without a scheme lets an https address through, by the rules of Content-Security-Policy 3. */
function matches(source: string, { hostname, pathname }: URL): boolean {
  const [host = '', ...parts] = source.split('/');
  const isHost = host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  if (!parts.length) return isHost;
  const path = `/${parts.join('/')}`;
  return isHost && (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
}

const anyHost = fc.constantFrom(
  'a.example',
  'b.a.example',
  'c.b.a.example',
  'xa.example',
  'example',
  'a.test',
);
const anyPath = fc.constantFrom('', '/', '/p/', '/p/q/', '/P/', '/pp/', '/p/q');

describe('sourcesOfHost', () => {
  it.each([
    ['a.example', ['a.example']],
    ['*.a.example', ['*.a.example', 'a.example']],
    ['www.google.com/ccm/', ['www.google.com/ccm/']],
    ['a.example/pixel', ['a.example/pixel', 'a.example/pixel/']],
    ['*.a.example/p/', ['*.a.example/p/', 'a.example/p/']],
    ['A.Example', ['a.example']],
    ['blåbær.no', ['xn--blbr-roah.no']],
    ['127.0.0.1', ['127.0.0.1']],
  ])('%s is %j', (pattern, sources) => {
    expect(sourcesOfHost(pattern, 'hosts')).toEqual(sources);
  });

  it.each([
    'a.example; script-src *',
    'a.example,default-src *',
    'a.example *',
    'a.example\n*',
    "a.example 'unsafe-eval'",
    'a.example"',
    "'self'",
    '*',
    '*.',
    '',
    'https://a.example',
    'a.example:443',
    'a.example/?x',
    'a.example/$document_root',
    'a.example/;x',
    'a.example/x,y',
    'a..example',
    'a.*.example',
    '[::1]',
    'user@a.example',
    'a.example.',
    '\\a.example',
  ])('refuses %j, and says where', (pattern) => {
    expect(() => sourcesOfHost(pattern, 'trackers[1].hosts[0]')).toThrow(ConfigError);
    expect(() => sourcesOfHost(pattern, 'trackers[1].hosts[0]')).toThrow(
      `found ${JSON.stringify(pattern)} at trackers[1].hosts[0]. Expected a host like`,
    );
  });

  it('lets through what the definition means and nothing else, whatever the address', () => {
    fc.assert(
      fc.property(anyHost, fc.boolean(), anyPath, anyHost, anyPath, (name, wide, end, host, path) => {
        // Where a path does not end with `/`, a policy can mean less than the definition, never more.
        const pattern = (wide ? '*.' : '') + name + end;
        const url = new URL(`https://${host}${path}`);
        const isAllowed = sourcesOfHost(pattern, '').some((source) => matches(source, url));
        const isMeant = isAtHost(pattern, url);
        if (isAllowed) expect(isMeant).toBe(true);
        // A policy minds the case of a path, a definition does not.
        else if (isMeant) expect(/[A-Z]/.test(end + path) || !/^$|\/$/.test(end)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it.each(DEFINITIONS)('reads every host of %s', (_, { hosts }) => {
    for (const host of hosts) {
      const [source = ''] = sourcesOfHost(host, '');
      expect(source).toBe(host);
    }
  });
});

describe('sourceOfScript', () => {
  it.each([
    ['https://cdn.acme.example/acme.js?id=1#x', 'cdn.acme.example/acme.js'],
    ['https://cdn.acme.example:8443/', 'cdn.acme.example:8443/'],
    ['https://cdn.acme.example/a;b,c.js', 'cdn.acme.example'],
    ['https://cdn.acme.example/a b', 'cdn.acme.example/a%20b'],
    ['https://cdn.acme.example/$x', 'cdn.acme.example'],
  ])('%s is %s', (src, source) => {
    expect(sourceOfScript(src)).toBe(source);
  });
});

describe('checkSource', () => {
  it.each([
    "'self'",
    "'unsafe-inline'",
    "'wasm-unsafe-eval'",
    "'sha256-sDNIQdpI/CoXRCU4YoQwfW4Rdtq5AmCpJAgyev1K5ZE='",
    'data:',
    'blob:',
    'cdn.example.no',
    'https://*.example.no',
    'wss://example.no:8443',
    'http://localhost:*',
    'https://example.no/path/a.js',
  ])('lets %s stand', (source) => {
    expect(() => {
      checkSource(source, 'allow.img-src[0]');
    }).not.toThrow();
  });

  it.each([
    '*',
    'https:',
    'http:',
    'wss:',
    '*:*',
    'https://*',
    "'strict-dynamic'",
    "'none'",
    'self',
    '',
    ' ',
    'a.example; script-src *',
    'a.example,*',
    'a.example *',
    'a.example\n',
    "'nonce-a' 'unsafe-eval'",
    "'nonce-'",
    '"a.example"',
    'javascript:',
    'https://a.example/?x',
    'https://a.example/$x',
    'https://a.example/{}',
    'https://a.example\\',
    'https://user@a.example/',
    42,
    null,
    ['data:'],
  ])('refuses %j, and says where', (source) => {
    expect(() => {
      checkSource(source, 'allow.img-src[0]');
    }).toThrow(`found ${JSON.stringify(source)} at allow.img-src[0]. Expected one source of a policy`);
  });

  it('takes no time over a long one', () => {
    const begun = performance.now();
    for (const source of [
      'a.'.repeat(50_000),
      `https://${'a-'.repeat(50_000)}!`,
      `'nonce-${'a'.repeat(99_999)}`,
    ])
      expect(() => {
        checkSource(source, '');
      }).toThrow(ConfigError);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);
});

describe('letsThrough', () => {
  it.each([
    ['a.example', 'a.example'],
    ['https://a.example', 'a.example'],
    ['wss://a.example:*', 'a.example'],
    ['*.a.example', 'b.a.example'],
    ['https://b.a.example', '*.a.example'],
    ['a.example', '*.a.example'],
    ['*.b.a.example', '*.a.example'],
    ['*.a.example', '*.b.a.example'],
    ['A.EXAMPLE', 'a.example'],
    ['www.google.com', 'www.google.com/ccm/'],
    ['www.google.com/', 'www.google.com/ccm/'],
    ['www.google.com/ccm/collect', 'www.google.com/ccm/'],
    ['www.google.com/ccm/', 'www.google.com'],
  ])('%s lets %s through', (source, pattern) => {
    expect(letsThrough(source, pattern, '')).toBe(true);
  });

  it.each([
    ["'self'", 'a.example'],
    ['data:', 'a.example'],
    ['b.example', 'a.example'],
    ['xa.example', '*.a.example'],
    ['*.a.example', 'a.example'],
    ['a.example', 'b.a.example'],
    ['www.google.com/recaptcha/', 'www.google.com/ccm/'],
    ['www.google.com/ccm', 'www.google.com/ccm/'],
  ])('%s does not let %s through', (source, pattern) => {
    expect(letsThrough(source, pattern, '')).toBe(false);
  });
});
