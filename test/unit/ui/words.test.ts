// The words that a visitor reads: ours, the site’s own over them, and what is worked out from them.
import { describe, expect, it, vi } from 'vitest';
import { messages as en } from '../../../src/locales/en.js';
import { messages as nb } from '../../../src/locales/nb.js';
import { makeWords } from '../../../src/ui/words.js';

const ENGLISH = makeWords('en', Object.values(en), undefined);
const NORWEGIAN = makeWords('nb', Object.values(nb), {
  nb: { accept: 'Ja takk', ads: 'Annonser' },
  en: { reject: 'No thanks' },
});

describe('say', () => {
  it.each<readonly [string, string]>([
    [ENGLISH.say('accept'), 'Accept all'],
    [NORWEGIAN.say('accept'), 'Ja takk'],
    [NORWEGIAN.say('reject'), 'Avvis alle'],
    [NORWEGIAN.say('ads'), 'Annonser'],
    [ENGLISH.say('services', { names: 'Hotjar' }), 'Services: Hotjar.'],
    [ENGLISH.say('services'), 'Services: {names}.'],
    [ENGLISH.say('services', { names: '{names} $& $1' }), 'Services: {names} $& $1.'],
    [ENGLISH.say('chat'), 'chat'],
    [ENGLISH.say('chatPurpose', {}, 'chat'), 'chat'],
    [ENGLISH.say('chatPurpose', {}, 'marketing'), 'Marketing'],
    [ENGLISH.say('chatText', {}, ''), ''],
    [ENGLISH.say('constructor'), 'constructor'],
    [ENGLISH.say('__proto__'), '__proto__'],
  ])('gives %j', (text, expected) => {
    expect(text).toBe(expected);
  });

  it('fills no place with what every object inherits', () => {
    const words = makeWords('en', Object.values(en), { en: { title: 'Hi {constructor} {toString}' } });
    expect(words.say('title')).toBe('Hi {constructor} {toString}');
  });
});

describe('list', () => {
  it.each<readonly [readonly string[], string, string]>([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a og b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b og c'],
  ])('of %j is %j in English and %j in Norwegian', (items, english, norwegian) => {
    expect(ENGLISH.list(items)).toBe(english);
    expect(NORWEGIAN.list(items)).toBe(norwegian);
  });
});

describe('date', () => {
  it('puts the day before the month', () => {
    const noon = Date.UTC(2026, 11, 2, 12);
    expect(ENGLISH.date(noon)).toBe('2 December 2026');
    expect(NORWEGIAN.date(noon)).toBe('2. desember 2026');
  });
});

describe('a language that the browser does not know', () => {
  const known = Intl.ListFormat.supportedLocalesOf.bind(Intl.ListFormat);
  const noon = Date.UTC(2026, 11, 2, 12);

  it.each([
    ['nn', 'a, b og c', '2. desember 2026'],
    ['se', 'a, b, c', '02.12.2026'],
    ['is', 'a, b, c', '02.12.2026'],
    ['mt', 'a, b, c', '02/12/2026'],
    ['ga', 'a, b, c', '02/12/2026'],
  ])('%s gets no word of another: a list is %j, a date is %j', (language, list, date) => {
    const spies = (['ListFormat', 'DateTimeFormat'] as const).map((name) => {
      const native = Intl[name] as unknown as new (locales: string[], options?: object) => object;
      return vi.spyOn(Intl, name).mockImplementation(function (locales: unknown, options?: object) {
        return new native((locales as string[]).slice(1), options) as never;
      });
    });
    Intl.ListFormat.supportedLocalesOf = () => [];
    try {
      const words = makeWords(language, Object.values(en), undefined);
      expect(words.list(['a', 'b', 'c'])).toBe(list);
      expect(words.date(noon)).toBe(date);
    } finally {
      for (const spy of spies) spy.mockRestore();
      Intl.ListFormat.supportedLocalesOf = known;
    }
  });
});

describe('pick', () => {
  it.each<readonly [string | Record<string, string>, string]>([
    ['/p', '/p'],
    [{ nb: '/personvern', en: '/privacy' }, '/personvern'],
    [{ en: '/privacy', de: '/datenschutz' }, '/privacy'],
    [{ de: '/datenschutz' }, '/datenschutz'],
    [{}, ''],
  ])('of %j takes for a Norwegian %j', (byLanguage, expected) => {
    expect(NORWEGIAN.pick(byLanguage)).toBe(expected);
  });
});
