// What a denied tracker has left is erased on every domain and path that the page can reach.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { erase } from '../../../src/gate/erase.js';
import type { TrackerFacts } from '../../../src/trackers/tracker.js';
import { ACME } from '../../unit/examples.js';
import { clearCookies, cookieNames } from '../page.js';

const facts = (storage: NonNullable<TrackerFacts['storage']>): TrackerFacts => ({ ...ACME, storage });

beforeEach(() => {
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('erase, of cookies', () => {
  it.each([
    'path=/',
    'path=/products',
    'path=/products/',
    'path=/products/shoes',
    'path=/; domain=www.shop.example.com',
    'path=/; domain=shop.example.com',
    'path=/; domain=example.com',
    'path=/products; domain=example.com',
    'path=/; secure',
    'path=/; domain=example.com; secure; samesite=lax',
  ])('reaches one with %s', async (attributes) => {
    document.cookie = `_ga=1; ${attributes}`;
    expect(cookieNames()).toEqual(['_ga']);
    await erase(['_ga'], [facts({})], new Set());
    expect(cookieNames()).toEqual([]);
  });

  it('tries each partitioned one too, which is another cookie', async () => {
    const written = vi.spyOn(document, 'cookie', 'set');
    await erase(['_ga'], [facts({})], new Set());
    const lines = written.mock.calls.map(([line]) => line);
    const partitioned = lines.filter((line) => line.endsWith('; secure; partitioned'));
    expect(partitioned).toHaveLength(lines.length / 2);
    expect(lines).toContain('_ga=; max-age=-1; path=/; domain=example.com; secure; partitioned');
  });

  it('reaches the odd path of which the definition tells', async () => {
    const written = vi.spyOn(document, 'cookie', 'set');
    await erase(['_odd'], [facts({ cookies: [{ name: '_odd', path: '/odd' }] })], new Set());
    expect(written.mock.calls.flat()).toContain('_odd=; max-age=-1; path=/odd');
  });

  it('leaves all others', async () => {
    for (const name of ['_ga', '_gat', 'samtykke', 'basket']) document.cookie = `${name}=1; path=/`;
    await erase(['_ga'], [facts({})], new Set());
    expect(cookieNames()).toEqual(['_gat', 'basket', 'samtykke']);
  });

  it('leaves a vendor’s own mark of a refusal while its code is in the page, and not longer', async () => {
    const tracker = facts({ cookies: [{ name: '_no', refusal: true }] });
    document.cookie = '_no=1; path=/';
    await erase(['_no'], [tracker], new Set(['acme']));
    expect(cookieNames()).toEqual(['_no']);
    await erase(['_no'], [tracker], new Set());
    expect(cookieNames()).toEqual([]);
  });
});

describe('erase, of storage', () => {
  it('takes away the names from both storages, and no other', async () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('_hj', '1');
      storage.setItem('basket', '1');
    }
    await erase(['_hj'], [facts({})], new Set());
    expect([Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([['basket'], ['basket']]);
  });

  it('does not fail where the browser keeps nothing for this page', async () => {
    vi.stubGlobal('localStorage', undefined);
    document.cookie = '_hj=1; path=/';
    await erase(['_hj'], [facts({})], new Set());
    expect(cookieNames()).toEqual([]);
  });

  it('deletes the databases that the definition names, and waits until they are gone', async () => {
    const deleted: string[] = [];
    vi.stubGlobal('indexedDB', {
      databases: () => Promise.resolve([{ name: 'acme-1' }, { name: 'shop' }, { version: 1 }]),
      deleteDatabase(name: string) {
        const request: { onsuccess?: () => void } = {};
        setTimeout(() => {
          deleted.push(name);
          request.onsuccess?.();
        }, 10);
        return request;
      },
    });
    await erase([], [facts({ indexedDB: ['acme-*'] })], new Set());
    expect(deleted).toEqual(['acme-1']);
  });

  it('asks for no databases where no definition names one', async () => {
    const databases = vi.fn();
    vi.stubGlobal('indexedDB', { databases });
    await erase(['_hj'], [facts({})], new Set());
    expect(databases).not.toHaveBeenCalled();
  });
});
