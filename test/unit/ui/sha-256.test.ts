// The mark of the texts is the SHA-256 that everybody else makes of them.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../src/ui/sha-256.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sha256', () => {
  it('is the one of the standard', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each(['', 'Kan vi bruke informasjonskapsler?', '0\u0000\u{1f36a} ‏א', '<b>&amp;</b>'])(
    'is what Node makes of “%s”',
    async (text) => {
      expect(await sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );

  it('is nothing where the browser makes none', async () => {
    vi.stubGlobal('crypto', {});
    expect(await sha256('abc')).toBeUndefined();
  });
});
