// Whose an address is.
import { describe, expect, it } from 'vitest';
import { hostsOf, isAtHost } from '../../../src/trackers/hosts.js';

const at = (pattern: string, address: string) => isAtHost(pattern, new URL(address));

describe('isAtHost', () => {
  it.each([
    ['a.example', 'https://a.example/x'],
    ['a.example', 'https://A.EXAMPLE:8443/'],
    ['a.example', 'https://a.example./'],
    ['a.example', 'wss://a.example/socket'],
    ['*.example', 'https://a.b.example/'],
    ['*.example', 'https://example/'],
    ['A.Example', 'https://a.example/'],
    ['www.example/pixel/', 'https://www.example/pixel/1.gif'],
    ['www.example/pixel/', 'https://www.example/PIXEL/1.gif'],
  ])('%s is %s', (pattern, address) => {
    expect(at(pattern, address)).toBe(true);
  });

  it.each([
    ['a.example', 'https://b.a.example/'],
    ['a.example', 'https://xa.example/'],
    ['*.example', 'https://notexample/'],
    ['*.a.example', 'https://xa.example/'],
    ['www.example/pixel/', 'https://www.example/'],
    ['www.example/pixel/', 'https://www.example/pixels'],
    ['a.example', 'https://evil.test/a.example'],
    ['a.example', 'https://a.example@evil.test/'],
    ['a.example', 'data:text/html,a.example'],
  ])('%s is not %s', (pattern, address) => {
    expect(at(pattern, address)).toBe(false);
  });
});

describe('hostsOf', () => {
  const facts = { category: 'analytics', load: { scripts: [] } };

  it("gives the catalogue's, and a definition's own", () => {
    expect(hostsOf({ id: 'hotjar', ...facts })).toContain('*.hotjar.com');
    expect(hostsOf({ id: 'acme', ...facts, hosts: ['acme.example'] })).toEqual(['acme.example']);
    expect(hostsOf({ id: 'acme', ...facts })).toEqual([]);
  });
});
