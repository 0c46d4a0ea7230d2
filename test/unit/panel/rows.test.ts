// What the panel lists.
import { describe, expect, it } from 'vitest';
import type { Held, Site } from '../../../src/ledger/whose.js';
import { filterRows, isNotGranted, makeRows, type Filter, type Happening } from '../../../src/panel/rows.js';

const SITE: Site = {
  trackers: [{ id: 'acme', hosts: ['acme.example'], storage: { cookies: ['acme*'] } }],
  recordName: 'samtykke',
  host: 'localhost',
};

const DENIED: Held = { permissions: { acme: 'denied' }, isDecided: true };
const GRANTED: Held = { permissions: { acme: 'granted' }, isDecided: true };

const ask = (name: string, more: Partial<Happening> = {}): Happening => ({
  kind: 'request',
  name,
  at: 1,
  held: DENIED,
  initiator: 'script',
  ...more,
});

const keep = (name: string, more: Partial<Happening> = {}): Happening => ({
  kind: 'cookie',
  name,
  at: 1,
  held: DENIED,
  isThere: true,
  ...more,
});

describe('makeRows', () => {
  it('has one line for what was asked for alike, with the latest address and the number', () => {
    const rows = makeRows(
      [ask('https://acme.example/a?1'), ask('https://acme.example/a?2', { at: 2 })],
      SITE,
    );
    expect(rows).toMatchObject([{ name: 'https://acme.example/a?2', at: 2, count: 2, permission: 'denied' }]);
  });

  it('keeps apart what came under another permission, from something else, or was refused', () => {
    const rows = makeRows(
      [
        ask('https://acme.example/a'),
        ask('https://acme.example/a', { held: GRANTED }),
        ask('https://acme.example/a', { initiator: 'img' }),
        ask('https://acme.example/a', { isRefused: true }),
      ],
      SITE,
    );
    expect(rows.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it('keeps apart what was stored, erased and stored again', () => {
    const rows = makeRows([keep('acme', { isThere: false }), keep('acme', { at: 2 })], SITE);
    expect(rows.map(({ isThere, at }) => [isThere, at])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });

  it('has the newest first', () => {
    const rows = makeRows(
      [keep('acme_1'), keep('acme_2', { at: 3 }), ask('https://acme.example/', { at: 2 })],
      SITE,
    );
    expect(rows.map(({ name }) => name)).toEqual(['acme_2', 'https://acme.example/', 'acme_1']);
  });
});

describe('filterRows', () => {
  const rows = makeRows(
    [
      ask('http://localhost/own.js'),
      ask('https://stranger.example/'),
      ask('https://acme.example/denied'),
      ask('https://acme.example/granted', { held: GRANTED }),
      ask('https://acme.example/refused', { isRefused: true }),
      keep('samtykke'),
      keep('stranger'),
    ],
    SITE,
  );

  it.each<[Filter, readonly string[]]>([
    ['unknown', ['stranger', 'https://stranger.example/']],
    [
      'not-granted',
      [
        'stranger',
        'https://acme.example/refused',
        'https://acme.example/denied',
        'https://stranger.example/',
      ],
    ],
  ])('%s', (filter, names) => {
    expect(filterRows(rows, filter).map(({ name }) => name)).toEqual(names);
  });

  it('shows all by default', () => {
    expect(filterRows(rows, 'all')).toEqual(rows);
  });

  it('counts as not granted what has happened, not what was refused', () => {
    expect(rows.filter(isNotGranted).map(({ name }) => name)).toEqual([
      'stranger',
      'https://acme.example/denied',
      'https://stranger.example/',
    ]);
  });
});
