// S10, storage is hostile: a million records that we did not write. None grants anything, and none breaks anything.
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/consent/checksum.js';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { resolvePermissions } from '../../../src/consent/permission.js';
import { readConsent } from '../../../src/server.js';
import { makeRandom } from '../../helpers/hostile.js';
import { CONFIG, NOON, RECORD, SUBJECT } from '../examples.js';

const SITE = { ...CONFIG, trackers: [{ use: 'hotjar', siteId: '1234567' }] };

const GRANT = { ...RECORD, policyVersion: '', choices: { analytics: true, hotjar: true } };
const DENIAL = { ...GRANT, choices: { analytics: false, hotjar: false } };

/** Lines to start from: right ones of several kinds. */
const LINES = [
  encodeRecord(RECORD),
  encodeRecord(GRANT),
  encodeRecord(DENIAL),
  encodeRecord({ ...GRANT, by: 'script', configuration: '', policyVersion: 'v1.2!' }),
];

/** What forgers and accidents put into a line: its own letters, and what breaks parsers. */
const PIECES = [
  ...Array.from('0123456789abcdefghijklmnopqrstuvwxyz._-!'),
  ...Array.from('%;=, "\'\\<>{}[]\u0000\n\ufffd'),
  ...['true', 'granted', 'analytics', 'hotjar', '__proto__', 'constructor', '1.', '!!', '..', '%zz', 'å'],
];

/** One change of a text: a piece put in, taken out, replaced, doubled, moved, or the end cut off. */
function change(text: string, random: (end: number) => number): string {
  const at = random(text.length + 1);
  const to = Math.min(text.length, at + 1 + random(8));
  const piece = PIECES[random(PIECES.length)] ?? '';
  const ways = [
    () => text.slice(0, at) + piece + text.slice(at),
    () => text.slice(0, at) + piece + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(to) + text.slice(0, to),
    () => text.slice(0, at),
  ];
  return ways[random(ways.length)]?.() ?? '';
}

/** Random characters: any byte, or the letters of a line. */
function invent(random: (end: number) => number): string {
  const letters = random(2) ? 256 : 40;
  let text = random(2) ? '1.' : '';
  for (let left = random(60); left > 0; left--)
    text += letters === 256 ? String.fromCharCode(random(256)) : (PIECES[random(letters)] ?? '');
  return text;
}

/** Forged lines, the same in every run; one that happens to be right is passed over. */
function* forge(count: number, seed: number): Generator<string> {
  const random = makeRandom(seed);
  for (let made = 0; made < count;) {
    let line = random(4) ? (LINES[random(LINES.length)] ?? '') : invent(random);
    for (let changes = 1 + random(3); changes > 0; changes--) line = change(line, random);
    if (LINES.includes(line)) continue;
    made++;
    yield line;
  }
}

describe('S10 storage', () => {
  it('a million forged records: none is read, none throws', { timeout: 120_000 }, () => {
    const read: string[] = [];
    for (const line of forge(1_000_000, 20_261_101)) if (decodeRecord(line)) read.push(line);
    expect(read).toEqual([]);
  });

  it('of the lines that they are made of each one is right: the million are near misses', () => {
    for (const line of LINES) expect(decodeRecord(line)).toBeDefined();
    expect(
      readConsent(`samtykke=${encodeURIComponent(LINES[1] ?? '')}`, SITE, NOON).isGranted('hotjar'),
    ).toBe(true);
  });

  it('10,000 forged cookie headers: none grants, none throws', { timeout: 60_000 }, () => {
    const granting: string[] = [];
    let at = 0;
    for (const line of forge(10_000, 7)) {
      const value = at++ % 2 ? encodeURIComponent(line) : line;
      const { permissions, record } = readConsent(`a=b; samtykke=${value}; c`, SITE, NOON);
      if (record ?? [permissions['analytics'], permissions['hotjar']].includes('granted'))
        granting.push(line);
    }
    expect(granting).toEqual([]);
  });

  it(
    '10,000 headers of a forger who can work out the checksum: none throws, and none grants what it does not name',
    { timeout: 60_000 },
    () => {
      const random = makeRandom(3);
      const [, , ...rest] = (LINES[1] ?? '').split('.');
      const granting: string[] = [];
      for (let at = 0; at < 10_000; at++) {
        const body = change(rest.join('.'), random);
        const line = `1.${checksum(body)}.${body}`;
        const named = body.split(/[._]/);
        const { permissions } = readConsent(`samtykke=${encodeURIComponent(line)}`, SITE, NOON);
        const own = resolvePermissions(SUBJECT, decodeRecord(line));
        const granted = [...Object.entries(permissions), ...Object.entries(own)]
          .filter(([id, permission]) => permission === 'granted' && !['necessary', 'checkout'].includes(id))
          .map(([id]) => id);
        if (!granted.every((id) => named.includes(id))) granting.push(line);
      }
      expect(granting).toEqual([]);
    },
  );

  it.each([
    ['no text at all', ''],
    ['nothing but separators', ';'.repeat(5_000)],
    ['a name without a value', 'samtykke'],
    ['an empty value', 'samtykke='],
    ['two values, both a grant', `samtykke=${LINES[1] ?? ''}; samtykke=${LINES[1] ?? ''}`],
    ['a grant and a refusal', `samtykke=${LINES[1] ?? ''}; samtykke=${LINES[2] ?? ''}`],
    ['a grant in quotation marks', `samtykke="${LINES[1] ?? ''}"`],
    ['a grant with a blank before it', `samtykke=%20${LINES[1] ?? ''}`],
    ['a grant behind another name', `xsamtykke=${LINES[1] ?? ''}; x-samtykke=${LINES[1] ?? ''}`],
    ['a grant in another cookie’s value', `a=samtykke=${LINES[1] ?? ''}`],
    ['half a character of two', 'samtykke=%E0%A4%A'],
  ])('a header with %s grants nothing', (_, header) => {
    expect(readConsent(header, SITE, NOON).isGranted('hotjar')).toBe(false);
  });
});
