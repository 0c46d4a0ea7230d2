// The line in the cookie: short enough for every request, and readable to whoever debugs it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { DEFINITIONS, RECORD } from '../examples.js';
import { anyId, anyRecord, toTheMinute } from './arbitraries.js';

describe('encodeRecord', () => {
  it('writes version, checksum, minutes, writer, configuration, yes, no and policy version, in that order', () => {
    expect(encodeRecord(RECORD)).toMatch(
      /^1\.[a-z\d]+\.[a-z\d]+\.banner\.abc123\.analytics_hotjar_google-analytics\.marketing_facebook-pixel\.2026-11-01$/,
    );
  });

  it('is read back as the same record, to the minute', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(encodeRecord(record))).toEqual(toTheMinute(record));
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes no other answer when one answer changes', () => {
    fc.assert(
      fc.property(anyRecord, anyId, fc.boolean(), (record, id, answer) => {
        const choices = { ...record.choices, [id]: answer };
        const read = decodeRecord(encodeRecord({ ...record, choices }))?.choices;
        expect(read).toEqual(choices);
        for (const other of Object.keys(record.choices)) {
          if (other !== id) expect(read?.[other]).toBe(record.choices[other]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('says the same of two visitors who chose alike in the same minute', () => {
    expect(encodeRecord({ ...RECORD, time: RECORD.time + 59_999 })).toBe(encodeRecord(RECORD));
  });

  it('takes less than 400 bytes of a cookie for every tracker of the catalogue', () => {
    const ids = [...DEFINITIONS.map(([, { id }]) => id), 'analytics', 'functional', 'marketing'];
    const choices = Object.fromEntries(ids.map((id) => [id, false]));
    expect(encodeURIComponent(encodeRecord({ ...RECORD, by: 'preferences', choices })).length).toBeLessThan(
      400,
    );
  });
});
