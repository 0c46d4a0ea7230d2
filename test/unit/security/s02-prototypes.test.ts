// S2, prototype pollution: whatever door a `__proto__` comes in by, no object has anything afterwards that it had not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeConfig, readAttributes, type AttributeConfig } from '../../../src/attributes.js';
import { resolveConfig, type Config } from '../../../src/config.js';
import { checksum } from '../../../src/consent/checksum.js';
import { applyDecision } from '../../../src/consent/decision.js';
import { decodeRecord } from '../../../src/consent/decode-record.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import { resolvePermissions } from '../../../src/consent/permission.js';
import type { Choices } from '../../../src/consent/record.js';
import { callVendor, makeGlobals } from '../../../src/gate/call-vendor.js';
import { messages } from '../../../src/locales/en.js';
import { readConsent } from '../../../src/server.js';
import type { ConfiguredTracker } from '../../../src/trackers/tracker.js';
import { setSwitch } from '../../../src/ui/draft.js';
import { makeWords } from '../../../src/ui/words.js';
import { PROTOTYPE_KEYS } from '../../helpers/hostile.js';
import { ACME, CONFIG, fromJson, NOON, RECORD, SUBJECT } from '../examples.js';

const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype] as const;

/** Everything that all objects share, by name and value. */
const sharedNow = () =>
  SHARED.map((prototype) => Object.entries(Object.getOwnPropertyDescriptors(prototype)));

let before: ReturnType<typeof sharedNow>;

beforeEach(() => {
  before = sharedNow();
});

afterEach(() => {
  expect(sharedNow()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const POLLUTING = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"prototype":{"polluted":1}}',
  '{"policy":{"url":"/p","__proto__":{"polluted":1}}}',
  '{"cookie":{"__proto__":{"polluted":1}}}',
  '{"texts":{"__proto__":{"polluted":"x"},"en":{"__proto__":{"polluted":1},"constructor":"x"}}}',
  '{"trackers":[{"use":"__proto__","__proto__":{"polluted":1}}]}',
  '{"trackers":[{"use":"hotjar","siteId":"1234567","__proto__":{"use":"x","siteId":"2"}}]}',
];

describe('S2 prototype pollution', () => {
  it.each(POLLUTING)('by a configuration, though nobody has checked it: %s', (text) => {
    const merged = mergeConfig(readAttributes([{ name: 'data-policy', value: '/p' }]), fromJson(text));
    const { cookie, trackers } = resolveConfig(merged as unknown as Config);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(cookie)).toBe(Object.prototype);
    for (const tracker of trackers) expect((tracker as unknown as Choices)['polluted']).toBeUndefined();
  });

  it('by a configuration does not fill a tracker’s places with what every object has', () => {
    const load = { scripts: ['https://acme.example/{constructor}/{__proto__}/{toString}/{siteId}.js'] };
    const [tracker] = resolveConfig({ ...CONFIG, trackers: [{ ...ACME, load }] }).trackers;
    expect(tracker?.load).toEqual(load);
  });

  it.each(['data-__proto__', 'data-constructor', 'data-prototype', 'data-constructor.prototype.polluted'])(
    'by the attribute %s, which becomes a key under its whole name, where the check finds it',
    (name) => {
      const config: AttributeConfig = readAttributes([{ name, value: 'polluted' }]);
      expect(Object.keys(config)).toEqual(['policy', 'trackers', name]);
    },
  );

  it('by a record that a forger has given the right checksum', () => {
    for (const key of PROTOTYPE_KEYS) {
      const body = `abc.banner.abc123.${key}_polluted..1`;
      const record = decodeRecord(`1.${checksum(body)}.${body}`);
      expect(Object.getPrototypeOf(record?.choices)).toBe(Object.prototype);
      expect({ ...resolvePermissions(SUBJECT, record) }).toEqual({ ...resolvePermissions(SUBJECT) });
    }
  });

  it('by a cookie header', () => {
    const body = `${Math.floor(NOON / 60_000).toString(36)}.banner..constructor_polluted_acme.acme_marketing.`;
    const header = `__proto__=polluted; constructor=polluted; samtykke=1.${checksum(body)}.${body}!; __proto__=x`;
    const { permissions } = readConsent(header, { ...CONFIG, trackers: [ACME] }, NOON);
    expect({ ...permissions }).toEqual({ necessary: 'granted', marketing: 'denied', acme: 'denied' });
    expect(Object.getPrototypeOf(permissions)).toBeNull();
  });

  it('by a cookie’s name', () => {
    for (const name of PROTOTYPE_KEYS)
      expect(readConsent(`${name}=1`, { ...CONFIG, cookie: { name } }).record).toBeUndefined();
  });

  it('by a decision, which grants nothing that it does not name', () => {
    const decision = fromJson(
      '{"__proto__":{"analytics":true,"polluted":true},"constructor":true}',
    ) as Choices;
    const choices = applyDecision(SUBJECT, undefined, decision);
    expect(choices).toEqual(applyDecision(SUBJECT, undefined, {}));
    expect(decodeRecord(encodeRecord({ ...RECORD, choices }))?.choices).toEqual(choices);
  });

  it('by a switch of the preferences', () => {
    for (const key of PROTOTYPE_KEYS) {
      const draft = setSwitch(SUBJECT, {}, key, true);
      expect(SUBJECT.trackers.map(({ id }) => draft[id])).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('by the site’s own texts: what every object has is nobody’s word', () => {
    const texts = fromJson('{"en":{"__proto__":"x","constructor":"y"},"__proto__":{"title":"z"}}');
    const { say } = makeWords('en', Object.values(messages), texts as Config['texts']);
    expect([say('title'), say('toString'), say('text', {}).includes('{purposes}')]).toEqual([
      messages.title,
      'toString',
      true,
    ]);
    for (const place of ['{constructor}', '{toString}', '{__proto__}'])
      expect(
        makeWords('en', Object.values(messages), { en: { title: place } }).say('title', { names: 'x' }),
      ).toBe(place);
    expect(say('added', fromJson('{"__proto__":{"names":"x"}}') as Record<string, string>)).toBe(
      messages.added,
    );
  });

  it('by the globals, stubs and calls of a definition, though nobody has checked it', () => {
    const names = ['__proto__', 'constructor', 'Object', 'prototype', 'toString'];
    const load = {
      scripts: [],
      globals: fromJson('{"__proto__":{"polluted":1},"constructor":{"polluted":1}}'),
      stubs: names.flatMap((name) => [
        { name, alias: `own${name}`, queue: name, self: 'polluted' },
        { name: `own2${name}`, global: name, properties: { polluted: 1 } },
      ]),
    };
    const tracker = { ...ACME, load } as unknown as ConfiguredTracker;
    makeGlobals(tracker);
    callVendor(
      tracker,
      names.flatMap((name): [string, ...string[]][] => [
        [name, 'polluted'],
        [`${name}.push`, 'polluted'],
        [`${name}.assign`, 'polluted'],
      ]),
    );
    for (const name of names) {
      Reflect.deleteProperty(globalThis, `own${name}`);
      Reflect.deleteProperty(globalThis, `own2${name}`);
    }
    Reflect.deleteProperty(globalThis, 'prototype');
  });
});
