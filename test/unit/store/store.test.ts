// The store decides, has it kept, and tells of it once; what it reads it believes only where it may.
import { describe, expect, it, vi } from 'vitest';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { createStore, type Change, type StoreSettings } from '../../../src/store/store.js';
import { SUBJECT } from '../examples.js';

/** A record made just now, under the configuration that `setUp` has unless told otherwise. */
const recordOf = (choices: Record<string, boolean>, rest: Partial<ConsentRecord> = {}): ConsentRecord => ({
  time: Date.now(),
  by: 'banner',
  configuration: 'same',
  policyVersion: '1',
  choices,
  ...rest,
});
const ALL = {
  analytics: true,
  hotjar: true,
  'google-analytics': true,
  marketing: true,
  'facebook-pixel': true,
};

/** A store over a cookie that is only a variable here. `keeps: false` is a browser with cookies switched off. */
function setUp({
  line,
  keeps = true,
  ...rest
}: { line?: string; keeps?: boolean } & Partial<StoreSettings> = {}) {
  const browser = { cookie: line, keeps };
  const told: Change[] = [];
  const kept: { record: ConsentRecord; checked: string }[] = [];
  const events: string[] = [];
  const store = createStore({
    ...SUBJECT,
    policyVersion: '1',
    cookie: { days: 182 },
    configuration: 'same',
    read: () => browser.cookie,
    keep(record, checked) {
      events.push('keep');
      kept.push({ record, checked });
      browser.cookie = browser.keeps ? encodeRecord({ ...record, configuration: checked }) : undefined;
      return Promise.resolve();
    },
    onChange(change) {
      events.push('tell');
      told.push(change);
    },
    ...rest,
  });
  return { store, browser, told, kept, events };
}

/** Until everything that was begun has been kept. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createStore', () => {
  it('starts with everything denied where there is no record', () => {
    const { store, told } = setUp();
    expect(store.record).toBeUndefined();
    expect(store.permissions).toMatchObject({ necessary: 'granted', analytics: 'denied', hotjar: 'denied' });
    expect(store.isChecked).toBe(false);
    expect(told).toEqual([]);
  });

  it('starts with what the record grants, and says nothing of it', () => {
    const { store, told, kept } = setUp({ line: encodeRecord(recordOf(ALL)) });
    expect(store.record?.choices).toEqual(ALL);
    expect(store.permissions['hotjar']).toBe('granted');
    expect([...told, ...kept]).toEqual([]);
  });

  it.each<readonly [string, Partial<ConsentRecord>]>([
    ['of another policy version', { policyVersion: '2' }],
    ['that is too old', { time: Date.now() - 183 * 86_400_000 }],
    ['from the future', { time: Date.now() + 3 * 86_400_000 }],
  ])('takes a record %s for none', (_, rest) => {
    const { store } = setUp({ line: encodeRecord(recordOf(ALL, rest)) });
    expect(store.record).toBeUndefined();
    expect(store.permissions['hotjar']).toBe('denied');
    expect(store.isChecked).toBe(false);
  });

  it('trusts a configuration only where the record says that the very same has been found right', () => {
    const isChecked = (found: string, configuration = 'same') =>
      setUp({ line: encodeRecord(recordOf(ALL, { configuration: found })), configuration }).store.isChecked;
    expect(isChecked('same')).toBe(true);
    expect(isChecked('other_same')).toBe(true);
    expect(['', 'other', 'sam', 'samesame', 'a_b'].map((found) => isChecked(found))).toEqual(
      Array(5).fill(false),
    );
  });
});

describe('decide', () => {
  it('sets, then has the record kept, then tells once', () => {
    const { store, told, events } = setUp();
    store.decide({ analytics: true }, 'banner');
    expect(events).toEqual(['keep', 'tell']);
    expect(told[0]?.permissions).toBe(store.permissions);
    expect(store.permissions).toMatchObject({ analytics: 'granted', hotjar: 'granted', marketing: 'denied' });
  });

  it('has it kept where the telling fails', () => {
    const { store, kept } = setUp({
      onChange() {
        throw new Error('a listener of the page');
      },
    });
    expect(() => {
      store.decide({ analytics: false }, 'banner');
    }).toThrow('a listener of the page');
    expect(kept.map(({ record }) => record.choices['analytics'])).toEqual([false]);
  });

  it('holds before anything is kept', () => {
    const { store } = setUp({ keep: () => new Promise(() => undefined) });
    store.decide({ analytics: true }, 'banner');
    expect(store.permissions['analytics']).toBe('granted');
  });

  it('tells what has changed, the permissions and the record', () => {
    const { store, told } = setUp();
    store.decide({ analytics: true }, 'preferences');
    const [change] = told;
    expect(change?.changed).toEqual(expect.arrayContaining(['analytics', 'hotjar', 'google-analytics']));
    expect(change?.changed).toHaveLength(3);
    expect(change?.record).toMatchObject({
      by: 'preferences',
      policyVersion: '1',
      choices: { hotjar: true },
    });
  });

  it('tells of a refusal too, though nothing changes by it', () => {
    const { store, told } = setUp();
    store.decide({ analytics: false, marketing: false }, 'banner');
    expect(told).toHaveLength(1);
    expect(told[0]?.changed).toEqual([]);
    expect(store.record?.choices['analytics']).toBe(false);
  });

  it('notes the time of the decision', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 });
    const { store } = setUp();
    store.decide({}, 'script');
    vi.useRealTimers();
    expect(store.record).toMatchObject({ time: 1_800_000_000_000, by: 'script' });
  });

  it('has the configuration kept as right only where it has been found right', async () => {
    const { store, kept } = setUp();
    store.decide({ analytics: true }, 'banner');
    await settle();
    expect(kept.map(({ checked }) => checked)).toEqual(['']);
    store.confirm();
    store.decide({ marketing: true }, 'banner');
    await settle();
    expect(kept.map(({ checked }) => checked)).toEqual(['', 'same', 'same']);
  });

  it('keeps in mind which configurations were found right before', async () => {
    const { store, kept } = setUp({ line: encodeRecord(recordOf(ALL, { configuration: 'other' })) });
    store.decide({ analytics: false }, 'banner');
    await settle();
    expect(kept[0]).toMatchObject({ record: { configuration: 'other' }, checked: '' });
  });

  it('promises to be kept, so that a page may wait for it', async () => {
    const { store, browser } = setUp();
    expect(store.kept).toBeUndefined();
    store.decide({ analytics: true }, 'banner');
    await store.kept;
    expect(browser.cookie).toContain('.banner.');
  });

  it('holds for the page that is open where the browser keeps no cookies', async () => {
    const { store, told } = setUp({ keeps: false });
    store.decide({ analytics: true }, 'banner');
    await settle();
    store.reread();
    expect(store.permissions['analytics']).toBe('granted');
    expect(told).toHaveLength(1);
  });
});

describe('confirm', () => {
  it('writes nothing where the visitor has not decided', async () => {
    const { store, kept } = setUp();
    store.confirm();
    await settle();
    expect(store.isChecked).toBe(true);
    expect(kept).toEqual([]);
  });

  it('changes nothing of what was decided, and tells nobody', async () => {
    const record = recordOf(ALL, { configuration: 'other', time: Date.now() - 60_000_000 });
    const { store, kept, told } = setUp({ line: encodeRecord(record) });
    store.confirm();
    await settle();
    expect(kept).toEqual([{ record: store.record, checked: 'same' }]);
    expect(kept[0]?.record).toMatchObject({ choices: ALL, by: record.by });
    expect(told).toEqual([]);
  });
});

describe('reread', () => {
  it('follows what another tab has decided', () => {
    const { store, browser, told } = setUp({ line: encodeRecord(recordOf(ALL)) });
    browser.cookie = encodeRecord(recordOf({ ...ALL, hotjar: false }));
    store.reread();
    expect(store.permissions['hotjar']).toBe('denied');
    expect(told.map(({ changed }) => changed)).toEqual([['hotjar']]);
  });

  it('keeps nothing of its own: the other tab has', () => {
    const { store, browser, kept } = setUp();
    browser.cookie = encodeRecord(recordOf(ALL));
    store.reread();
    expect(kept).toEqual([]);
  });

  it('says nothing where nothing has changed', () => {
    const { store, told } = setUp({ line: encodeRecord(recordOf(ALL)) });
    store.reread();
    expect(told).toEqual([]);
  });

  it('says nothing of what this page has kept itself', async () => {
    const { store, told } = setUp();
    store.decide({ analytics: true }, 'banner');
    await settle();
    store.reread();
    expect(told).toHaveLength(1);
  });

  it.each(['', 'x', undefined])('denies everything where the record has become %j', (cookie) => {
    const { store, browser, told } = setUp({ line: encodeRecord(recordOf(ALL)) });
    browser.cookie = cookie;
    store.reread();
    expect(store.record).toBeUndefined();
    expect(store.permissions['hotjar']).toBe('denied');
    expect(told).toHaveLength(1);
  });

  it.each([
    ['the older one, which is still there', encodeRecord(recordOf(ALL))],
    ['one that another tab has just written', encodeRecord(recordOf({ ...ALL, hotjar: false }))],
    ['none', undefined],
  ])('does not take %s for an answer while the newer one is being written', (_, found) => {
    const { store, browser, told } = setUp({
      line: encodeRecord(recordOf(ALL)),
      keep: () => new Promise(() => undefined),
    });
    store.decide({ analytics: false, marketing: false }, 'banner');
    browser.cookie = found;
    store.reread();
    expect(store.record?.choices['hotjar']).toBe(false);
    expect(store.permissions['marketing']).toBe('denied');
    expect(told).toHaveLength(1);
  });

  it('does not bring back a withdrawn grant where the browser no longer keeps cookies', async () => {
    const { store, browser } = setUp({ line: encodeRecord(recordOf(ALL)) });
    browser.keeps = false;
    store.decide({ analytics: false, marketing: false }, 'banner');
    await settle();
    store.reread();
    expect(store.permissions['hotjar']).toBe('denied');
  });
});
