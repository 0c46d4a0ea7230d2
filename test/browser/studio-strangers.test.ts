// What comes into the studio from somebody else: a file, a text, a link. Nothing of it is opened unasked, or ever run as code.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { linkOf, useStudio, type Studio } from '../helpers/studio.js';

const { openStudio } = useStudio();

const HOTJAR = { use: 'hotjar', siteId: '1234567' };
const CONFIG = { policy: { url: '/privacy' }, trackers: [HOTJAR] };

async function paste(studio: Studio, text: string): Promise<void> {
  await studio.page.getByRole('button', { name: 'Import', exact: true }).click();
  await studio.page.getByLabel('The configuration', { exact: true }).fill(text);
}

const FIELD = 'The configuration';

/** What is said of a pasted text that is wrong. */
async function refusalOf(studio: Studio, text: string): Promise<string> {
  await paste(studio, text);
  await studio.page.getByRole('button', { name: /^(Open it|Put it in the place of what I have)$/ }).click();
  const message = await studio.message(FIELD);
  await studio.page.keyboard.press('Escape');
  return message;
}

describe('An imported configuration', { timeout: 120_000 }, () => {
  it('is opened from a text, comments and all, and from a file', async () => {
    const studio = await openStudio();
    await paste(studio, `// ours\n${JSON.stringify(CONFIG, null, 2).replace('}\n  ]', '},\n  ]')}`);
    await studio.page.getByRole('button', { name: 'Open it' }).click();
    await eventually(() => studio.said()).toBe('Imported a configuration.');
    expect(await studio.exportedJson()).toEqual(CONFIG);
    expect(await studio.page.getByLabel('Address of your privacy policy').inputValue()).toBe('/privacy');

    await studio.page.getByRole('button', { name: 'Start anew' }).click();
    await studio.page.getByRole('button', { name: 'Import', exact: true }).click();
    await studio.page.getByLabel('Or choose a file').setInputFiles({
      name: 'samtykke.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(CONFIG)),
    });
    await eventually(() =>
      studio.page.getByLabel('The configuration', { exact: true }).inputValue(),
    ).not.toBe('');
    await studio.page.getByRole('button', { name: 'Open it' }).click();
    expect(await studio.exportedJson()).toEqual(CONFIG);
  });

  it('never takes the place of work unasked, and the work can be had back', async () => {
    const studio = await openStudio();
    await studio.page.getByLabel('Address of your privacy policy').fill('/mine');
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '7654321' });
    const other = { ...CONFIG, trackers: [HOTJAR, { use: 'hubspot', portalId: '1234567' }] };
    await paste(studio, JSON.stringify(other));
    await studio.page.getByRole('button', { name: 'Add its trackers to mine' }).click();
    await eventually(() => studio.said()).toBe('1 of 2 added: the others are here already.');
    expect((await studio.exportedJson()).trackers).toEqual([
      { use: 'hotjar', siteId: '7654321' },
      { use: 'hubspot', portalId: '1234567' },
    ]);
    await paste(studio, JSON.stringify(CONFIG));
    await studio.page.getByRole('button', { name: 'Put it in the place of what I have' }).click();
    expect(await studio.exportedJson()).toEqual(CONFIG);
    await studio.page.getByRole('button', { name: 'Undo' }).click();
    expect((await studio.exportedJson()).policy.url).toBe('/mine');
    expect(await studio.page.getByLabel('Address of your privacy policy').inputValue()).toBe('/mine');
  });

  it('is told by its line what is wrong with it', async () => {
    const studio = await openStudio();
    const lines = (...all: string[]) => all.join('\n');
    expect(await refusalOf(studio, '')).toBe('Line 1: There is nothing here yet.');
    expect(
      await refusalOf(studio, lines('{', '  "policy": { "url": "/privacy" }', '  "trackers": []', '}')),
    ).toBe('Line 3: Found no comma between two values.');
    expect(
      await refusalOf(studio, lines('{', '  "policy": { "url": "/privacy" },', '  "trakcers": []', '}')),
    ).toMatch(/^Line 3: Found the key trakcers, which nothing knows.*Did you mean trackers\?$/);
    expect(
      await refusalOf(
        studio,
        lines(
          '{',
          '  "policy": { "url": "/p" },',
          '  "trackers": [',
          '    {',
          '      "use": "hotjar",',
          '      "siteId": "x"',
          '    }',
          '  ]',
          '}',
        ),
      ),
    ).toMatch(/^Line 6: Found "x" at trackers\[0\]\.siteId\./);
    expect(await refusalOf(studio, '[]')).toMatch(/^Line 1: /);
    expect(await refusalOf(studio, 'null')).toMatch(/^Line 1: /);
    await studio.page.getByText('None yet.').waitFor();
  });

  it('with markup, foreign schemes or the keys of every object is refused, and nothing of it becomes part of the page', async () => {
    const studio = await openStudio();
    const tracker = { id: 'acme', name: 'Acme', category: 'marketing', load: { scripts: [] } };
    const withTracker = (more: object) =>
      JSON.stringify({ policy: { url: '/p' }, trackers: [{ ...tracker, ...more }] });
    const hostile = [
      withTracker({ name: '<img src=x onerror=alert(1)>' }),
      withTracker({ load: { scripts: ['javascript:alert(1)'] } }),
      withTracker({ policy: 'data:text/html,x' }),
      withTracker({ constructor: 1 }),
      '{ "policy": { "url": "/p" }, "__proto__": { "polluted": true } }',
      '{ "policy": { "url": "/p", "prototype": {} } }',
      `{ "policy": { "url": "/p" }, "language": "${'x'.repeat(400_000)}" }`,
    ];
    for (const text of hostile) expect(await refusalOf(studio, text)).toMatch(/^Line \d+: /);
    expect(await studio.page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await studio.page.locator('img[src="x"]').count()).toBe(0);
    await studio.page.getByText('None yet.').waitFor();
  });
});

describe('A link that carries a configuration', { timeout: 120_000 }, () => {
  it('brings it into a fresh browser, where it is opened when somebody presses', async () => {
    const studio = await openStudio('studio', { permissions: ['clipboard-read', 'clipboard-write'] });
    await studio.page.getByLabel('Address of your privacy policy').fill('/personvernerklæring');
    await studio.addFromCatalogue('Snapchat Pixel', { 'Pixel ID': '01234567-89ab-4cde-8f01-23456789abcd' });
    const config = await studio.exportedJson();
    await studio.page.getByRole('button', { name: 'Copy a link to it' }).click();
    await eventually(() => studio.said()).toBe('The link copied.');
    const link = new URL(await studio.page.evaluate(() => navigator.clipboard.readText()));

    const other = await openStudio(link.pathname.slice(1) + link.hash);
    const notice = other.page.getByRole('region', { name: 'A configuration from a link' });
    await notice.getByText('This link carries a configuration, with Snapchat Pixel.').waitFor();
    await other.page.getByText('None yet.').waitFor();
    expect(await other.page.locator('iframe').count()).toBe(0);
    await other.page.getByRole('button', { name: 'Open it' }).click();
    await eventually(() => other.said()).toBe('Opened the link’s configuration.');
    expect(await other.exportedJson()).toEqual(config);
    expect(new URL(other.page.url()).hash).toBe('');
    await other.open();
    expect(await other.exportedJson()).toEqual(config);
  });

  it('leaves kept work as it is, until somebody says otherwise', async () => {
    const studio = await openStudio();
    await studio.page.getByLabel('Address of your privacy policy').fill('/mine');
    await studio.page.goto('about:blank');
    await studio.open(await linkOf(JSON.stringify(CONFIG)));
    await studio.page.getByText('You have work of your own here.').waitFor();
    expect((await studio.exportedJson()).policy.url).toBe('/mine');
    await studio.page.getByRole('button', { name: 'Leave it' }).click();
    await studio.open();
    expect((await studio.exportedJson()).policy.url).toBe('/mine');
  });

  it('is not opened where it is damaged, too long, or nothing that the library takes', async () => {
    const links = [
      ['studio#config=', 'It is damaged'],
      ['studio#config=%3Cscript%3E', 'It is damaged'],
      ['studio#config=AAAA', 'It is damaged'],
      [`studio#config=${'A'.repeat(70_000)}`, 'It is too long to be one of ours.'],
      // Small on the way, and a hundred megabytes when it is unpacked.
      [await linkOf(`"${' '.repeat(20_000_000)}"`), 'longer than any configuration'],
      [await linkOf('{ "policy": { "url": "/p" }, "__proto__": {} }'), 'Found the key __proto__'],
      [
        await linkOf('{ "policy": { "url": "javascript:alert(1)" } }'),
        'Found "javascript:alert(1)" at policy.url',
      ],
      [await linkOf('{ "policy": { "url": "/p" }, "html": "<b>" }'), 'Found the key html'],
    ] as const;
    const studio = await openStudio();
    for (const [link, words] of links) {
      await studio.page.goto('about:blank');
      await studio.open(link);
      const notice = studio.page.getByRole('region', { name: 'A configuration from a link' });
      await notice.waitFor();
      expect(await notice.innerText()).toContain(words);
      expect(await notice.getByRole('button', { name: /^Open it/ }).count()).toBe(0);
    }
    await studio.page.getByText('None yet.').waitFor();
  });

  it('with a definition that names the studio’s own storage takes nothing away from it', async () => {
    const studio = await openStudio();
    const greedy = {
      id: 'greedy',
      name: 'Greedy',
      category: 'marketing',
      load: { scripts: ['https://greedy.example/g.js'] },
      hosts: ['greedy.example'],
      storage: { localStorage: ['samtykke-*'], cookies: [{ name: 'demo*', lifetime: '1 day' }] },
    };
    await studio.page.evaluate(() => (document.cookie = 'demo-ids=1; path=/'));
    await paste(studio, JSON.stringify({ policy: { url: '/p' }, trackers: [greedy] }));
    await studio.page.getByRole('button', { name: 'Open it' }).click();
    await studio.page.getByLabel('Screen').selectOption('phone');
    await studio.preview.locator('[data-action="reject"]').click();
    await eventually(() => studio.preview.locator('samtykke-banner[open]').count()).toBe(0);
    await studio.dryRun();
    await studio.open();
    expect((await studio.exportedJson()).trackers).toEqual([greedy]);
    expect(await studio.page.evaluate(() => document.cookie)).toBe('demo-ids=1');
  });

  it('cannot be framed by another site, or load anything of one', async () => {
    const studio = await openStudio();
    const response = await studio.page.reload();
    const policy = response?.headers()['content-security-policy'] ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'self'",
      "trusted-types 'none'",
    ])
      expect(policy).toContain(part);
    const loaded = await studio.page.evaluate(async () => {
      const script = document.createElement('script');
      const failed = new Promise((resolve) => {
        script.onload = () => {
          resolve('loaded');
        };
        script.onerror = () => {
          resolve('refused');
        };
      });
      try {
        script.src = 'https://outside.example/x.js';
      } catch {
        return 'refused';
      }
      document.head.append(script);
      return failed;
    });
    expect(loaded).toBe('refused');
  });
});

describe('What the browser has kept', { timeout: 120_000 }, () => {
  it('stops nobody from working, whatever has become of it', async () => {
    const studio = await openStudio();
    for (const kept of [
      'not JSON',
      '[]',
      '{ "config": { "policy": { "url": "/p" }, "trackers": [null, 5] }, "before": 3, "editing": "x" }',
      '{ "config": { "policy": { "url": "/p" } }, "before": [null], "editing": { "value": 7 } }',
      '{ "config": { "policy": { "url": 5 }, "trackers": [{ "id": 7, "parameters": { "x": null } }] } }',
    ]) {
      await studio.page.evaluate((text) => {
        localStorage.setItem('samtykke-studio', text);
      }, kept);
      await studio.open();
      await studio.page.getByRole('button', { name: 'Add a tracker' }).waitFor();
      await studio.page.getByLabel('Address of your privacy policy').fill('/privacy');
    }
    await studio.page.getByRole('button', { name: 'Start anew' }).click();
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    await studio.page.getByLabel('Address of your privacy policy').fill('/privacy');
    expect((await studio.exportedJson()).trackers).toEqual([HOTJAR]);
  });
});

describe('What is exported', { timeout: 120_000 }, () => {
  it('ends no element early, whatever a text holds', async () => {
    const studio = await openStudio();
    await paste(studio, JSON.stringify({ ...CONFIG, texts: { en: { title: 'a < b, 1 <2' } } }));
    await studio.page.getByRole('button', { name: 'Open it' }).click();
    const tag = await studio.exportedTag();
    expect(tag).toContain('a \\u003c b, 1 \\u003c2');
    expect(tag.match(/<(?!\/?script)/g)).toBeNull();
    const json = /config">([^]*?)<\/script>/.exec(tag)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ texts: { en: { title: 'a < b, 1 <2' } } });
  });
});
