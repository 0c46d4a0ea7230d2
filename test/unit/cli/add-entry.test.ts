// Every tracker of the catalogue can be added by its example values, and none twice or wrongly.
import { describe, expect, it } from 'vitest';
import { addEntry, changesOf } from '../../../src/cli/add-entry.js';
import { isInCore } from '../../../src/cli/catalogue.js';
import { ConfigFile } from '../../../src/cli/config-file.js';
import { addCommand, examplesOf, faultOfValue, makeEntry, optionOf } from '../../../src/cli/tracker-entry.js';
import { askForValues, valuesOf } from '../../../src/cli/commands/add.js';
import { problemOf } from '../examples.js';
import { CATALOGUE, trackerOf } from './whole-catalogue.js';
import { fakeTerminal } from './fake-terminal.js';

const EMPTY = '{\n  "policy": { "url": "/privacy" },\n  "trackers": []\n}\n';
const HOTJAR = trackerOf('hotjar');
const MATOMO = trackerOf('matomo');

const fileOf = (text: string) => new ConfigFile('samtykke.json', text);

describe('addEntry', () => {
  it.each([...CATALOGUE.values()])('adds $id with the values of its examples', (tracker) => {
    const { text } = addEntry(fileOf(EMPTY), makeEntry(tracker, examplesOf(tracker)));
    const config = JSON.parse(text) as { trackers: object[] };
    expect(problemOf(config)).toBeUndefined();
    const [entry] = config.trackers;
    expect(entry).toEqual(
      isInCore(tracker.id)
        ? { use: tracker.id, ...examplesOf(tracker) }
        : { ...examplesOf(tracker), ...tracker },
    );
  });

  it('adds all of them to one configuration', () => {
    const whole = [...CATALOGUE.values()].reduce(
      (file, tracker) => addEntry(file, makeEntry(tracker, examplesOf(tracker))),
      fileOf(EMPTY),
    );
    const config = JSON.parse(whole.text) as { trackers: object[] };
    expect(config.trackers).toHaveLength(CATALOGUE.size);
    expect(problemOf(config)).toBeUndefined();
  });

  it('adds none twice, and says where it is', () => {
    const entry = makeEntry(HOTJAR, { siteId: '1234567' });
    const file = addEntry(fileOf(EMPTY), entry);
    expect(() => addEntry(file, entry)).toThrow('hotjar is already there, at line 4 of samtykke.json');
    const own = makeEntry(MATOMO, examplesOf(MATOMO));
    expect(() => addEntry(addEntry(file, own), own)).toThrow('matomo is already there, at line 5');
  });

  it('leaves a file alone that is wrong already, and says where', () => {
    const wrong = '{\n  "policy": { "url": "/privacy" },\n  "layuot": "bar"\n}\n';
    expect(() => addEntry(fileOf(wrong), makeEntry(HOTJAR, { siteId: '1234567' }))).toThrow(
      /is already wrong, at line 3: .*layuot.*Did you mean layout\?.*Nothing was written/,
    );
  });

  it('refuses what every object has as a key', () => {
    const hostile = '{ "policy": { "url": "/privacy" }, "__proto__": { "trackers": [] } }';
    expect(() => addEntry(fileOf(hostile), { use: 'hotjar', siteId: '1234567' })).toThrow('__proto__');
  });

  it('refuses an entry that the library would refuse', () => {
    expect(() => addEntry(fileOf(EMPTY), { use: 'hotjar', siteId: 'x' })).toThrow(
      /would be wrong, at line 4: .*Nothing was written/,
    );
  });

  it('holds a draft to what it must be when it is published', () => {
    const entry = makeEntry(HOTJAR, { siteId: '1234567' }, true);
    expect(entry).toEqual({ use: 'hotjar', siteId: '1234567', status: 'draft' });
    expect(addEntry(fileOf(EMPTY), entry).text).toContain('"status": "draft"');
    expect(makeEntry(MATOMO, examplesOf(MATOMO), true)).toMatchObject({ status: 'draft', id: 'matomo' });
    expect(() => addEntry(fileOf(EMPTY), { use: 'hotjar', siteId: 'x', status: 'draft' })).toThrow(/siteId/);
    expect(() => addEntry(fileOf(EMPTY), { ...entry, status: 'drafft' })).toThrow(/status/);
  });
});

describe('makeEntry', () => {
  it('says which option is missing, with an example', () => {
    expect(() => makeEntry(MATOMO, { host: 'stats.example.no' })).toThrow(
      'Matomo needs --site-id. For example: npx samtykke add matomo --host stats.example.no --site-id 1',
    );
  });

  it.each(['12', '12345678901', '1234567/', '../1234567', ' 1234567', '1234567\n', '1'.repeat(5000)])(
    'says what a site id of Hotjar looks like where it is %j',
    (siteId) => {
      expect(() => makeEntry(HOTJAR, { siteId })).toThrow('it looks like 1234567');
    },
  );

  it('takes every example of the catalogue', () => {
    for (const tracker of CATALOGUE.values())
      for (const [name, { example }] of Object.entries(tracker.parameters))
        expect(faultOfValue(tracker, name, example)).toBeUndefined();
  });
});

describe('samtykke add', () => {
  it('names options as terminals do', () => {
    expect([optionOf('siteId'), optionOf('host')]).toEqual(['--site-id', '--host']);
    expect(addCommand(MATOMO)).toBe('npx samtykke add matomo --host stats.example.no --site-id 1');
  });

  it('refuses the option of another tracker', () => {
    expect(() => valuesOf(HOTJAR, { pixelId: '1' })).toThrow('Hotjar has no --pixel-id. It takes --site-id.');
    expect(() => valuesOf(trackerOf('stripe'), { pixelId: '1' })).toThrow('It takes none.');
    expect(valuesOf(HOTJAR, { siteId: ' 1234567 ', draft: true })).toEqual({ siteId: '1234567' });
  });

  it('asks for what is missing until it is right', async () => {
    const terminal = fakeTerminal(['abc', '7']);
    expect(await askForValues(MATOMO, { host: 'stats.example.no' }, terminal)).toEqual({
      host: 'stats.example.no',
      siteId: '7',
    });
    expect(terminal.asked).toEqual(['siteId of Matomo, like 1', 'siteId of Matomo, like 1']);
    expect(terminal.told).toEqual([expect.stringContaining('"abc" is no siteId of Matomo')]);
  });
});

describe('changesOf', () => {
  it('tells the lines that are new', () => {
    expect(changesOf('a\nb\nc\n', 'a\nB\nx\nc\n')).toEqual(['@@ line 2 @@', '-b', '+B', '+x']);
    expect(changesOf('a\na\n', 'a\na\na\n')).toEqual(['@@ line 3 @@', '+a']);
  });
});
