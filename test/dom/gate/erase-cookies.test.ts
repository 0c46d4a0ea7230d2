// Cookies are erased on every domain and path that the page can reach. What a real browser makes of the lines is told in
// test/browser/withdraw-cookies.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseCookie, eraseCookies, pathsOf } from '../../../src/gate/erase-cookies.js';
import { clearCookies, cookieNames } from '../page.js';

beforeEach(clearCookies);
afterEach(() => {
  vi.restoreAllMocks();
});

/** The lines that are written into `document.cookie`. */
function watchLines(): () => string[] {
  const written = vi.spyOn(document, 'cookie', 'set');
  return () => written.mock.calls.map(([line]) => line);
}

describe('pathsOf', () => {
  it.each([
    ['/', ['', '/']],
    ['/a', ['', '/', '/a']],
    ['/a/b', ['', '/', '/a', '/a/', '/a/b']],
    ['/a/b/', ['', '/', '/a', '/a/', '/a/b', '/a/b/']],
    ['/a//b', ['', '/', '/a', '/a/', '/a//', '/a//b']],
  ])('of %s', (pathname, paths) => {
    expect(pathsOf(pathname)).toEqual(paths);
  });
});

describe('eraseCookies', () => {
  it.each([
    'path=/',
    'path=/products',
    'path=/products/',
    'path=/products/shoes',
    'path=/; domain=www.shop.example.com',
    'path=/; domain=shop.example.com',
    'path=/; domain=example.com',
    'path=/products; domain=example.com',
    'path=/; secure',
    'path=/; domain=example.com; secure; samesite=lax',
  ])('reaches one with %s', (attributes) => {
    document.cookie = `_ga=1; ${attributes}`;
    expect(cookieNames()).toEqual(['_ga']);
    eraseCookies(['_ga']);
    expect(cookieNames()).toEqual([]);
  });

  it('leaves all others', () => {
    for (const name of ['_ga', '_gat', 'samtykke', 'basket']) document.cookie = `${name}=1; path=/`;
    eraseCookies(['_ga']);
    expect(cookieNames()).toEqual(['_gat', 'basket', 'samtykke']);
  });

  it('tries no other path for one that is gone from the first', () => {
    document.cookie = '_ga=1; path=/';
    const lines = watchLines();
    eraseCookies(['_ga']);
    expect(lines().length).toBeGreaterThan(10);
    expect(lines().filter((line) => !line.includes('; path=/;'))).toEqual([]);
  });

  it('writes nothing where nothing is', () => {
    const lines = watchLines();
    eraseCookies(['_ga']);
    expect(lines()).toEqual([]);
  });
});

describe('eraseCookie', () => {
  it('tries each twin: plain, secure, and partitioned, which is another cookie', () => {
    const lines = watchLines();
    eraseCookie('_ga', ['/']);
    for (const twin of ['', '; secure; samesite=none', '; secure; samesite=none; partitioned'])
      expect(lines()).toContain(`_ga=; path=/; domain=example.com${twin}; max-age=-1`);
  });

  it('writes every line as one that ends a cookie, whatever stands in it', () => {
    const lines = watchLines();
    eraseCookie('_ga', ['/odd', '/; max-age=999; domain=x']);
    eraseCookie('x; max-age=999', ['/']);
    eraseCookie('', ['/']);
    expect(lines().filter((line) => !line.endsWith('; max-age=-1') || line.includes('999'))).toEqual([]);
    expect(lines()).toContain('_ga=; path=/odd; max-age=-1');
    expect(lines()).toContain('=-; path=/; max-age=-1');
  });
});
