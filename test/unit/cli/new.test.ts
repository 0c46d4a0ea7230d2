// `new` asks for one fact after the other, and takes none that is wrong.
import { describe, expect, it } from 'vitest';
import { addEntry } from '../../../src/cli/add-entry.js';
import { askForFacts } from '../../../src/cli/commands/new.js';
import { readPolicyUrls } from '../../../src/cli/commands/init.js';
import { ConfigFile } from '../../../src/cli/config-file.js';
import { categoriesOf, FACT_CHECKS, leftToFindOut, makeDraft, type Facts } from '../../../src/cli/draft.js';
import { guessTracker } from '../../../src/cli/snippet/guess.js';
import { idOfName, nameOfHost } from '../../../src/cli/snippet/name-of-host.js';
import { STANDARD_CATEGORIES } from '../../../src/consent/category.js';
import { fakeTerminal } from './fake-terminal.js';

const CONFIG = '{\n  "policy": { "url": "/privacy" },\n  "trackers": []\n}\n';

describe('askForFacts', () => {
  it('asks until each answer is right, with the reason, and makes a draft that the library takes', async () => {
    const terminal = fakeTerminal([
      ...['', 'Acme'],
      '',
      ...['<b>Acme</b>', 'Acme Ltd'],
      ...['selling', 'marketing'],
      ...['http://acme.example', 'https://acme.example/privacy'],
      ...['javascript:alert(1)', 'https://cdn.acme.example/{siteId}.js', ''],
      ...['a/b', 'ws-77'],
      ...['_acme=for ever', '_acme=2 years', '_acme_*=session', ''],
      'Shows us which advertisements work.',
      'Viser oss hvilke annonser som virker.',
    ]);
    const facts = await askForFacts({}, undefined, STANDARD_CATEGORIES, terminal);
    expect(terminal.told).toEqual([
      expect.stringContaining('must have a name'),
      expect.stringContaining('vendor'),
      expect.stringContaining('There is no category "selling" here. It is one of necessary, functional'),
      expect.stringContaining('begins with https://'),
      expect.stringContaining('Expected an address that begins with https://'),
      expect.stringContaining('siteId'),
      expect.stringContaining('"for ever" is no lifetime'),
    ]);
    const draft = makeDraft(facts);
    expect(draft).toEqual({
      status: 'draft',
      siteId: 'ws-77',
      id: 'acme',
      name: 'Acme',
      vendor: 'Acme Ltd',
      category: 'marketing',
      policy: 'https://acme.example/privacy',
      parameters: { siteId: { pattern: '^ws-\\d{1,10}$', example: 'ws-77' } },
      load: { globals: {}, stubs: [], calls: [], scripts: ['https://cdn.acme.example/{siteId}.js'] },
      hosts: ['cdn.acme.example'],
      storage: {
        cookies: [
          { name: '_acme', lifetime: '2 years' },
          { name: '_acme_*', lifetime: 'session' },
        ],
      },
      notice: {
        en: 'Shows us which advertisements work.',
        nb: 'Viser oss hvilke annonser som virker.',
      },
    });
    expect(() => addEntry(new ConfigFile('samtykke.json', CONFIG), draft)).not.toThrow();
    // All but the hosts, which only the page can show.
    expect(leftToFindOut(facts)).toEqual([expect.stringContaining('"hosts"')]);
  });

  it('offers what the snippet has told, and asks for no address again', async () => {
    const guess = guessTracker('<script src="https://cdn.acme.example/a.js"></script>');
    const terminal = fakeTerminal(['', '', '', 'analytics', '', '', '', '']);
    const facts = await askForFacts({}, guess, STANDARD_CATEGORIES, terminal);
    expect(facts).toMatchObject({ name: 'Acme', id: 'acme', vendor: 'Acme', category: 'analytics' });
    expect(terminal.asked.join()).not.toContain('address of its script');
    expect(leftToFindOut(facts, guess).join('\n')).toMatch(/privacy policy[^]*cookies[^]*hosts[^]*sentence/i);
  });

  it('writes nothing for somebody who goes away', async () => {
    await expect(askForFacts({}, undefined, STANDARD_CATEGORIES, fakeTerminal(['Acme']))).rejects.toThrow(
      'Nothing was written',
    );
  });
});

describe('FACT_CHECKS', () => {
  const WRONG: readonly (readonly [keyof Facts, string])[] = [
    ['name', ' '],
    ['name', '<script>'],
    ['id', 'Acme'],
    ['id', 'constructor'],
    ['vendor', '</b>'],
    ['policy', 'javascript:1'],
    ['policy', '/privacy'],
    ['script', '//cdn.acme.example/a.js'],
    ['script', 'http://cdn.acme.example/a.js'],
    ['value', 'siteId'],
    ['value', 'siteId=a/b'],
    ['value', '__proto__=a'],
    ['value', 'name=a'],
    ['cookie', '*'],
    ['cookie', '=2 years'],
    ['cookie', '_a=2 fortnights'],
    ['noticeEn', '<img src=x>'],
  ];

  it.each(WRONG)('takes no %s like %j', (key, text) => {
    expect(FACT_CHECKS[key](text, STANDARD_CATEGORIES)).toMatch(/\S/);
  });

  it('knows the categories of the configuration', () => {
    const categories = categoriesOf({ categories: ['statistics'] });
    expect(FACT_CHECKS.category('statistics', categories)).toBeUndefined();
    expect(FACT_CHECKS.category('analytics', categories)).toContain('necessary, statistics');
    expect(categoriesOf({})).toEqual(STANDARD_CATEGORIES);
  });
});

describe('names', () => {
  it.each([
    ['static.hotjar.com', 'Hotjar'],
    ['cdn.acme.co.uk', 'Acme'],
    ['acme.no', 'Acme'],
    ['localhost', ''],
    ['', ''],
  ])('of %j are %j', (host, name) => {
    expect(nameOfHost(host)).toBe(name);
  });

  it.each([
    ['Acme Metrics', 'acme-metrics'],
    ['Ærlig Été!', 'rlig-ete'],
    ['42', 'tracker'],
    ['3M Tag', 'm-tag'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('%j have the id %j', (name, id) => {
    expect(idOfName(name)).toBe(id);
  });
});

describe('readPolicyUrls', () => {
  it('reads one address for all, or one a language', () => {
    expect(readPolicyUrls(['/privacy?a=b'])).toBe('/privacy?a=b');
    expect(readPolicyUrls(['en=/en/privacy', 'nb=/personvern'])).toEqual({
      en: '/en/privacy',
      nb: '/personvern',
    });
    expect(() => readPolicyUrls(['en=/en/privacy', '/personvern'])).toThrow('does not say its language');
  });
});
