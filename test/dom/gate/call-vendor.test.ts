// A definition is data: what it names is made or called here, and nothing else of the page.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfiguredTracker, Load } from '../../../src/trackers/tracker.js';
import { ACME } from '../../unit/examples.js';

const page = globalThis as unknown as Record<string, unknown>;

type CallVendor = typeof import('../../../src/gate/call-vendor.js');
let vendor: CallVendor;
let before: ReadonlySet<string>;

beforeEach(async () => {
  before = new Set(Object.keys(page));
  vi.resetModules();
  vendor = await import('../../../src/gate/call-vendor.js');
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of Object.keys(page)) if (!before.has(name)) Reflect.deleteProperty(page, name);
});

const tracker = (load: Partial<Load>, known = false): ConfiguredTracker => ({
  ...ACME,
  known,
  load: { scripts: [], ...load },
});

/** Makes a definition's globals and makes its calls, as the gate does. */
function load(definition: Partial<Load>, known = false): void {
  vendor.makeGlobals(tracker(definition, known));
  vendor.callVendor(tracker(definition, known), definition.calls);
}

const kindOf = (value: unknown) => Object.prototype.toString.call(value);

describe('makeGlobals', () => {
  it('sets a global that is not there yet', () => {
    load({ globals: { acmeSettings: { key: 'k' } } });
    expect(page['acmeSettings']).toEqual({ key: 'k' });
  });

  it('keeps one that the page has', () => {
    const own = (page['acmeQueue'] = ['mine']);
    load({ globals: { acmeQueue: [] }, stubs: [{ name: 'acmeQueue' }] });
    expect(page['acmeQueue']).toBe(own);
  });

  it('keeps one that the page has, though it is empty', () => {
    page['acmeOff'] = undefined;
    load({ globals: { acmeOff: true } });
    expect(page['acmeOff']).toBeUndefined();
  });

  it.each([
    'eval',
    'alert',
    'location',
    'setTimeout',
    'document',
    'fetch',
    'constructor',
    'toString',
    '__proto__',
    'Object',
  ])('overwrites nothing of the browser: %s', (name) => {
    const native = page[name];
    load({ globals: { [name]: 'mine' }, stubs: [{ name, alias: name }] });
    expect(page[name]).toBe(native);
  });

  it('makes a stub that keeps each call as an arguments object, as gtag needs it', () => {
    load({ stubs: [{ name: 'acme', queue: 'q' }] });
    (page['acme'] as (...args: unknown[]) => void)('event', { a: 1 });
    const { q } = page['acme'] as { q: ArrayLike<unknown>[] };
    expect(kindOf(q[0])).toBe('[object Arguments]');
    expect(Array.from(q[0]!)).toEqual(['event', { a: 1 }]);
  });

  it('makes a stub that keeps each call as an array, where the vendor reads arrays', () => {
    load({ stubs: [{ name: 'acme', queue: 'q', array: true }] });
    (page['acme'] as (...args: unknown[]) => void)('event', { a: 1 });
    expect((page['acme'] as { q: unknown[] }).q).toEqual([['event', { a: 1 }]]);
    expect(Array.isArray((page['acme'] as { q: unknown[] }).q[0])).toBe(true);
  });

  it('makes a stub that keeps its calls in a global list', () => {
    load({ globals: { acmeLayer: [] }, stubs: [{ name: 'acme', global: 'acmeLayer' }] });
    (page['acme'] as (...args: unknown[]) => void)('js', 1);
    expect(Array.from((page['acmeLayer'] as ArrayLike<unknown>[])[0]!)).toEqual(['js', 1]);
    expect(page['acme']).not.toHaveProperty('q');
  });

  it('makes a stub of the shape of fbq', () => {
    const properties = { loaded: true, version: '2.0' };
    load({
      stubs: [{ name: 'fb', queue: 'queue', call: 'callMethod', alias: '_fb', self: 'push', properties }],
    });
    const stub = page['fb'] as ((...args: unknown[]) => void) & Record<string, unknown>;
    expect(page['_fb']).toBe(stub);
    expect(stub['push']).toBe(stub);
    expect([stub['loaded'], stub['version'], stub['queue']]).toEqual([true, '2.0', []]);
    stub('init', '1');
    expect(stub['queue']).toHaveLength(1);
    const callMethod = vi.fn();
    stub['callMethod'] = callMethod;
    stub('track', 'PageView');
    expect(callMethod).toHaveBeenCalledWith('track', 'PageView');
    expect(callMethod.mock.contexts).toEqual([stub]);
    expect(stub['queue']).toHaveLength(1);
  });

  it('gives no other name to a function that the page has: what is called by it is a stub', () => {
    const native = (page['acme'] = vi.fn());
    load({ stubs: [{ name: 'acme', alias: '_acme' }], calls: [['_acme', 'window.x = 1']] });
    expect(page['acme']).toBe(native);
    expect(page['_acme']).not.toBe(native);
    expect(native).not.toHaveBeenCalled();
  });
});

describe('callVendor', () => {
  it('calls what the same definition has made', () => {
    load({
      stubs: [{ name: 'acme' }],
      calls: [
        ['acme', 'init', 'k'],
        ['acme', 'track'],
      ],
    });
    expect((page['acme'] as { q: ArrayLike<unknown>[] }).q.map((call) => Array.from(call))).toEqual([
      ['init', 'k'],
      ['track'],
    ]);
  });

  it('pushes onto a list that the same definition has made', () => {
    load({
      globals: { acmeIds: [] },
      calls: [
        ['acmeIds.push', '1'],
        ['acmeIds.push', ['a', 2]],
      ],
    });
    expect(page['acmeIds']).toEqual(['1', ['a', 2]]);
  });

  it('gives the present time for {now}', () => {
    load({ stubs: [{ name: 'acme' }], calls: [['acme', 'js', '{now}']] });
    const [call] = (page['acme'] as { q: ArrayLike<unknown>[] }).q;
    expect(call?.[1]).toBeInstanceOf(Date);
  });

  it.each<readonly [target: string, argument: string]>([
    ['eval', 'globalThis.hacked = 1'],
    ['alert', 'hi'],
    ['location', '/evil'],
    ['setTimeout', 'globalThis.hacked = 1'],
    ['fetch', 'https://evil.example/'],
    ['Function', 'globalThis.hacked = 1'],
    ['document.push', 'x'],
    ['constructor', 'x'],
    ['history.push', 'x'],
  ])('lets a site’s own definition call nothing of the browser: %s(%j)', (target, argument) => {
    const [name = '', method] = target.split('.');
    const native = page[name];
    const spy = vi.fn();
    if (!method && typeof native === 'function') vi.stubGlobal(name, spy);
    load({ stubs: [{ name }], globals: { [name]: [] }, calls: [[target, argument]] });
    expect(spy).not.toHaveBeenCalled();
    expect(page['hacked']).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('lets a site’s own definition call nothing that the page has made', () => {
    const own = vi.fn();
    page['siteFunction'] = own;
    page['siteList'] = ['mine'];
    load({
      stubs: [{ name: 'siteFunction' }],
      globals: { siteList: [] },
      calls: [
        ['siteFunction', 1],
        ['siteList.push', 1],
      ],
    });
    expect(own).not.toHaveBeenCalled();
    expect(page['siteList']).toEqual(['mine']);
  });

  it('lets a definition of the catalogue call what the page had before us', () => {
    const own = vi.fn();
    page['hj'] = own;
    load({ stubs: [{ name: 'hj' }], calls: [['hj', 'event', 'a']] }, true);
    expect(own).toHaveBeenCalledWith('event', 'a');
  });

  it.each([true, false])('calls nobody who is not there, and does not fail over it (known: %s)', (known) => {
    const error = vi.spyOn(console, 'error');
    vendor.callVendor(tracker({}, known), [
      ['nobody', 1],
      ['nobody.push', 1],
    ]);
    vendor.callVendor(tracker({}, known));
    expect(error).not.toHaveBeenCalled();
  });

  it('makes each call on its own: one that fails is shown and stops no other', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const second = vi.fn();
    page['first'] = () => {
      throw new Error('vendor');
    };
    page['second'] = second;
    load({ calls: [['first'], ['second', 2]] }, true);
    expect(second).toHaveBeenCalledWith(2);
    expect(error).toHaveBeenCalledTimes(1);
  });
});
