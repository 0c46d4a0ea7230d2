// Whatever is not exactly what we wrote is no record, and no record grants nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/consent/checksum.js';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { RECORD } from '../examples.js';
import { anyRecord } from './arbitraries.js';

const LINE = encodeRecord(RECORD);

/** A line with the right checksum, whatever its parts are: what a forger could write. */
const forge = (body: string) => `1.${checksum(body)}.${body}`;

const grantsOf = (line: string) =>
  Object.entries(decodeRecord(line)?.choices ?? {})
    .filter(([, answer]) => answer)
    .map(([id]) => id);

/** Random text that is the same in every run (mulberry32). */
function makeRandomText(seed: number, alphabet: string): (length: number) => string {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (length) =>
    Array.from(
      { length: Math.floor(next() * length) },
      () => alphabet[Math.floor(next() * alphabet.length)],
    ).join('');
}

describe('decodeRecord', () => {
  it('reads what encodeRecord wrote', () => {
    expect(decodeRecord(LINE)).toEqual(RECORD);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a bare yes', 'true'],
    ['another manager’s cookie', '{"categories":["analytics"]}'],
    ['a format of another version', LINE.replace(/^1/, '2')],
    ['no checksum', LINE.replace(/^1\.\w+/, '1.')],
    ['another record’s checksum', LINE.replace(/^1\.\w+/, '1.abc')],
    ['a sign too few', LINE.slice(0, -1)],
    ['a sign too many', `${LINE}x`],
    ['something before it', ` ${LINE}`],
    ['a line break at the end', `${LINE}\n`],
    ['two records in one', LINE + LINE],
    ['a field too few', forge('abc.banner.abc123.analytics.1')],
    ['nothing but its checksum', forge('')],
  ])('takes %s for no record', (_, line) => {
    expect(decodeRecord(line)).toBeUndefined();
  });

  it('takes a refusal for the answer where an id stands in both lists', () => {
    expect(decodeRecord(forge('abc.banner.abc123.analytics_hotjar.hotjar.1'))?.choices).toEqual({
      analytics: true,
      hotjar: false,
    });
  });

  it('does not read prototypes out of a record', () => {
    const record = decodeRecord(forge('abc.banner.abc123.__proto___prototype_constructor..1'));
    expect(Object.getPrototypeOf(record?.choices)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['proto']).toBeUndefined();
    expect(Object.hasOwn(record?.choices ?? {}, '__proto__')).toBe(false);
  });

  it('reads no part of a record for the whole', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const line = encodeRecord(record);
        for (let end = 0; end < line.length; end++) expect(decodeRecord(line.slice(0, end))).toBeUndefined();
      }),
    );
  });

  it('grants nothing more after any change of one character', () => {
    const others = '0a_.-!~% =å\u0000';
    for (let at = 0; at <= LINE.length; at++) {
      for (const other of ['', ...others.split('')]) {
        for (const rest of [LINE.slice(at), LINE.slice(at + 1)]) {
          const changed = LINE.slice(0, at) + other + rest;
          if (changed !== LINE) expect(grantsOf(changed)).toEqual([]);
        }
      }
    }
  });

  it('grants nothing more after any change of one character of any record', () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 1 }),
        (record, place, other) => {
          const line = encodeRecord(record);
          const at = place % line.length;
          const granted = grantsOf(line);
          const changed = line.slice(0, at) + other + line.slice(at + 1);
          expect(granted).toEqual(expect.arrayContaining(grantsOf(changed)));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('takes none of 100,000 random texts for a record, and fails on none', { timeout: 5_000 }, () => {
    const likely = makeRandomText(20_261_101, '1._-!banerpfscit0xyz');
    const unlikely = makeRandomText(7, '1.!_%{}[]"=; \u0000å\u{1f36a}\n');
    let read = 0;
    for (let at = 0; at < 50_000; at++) {
      if (decodeRecord(likely(60))) read++;
      if (decodeRecord(`1.${unlikely(40)}.banner.${likely(40)}`)) read++;
    }
    expect(read).toBe(0);
  });

  it('is done with 100 kB of hostile text within a second', () => {
    const hostile = ['1.', '1.a.', '1.a.b.banner.', '.', '!', '_', '1.a.a.banner.a.'];
    for (const start of hostile) {
      const text = start.repeat(Math.ceil(100_000 / start.length));
      const begun = performance.now();
      for (const cut of [text, text.slice(0, 4_095)]) expect(decodeRecord(cut)).toBeUndefined();
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });
});
