// What denied trackers have left in the browser is found by name, and nobody else's is.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasLeftovers, namesInSight } from '../../../src/gate/leftovers.js';
import { ownersOf } from '../../../src/trackers/names.js';
import type { TrackerFacts } from '../../../src/trackers/tracker.js';
import { ACME } from '../../unit/examples.js';
import { clearCookies } from '../page.js';

const facts = (id: string, storage: NonNullable<TrackerFacts['storage']>): TrackerFacts => ({
  id,
  category: 'marketing',
  load: ACME.load,
  storage,
});
const GOOGLE = facts('google', { cookies: ['_ga', '_ga_*', { name: '_gac', path: '/odd' }] });
const PIXEL = facts('pixel', {
  cookies: ['_fbp'],
  localStorage: ['lastReferrer'],
  sessionStorage: ['signals-*'],
});

beforeEach(() => {
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function leave(): void {
  for (const name of ['_ga', '_ga_X1', '_gac', '_fbp', 'samtykke', 'basket'])
    document.cookie = `${name}=1; path=/`;
  localStorage.setItem('lastReferrer', '1');
  localStorage.setItem('_ga_local', '1');
  localStorage.setItem('theme', 'dark');
  sessionStorage.setItem('signals-tool', '1');
}

const only =
  (...granted: readonly TrackerFacts[]) =>
  (tracker: TrackerFacts) =>
    granted.includes(tracker);

/** Names in sight that a tracker may have left. */
const namesOf = (...trackers: readonly TrackerFacts[]) =>
  namesInSight()
    .flat()
    .filter((name) => ownersOf(name, trackers).length)
    .sort();

describe('hasLeftovers', () => {
  it('is false where nothing is', () => {
    expect(hasLeftovers([GOOGLE, PIXEL], only())).toBe(false);
  });

  it('is false where all that is there belongs to granted trackers and to the site', () => {
    leave();
    expect(hasLeftovers([GOOGLE, PIXEL], only(GOOGLE, PIXEL))).toBe(false);
    expect(hasLeftovers([], only())).toBe(false);
  });

  it('is true where one of the denied has left a cookie, or a key in either storage', () => {
    document.cookie = '_fbp=1; path=/';
    expect(hasLeftovers([GOOGLE, PIXEL], only(GOOGLE))).toBe(true);
    clearCookies();
    localStorage.setItem('lastReferrer', '1');
    expect(hasLeftovers([GOOGLE, PIXEL], only(GOOGLE))).toBe(true);
    localStorage.clear();
    sessionStorage.setItem('signals-tool', '1');
    expect(hasLeftovers([GOOGLE, PIXEL], only(GOOGLE))).toBe(true);
    sessionStorage.clear();
    expect(hasLeftovers([GOOGLE, PIXEL], only(GOOGLE))).toBe(false);
  });

  it('is false for what a granted tracker uses too', () => {
    document.cookie = '_ga=1; path=/';
    const ads = facts('ads', { cookies: ['_ga'] });
    expect(hasLeftovers([GOOGLE, ads], only(ads))).toBe(false);
    expect(hasLeftovers([GOOGLE, ads], only())).toBe(true);
  });
});

describe('ownersOf', () => {
  it('knows cookies and keys of each tracker by their names, and the page’s own not', () => {
    leave();
    expect(namesOf(PIXEL)).toEqual(['_fbp', 'lastReferrer', 'signals-tool']);
    expect(namesOf(GOOGLE)).toEqual(['_ga', '_ga_X1', '_ga_local', '_gac']);
  });

  it('knows a cookie without a name by its value', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('basket=1; _fbp; _gax');
    expect(namesOf(GOOGLE, PIXEL)).toEqual(['_fbp']);
    vi.restoreAllMocks();
  });

  it('does not take the site’s own cookie for one of another site that has the same name', () => {
    const storage = {
      cookies: ['_acme'],
      outOfReach: [{ name: 'uid', domain: 'acme.example', reason: 'third-party', lifetime: '1 year' }],
    };
    const acme = { ...ACME, storage } as TrackerFacts;
    expect(ownersOf('_acme', [acme])).toEqual([acme]);
    expect(ownersOf('uid', [acme])).toEqual([]);
  });

  it('finds the cookies where the browser keeps no storage for this page', () => {
    leave();
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('No', 'SecurityError');
      },
    });
    expect(namesOf(PIXEL)).toContain('_fbp');
    Reflect.deleteProperty(window, 'sessionStorage');
  });
});
