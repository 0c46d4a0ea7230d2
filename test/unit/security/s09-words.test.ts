// S9, logs: what a stranger wrote is told to a developer as one line of plain text, on a server's log as in the console.
import { describe, expect, it } from 'vitest';
import { explain, explainFault } from '../../../src/check/explain.js';
import { readConsent } from '../../../src/server.js';
import type { Config } from '../../../src/config.js';
import { MARKUP, TEXTS } from '../../helpers/hostile.js';
import { ACME, CONFIG, problemOf } from '../examples.js';

/** What would begin a new entry of a log, colour a terminal, or turn a line's direction. */
const FORGING = [
  '\n2026-11-01 INFO granted',
  '\r\nX',
  '\u001b[2J\u001b[31m',
  '\u0000',
  '%s%o%c',
  '"},{"level":"info"',
];

/** Whether a text has a character that ends a line or commands a terminal. */
const hasControl = (text: string) => Array.from(text).some((letter) => letter.charCodeAt(0) < 32);

const PLACES: readonly (readonly [place: string, put: (text: string) => object])[] = [
  ['a choice', (gpc) => ({ ...CONFIG, gpc })],
  ['an address', (url) => ({ policy: { url: `javascript:${url}` } })],
  ['a tracker to use', (use) => ({ ...CONFIG, trackers: [{ use }] })],
  ['a parameter', (siteId) => ({ ...CONFIG, trackers: [{ use: 'hotjar', siteId }] })],
  ['an id', (id) => ({ ...CONFIG, trackers: [{ ...ACME, id }] })],
  ['a cookie’s name', (name) => ({ ...CONFIG, cookie: { name } })],
  ['a theme', (theme) => ({ ...CONFIG, theme })],
];

describe('S9 logs', () => {
  it.each(PLACES)(
    'what stands at %s is told in one line, cut short, with nothing that commands a terminal',
    (_, put) => {
      for (const text of [...FORGING, ...MARKUP, ...TEXTS, 'x'.repeat(100_000)]) {
        const config = put(text);
        const problem = problemOf(config);
        if (!problem) continue;
        const { message } = explain(problem, config);
        expect(hasControl(message), JSON.stringify(text)).toBe(false);
        expect(message.length).toBeLessThan(1_000);
      }
    },
  );

  it('each of these places refuses what would forge a log', () => {
    for (const [place, put] of PLACES)
      for (const text of FORGING) expect(problemOf(put(text)), place).toBeDefined();
  });

  it('a server throws the same words, and tells nothing of the visitor’s cookies', () => {
    const header = `samtykke=${FORGING.join('')}; secret=1`;
    const wrong = { ...CONFIG, gpc: FORGING[0] } as unknown as Config;
    expect(() => readConsent(header, wrong)).toThrow(/^(?![^]*(secret|\n))/);
  });

  it('a fault that was thrown is told as text', () => {
    const document = { querySelector: () => null };
    Object.assign(globalThis, { document });
    expect(explainFault(new SyntaxError('<img src=x onerror=alert(1)>')).message).toContain('SyntaxError');
    Reflect.deleteProperty(globalThis, 'document');
  });
});
