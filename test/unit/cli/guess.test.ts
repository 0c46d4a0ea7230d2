// What is guessed from a vendor's snippet is what the catalogue's own definition says.
import { describe, expect, it } from 'vitest';
import { addEntry } from '../../../src/cli/add-entry.js';
import { adviseCatalogue } from '../../../src/cli/commands/new.js';
import { ConfigFile } from '../../../src/cli/config-file.js';
import { makeDraft } from '../../../src/cli/draft.js';
import { decodeSnippet, guessTracker } from '../../../src/cli/snippet/guess.js';
import { patternOf } from '../../../src/cli/snippet/find-parameters.js';
import { recognise } from '../../../src/cli/snippet/recognise.js';
import type { Load, Stub } from '../../../src/trackers/tracker.js';
import { filled, type Definition } from '../examples.js';
import { resolveConfig } from '../../../src/config.js';
import { SNIPPETS } from './snippets.js';
import { CATALOGUE, trackerOf } from './whole-catalogue.js';

const CONFIG = '{\n  "policy": { "url": "/privacy" },\n  "trackers": []\n}\n';

/** The definition of the catalogue with its examples in place, as the core makes it. */
function definedLoad(id: string): Load {
  const policy = { url: '/privacy' };
  const tracker = { ...filled(trackerOf(id) as Definition), id: `own-${id}` };
  return resolveConfig({ policy, trackers: [tracker] }).trackers[0]!.load;
}

/** Where the catalogue differs from the vendor on purpose. */
const OURS: Readonly<Record<string, (load: Load) => Load>> = {
  // Google's loader is told the name of the usual list too, and each id has its switch.
  'google-analytics': (load) => ({
    ...load,
    globals: { dataLayer: [] },
    scripts: ['https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX'],
  }),
  'google-ads': (load) => ({
    ...load,
    scripts: ['https://www.googletagmanager.com/gtag/js?id=AW-123456789'],
  }),
  // The snippet tells Google the time within an object, which data cannot say and a remark does: ours has a stub for it.
  'google-tag-manager': () => ({
    globals: { dataLayer: [] },
    calls: [['dataLayer.push', { event: 'gtm.js' }]],
    scripts: ['https://www.googletagmanager.com/gtm.js?id=GTM-XXXXXXX'],
  }),
  // Consent is wanted from the first moment, and an address has its scheme.
  matomo: (load) => ({
    ...load,
    globals: { _paq: [] },
    calls: JSON.parse(JSON.stringify(load.calls).replace('https://stats', '//stats')) as Load['calls'] &
      object,
  }),
  // Two in one call, or two calls: the same list.
  criteo: ({ calls: [[, ...told] = ['']] = [], ...load }) => ({
    ...load,
    calls: told.map((one) => ['criteo_q.push', one] as const),
  }),
  // Its own banner is switched off, and it is told of consent.
  hubspot: (load) => ({ ...load, globals: {} }),
};

/** A stub without the properties that data alone sets, the usual queue named. */
const plainStub = (stub: Stub) => ({
  ...stub,
  properties: undefined,
  ...(!stub.global && !stub.methods && { queue: stub.queue ?? 'q' }),
});

/** What can be compared: numbers as texts, since a parameter is always a text. */
function comparable({ globals = {}, stubs = [], first = [], calls = [], scripts }: Load): unknown {
  const parts = { globals, stubs: stubs.map(plainStub), calls: [...first, ...calls], scripts };
  return JSON.parse(JSON.stringify(parts), (_, value: unknown) =>
    typeof value === 'number' ? String(value) : value,
  );
}

describe('guessTracker', () => {
  it.each(Object.entries(SNIPPETS))('reads what the snippet of %s does', (id, snippet) => {
    const expected = (OURS[id] ?? ((load: Load) => load))(definedLoad(id));
    expect(comparable(guessTracker(snippet).plain)).toEqual(comparable(expected));
  });

  it.each(Object.entries(SNIPPETS))('sees that it is %s, with its values, and says so', (id, snippet) => {
    const guess = guessTracker(snippet);
    const [best] = recognise(guess, CATALOGUE.values());
    expect(best?.tracker.id).toBe(id);
    const examples = Object.entries(trackerOf(id).parameters).map(([name, { example }]) => [name, example]);
    expect(best?.values).toEqual(Object.fromEntries(examples));
    const advice = adviseCatalogue(guess, CATALOGUE.values());
    expect(advice).toContain(`This looks like ${trackerOf(id).name}`);
    expect(advice).toContain(`npx samtykke add ${id}`);
  });

  it.each(Object.entries(SNIPPETS))('makes a draft of %s that the library takes', (_, snippet) => {
    const entry = makeDraft({}, guessTracker(snippet));
    const { text } = addEntry(new ConfigFile('samtykke.json', CONFIG), entry);
    expect(text).toContain('"status": "draft"');
  });

  it.each(Object.entries(SNIPPETS))('puts the site’s own values of %s back where they were', (_, snippet) => {
    const guess = guessTracker(snippet);
    const entry = makeDraft({}, guess) as never;
    const [made] = resolveConfig({ policy: { url: '/p' }, trackers: [entry] }).trackers;
    expect(comparable(made!.load)).toEqual(comparable(guess.plain));
  });

  it('reads a vendor that nobody knows: name, places, keys and hosts', () => {
    const guess = guessTracker(`<script>
      localStorage.setItem('acme_seen', '1');
      document.cookie = 'acme_first=1; max-age=3600';
      window.acme = window.acme || function () { (window.acme.calls = window.acme.calls || []).push(arguments); };
      acme('start', { workspaceId: 'ws-998877', colour: 'blue', ready: function () {} });
      var tag = document.createElement('script');
      tag.src = 'https://cdn.acme-metrics.co.uk/v2/' + 'ws-998877' + '/acme.js?t=' + Date.now();
      document.head.appendChild(tag);
      navigator.sendBeacon('https://beacon.acme.example/seen');
    </script>`);
    expect(guess.name).toBe('Acme-metrics');
    expect(guess.load).toEqual({
      globals: {},
      stubs: [{ name: 'acme', queue: 'calls' }],
      calls: [['acme', 'start', { workspaceId: '{workspaceId}', colour: 'blue' }]],
      scripts: ['https://cdn.acme-metrics.co.uk/v2/{workspaceId}/acme.js'],
    });
    expect(guess.parameters).toEqual([
      { name: 'workspaceId', value: 'ws-998877', pattern: '^ws-\\d{2,14}$' },
    ]);
    expect(guess.hosts).toEqual(['cdn.acme-metrics.co.uk', 'beacon.acme.example']);
    expect(guess.stored).toEqual({
      cookies: ['acme_first'],
      localStorage: ['acme_seen'],
      sessionStorage: [],
    });
    expect(guess.remarks).toEqual([
      'A part of an address is made on the page, and left out: https://cdn.acme-metrics.co.uk/v2/ws-998877/acme.js?t=…',
      'ready of a call of acme is more than data, and left out.',
    ]);
    expect(recognise(guess, CATALOGUE.values())).toEqual([]);
  });

  it('says what it leaves out of a call', () => {
    expect(guessTracker(SNIPPETS['google-tag-manager']!).remarks).toEqual([
      'gtm.start of a call of dataLayer is more than data, and left out.',
    ]);
  });

  it('reads code without markup, and markup that code writes', () => {
    const code = `document.write('<scr' + 'ipt src="https://cdn.acme.example/a.js"></scr' + 'ipt>');`;
    expect(guessTracker(code).load.scripts).toEqual(['https://cdn.acme.example/a.js']);
  });

  it('reads scripts that somebody has marked already', () => {
    const marked = `<script type="text/plain" data-category="analytics">window.acme = [];</script>
      <script type="application/json">window.other = [];</script>`;
    expect(guessTracker(marked).load.globals).toEqual({ acme: [] });
  });

  it('follows what waits for the page', () => {
    const code = `window.addEventListener('load', () => { setTimeout(() => { acme = { on: true }; }, 100); });
      document.addEventListener('click', () => { clicked = true; });`;
    expect(guessTracker(code).load.globals).toEqual({ acme: { on: true } });
  });

  it('says what it cannot say as data, and invents nothing', () => {
    const guess = guessTracker(`<script src="http://cdn.acme.example/a.js" data-domain="example.no"></script>
      <script>
        acme = { width: innerWidth };
        who = navigator.language;
        var far = document.createElement('script');
        far.src = 'https://' + location.hostname + '/far.js';
        far.onload = function () { start(); };
        if (location.search) { mode = 'search'; }
      </script>`);
    expect(guess.load.scripts).toEqual(['https://cdn.acme.example/a.js']);
    expect(guess.load.globals).toEqual({ acme: {}, mode: 'search' });
    expect(guess.remarks.join('\n')).toMatch(
      /without encryption[^]*data-domain="example.no"[^]*when its script has come[^]*made on the page[^]*width of acme[^]*who is set to[^]*both ways were read/,
    );
  });

  it('reads UTF-16, as some editors save it', () => {
    const text = '\uFEFFwindow.acme = "æøå";';
    const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, swap(little), Buffer.from(text)])
      expect(guessTracker(decodeSnippet(bytes)).load.globals).toEqual({ acme: 'æøå' });
  });
});

describe('patternOf', () => {
  it.each([
    '1',
    '1234567',
    'G-ABC123',
    'phc_aB3',
    'a.b-c_d',
    '01234567-89ab-4cde-8f01-23456789abcd',
    'x',
    'UPPER',
  ])('gives %s a form that it has, and that nothing with a place of an address has', (value) => {
    const pattern = new RegExp(patternOf(value));
    expect(value).toMatch(pattern);
    for (const end of ['/', '?', '#', ' ', '"', '<', '\n']) expect(value + end).not.toMatch(pattern);
  });
});
