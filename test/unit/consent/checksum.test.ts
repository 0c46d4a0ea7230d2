// A record that was damaged on its way must not be taken for one that we wrote.
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/consent/checksum.js';

describe('checksum', () => {
  it.each([
    ['', '7'],
    ['a', '9ue2'],
    ['foobar', 'zwwy38'],
  ])('is sdbm with a seed, in base 36: of %j it is %s', (text, expected) => {
    expect(checksum(text)).toBe(expected);
  });

  it('is letters and digits, at most seven, whatever the text is', () => {
    for (const text of ['', 'å', '\u0000', '🍪', 'x'.repeat(10_000)])
      expect(checksum(text)).toMatch(/^[a-z\d]{1,7}$/);
  });

  it('tells every change of one character', () => {
    const text = 'hb3zk.banner.abc123.analytics_hotjar.marketing.2026-11-01';
    for (let at = 0; at < text.length; at++) {
      for (const other of 'a0_.-!~å') {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        if (changed !== text) expect(checksum(changed)).not.toBe(checksum(text));
      }
    }
  });
});
