// The parts together: what a page may ask of us, and what it gets where something is wrong.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../../src/config.js';
import { decodeRecord } from '../../src/consent/decode-record.js';
import { encodeRecord } from '../../src/consent/encode-record.js';
import { startConsent } from '../../src/index.js';
import { start, type Samtykke } from '../../src/start.js';
import { readRecord } from '../../src/store/read-record.js';
import { ACME } from '../unit/examples.js';
import { clearCookies, clearPage, loadNothing, recordOf, settle } from './page.js';
import { eventually } from '../helpers/eventually.js';

beforeAll(loadNothing);
beforeEach(() => {
  clearPage();
  clearCookies();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Each test is about a site of its own: those before it are still in the page, and hear of no other. */
let site = 0;
let CONFIG: Config;

beforeEach(() => {
  site++;
  const load = { scripts: [`https://cdn.acme.example/${site}.js`] };
  CONFIG = {
    policy: { url: '/p' },
    trackers: [
      { ...ACME, load },
      { ...ACME, id: 'other', category: 'analytics', load },
    ],
    cookie: { name: `site-${site}` },
    reloadOnWithdraw: false,
  };
});

/** Lets the visitor come with a record under which these are granted. */
function comeWith(...ids: readonly string[]): void {
  const line = encodeRecord(recordOf(Object.fromEntries(ids.map((id): [string, boolean] => [id, true]))));
  document.cookie = `site-${site}=${encodeURIComponent(line)}; path=/`;
}
const NOTHING = { necessary: 'granted' };

/** Until what was decided has been kept and released. */
const later = () => settle(150);

/** How many scripts of this test's site have been asked for. */
const released = () => document.head.querySelectorAll(`script[src$="/${site}.js"]`).length;

describe('startConsent', () => {
  it('denies everything before a choice, and releases nothing', async () => {
    const samtykke = startConsent(CONFIG);
    await later();
    expect(samtykke.record).toBeUndefined();
    expect({ ...samtykke.permissions }).toEqual({
      necessary: 'granted',
      marketing: 'denied',
      analytics: 'denied',
      acme: 'denied',
      other: 'denied',
    });
    expect(['acme', 'unheard', 'constructor', ''].map((id) => samtykke.isGranted(id))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(released()).toBe(0);
  });

  it('asks, where there is something to ask', async () => {
    startConsent(CONFIG);
    await eventually(() => document.querySelector('samtykke-banner[open]')).not.toBeNull();
  });

  it('gives a promise of itself once the configuration has been read', async () => {
    const samtykke = startConsent(CONFIG);
    expect(await samtykke.ready).toBe(samtykke);
  });

  it('keeps a decision, and finds it again on the next page', async () => {
    startConsent(CONFIG).decide({ marketing: true });
    await later();
    const next = startConsent(CONFIG);
    expect(next.isGranted('acme')).toBe(true);
    expect(next.isGranted('other')).toBe(false);
    expect(next.record).toMatchObject({ by: 'script', choices: { acme: true, other: false } });
  });

  it('releases after a decision what was granted, and only that', async () => {
    startConsent(CONFIG).decide({ acme: true });
    await later();
    expect(released()).toBe(1);
  });

  it('lets the page take part: grantAll, withdraw, denyAll', async () => {
    const samtykke = startConsent(CONFIG);
    samtykke.grantAll();
    expect([samtykke.isGranted('acme'), samtykke.isGranted('other')]).toEqual([true, true]);
    samtykke.withdraw('acme');
    expect([samtykke.isGranted('acme'), samtykke.isGranted('other')]).toEqual([false, true]);
    samtykke.withdraw();
    expect([samtykke.isGranted('acme'), samtykke.isGranted('other')]).toEqual([false, false]);
    samtykke.grantAll();
    samtykke.denyAll();
    expect(samtykke.isGranted('other')).toBe(false);
    await later();
  });

  it('keeps a withdrawal though nobody can be told of it', async () => {
    comeWith('acme');
    const samtykke = startConsent(CONFIG);
    await later();
    vi.spyOn(document, 'dispatchEvent').mockImplementation(() => {
      throw new TypeError('document.dispatchEvent is not a function');
    });
    expect(() => {
      samtykke.withdraw();
    }).toThrow(TypeError);
    await eventually(() => decodeRecord(readRecord(`site-${site}`))?.choices['acme']).toBe(false);
  });

  it('takes no withdrawal for a decision where nothing has been decided', () => {
    const samtykke = startConsent(CONFIG);
    samtykke.withdraw();
    samtykke.withdraw('acme');
    expect(samtykke.record).toBeUndefined();
  });

  it('tells a subscriber of each change until it is stopped', () => {
    const samtykke = startConsent(CONFIG);
    const told = vi.fn();
    const stop = samtykke.subscribe(({ changed }) => {
      told(changed);
    });
    samtykke.decide({ acme: true });
    stop();
    samtykke.denyAll();
    expect(told.mock.calls).toEqual([[['acme']]]);
  });

  it('does not change with the object that the page handed over', async () => {
    const config = { ...CONFIG, trackers: [ACME] };
    const samtykke = startConsent(config);
    config.trackers.push({ ...ACME, id: 'smuggled', category: 'necessary' });
    await later();
    expect(samtykke.isGranted('smuggled')).toBe(false);
  });
});

describe('start', () => {
  it('withholds everything until a promised configuration is here', async () => {
    comeWith('marketing', 'acme', 'analytics', 'other');
    let arrive: (config: Config) => void = () => undefined;
    const samtykke: Samtykke = start(() => new Promise<Config>((resolve) => (arrive = resolve)), '');
    await later();
    expect({ ...samtykke.permissions }).toEqual(NOTHING);
    expect(released()).toBe(0);
    arrive(CONFIG);
    await samtykke.ready;
    expect(samtykke.isGranted('acme')).toBe(true);
    await later();
    expect(released()).toBe(2);
  });

  it('denies everything, and keeps its promise, where the configuration cannot be fetched', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const samtykke = start(() => Promise.reject(new TypeError('Failed to fetch')), '');
    expect(await samtykke.ready).toBe(samtykke);
    expect({ ...samtykke.permissions }).toEqual(NOTHING);
  });

  it('gives the page’s nonce to the scripts that it adds', async () => {
    start(() => structuredClone(CONFIG), 'r4nd0m').decide({ acme: true });
    await later();
    expect(document.head.querySelector('script')?.nonce).toBe('r4nd0m');
  });
});

describe('startConsent, of a wrong configuration', () => {
  it.each<readonly [string, object, RegExp]>([
    ['a misspelt option', { polcy: 1 }, /found the key polcy/],
    ['a misspelt tracker', { trackers: [{ use: 'hotjr' }] }, /found "hotjr" at trackers\[0\]\.use/],
    ['no policy', { policy: undefined }, /policy/],
    ['trackers that are no list', { trackers: {} }, /found \{\} at trackers/],
  ])('with %s releases nothing, breaks nothing, and says what is wrong', async (_, wrong, said) => {
    // A page explains once what is wrong with its configuration; here each test is a page.
    vi.resetModules();
    const { startConsent: startAnew } = await import('../../src/index.js');
    const error = vi.spyOn(console, 'error').mockReturnValue();
    comeWith('marketing', 'acme');
    const samtykke = startAnew({ ...CONFIG, ...wrong });
    await samtykke.ready;
    await later();
    samtykke.grantAll();
    samtykke.showBanner();
    samtykke.openPreferences();
    await later();
    expect({ ...samtykke.permissions }).toEqual(NOTHING);
    expect(error.mock.calls.map(([line]) => String(line))).toEqual([expect.stringMatching(said)]);
    expect(released()).toBe(0);
    expect(document.querySelector('samtykke-banner, samtykke-preferences')).toBeNull();
  });
});
