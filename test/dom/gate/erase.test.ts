// What denied trackers have left is erased, looked for again, and told as it is.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentState, EraseReport } from '../../../src/consent/erase-report.js';
import { erase } from '../../../src/gate/erase.js';
import type { ConfiguredTracker, TrackerFacts } from '../../../src/trackers/tracker.js';
import { ACME } from '../../unit/examples.js';
import { clearCookies, cookieNames } from '../page.js';

const tracker = (storage: NonNullable<TrackerFacts['storage']>, id = 'acme'): ConfiguredTracker => ({
  ...ACME,
  id,
  storage,
});

/** What holds: these are granted, and the others were denied on an earlier page, in this one, or never. */
function consentOf(granted: readonly string[] = [], denied: Record<string, number> = {}): ConsentState {
  const choices = Object.fromEntries(Object.keys(denied).map((id) => [id, false]));
  const [time] = Object.values(denied);
  return {
    permissions: Object.fromEntries(granted.map((id): [string, 'granted'] => [id, 'granted'])),
    record:
      time === undefined ? undefined : { time, policyVersion: '', by: 'banner', configuration: '', choices },
  };
}

const NONE: ReadonlySet<string> = new Set();
const YESTERDAY = Date.now() - 86_400_000;

let told: EraseReport[] = [];
const listen = ({ report }: { readonly report: EraseReport }) => told.push(report);

beforeEach(() => {
  // Only waiting is sped up.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 20 });
  clearCookies();
  localStorage.clear();
  sessionStorage.clear();
  told = [];
  document.addEventListener('samtykke-erase', listen);
});
afterEach(() => {
  document.removeEventListener('samtykke-erase', listen);
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('erase', () => {
  it('takes cookies and the keys of both storages by their names, and no other', async () => {
    for (const name of ['_hj', 'basket']) {
      document.cookie = `${name}=1; path=/`;
      localStorage.setItem(name, '1');
      sessionStorage.setItem(name, '1');
    }
    await erase([tracker({ cookies: ['_hj'] })], consentOf(), NONE);
    expect([cookieNames(), Object.keys(localStorage), Object.keys(sessionStorage)]).toEqual([
      ['basket'],
      ['basket'],
      ['basket'],
    ]);
  });

  it('leaves what a granted tracker uses too', async () => {
    document.cookie = '_gcl=1; path=/';
    const shared = [tracker({ cookies: ['_gcl'] }), tracker({ cookies: ['_gcl'] }, 'ads')];
    await erase(shared, consentOf(['ads']), NONE);
    expect(cookieNames()).toEqual(['_gcl']);
    expect(told).toEqual([]);
  });

  it('reaches the odd path of which the definition tells, and says nothing of what it cannot see', async () => {
    const written = vi.spyOn(document, 'cookie', 'set');
    await erase([tracker({ cookies: [{ name: '_odd', path: '/odd' }] })], consentOf(), NONE);
    expect(written.mock.calls.flat()).toContain('_odd=; path=/odd; max-age=-1');
    expect(told).toEqual([]);
  });

  it('leaves a vendor’s own mark of a refusal while its code is in the page, and not longer', async () => {
    const marks = [tracker({ cookies: [{ name: '_no', refusal: true }] })];
    document.cookie = '_no=1; path=/';
    await erase(marks, consentOf([], { acme: YESTERDAY }), new Set(['acme']));
    expect(cookieNames()).toEqual(['_no']);
    expect(told.at(-1)?.trackers[0]).toMatchObject({
      erased: [],
      outOfReach: [{ kind: 'cookie', name: '_no', reason: 'refusal' }],
    });
    await erase(marks, consentOf([], { acme: YESTERDAY }), NONE);
    expect(cookieNames()).toEqual([]);
    expect(told.at(-1)?.trackers[0]).toMatchObject({
      erased: [{ name: '_no' }],
      cameBack: [],
      outOfReach: [],
    });
  });

  it('does not fail where the browser keeps nothing for this page', async () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('indexedDB', undefined);
    vi.stubGlobal('caches', undefined);
    document.cookie = '_hj=1; path=/';
    await erase([tracker({ cookies: ['_hj'], indexedDB: ['_hj'], caches: ['_hj'] })], consentOf(), NONE);
    expect(cookieNames()).toEqual([]);
  });

  it('says that a cookie which will not go is there, and does not say that it was erased', async () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('_hj=1');
    await erase([tracker({ cookies: ['_hj'] })], consentOf([], { acme: YESTERDAY }), NONE);
    expect(told).toHaveLength(1);
    expect(told[0]?.trackers).toEqual([
      { id: 'acme', erased: [], cameBack: [], outOfReach: [{ kind: 'cookie', name: '_hj', reason: 'path' }] },
    ]);
  });

  it('tells of the catalogue’s trackers what nobody here can reach', async () => {
    document.cookie = '_fbp=1; path=/';
    const pixel = { ...tracker({ cookies: ['_fbp'] }, 'facebook-pixel'), known: true };
    await erase([pixel], consentOf(), NONE);
    expect(told[0]?.trackers[0]?.outOfReach).toContainEqual({
      kind: 'cookie',
      name: 'fr',
      domain: 'facebook.com',
      reason: 'third-party',
      lifetime: '90 days',
    });
  });

  it('tells of a tracker that ran and was withdrawn, though nothing of it was found', async () => {
    await erase([tracker({}), tracker({}, 'other')], consentOf(), new Set(['acme']));
    expect(told).toHaveLength(1);
    expect(told[0]?.trackers).toEqual([{ id: 'acme', erased: [], cameBack: [], outOfReach: [] }]);
  });
});

describe('erase, as to what comes back', () => {
  const HJ = [tracker({ cookies: ['_hj'] })];
  const write = () => {
    document.cookie = '_hj=1; path=/';
  };
  const backIn = (report: EraseReport | undefined) => report?.trackers[0]?.cameBack;

  it('says nothing of the kind of what stood there before an answer, or before one in this page', async () => {
    for (const consent of [consentOf(), consentOf([], { acme: Date.now() + 1000 })]) {
      write();
      await erase(HJ, consent, NONE);
      expect(backIn(consent.report)).toEqual([]);
    }
  });

  it('says it of what is there although it was denied on an earlier page', async () => {
    write();
    const consent = consentOf([], { acme: YESTERDAY });
    await erase(HJ, consent, NONE);
    expect(backIn(consent.report)).toEqual([{ kind: 'cookie', name: '_hj' }]);
  });

  it('looks again after a moment, before its promise is kept, and once more later', async () => {
    const consent = consentOf();
    write();
    const done = erase(HJ, consent, NONE);
    await vi.advanceTimersByTimeAsync(50);
    expect(cookieNames()).toEqual([]);
    write();
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(cookieNames()).toEqual([]);
    expect(backIn(consent.report)).toEqual([{ kind: 'cookie', name: '_hj' }]);
    write();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(cookieNames()).toEqual([]);
    write();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(cookieNames()).toEqual(['_hj']);
  });

  it.each([
    ['pagehide', window],
    ['visibilitychange', document],
  ] as const)('looks once more at %s, at once', async (name, target) => {
    write();
    await erase(HJ, consentOf(), NONE);
    write();
    target.dispatchEvent(new Event(name));
    expect(cookieNames()).toEqual([]);
  });

  it('leaves alone what has been granted since', async () => {
    const consent = consentOf() as { permissions: Record<string, 'granted'> } & ConsentState;
    write();
    await erase(HJ, consent, NONE);
    consent.permissions['acme'] = 'granted';
    write();
    await vi.advanceTimersByTimeAsync(10_000);
    dispatchEvent(new Event('pagehide'));
    // Other gates of these tests are in this page too, and they deny.
    expect(consent.report?.trackers).toEqual([]);
  });

  it('tells only news', async () => {
    const consent = consentOf();
    write();
    await erase(HJ, consent, NONE);
    await erase(HJ, consent, NONE);
    expect(told.filter((report) => report === consent.report)).toHaveLength(1);
  });
});

describe('erase, of databases and caches', () => {
  function stubDatabases(names: string[], act: (request: Record<string, () => void>, name: string) => void) {
    const deleted = vi.fn<(name: string) => void>();
    vi.stubGlobal('indexedDB', {
      databases: () => Promise.resolve(names.map((name) => ({ name }))),
      deleteDatabase(name: string) {
        const request: Record<string, () => void> = {};
        deleted(name);
        setTimeout(() => {
          act(request, name);
        }, 10);
        return request;
      },
    });
    return deleted;
  }

  it('takes those that the definition names, and no other', async () => {
    const names = ['acme-1', 'shop'];
    const deleted = stubDatabases(names, (request, name) => {
      names.splice(names.indexOf(name), 1);
      request['onsuccess']?.();
    });
    const kept = new Set(['acme-pages', 'shop-pages']);
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([...kept]),
      delete: (name: string) => Promise.resolve(kept.delete(name)),
    });
    const consent = consentOf();
    await erase([tracker({ indexedDB: ['acme-*'], caches: ['acme-*'] })], consent, NONE);
    expect(deleted.mock.calls).toEqual([['acme-1']]);
    expect([...kept]).toEqual(['shop-pages']);
    expect(consent.report?.trackers[0]?.erased).toEqual([
      { kind: 'indexedDB', name: 'acme-1' },
      { kind: 'cache', name: 'acme-pages' },
    ]);
  });

  it('waits for none that is in use, asks for it once, and says so; when it goes, it is erased', async () => {
    const names = ['acme-busy'];
    const requests: Record<string, () => void>[] = [];
    const deleted = stubDatabases(names, (request) => {
      requests.push(request);
      request['onblocked']?.();
    });
    const consent = consentOf();
    await erase([tracker({ indexedDB: ['acme-*'] })], consent, NONE);
    expect(deleted).toHaveBeenCalledTimes(1);
    expect(consent.report?.trackers[0]).toMatchObject({
      erased: [],
      outOfReach: [{ kind: 'indexedDB', name: 'acme-busy', reason: 'in-use' }],
    });
    names.length = 0;
    requests[0]?.['onsuccess']?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(consent.report?.trackers[0]).toMatchObject({ erased: [{ name: 'acme-busy' }], outOfReach: [] });
  });

  it('waits half a second for a browser that does not answer, and not longer', async () => {
    stubDatabases(['acme-mute'], () => undefined);
    const consent = consentOf();
    const done = erase([tracker({ indexedDB: ['acme-*'] })], consent, NONE);
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    expect(consent.report?.trackers[0]?.outOfReach).toMatchObject([{ reason: 'in-use' }]);
  });

  it('tries the whole names where the browser does not tell which there are, and claims nothing', async () => {
    const deleted = stubDatabases([], (request) => request['onsuccess']?.());
    Reflect.deleteProperty(indexedDB, 'databases');
    await erase([tracker({ indexedDB: ['acme', 'acme-*'] })], consentOf(), NONE);
    expect(deleted.mock.calls).toContainEqual(['acme']);
    expect(told).toEqual([]);
  });

  it('asks for none where no denied definition names any', async () => {
    const databases = vi.fn();
    vi.stubGlobal('indexedDB', { databases });
    vi.stubGlobal('caches', { keys: databases });
    const both = [tracker({ cookies: ['_hj'] }), tracker({ indexedDB: ['a*'], caches: ['a*'] }, 'other')];
    await erase(both, consentOf(['other']), NONE);
    expect(databases).not.toHaveBeenCalled();
  });
});
