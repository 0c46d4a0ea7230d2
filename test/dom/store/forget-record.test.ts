// The consent cookie is taken away wherever it stands.
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRecord } from '../../../src/store/forget-record.js';
import { clearCookies, cookieNames } from '../page.js';

beforeEach(clearCookies);

describe('forgetRecord', () => {
  it.each(['', '; domain=www.shop.example.com', '; domain=shop.example.com', '; domain=example.com'])(
    'takes away the one with path=/%s',
    (domain) => {
      document.cookie = `samtykke=1; path=/${domain}`;
      expect(cookieNames()).toEqual(['samtykke']);
      forgetRecord('samtykke');
      expect(cookieNames()).toEqual([]);
    },
  );

  it('leaves every other cookie', () => {
    document.cookie = 'samtykke2=1; path=/';
    document.cookie = 'basket=1; path=/; domain=example.com';
    forgetRecord('samtykke');
    expect(cookieNames()).toEqual(['basket', 'samtykke2']);
  });
});
