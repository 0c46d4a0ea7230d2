// Whether the policy says what the site does: the promise of the whole command.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChecked } from '../../../../src/cli/check/read-checked.js';
import { wordsIn } from '../../../../src/cli/declaration/words-in.js';
import { comparePolicies, type Remark } from '../../../../src/cli/policy/compare-policies.js';
import { readPolicies } from '../../../../src/cli/policy/read-policies.js';
import { ACME, filled, MORE } from '../../examples.js';
import { CATALOGUE, configured, POLICIES, SIX } from '../known.js';

const six = readChecked(SIX, CATALOGUE);

function compare(
  paths: readonly string[],
  site: ReturnType<typeof configured> = { config: six.config!, configured: six.configured },
) {
  const read = readPolicies(paths, new Map());
  return comparePolicies({
    ...site,
    ...read,
    catalogue: CATALOGUE,
    wordsIn: (language) => wordsIn(language, site.config.texts),
  });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samtykke-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of one policy in a file of this name. */
async function remarksOn(
  name: string,
  text: string | Uint8Array,
  site?: ReturnType<typeof configured>,
): Promise<readonly Remark[]> {
  const file = join(folder, name);
  writeFileSync(file, text);
  try {
    return await compare([file], site);
  } finally {
    rmSync(file);
  }
}

const siteOf = (...trackers: object[]) => configured({ policy: { url: '/privacy' }, trackers });
const HOTJAR = { use: 'hotjar', siteId: '1234567' };
const RIGHT =
  '# Statistics\n\nHotjar shows what visitors need. [Hotjar](https://www.hotjar.com/legal/policies/privacy)\n';

describe('a configuration with the six trackers', () => {
  it('against a policy that names two: the four others are reported by name and file', async () => {
    const remarks = await compare([`${POLICIES}drifted`]);
    const missing = remarks.filter(({ kind }) => kind === 'not-named');
    expect(missing.map(({ about }) => about)).toEqual([
      'hotjar',
      'facebook-pixel',
      'linkedin-insight-tag',
      'google-ads',
    ]);
    const names = ['Hotjar', 'Facebook Pixel', 'LinkedIn Insight Tag', 'Google Ads'];
    for (const [at, { file, language, message }] of missing.entries()) {
      expect(file).toBe(`${POLICIES}drifted/privacy.en.txt`);
      expect(language).toBe('en');
      expect(message).toContain(`${names[at]} is not named`);
    }
    expect(remarks.find(({ kind }) => kind === 'languages')?.message).toBe(
      `does not name what ${POLICIES}drifted/personvern.nb.md (nb) names: ${names.join(', ')}`,
    );
    expect(remarks.filter(({ file }) => file?.endsWith('.md'))).toEqual([]);
  });

  it('against one that names all six, in Markdown and HTML, in Norwegian and English: nothing', async () => {
    expect(await compare([`${POLICIES}all`])).toEqual([]);
  });

  it('gives the sentence to add, in the language and the format of the file', async () => {
    const file = join(POLICIES, 'all/personvern.nb.md');
    const nb = await remarksOn('personvern.nb.md', '# Statistikk og markedsføring\n');
    expect(nb.find(({ about }) => about === 'hotjar')?.add).toEqual({
      text:
        '**Hotjar** (Contentsquare): Tar opp hvordan besøkende beveger musepekeren, klikker og blar på sidene våre, så vi kan ' +
        'gjøre dem enklere å bruke. Lagringstid: 365 døgn (\\_hjSessionUser\\_\\*, \\_hj\\*), 30 minutter (\\_hjSession\\_\\*, ' +
        '\\_cs\\_s), 2 minutter (\\_hjUserAttributesHash), 13 måneder (\\_cs\\_id, \\_cs\\_\\*, \\_hp2\\_\\*, \\_hp5\\_\\*). ' +
        '[Personvernerklæringen til Contentsquare](https://www.hotjar.com/legal/policies/privacy/)',
    });
    const en = await remarksOn('privacy.html', '<html lang="en"><p>Statistics and marketing');
    expect(en.find(({ about }) => about === 'hubspot')?.add?.text).toMatch(
      /^<p><strong>HubSpot<\/strong>: .*<a href="https:\/\/legal\.hubspot\.com\/privacy-policy">HubSpot’s privacy policy<\/a><\/p>$/,
    );
    expect(file).toContain('nb');
  });

  it('and a sentence that says it must be translated, where the definition has no notice', async () => {
    const de = await remarksOn('datenschutz.de.txt', 'Statistik und Marketing');
    const hotjar = de.find(({ about }) => about === 'hotjar')?.add;
    expect(hotjar?.text).toContain('Records how visitors move');
    expect(hotjar?.note).toContain('Translate what it does into de');
  });

  it('is right again once every sentence has been added', async () => {
    for (const [name, start, language] of [
      ['personvern.nb.md', '# Personvern\n', 'nb'],
      ['privacy.html', '<html lang="en"><h1>Privacy</h1>', 'en'],
      ['datenschutz.de.txt', 'Datenschutz\n', 'de'],
      ['sekretess.sv.md', '# Sekretess\n', 'sv'],
    ] as const) {
      const before = (await remarksOn(name, start)).filter(({ kind }) => kind !== 'no-policy');
      expect(before.length, name).toBeGreaterThan(7);
      const after = await remarksOn(name, [start, ...before.map(({ add }) => add?.text ?? '')].join('\n\n'));
      expect(
        after.filter(({ kind }) => kind !== 'no-policy'),
        name,
      ).toEqual([]);
      expect(before.every(({ language: said }) => said === language)).toBe(true);
    }
  });
});

describe('comparePolicies', () => {
  it('has nothing to say of a policy that is right', async () => {
    expect(await remarksOn('privacy.en.md', RIGHT, siteOf(HOTJAR))).toEqual([]);
  });

  it.each([
    ['nowhere', ''],
    ['to the company’s own page', '[Hotjar](/hotjar)'],
    ['to somebody else', '[Hotjar](https://example.com/hotjar.com/privacy)'],
    ['to a name that only begins so', '[Hotjar](https://www.hotjar.com.example/privacy)'],
  ])('misses the vendor where the link leads %s', async (_, link) => {
    const [remark, ...others] = await remarksOn(
      'p.en.md',
      `Hotjar is for statistics. ${link}`,
      siteOf(HOTJAR),
    );
    expect(others).toEqual([]);
    expect(remark).toMatchObject({
      kind: 'not-linked',
      about: 'hotjar',
      message: 'Hotjar is named, but nothing links to Contentsquare',
    });
    expect(remark?.add?.text).toContain('(https://www.hotjar.com/legal/policies/privacy/)');
  });

  it('takes a link to a page that everybody has there for no link to the vendor’s policy', async () => {
    const site = siteOf({ use: 'facebook-pixel', pixelId: '123456789012345' });
    const text = 'Facebook Pixel is for marketing. [Find us](https://www.facebook.com/fjellvann)';
    expect((await remarksOn('p.en.md', text, site)).map(({ kind }) => kind)).toEqual(['not-linked']);
    const right = `${text}, [Meta](https://www.facebook.com/policies/cookies)`;
    expect(await remarksOn('p.en.md', right, site)).toEqual([]);
  });

  it.each([
    'https://www.google.com/policies/privacy/partners/?hl=no',
    'https://policies.google.com/technologies',
    'https://business.safety.google/privacy/',
    'https://www.google.no/intl/no/policies/privacy/',
  ])('takes %s for a link to Google', async (link) => {
    const site = siteOf({ use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' });
    expect(
      await remarksOn('p.en.md', `Google Analytics counts visits, for statistics: ${link}`, site),
    ).toEqual([]);
  });

  it('misses a category, and does not take a name for its explanation', async () => {
    const site = siteOf({ use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' });
    const text = 'We use Google Analytics. [Google](https://policies.google.com/technologies)';
    const [remark, ...others] = await remarksOn('p.en.md', text, site);
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ kind: 'not-explained', about: 'analytics' });
    expect(remark?.add?.text).toBe(
      '**Statistics**: Shows us how the site is used, so that we can make it better.',
    );
  });

  it('asks for a category of the site’s own in the site’s own words', async () => {
    const raw = {
      policy: { url: '/p' },
      categories: ['social'],
      texts: { en: { social: 'Social media', socialText: 'Shows posts.' } },
      trackers: [{ ...ACME, category: 'social', notice: { en: 'Shows posts.' } }],
    };
    const text = 'Acme shows posts. [Acme](https://acme.example/privacy)';
    const [remark] = await remarksOn('p.en.md', text, configured(raw));
    expect(remark?.add?.text).toBe('**Social media**: Shows posts.');
    expect(await remarksOn('p.en.md', `${text} Social media.`, configured(raw))).toEqual([]);
  });

  it('reports what is named and does not run, with the words around it', async () => {
    const text = `${RIGHT}\nWe also use Mixpanel to see which buttons are pressed.\n`;
    const [remark, ...others] = await remarksOn('p.en.md', text, siteOf(HOTJAR));
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ kind: 'not-run', about: 'mixpanel' });
    expect(remark?.message).toContain('Mixpanel is named ("… We also use Mixpanel to see which');
  });

  it('does not ask one language to name what another should not', async () => {
    const [en, nb] = [join(folder, 'p.en.md'), join(folder, 'p.nb.md')];
    writeFileSync(en, `${RIGHT}\nMixpanel too.\n`);
    writeFileSync(nb, 'Hotjar, for statistikk: https://www.hotjar.com/legal\n');
    const remarks = await compare([en, nb], siteOf(HOTJAR));
    expect(remarks).toMatchObject([{ kind: 'not-run', file: en, about: 'mixpanel' }]);
    rmSync(en);
    rmSync(nb);
  });

  it.each([
    'Our servers run Sentry and we pay by Stripe.',
    'See https://mixpanel.com/ or mixpanel.com.',
    'Follow us on YouTube.',
  ])('lets “%s” be', async (text) => {
    expect(await remarksOn('p.en.md', `${RIGHT}\n${text}\n`, siteOf(HOTJAR))).toEqual([]);
  });

  it('reports a draft that is named too early, and asks nothing of the policy for it', async () => {
    const tiktok = { ...filled(MORE.find(([, { id }]) => id === 'tiktok-pixel')![1]), status: 'draft' };
    expect(await remarksOn('p.en.md', RIGHT, siteOf(HOTJAR, tiktok))).toEqual([]);
    const [remark, ...others] = await remarksOn(
      'p.en.md',
      `${RIGHT}\nTikTok Pixel too.\n`,
      siteOf(HOTJAR, tiktok),
    );
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ kind: 'draft', about: 'tiktok-pixel' });
  });

  it('asks for a policy in each language that the configuration has an address for', async () => {
    const site = configured({ policy: { url: { en: '/p', 'nb-NO': '/no/p' } }, trackers: [HOTJAR] });
    const remarks = await remarksOn('p.en.md', RIGHT, site);
    expect(remarks).toMatchObject([{ kind: 'no-policy', language: 'nb-NO' }]);
  });

  it('takes the page’s own declaration at its word', async () => {
    const text = '# Privacy\n\n<samtykke-declaration></samtykke-declaration>\n';
    expect((await remarksOn('p.en.md', text)).map(({ kind }) => kind)).toEqual(['no-policy']);
  });

  it('reads a language over all its files', async () => {
    const [one, two] = [join(folder, 'one.en.md'), join(folder, 'two.en.txt')];
    writeFileSync(one, 'Hotjar is for our work.');
    writeFileSync(two, 'Statistics. https://www.hotjar.com/legal');
    expect(await compare([one, two], siteOf(HOTJAR))).toEqual([]);
    rmSync(one);
    rmSync(two);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['no text', 'p.en.html', Uint8Array.from({ length: 5000 }, (_, at) => at % 256), 'it is no text'],
    ['too long a text', 'p.en.txt', 'a'.repeat(2_000_001), 'longer than'],
    ['a text of no known language', 'p.md', 'Hotjar', '--language p.md=en'],
  ])('reports %s, which it cannot compare', async (_, name, text, why) => {
    const [remark] = await remarksOn(name, text);
    expect(remark).toMatchObject({ kind: 'not-read' });
    expect(remark?.message).toContain(why);
  });

  it('answers in time for 3,000 trackers', async () => {
    const trackers = Array.from({ length: 3000 }, (_, at) => ({
      ...ACME,
      id: `acme-${at}`,
      name: `Acme ${at}`,
    }));
    const site = configured({ policy: { url: '/p' }, trackers });
    const start = performance.now();
    const remarks = await remarksOn(
      'p.en.md',
      `Marketing: ${trackers
        .slice(0, 2990)
        .map(({ name }) => name)
        .join(', ')}. [Acme](https://acme.example/privacy)`,
      site,
    );
    expect(remarks).toHaveLength(10);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);
});
