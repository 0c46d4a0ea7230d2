// S10, storage is hostile: thousands of forged cookies in a real browser, and strangers' storage beside them.
import { describe, expect, it } from 'vitest';
import { MARKUP, PROTOTYPE_KEYS, TEXTS } from '../../helpers/hostile.js';
import type { TestWindow } from '../../helpers/page-api.js';
import { trackersTag } from '../../helpers/tags.js';
import { useSites } from '../../helpers/use-sites.js';
import { accept, reject, seeBanner, seeRecord, seeRunning, settle } from '../../helpers/visitor.js';

const openSite = useSites();

const HEAD = trackersTag(['hotjar', 'facebook-pixel']);

describe('S10 storage', () => {
  it('a page that reads 5,000 forged cookies, one after the other, grants nothing and breaks at none', async () => {
    const right = await openSite({ head: HEAD });
    await accept(right);
    const { value } = await seeRecord(right);

    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    const granted = await site.page.evaluate((line) => {
      const { samtykke } = window as unknown as TestWindow;
      const found: string[] = [];
      const letters = `${line}%;=,"{}[]<>!._-`;
      for (let at = 0; at < 5_000; at++) {
        // Each place of the line in turn, with each letter in turn; then random ones from the line's own letters.
        const place = at % line.length;
        const letter = letters.charAt((at * 7) % letters.length);
        const forged =
          at % 3
            ? line.slice(0, place) + letter + line.slice(place + (at % 2))
            : line.slice(place) + letter + line.slice(0, place);
        if (forged.split(';')[0]?.trim() === line) continue;
        document.cookie = `samtykke=${forged}; path=/; domain=shop.example`;
        document.dispatchEvent(new Event('visibilitychange'));
        if (samtykke.isGranted('hotjar') || samtykke.isGranted('analytics')) found.push(forged);
      }
      return found;
    }, value);
    expect(granted).toEqual([]);
    await settle(site.page);
    expect(site.trackerScripts()).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  it('a jar full of strangers’ cookies: the visitor is asked, the answer is kept, and theirs stay', async () => {
    const site = await openSite({ head: HEAD });
    await seeBanner(site.page);
    await site.page.evaluate(() => {
      for (let at = 0; at < 60; at++)
        document.cookie = `${'samtykke'.repeat(at % 5)}x${String(at)}=${'1.a.b!'.repeat(500)}; path=/`;
    });
    const before = await site.cookieNames();
    await site.goto('/next');
    await accept(site);
    await seeRunning(site, ['hotjar', 'facebook-pixel']);
    await seeRecord(site);
    expect(await site.cookieNames()).toEqual(expect.arrayContaining(before));
  });

  it('strangers’ storage of any name: nothing of it becomes an element, an exception or a grant, and it stays', async () => {
    const site = await openSite({ head: HEAD });
    const keys = [
      ...MARKUP,
      ...TEXTS,
      ...PROTOTYPE_KEYS,
      'samtykke',
      '*',
      '',
      'x'.repeat(100_000),
      'length',
      'getItem',
    ];
    await site.page.evaluate((names) => {
      for (const name of names)
        for (const kind of ['localStorage', 'sessionStorage'] as const) window[kind].setItem(name, name);
    }, keys);
    const before = await site.storageKeys();
    await site.goto('/next');
    await reject(site);
    await settle(site.page);
    expect(await site.storageKeys()).toEqual(before);
    expect(await site.page.evaluate(() => 'bad' in window)).toBe(false);
    expect(site.trackerScripts()).toEqual([]);
  });
});
