// Which addresses may be loaded or linked.
import { describe, expect, it } from 'vitest';
import { isSafeUrl } from '../../../src/page/is-safe-url.js';

const HTTPS = 'https://www.shop.example/products/shoes';
const HTTP = 'http://www.shop.example/products/shoes';

describe('isSafeUrl', () => {
  it.each([
    ['https://cdn.acme.example/acme.js', true],
    ['HTTPS://cdn.acme.example/acme.js', true],
    ['//cdn.acme.example/acme.js', true],
    ['\\\\cdn.acme.example\\acme.js', true],
    ['https://user:secret@cdn.acme.example/', true],
    ['https://xn--80ak6aa92e.example/', true],
    ['/acme.js', true],
    ['acme.js', true],
    ['../acme.js?x#y', true],
    ['', true],
    ['#samtykke', true],
    ['http://www.shop.example/acme.js', false],
    ['http://cdn.acme.example/acme.js', false],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' javascript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['java\tscript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['java\r\nscript:alert(1)', false],
    ['javascript://www.shop.example/%0aalert(1)', false],
    ['data:text/javascript,alert(1)', false],
    ['data:text/html;base64,PHNjcmlwdD4=', false],
    ['vbscript:msgbox(1)', false],
    ['blob:https://www.shop.example/6f2a', false],
    ['filesystem:https://www.shop.example/temporary/x', false],
    ['view-source:https://www.shop.example/', false],
    ['file:///etc/passwd', false],
    ['ftp://www.shop.example/x', false],
    ['wss://www.shop.example/x', false],
    ['about:blank', false],
    ['mailto:a@shop.example', false],
    ['https://', false],
    ['https://[', false],
    ['https://a b/', false],
  ])('on a secure page takes %j for safe: %s', (address, expected) => {
    expect(isSafeUrl(address, HTTPS, 'https://www.shop.example')).toBe(expected);
  });

  it.each([
    ['https://cdn.acme.example/acme.js', true],
    ['http://www.shop.example/acme.js', true],
    ['/acme.js', true],
    ['//cdn.acme.example/acme.js', false],
    ['\\\\cdn.acme.example\\acme.js', false],
    ['/\\cdn.acme.example/acme.js', false],
    ['/\t/cdn.acme.example/acme.js', false],
    ['http://www.shop.example:8080/acme.js', false],
    ['http://shop.example/acme.js', false],
    ['http://www.shop.example@cdn.acme.example/', false],
    ['http://www.shop.example.evil.example/', false],
    ['javascript:alert(1)', false],
    ['blob:http://www.shop.example/6f2a', false],
  ])('on a page without encryption takes %j for safe: %s', (address, expected) => {
    expect(isSafeUrl(address, HTTP, 'http://www.shop.example')).toBe(expected);
  });

  it.each([
    ['file:///home/visitor/page.html', 'script.js'],
    ['file:///home/visitor/page.html', 'file:///home/visitor/script.js'],
    ['about:blank', 'script.js'],
    ['data:text/html,x', 'data:text/html,x'],
    ['blob:null/6f2a', 'blob:null/6f2a'],
  ])('on the page %j, which has no origin, does not take %j for the page’s own', (base, address) => {
    expect(isSafeUrl(address, base, 'null')).toBe(false);
  });

  it('takes a `<base>` of another site for no reason to trust that site', () => {
    expect(isSafeUrl('acme.js', 'http://cdn.acme.example/', 'http://www.shop.example')).toBe(false);
    expect(
      isSafeUrl('http://www.shop.example/a.js', 'http://cdn.acme.example/', 'http://www.shop.example'),
    ).toBe(true);
  });
});
