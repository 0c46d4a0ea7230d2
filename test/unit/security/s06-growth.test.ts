// S6, ReDoS: hostile text of 100 kB costs no more than four times what 25 kB cost, give or take: no work grows by the square.
import { describe, expect, it } from 'vitest';
import { mergeConfig, readAttributes } from '../../../src/attributes.js';
import { explain } from '../../../src/check/explain.js';
import { nearest } from '../../../src/check/nearest.js';
import { resolveConfig } from '../../../src/config.js';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { IN_MARKUP, markAddresses, OWN_TAG } from '../../../src/guard/addresses.js';
import { isNamed } from '../../../src/trackers/names.js';
import { messages } from '../../../src/locales/en.js';
import { isSafeUrl } from '../../../src/page/is-safe-url.js';
import { parentDomains } from '../../../src/page/parent-domains.js';
import { readConsent } from '../../../src/server.js';
import { isAtHost } from '../../../src/trackers/hosts.js';
import { resolveLanguage } from '../../../src/ui/language.js';
import { makeWords } from '../../../src/ui/words.js';
import { ACME, CONFIG, problemOf } from '../examples.js';

const LENGTHS = [6_000, 25_000, 100_000];

/** What makes a pattern go back and forth: runs of one letter, of separators, of openings that nothing closes. */
const PARTS = [
  ...[
    'a',
    'A',
    '0',
    '.',
    '_',
    '-',
    '*',
    '/',
    '<',
    '{',
    '}',
    '[',
    '%',
    ';',
    '=',
    ' ',
    '\n',
    '\\',
    '$',
    '!',
    '\u0000',
    'å',
  ],
  ...[
    'a.',
    'a*',
    '*a',
    'a_',
    '{a',
    '{a}',
    '[1',
    '[1].',
    'a=b; ',
    '1.',
    '<a',
    'samtykke=',
    '; samtykke=',
    '%E0',
    'data-',
    '="',
    "='",
    '= ',
    '//',
    '<p',
    '<p a="',
    '<style',
    '<style>',
    '<!--',
    ' src=',
    ' src="',
    'url(',
    'https://acme.example/ ',
    '<p src="https://acme.example/',
    '<script ',
    '<script src="',
    '<script src="a" nonce="',
    '<script src="a" nonce="b" data-hosts="',
    'data-hosts=',
    '<style a="',
    `<p a="b" c='`,
    '<a =',
    '<p a=<',
    'about:blank#',
  ],
];

/** Endings that make a pattern that has nearly matched fail. */
const ENDINGS = ['', '.', '!', '\n', '<b', '<b>', '}', '*'];

type Work = (text: string) => unknown;

const withTracker = (tracker: object) => ({ ...CONFIG, trackers: [{ ...ACME, ...tracker }] });
const refuse = (config: object) => {
  const problem = problemOf(config);
  return problem && explain(problem, config);
};

/** What the guard does with a text in which everything that is an address is a tracker's. */
const { attribute, inText, markup } = markAddresses({
  withholds: (address) => String(address).includes('/'),
  withholdsName: () => true,
  withholdsCookie: () => true,
  hosts: () => '',
});

const WORKS: readonly (readonly [what: string, work: Work])[] = [
  ['reading a record', decodeRecord],
  ['reading a record of just under 4 kB', (text) => decodeRecord(`1.a.${text.slice(0, 4000)}`)],
  ['reading a cookie header', (text) => readConsent(text, CONFIG)],
  ['reading the value of a cookie header', (text) => readConsent(`samtykke=${text}`, CONFIG)],
  ['comparing a cookie’s name with a pattern', (text) => isNamed('_ga_*', text)],
  ['comparing a pattern with a cookie’s name', (text) => isNamed(text, 'a'.repeat(text.length))],
  ['reading an attribute’s name', (text) => readAttributes([{ name: `data-${text}`, value: text }])],
  ['filling in a parameter', (text) => problemOf({ ...CONFIG, trackers: [{ use: 'hotjar', siteId: text }] })],
  ['filling the places of a definition', (text) => resolveConfig(withTracker({ name: text }))],
  ['merging a configuration', (text) => mergeConfig(readAttributes([]), { [text]: text })],
  ['checking a text', (text) => problemOf(withTracker({ name: text }))],
  ['checking an address', (text) => problemOf({ policy: { url: text } })],
  ['checking a stored name', (text) => problemOf(withTracker({ storage: { localStorage: [text] } }))],
  ['checking a call', (text) => problemOf(withTracker({ load: { scripts: [], calls: [[text]] } }))],
  ['checking a parameter’s name', (text) => problemOf(withTracker({ parameters: { [text]: {} } }))],
  ['explaining a wrong value', (text) => refuse({ ...CONFIG, gpc: text })],
  [
    'explaining a tracker’s wrong value',
    (text) => refuse({ ...CONFIG, trackers: [{ use: 'hotjar', siteId: text }] }),
  ],
  ['explaining an unknown tracker', (text) => refuse({ ...CONFIG, trackers: [{ use: text }] })],
  ['explaining an unknown key', (text) => refuse({ ...CONFIG, [text]: 1 })],
  ['explaining an unknown attribute', (text) => refuse({ ...CONFIG, [`data-${text}`]: 1 })],
  ['finding the nearest word', (text) => nearest(text, ['hotjar', 'hubspot'])],
  ['judging an address', (text) => isSafeUrl(text, 'https://www.shop.example/', 'https://www.shop.example')],
  ['finding an address’s host', (text) => isAtHost(text, { hostname: text, pathname: text })],
  [
    'filling in a text',
    (text) => makeWords('en', Object.values(messages), { en: { title: text } }).say('title', { a: 'b' }),
  ],
  ['choosing a language', (text) => resolveLanguage([text])],
  ['holding back an address', (text) => attribute('src', text)],
  ['holding back what a style asks for', inText],
  ['holding back what is in markup', markup],
  ['holding back what is in an attribute', (text) => markup(`<img src="${text}">`)],
  ['holding back what is in a sheet', (text) => markup(`<style>${text}</style>`)],
  ['holding back what is in an element', (text) => markup(`<p ${text}>`)],
  [
    'waiting for the end of an element',
    (text) => text.replace(IN_MARKUP, (all, rest?: string) => rest ?? all),
  ],
  ['taking our own tag out of a frame’s page', (text) => text.replace(OWN_TAG, '')],
];

const fill = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** More than all that a text of 100 kB may ever need of the processor, in milliseconds. */
const MUCH = 150;

/** What a text costs the processor, in milliseconds: a machine that does other things meanwhile makes it no dearer. */
function costOf(work: Work, text: string): number {
  const begun = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Whether the work on a text grows much faster than the text. Step by step, so that one that does is not waited for. */
function growsTooFast(work: Work, part: string, end: string): boolean {
  return LENGTHS.some((length) => {
    const cost = () => costOf(work, fill(part, length) + end);
    // The least of three: what the processor tidies up in between is not ours.
    if (cost() < MUCH || cost() < MUCH || cost() < MUCH) return false;
    return cost() > 9 * costOf(work, fill(part, length / 4) + end);
  });
}

describe('S6 ReDoS', () => {
  it.each(WORKS)(
    '%s takes time that grows with the text, not with its square',
    { timeout: 60_000 },
    (_, work) => {
      const ends = PARTS.flatMap((part) => ENDINGS.map((end) => [part, end] as const));
      expect(ends.find(([part, end]) => growsTooFast(work, part, end))).toBeUndefined();
    },
  );

  it('a host of 253 characters, the longest there is, has no more parents than it has labels', () => {
    expect(parentDomains(fill('a.', 253))).toHaveLength(127);
  });

  it('a pattern with many stars stands for no more than one with one star', () => {
    expect(isNamed('a*b*c*d', 'aXbXcXd')).toBe(false);
    expect(isNamed('****', 'anything')).toBe(true);
    expect(problemOf(withTracker({ storage: { localStorage: ['a*b*c'] } }))).toBeDefined();
  });
});
