// How long something is kept, as a visitor reads it.
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../../src/locales/en.js';
import { messages as nb } from '../../../src/locales/nb.js';
import { sayLifetime } from '../../../src/ui/lifetime.js';
import { MORE_KEYS } from '../../../src/ui/more-keys.js';
import { makeWords } from '../../../src/ui/words.js';
import { DEFINITIONS } from '../examples.js';

function wordsOf(language: 'en' | 'nb') {
  const words = makeWords(language, Object.values({ en, nb }[language]), undefined);
  words.learn(MORE_KEYS);
  return words;
}

describe('sayLifetime', () => {
  it.each([
    ['365 days', '365 days', '365 døgn'],
    ['1 year', '1 year', '1 år'],
    ['13 months', '13 months', '13 måneder'],
    ['30 minutes', '30 minutes', '30 minutter'],
    ['24 hours', '24 hours', '24 timer'],
    ['session', 'Until the browser closes', 'Til nettleseren lukkes'],
  ])('says %s as “%s”, in Norwegian as “%s”', (lifetime, english, norwegian) => {
    expect(sayLifetime(wordsOf('en'), lifetime)).toBe(english);
    expect(sayLifetime(wordsOf('nb'), lifetime)).toBe(norwegian);
  });

  it('tells the longest where nothing is said: until it is erased', () => {
    expect(sayLifetime(wordsOf('en'))).toBe('Until erased');
    expect(sayLifetime(wordsOf('en'), '')).toBe('Until erased');
  });

  it.each([
    'for ever',
    '<b>1 day</b>',
    '1 fortnight',
    '-1 days',
    '1e99 days',
    '99999999 days',
    '1 dayss',
    ' 1 day',
  ])('says %j as it stands, since nobody understands it', (lifetime) => {
    expect(sayLifetime(wordsOf('en'), lifetime)).toBe(lifetime);
  });

  it('speaks the units of what stands in where the browser does not know the language', () => {
    const { say } = wordsOf('en');
    expect(sayLifetime({ say, locales: ['zxx', 'nb'] }, '2 days')).toBe('2 døgn');
    expect(sayLifetime({ say, locales: ['zxx', 'en-GB'] }, '2 days')).toBe('2 days');
  });

  it.each(DEFINITIONS)('understands every lifetime of %s', (_, { storage }) => {
    const { cookies = [], outOfReach = [] } = storage;
    const lifetimes = [...cookies, ...outOfReach].map(({ lifetime }) => lifetime);
    for (const lifetime of lifetimes) expect(sayLifetime(wordsOf('nb'), lifetime)).not.toBe(lifetime);
  });
});
