// What denied trackers have left in the browser is found by name, and nobody else's is.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findLeftovers } from '../../../src/gate/leftovers.js';
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

describe('findLeftovers', () => {
  it('finds nothing where nothing is', () => {
    expect(findLeftovers([GOOGLE, PIXEL], [GOOGLE, PIXEL])).toEqual([]);
  });

  it('finds nothing of trackers that are granted', () => {
    leave();
    expect(findLeftovers([GOOGLE, PIXEL], [])).toEqual([]);
  });

  it('finds cookies, localStorage and sessionStorage of those that are denied, and the page’s own not', () => {
    leave();
    expect(findLeftovers([GOOGLE, PIXEL], [PIXEL]).sort()).toEqual(['_fbp', 'lastReferrer', 'signals-tool']);
    expect(findLeftovers([GOOGLE, PIXEL], [GOOGLE, PIXEL]).sort()).toEqual(
      ['_fbp', '_ga', '_ga_X1', '_ga_local', '_gac', 'lastReferrer', 'signals-tool'].sort(),
    );
  });

  it('leaves what a granted tracker uses too', () => {
    leave();
    const ads = facts('ads', { cookies: ['_ga'] });
    expect(findLeftovers([GOOGLE, ads], [GOOGLE])).not.toContain('_ga');
    expect(findLeftovers([GOOGLE, ads], [GOOGLE, ads])).toContain('_ga');
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
    expect(findLeftovers([PIXEL], [PIXEL])).toContain('_fbp');
    Reflect.deleteProperty(window, 'sessionStorage');
  });
});
