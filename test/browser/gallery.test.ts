// The demo's gallery: what is looked at before a release, and what the README's pictures are taken from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';

const ROOT = new URL('../../', import.meta.url);

interface Demo {
  readonly url: string;
  close(): Promise<void>;
}

const languages = readdirSync(new URL('src/locales/', ROOT))
  .filter((file) => file.endsWith('.ts') && file !== 'messages.ts')
  .map((file) => file.replace('.ts', ''));

describe('The gallery', () => {
  let demo: Demo;
  let browser: Browser;

  beforeAll(async () => {
    const { serve } = (await import('../../demo/serve.mjs')) as {
      serve: (options: object) => Promise<Demo>;
    };
    demo = await serve({ port: 0 });
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-quic'],
    });
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  /** Every picture of a view, as soon as each shows what it is of: its part, layout, theme and language. */
  async function seen(query: string): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width: 2000, height: 12_000 } });
    await page.goto(`${demo.url}gallery?${query}`);
    const frames = page.locator('.pictures iframe');
    await frames.first().waitFor();
    const pictures: string[] = [];
    for (const frame of await frames.all()) {
      const inner = frame.contentFrame();
      const isPreferences = (await frame.getAttribute('src'))?.includes('part=preferences');
      const part = inner.locator(isPreferences ? 'samtykke-preferences' : 'samtykke-banner');
      await part.locator('button[data-action="accept"]').waitFor();
      const [lang, layout, theme] = await Promise.all(
        ['lang', 'layout', 'theme'].map((name) => part.getAttribute(name)),
      );
      pictures.push(`${isPreferences ? 'preferences' : 'banner'} ${layout} ${theme} ${lang}`);
    }
    await page.close();
    return pictures;
  }

  it('shows the banner in every layout and theme, and the preferences in every theme', async () => {
    const layouts = ['bar', 'box', 'box-start', 'box-top', 'box-top-start', 'modal'];
    expect(await seen('screen=desktop&language=nb')).toEqual([
      ...layouts.flatMap((layout) => [`banner ${layout} light nb`, `banner ${layout} dark nb`]),
      'preferences bar light nb',
      'preferences bar dark nb',
    ]);
  });

  it('shows the banner in every language', { timeout: 120_000 }, async () => {
    const pictures = await seen('screen=phone&part=banner&layout=bar&theme=light&language=all');
    expect(pictures.sort()).toEqual(languages.map((tag) => `banner bar light ${tag}`).sort());
  });

  it('names every wish in a label, and says how many pictures there are', async () => {
    const page = await browser.newPage();
    await page.goto(`${demo.url}gallery`);
    await page.getByText(/^\d+ pictures/).waitFor();
    for (const name of ['Part', 'Layout', 'Theme', 'Language', 'Screen'])
      expect(await page.getByLabel(name).count()).toBe(1);
    await page.getByLabel('Layout').selectOption('box');
    await page.getByLabel('Part').selectOption('banner');
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Screen').selectOption('phone');
    await eventually(() => page.getByRole('status').textContent()).toBe('1 picture');
    expect(page.url()).toContain('layout=box');
    await page.close();
  });
});

describe('The README', () => {
  it('shows pictures that are there', () => {
    const shown = [
      ...readFileSync(new URL('README.md', ROOT), 'utf8').matchAll(/(demo\/pictures\/[\w-]+\.png)/g),
    ];
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const [path] of shown) expect(existsSync(new URL(path, ROOT)), path).toBe(true);
  });
});
