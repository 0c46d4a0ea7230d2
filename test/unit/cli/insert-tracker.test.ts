// A tracker is put in, and everything else stays as its author wrote it.
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { ConfigFile } from '../../../src/cli/config-file.js';
import { insertTracker } from '../../../src/cli/insert-tracker.js';

const ENTRY = { use: 'hotjar', siteId: '1234567' };
const WRITTEN = '{ "use": "hotjar", "siteId": "1234567" }';

const insertInto = (text: string, entry: object = ENTRY) =>
  insertTracker(new ConfigFile('samtykke.json', text), entry).text;

/** Files as people write them, with what comes of each. */
const CASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a list of lines': [
    '{\n  "trackers": [\n    { "use": "a" }\n  ]\n}\n',
    `{\n  "trackers": [\n    { "use": "a" },\n    ${WRITTEN}\n  ]\n}\n`,
  ],
  'a list on one line': [
    '{\n  "trackers": [{ "use": "a" }],\n  "gpc": "ask"\n}\n',
    `{\n  "trackers": [{ "use": "a" }, ${WRITTEN}],\n  "gpc": "ask"\n}\n`,
  ],
  'an empty list': ['{\n  "trackers": []\n}\n', `{\n  "trackers": [\n    ${WRITTEN}\n  ]\n}\n`],
  'an empty list of two lines': [
    '{\n  "trackers": [\n  ]\n}\n',
    `{\n  "trackers": [\n    ${WRITTEN}\n  ]\n}\n`,
  ],
  'no list': [
    '{\n  "policy": { "url": "/p" }\n}\n',
    `{\n  "policy": { "url": "/p" },\n  "trackers": [\n    ${WRITTEN}\n  ]\n}\n`,
  ],
  'tabs, and no end of the last line': [
    '{\n\t"trackers": [\n\t\t{ "use": "a" }\n\t]\n}',
    `{\n\t"trackers": [\n\t\t{ "use": "a" },\n\t\t${WRITTEN}\n\t]\n}`,
  ],
  'ends of lines as on Windows': [
    '{\r\n    "trackers": []\r\n}\r\n',
    `{\r\n    "trackers": [\r\n        ${WRITTEN}\r\n    ]\r\n}\r\n`,
  ],
  'comments around the last tracker': [
    '{\n  "trackers": [\n    /* first */ { "use": "a" } // mine\n    // the end\n  ] // done\n}\n',
    `{\n  "trackers": [\n    /* first */ { "use": "a" }, // mine\n    // the end\n    ${WRITTEN}\n  ] // done\n}\n`,
  ],
  'a last comma': [
    '{\n  "trackers": [\n    { "use": "a" }, // mine\n  ],\n}\n',
    `{\n  "trackers": [\n    { "use": "a" }, // mine\n    ${WRITTEN},\n  ],\n}\n`,
  ],
  'everything on one line, as a program writes it': [
    '{"policy":{"url":"/p"},"trackers":[{"use":"a"}]}',
    '{"policy":{"url":"/p"},"trackers":[{"use":"a"},{"use":"hotjar","siteId":"1234567"}]}',
  ],
  'a mark of the encoding': [
    '\uFEFF{\n  "trackers": []\n}\n',
    `\uFEFF{\n  "trackers": [\n    ${WRITTEN}\n  ]\n}\n`,
  ],
};

describe('insertTracker', () => {
  it.each(Object.entries(CASES))('keeps the form of a file with %s', (_, [before, after]) => {
    expect(insertInto(before)).toBe(after);
  });

  it.each(Object.entries(CASES))(
    'adds one tracker at the end, and changes none, in a file with %s',
    (_, [before]) => {
      const read = (text: string) =>
        parse(text.replace('\uFEFF', ''), [], { allowTrailingComma: true }) as { trackers?: object[] };
      expect(read(insertInto(before))).toEqual({
        ...read(before),
        trackers: [...(read(before).trackers ?? []), ENTRY],
      });
    },
  );

  it('writes a whole definition with a line for each of its parts', () => {
    const entry = { id: 'acme', load: { scripts: ['https://acme.example/a.js'] } };
    expect(insertInto('{\n  "trackers": []\n}\n', entry)).toBe(
      '{\n  "trackers": [\n    {\n      "id": "acme",\n      "load": { "scripts": ["https://acme.example/a.js"] }\n    }\n  ]\n}\n',
    );
  });

  it.each([
    ['[]', /one JSON object/],
    ['{ "trackers": {} }', /must be a list/],
    ['{ "trackers": [], "trackers": [] }', /more than once/],
    ['{ "trackers": [ }', /no JSON that can be read/],
    ['', /no JSON that can be read/],
    ['['.repeat(100_000), /read/],
  ])('says why nothing can be put into %j', (text, words) => {
    expect(() => insertInto(text)).toThrow(words);
  });
});
