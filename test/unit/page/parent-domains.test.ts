// Where a cookie may lie: on every domain above the page’s own.
import { describe, expect, it } from 'vitest';
import { parentDomains } from '../../../src/page/parent-domains.js';

describe('parentDomains', () => {
  it.each([
    ['localhost', ['localhost']],
    ['example.no', ['no', 'example.no']],
    ['www.example.no', ['no', 'example.no', 'www.example.no']],
    ['a.b.example.co.uk', ['uk', 'co.uk', 'example.co.uk', 'b.example.co.uk', 'a.b.example.co.uk']],
    ['user.github.io', ['io', 'github.io', 'user.github.io']],
    ['xn--bl-wia.no', ['no', 'xn--bl-wia.no']],
    ['[::1]', ['[::1]']],
  ])('of %s are %j, the widest first', (hostname, expected) => {
    expect(parentDomains(hostname)).toEqual(expected);
  });

  it.each(['127.0.0.1', 'www.example.no.'])(
    'of %s end with itself, whatever the browser makes of the others',
    (host) => {
      expect(parentDomains(host).at(-1)).toBe(host);
    },
  );
});
