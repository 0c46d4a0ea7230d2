// The visitor takes a receipt along: by the clipboard or as a file, the same JSON, with a mark of the texts that were shown.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { ACME } from '../helpers/acme.js';
import type { Site } from '../helpers/site.js';
import { jsonTag, POLICY, sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, dialog, reject, seeRecord } from '../helpers/visitor.js';

const openSite = useSites();

const VERSION = { policy: { url: POLICY, version: '2026-11-01' } };

interface Receipt {
  readonly made: string;
  readonly choices: Record<string, string>;
  readonly notErased: readonly Record<string, string>[];
  readonly texts: { readonly sha256: string; readonly shown: { readonly banner: Record<string, string> } };
}

const copyButton = (page: Page) => dialog(page).locator('[data-action="copy"]');

/** Opens the preferences once the visitor's answer is kept. */
async function openReceipt(site: Site): Promise<void> {
  await seeRecord(site);
  await site.page.evaluate(() => {
    (window as unknown as { samtykke: { openPreferences(): void } }).samtykke.openPreferences();
  });
  await copyButton(site.page).waitFor();
}

/** Presses *copy* with the keyboard, as whoever has no mouse, and reads what is in the clipboard. */
async function copyReceipt(site: Site): Promise<Receipt> {
  await copyButton(site.page).focus();
  await site.page.keyboard.press('Enter');
  await eventually(() => dialog(site.page).locator('output').innerText()).not.toBe('');
  return JSON.parse(await site.page.evaluate(() => navigator.clipboard.readText())) as Receipt;
}

const permitted = { permissions: ['clipboard-read', 'clipboard-write'] };

const without = ({ made, ...rest }: Receipt) => ({ ...rest, made: typeof made });

describe('The receipt', () => {
  it('is copied and saved as the same JSON, which tells the choice and a mark that anybody can make anew', async () => {
    const site = await openSite({ head: sixByJson(VERSION), browser: permitted });
    await accept(site);
    await openReceipt(site);
    const copied = await copyReceipt(site);
    expect(await dialog(site.page).locator('output').innerText()).toBe('Copied.');
    expect(copied).toMatchObject({
      format: 'samtykke-receipt/1',
      site: 'https://www.shop.example',
      by: 'banner',
      policy: { url: `https://www.shop.example${POLICY}`, version: '2026-11-01' },
      choices: { analytics: 'granted', 'facebook-pixel': 'granted' },
      notErased: [],
    });
    const { sha256, shown } = copied.texts;
    expect(sha256).toBe(createHash('sha256').update(JSON.stringify(shown)).digest('hex'));
    expect(shown.banner['accept']).toBe('Accept all');

    const saving = site.page.waitForEvent('download');
    await dialog(site.page).locator('[data-action="download"]').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('samtykke-www.shop.example.json');
    const text = await readFile(await saved.path(), 'utf8');
    expect(without(JSON.parse(text) as Receipt)).toEqual(without(copied));
    expect(text.split('\n').length).toBeGreaterThan(30);
  });

  it('has another mark when one letter of a text is another, and the texts as they were filled in', async () => {
    const marks = [];
    for (const title of ['May we use cookies?', 'May we use cookies!']) {
      const site = await openSite({
        head: sixByJson({ ...VERSION, texts: { en: { title } } }),
        browser: permitted,
      });
      await reject(site);
      await openReceipt(site);
      const { texts } = await copyReceipt(site);
      expect(texts.shown.banner).toMatchObject({ title, text: expect.stringContaining('statistics') });
      marks.push(texts.sha256);
    }
    expect(new Set(marks).size).toBe(2);
  });

  it('is text to be copied by hand where the browser gives no clipboard, in Norwegian too', async () => {
    const site = await openSite({
      head: sixByJson({ ...VERSION, language: 'nb' }),
      init: () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await reject(site);
    await openReceipt(site);
    expect(await copyButton(site.page).innerText()).toBe('Kopier kvittering');
    const field = dialog(site.page).locator('textarea');
    expect(await field.isVisible()).toBe(false);
    await copyButton(site.page).click();
    await field.waitFor();
    const text = await field.inputValue();
    const chosen = await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(chosen).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ choices: { hotjar: 'denied' } });
    expect(await dialog(site.page).locator('output').innerText()).toBe('');
  });

  it('is saved under a strict policy with Trusted Types, its address given back, and hostile names stay text', async () => {
    const name = 'A" & ${b} {c} \u202e';
    const site = await openSite({
      head: jsonTag({ ...VERSION, trackers: [{ ...ACME, name, vendor: name }] }),
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types samtykke lit-html",
      },
      init: () => {
        const given = URL.revokeObjectURL.bind(URL);
        URL.revokeObjectURL = (address) => {
          document.documentElement.dataset['given'] = address;
          given(address);
        };
      },
    });
    await reject(site);
    await openReceipt(site);
    const saving = site.page.waitForEvent('download');
    await dialog(site.page).locator('[data-action="download"]').click();
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text).toContain(JSON.stringify(name));
    await expect
      .poll(() => site.page.locator('html').getAttribute('data-given'), { timeout: 20_000 })
      .toMatch(/^blob:/);
  });

  it('lists what a withdrawal could not erase, with the vendor’s own opt-out, and the preferences link to it', async () => {
    const site = await openSite({ head: sixByJson(VERSION), browser: permitted });
    await accept(site);
    await eventually(() => site.cookieNames()).toContain('_fbp');
    const reloaded = site.page.waitForEvent('load');
    await site.page.evaluate(() => {
      (window as unknown as { samtykke: { denyAll(): void } }).samtykke.denyAll();
    });
    await reloaded;
    await openReceipt(site);
    const { notErased, choices } = await copyReceipt(site);
    expect(choices['facebook-pixel']).toBe('denied');
    expect(notErased).toContainEqual({
      tracker: 'facebook-pixel',
      vendor: 'Meta',
      kind: 'cookie',
      name: 'fr',
      domain: 'facebook.com',
      reason: 'third-party',
      lifetime: '90 days',
      optOut: 'https://www.facebook.com/settings?tab=ads',
    });
    const links = dialog(site.page).locator('.erased a');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual(
      expect.arrayContaining([
        'https://www.facebook.com/settings?tab=ads',
        'https://www.linkedin.com/psettings/guest-controls/retargeting-opt-out',
      ]),
    );
  });
});
