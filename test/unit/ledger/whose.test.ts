// Whose a trace is, and under which permission it came.
import { describe, expect, it } from 'vitest';
import type { TraceKind } from '../../../src/ledger/trace.js';
import { permissionFor, whoseIs, type Held, type Site } from '../../../src/ledger/whose.js';

const SITE: Site = {
  trackers: [
    { id: 'hotjar', storage: { cookies: ['_hj*'] } },
    { id: 'google-analytics', storage: { cookies: ['_ga', '_gcl_au'] } },
    { id: 'google-ads', storage: { cookies: ['_gcl_*', { name: 'FPAU' }] } },
    { id: 'acme', hosts: ['acme.example', 'www.shop.example/acme/'], storage: { localStorage: ['acme*'] } },
    { id: 'acme-pro', hosts: ['*.pro.acme.example'], storage: { sessionStorage: ['acme_pro*'] } },
    {
      id: 'own-words',
      hosts: [],
      storage: {
        cookies: [{ name: 'no_thanks', refusal: true }],
        indexedDB: ['words-*'],
        outOfReach: [{ name: 'fr', domain: 'words.example', reason: 'third-party' }],
      },
    } as Site['trackers'][number],
  ],
  recordName: 'samtykke',
  host: 'www.shop.example',
  own: { hosts: ['*.friend.example'], names: ['basket', 'shop-*'] },
};

const whose = (kind: TraceKind, name: string, host?: string) => {
  const found = whoseIs({ kind, name, ...(host !== undefined && { host }) }, SITE);
  return found.trackers.join('+') || found.whose;
};

describe('whoseIs', () => {
  it.each([
    ['https://static.hotjar.com/c/hotjar-1.js', 'hotjar'],
    ['wss://ws.hotjar.com/socket', 'hotjar'],
    ['https://www.googletagmanager.com/gtag/js?id=G-1', 'google-analytics+google-ads'],
    ['https://www.google.com/ccm/collect', 'google-analytics+google-ads'],
    ['https://www.google.com/search', 'unknown'],
    ['https://acme.example/a.js', 'acme'],
    ['https://pro.acme.example/a.js', 'acme-pro'],
    ['https://www.shop.example/acme/pixel.gif', 'acme'],
    ['https://www.shop.example/basket', 'own'],
    ['https://cdn.shop.example/basket', 'own'],
    ['https://shop.example/', 'own'],
    ['https://notshop.example/', 'unknown'],
    ['https://www.shop.example.evil.example/', 'unknown'],
    ['https://acme.example.evil.example/', 'unknown'],
    ['https://evil.example/?https://acme.example/', 'unknown'],
    ['https://img.friend.example/1.gif', 'own'],
    ['data:text/html,https://acme.example', 'own'],
    ['blob:https://www.shop.example/1', 'own'],
    ['no address', 'own'],
  ])('a request to %s is of %s', (address, expected) => {
    expect(whose('request', address)).toBe(expected);
  });

  it.each<[TraceKind, string, string | undefined, string]>([
    ['cookie', '_hjSession_1', undefined, 'hotjar'],
    ['cookie', '_hjSession_1', '.shop.example', 'hotjar'],
    ['localStorage', '_hjX', undefined, 'hotjar'],
    ['cookie', '_ga', undefined, 'google-analytics'],
    ['cookie', '_gab', undefined, 'unknown'],
    ['cookie', '_gcl_au', undefined, 'google-analytics+google-ads'],
    ['cookie', '_gcl_aw', undefined, 'google-ads'],
    ['cookie', 'FPAU', undefined, 'google-ads'],
    ['localStorage', 'acme_1', undefined, 'acme'],
    ['localStorage', 'acme_pro_1', undefined, 'acme+acme-pro'],
    ['indexedDB', 'words-1', undefined, 'own-words'],
    ['cache', 'words-1', undefined, 'own-words'],
    ['cookie', 'samtykke', undefined, 'own'],
    ['cookie', 'samtykke', '.shop.example', 'own'],
    ['localStorage', 'samtykke', undefined, 'unknown'],
    ['cookie', 'basket', undefined, 'own'],
    ['sessionStorage', 'shop-visit', undefined, 'own'],
    ['cookie', 'fr', undefined, 'unknown'],
    ['cookie', '__proto__', undefined, 'unknown'],
    ['cookie', 'constructor', undefined, 'unknown'],
    ['localStorage', '<img src=x onerror=alert(1)>', undefined, 'unknown'],
  ])('a %s named %s at %s is of %s', (kind, name, host, expected) => {
    expect(whose(kind, name, host)).toBe(expected);
  });

  it.each([
    ['lidc', '.hotjar.com', 'hotjar'],
    ['x', 'static.hotjar.com', 'hotjar'],
    // A pattern with a path is about requests; the cookie of its domain may be read there all the same.
    ['NID', '.google.com', 'google-analytics+google-ads'],
    ['_hjX', '.stranger.example', 'unknown'],
    ['samtykke', '.stranger.example', 'unknown'],
    ['basket', '.stranger.example', 'unknown'],
    ['x', 'img.friend.example', 'own'],
  ])('a cookie named %s that another site keeps, at %s, is of %s', (name, host, expected) => {
    expect(whose('cookie', name, host)).toBe(expected);
  });

  it('knows a vendor’s own mark of a refusal', () => {
    expect(whoseIs({ kind: 'cookie', name: 'no_thanks' }, SITE)).toMatchObject({ isRefusal: true });
    expect(whoseIs({ kind: 'localStorage', name: 'no_thanks' }, SITE).isRefusal).toBeUndefined();
    expect(whoseIs({ kind: 'cookie', name: '_hjX' }, SITE).isRefusal).toBeUndefined();
  });

  it('takes no longer for a name of 100,000 stars', () => {
    const began = performance.now();
    whose('cookie', '_hj' + '*'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('permissionFor', () => {
  const held = (isDecided: boolean, permissions: Held['permissions']): Held => ({ permissions, isDecided });
  const of = (...trackers: string[]) => ({ whose: 'tracker', trackers }) as const;
  const some = held(true, { hotjar: 'granted', acme: 'denied' });

  it.each([
    ['granted', of('hotjar'), some],
    ['denied', of('acme'), some],
    ['granted', of('acme', 'hotjar'), some],
    ['denied', of('nobody'), some],
    ['undecided', of('hotjar'), held(false, { hotjar: 'denied' })],
    // Granted without a record: what is necessary.
    ['granted', of('hotjar'), held(false, { hotjar: 'granted' })],
    ['undecided', of('hotjar'), undefined],
    ['granted', { whose: 'own', trackers: [] } as const, undefined],
    ['denied', { whose: 'unknown', trackers: [] } as const, some],
    ['undecided', { whose: 'unknown', trackers: [] } as const, undefined],
  ] as const)('is %s', (expected, whose, at) => {
    expect(permissionFor(whose, at)).toBe(expected);
  });

  it('is not taken in by names that every object has', () => {
    expect(permissionFor(of('constructor', 'toString', '__proto__'), some)).toBe('denied');
  });
});
