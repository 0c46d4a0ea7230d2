// Whose word on the language comes first: the site's, the page's, the browser's.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { preferredTags, resolveLanguage } from '../../../src/ui/language.js';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.lang = '';
});

describe('preferredTags', () => {
  it.each<readonly [string | undefined, string, readonly string[], string]>([
    [undefined, 'nb', ['en-US'], 'nb'],
    ['auto', 'nb', ['en-US'], 'nb'],
    ['auto', 'nb-NO', ['en-US'], 'nb'],
    ['auto', '', ['nb-NO', 'en'], 'nb'],
    ['auto', 'xx', ['nb-NO', 'en'], 'nb'],
    ['auto', 'xx', ['yy'], 'en'],
    ['auto', '', [], 'en'],
    ['nb', 'en', ['en-US'], 'nb'],
    ['en', 'nb', ['nb'], 'en'],
    ['xx', 'nb', ['nb'], 'en'],
  ])(
    'with %j configured, a page in %j and a browser for %j, the visitor reads %s',
    (configured, page, browser, expected) => {
      document.documentElement.lang = page;
      vi.spyOn(navigator, 'languages', 'get').mockReturnValue([...browser]);
      expect(resolveLanguage(preferredTags(configured))).toBe(expected);
    },
  );
});
