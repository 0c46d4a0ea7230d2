// The gate brings the page into line with what is granted, and with nothing else.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentState } from '../../../src/consent/erase-report.js';
import { createGate } from '../../../src/gate/gate.js';
import type { ConfiguredTracker } from '../../../src/trackers/tracker.js';
import { ACME } from '../../unit/examples.js';
import { add, clearCookies, clearPage, cookieNames, loadNothing, settle } from '../page.js';
import { eventually } from '../../helpers/eventually.js';

const observers: MutationObserver[] = [];

beforeAll(loadNothing);
beforeEach(() => {
  clearPage();
  clearCookies();
  // A page has one gate; here each test has its own, and none looks on at the next.
  const Real = MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      constructor(callback: MutationCallback) {
        super(callback);
        observers.push(this);
      }
    },
  );
});
afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const TRACKER: ConfiguredTracker = { ...ACME, storage: { cookies: ['_acme'] } };
const permit = (...ids: string[]): ConsentState => ({
  permissions: Object.fromEntries(['necessary', ...ids].map((id): [string, 'granted'] => [id, 'granted'])),
  record: undefined,
});

const loadedScripts = () => [...document.head.querySelectorAll('script')].map(({ src }) => src);
const mark = (attributes: Record<string, string>) =>
  add('script', { type: 'text/plain', src: '/a.js', ...attributes });

describe('createGate', () => {
  it('does nothing before it is told what is granted', async () => {
    mark({ 'data-category': 'marketing' });
    createGate([TRACKER], '');
    await settle();
    expect(loadedScripts()).toEqual([]);
    expect(document.querySelectorAll('[type="text/plain"]')).toHaveLength(1);
  });

  it('loads what is granted and withholds what is denied', async () => {
    const gate = createGate(
      [TRACKER, { ...ACME, id: 'other', load: { scripts: ['https://other.example/o.js'] } }],
      '',
    );
    await gate(permit('acme'));
    expect(loadedScripts()).toEqual(['https://cdn.acme.example/acme.js']);
  });

  it('loads in the same run of script in which it is told', () => {
    void createGate([TRACKER], '')(permit('acme'));
    expect(loadedScripts()).toHaveLength(1);
  });

  it('loads once, however often it is told', async () => {
    const gate = createGate([TRACKER], '');
    await gate(permit('acme'));
    await gate(permit('acme'));
    expect(loadedScripts()).toHaveLength(1);
  });

  it.each<readonly [Record<string, string>, readonly string[], boolean]>([
    [{ 'data-category': 'marketing' }, [], false],
    [{ 'data-category': 'marketing' }, ['marketing'], true],
    [{ 'data-category': 'marketing' }, ['analytics'], false],
    [{ 'data-category': 'marketing', 'data-tracker': 'acme' }, ['marketing'], false],
    [{ 'data-category': 'marketing', 'data-tracker': 'acme' }, ['acme'], true],
    [{ 'data-tracker': 'acme' }, ['acme'], true],
    [{ 'data-tracker': 'unheard' }, ['acme', 'marketing'], false],
    [{ 'data-category': 'constructor' }, ['acme', 'marketing'], false],
    [{ 'data-category': '' }, ['acme'], false],
    [{ 'data-category': 'necessary' }, [], true],
  ])('with a script marked %j and a grant of %j: released is %s', async (attributes, ids, expected) => {
    mark(attributes);
    await createGate([TRACKER], '')(permit(...ids));
    expect(document.querySelectorAll('[type="text/plain"]')).toHaveLength(expected ? 0 : 1);
  });

  it('releases what comes later under a grant', async () => {
    await createGate([], '')(permit('marketing'));
    mark({ 'data-category': 'marketing' });
    mark({ 'data-category': 'analytics' });
    await eventually(() => document.querySelectorAll('[type="text/plain"]').length).toBe(1);
    expect(document.querySelector('[type="text/plain"]')?.getAttribute('data-category')).toBe('analytics');
  });

  it('says that something that ran has lost its grant', async () => {
    const gate = createGate([TRACKER], '');
    expect(await gate(permit())).toBe(false);
    expect(await gate(permit('acme'))).toBe(false);
    expect(await gate(permit())).toBe(true);
  });

  it('says so of a marked script too', async () => {
    mark({ 'data-category': 'marketing' });
    const gate = createGate([], '');
    await gate(permit('marketing'));
    expect(await gate(permit())).toBe(true);
  });

  it('says nothing of the kind where nothing has run', async () => {
    const gate = createGate([], '');
    await gate(permit('marketing'));
    expect(await gate(permit())).toBe(false);
  });

  it('erases what a denied tracker has left', async () => {
    document.cookie = '_acme=1; path=/';
    document.cookie = 'basket=1; path=/';
    await createGate([TRACKER], '')(permit());
    expect(cookieNames()).toEqual(['basket']);
  });

  it('erases nothing of a granted one', async () => {
    document.cookie = '_acme=1; path=/';
    await createGate([TRACKER], '')(permit('acme'));
    expect(cookieNames()).toEqual(['_acme']);
  });

  it('loads early what the advanced mode of Google wants, and does not take that for a grant', async () => {
    const gate = createGate([{ ...TRACKER, early: true }], '');
    expect(await gate(permit())).toBe(false);
    expect(loadedScripts()).toHaveLength(1);
    expect(await gate(permit())).toBe(false);
  });

  it('lets a tracker that fails hold up no other', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const broken = { ...ACME, id: 'broken', load: { scripts: [null] } } as unknown as ConfiguredTracker;
    await createGate([broken, TRACKER], '')(permit('broken', 'acme'));
    expect(loadedScripts()).toEqual(['https://cdn.acme.example/acme.js']);
  });

  it('asks which databases there are where a denied definition names some, and looks no further where there are none', async () => {
    const databases = vi.fn(() => Promise.resolve([] as { name: string }[]));
    vi.stubGlobal('indexedDB', { databases });
    const tracker = { ...ACME, storage: { indexedDB: ['acme*'] } };
    const consent = permit();
    await createGate([tracker], '')(consent);
    expect(databases).toHaveBeenCalledTimes(1);
    expect(consent.report).toBeUndefined();
    await createGate([tracker], '')(permit('acme'));
    await createGate([TRACKER], '')(permit());
    expect(databases).toHaveBeenCalledTimes(1);
  });

  it('shows in the console that databases are not to be had, and goes on', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('No')) });
    expect(await createGate([{ ...ACME, storage: { indexedDB: ['acme*'] } }], '')(permit())).toBe(false);
    expect(error).toHaveBeenCalledTimes(1);
  });

  it('leaves its report beside what it was told', async () => {
    document.cookie = '_acme=1; path=/';
    const consent = permit();
    await createGate([TRACKER], '')(consent);
    expect(consent.report?.trackers).toMatchObject([
      { id: 'acme', erased: [{ kind: 'cookie', name: '_acme' }] },
    ]);
  });
});
