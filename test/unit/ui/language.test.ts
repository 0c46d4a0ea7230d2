// Which language a visitor is asked in.
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../src/ui/keys.js';
import { loadMoreKeys, loadTexts, resolveLanguage } from '../../../src/ui/language.js';

describe('resolveLanguage', () => {
  it.each<readonly [readonly string[], string]>([
    [['en'], 'en'],
    [['nb'], 'nb'],
    [['nb-NO'], 'nb'],
    [['NB-no'], 'nb'],
    [['no'], 'nb'],
    [['no-NO'], 'nb'],
    [['sme'], 'se'],
    [['iw-IL'], 'he'],
    [['pt-BR'], 'pt'],
    [['nn-NO', 'nb'], 'nn'],
    [['sr-Latn-RS'], 'en'],
    [['zh-Hans'], 'en'],
    [['en-US'], 'en'],
    [['zh-Hant-TW', 'nb'], 'nb'],
    [['', 'nb'], 'nb'],
    [['nb', 'en'], 'nb'],
    [['en', 'nb'], 'en'],
    [[], 'en'],
    [[''], 'en'],
    [['xx'], 'en'],
    [['nbx'], 'en'],
    [['constructor'], 'en'],
    [['__proto__', 'toString', 'nb'], 'nb'],
    [['<b>'], 'en'],
    [['../../nb'], 'en'],
  ])('for the tags %j is %s', (tags, expected) => {
    expect(resolveLanguage(tags)).toBe(expected);
  });
});

describe('loadTexts', () => {
  it('loads the texts of that language, in the order of their keys', async () => {
    const place = KEYS.indexOf('accept');
    expect((await loadTexts('nb'))[place]).toBe('Godta alle');
    expect((await loadTexts('en'))[place]).toBe('Accept all');
    const last = KEYS.length + (await loadMoreKeys()).indexOf('alwaysAllow');
    expect((await loadTexts('nb'))[last]).toBe('Tillat alltid {name}');
  });
});
