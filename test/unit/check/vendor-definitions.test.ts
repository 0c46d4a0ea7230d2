// The format can say every vendor whose consent calls we know of, and what it says passes as a site's own definition.
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config.js';
import { VENDORS } from '../../helpers/vendor-definitions.js';
import { CONFIG, problemOf } from '../examples.js';

const check = (tracker: unknown) => problemOf({ ...CONFIG, trackers: [tracker] });

const withLoad = (load: object) => ({
  ...VENDORS.get('tiktok-pixel'),
  signals: {},
  load: { scripts: [], ...load },
});

describe('findProblem, of whole definitions', () => {
  it.each([...VENDORS])('finds nothing in %s', (_, tracker) => {
    expect(check(tracker)).toBeUndefined();
  });

  it.each(['constructor', '__proto__', '__defineGetter__', 'call', 'apply', 'bind', 'valueOf', ''])(
    'lets no definition call what every object has: %j',
    (method) => {
      const stubs = [{ name: 'ttq', methods: ['page'] }];
      expect(check(withLoad({ stubs, calls: [[`ttq.${method}`]] }))).toMatchObject({
        path: 'trackers[0].load.calls[0]',
      });
      expect(check(withLoad({ stubs: [{ name: 'ttq', methods: [method] }] }))).toMatchObject({
        path: 'trackers[0].load.stubs[0].methods[0]',
      });
    },
  );

  it.each(['document.write', 'window.open', 'ttq.page.call', 'localStorage.clear'])(
    'lets no definition call what it has not declared: %s',
    (target) => {
      const stubs = [{ name: 'ttq', methods: ['page'] }];
      expect(check(withLoad({ stubs, calls: [[target]] }))).toMatchObject({
        path: 'trackers[0].load.calls[0]',
      });
    },
  );

  it('lets no definition set a flag that it has not declared', () => {
    expect(check(withLoad({ globals: { mine: false }, calls: [['mine', true]] }))).toBeUndefined();
    expect(check(withLoad({ globals: { mine: false }, calls: [['theirs', true]] }))).toMatchObject({
      path: 'trackers[0].load.calls[0]',
    });
  });

  it('lets a definition name a host by a parameter, and fills it in', () => {
    const matomo = VENDORS.get('matomo');
    expect(matomo?.hosts).toEqual(['{host}']);
    expect(check(matomo)).toBeUndefined();
    expect(resolveConfig({ ...CONFIG, trackers: [matomo!] }).trackers[0]?.hosts).toEqual([
      'stats.example.no',
    ]);
  });

  it.each(['{host', 'host}', '{}', '{ho st}', '{a}.{', '*{host}', 'a.*.{host}', '{host};', '{host}:443'])(
    'lets no definition write a host like %j',
    (host) => {
      expect(check({ ...VENDORS.get('matomo'), hosts: [host] })).toMatchObject({
        path: 'trackers[0].hosts[0]',
      });
    },
  );
});
