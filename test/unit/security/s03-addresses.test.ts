// S3, addresses: one that is code is refused wherever a configuration may name one, and so is what only looks like https.
import { describe, expect, it } from 'vitest';
import { isSafeUrl } from '../../../src/page/is-safe-url.js';
import { isAtHost } from '../../../src/trackers/hosts.js';
import { CODE_ADDRESSES } from '../../helpers/hostile.js';
import { ACME, CONFIG, problemOf } from '../examples.js';

const PAGE = 'https://www.shop.example/products/shoes';
const OWN = 'https://www.shop.example';

const withTracker = (tracker: object) => ({ ...CONFIG, trackers: [{ ...ACME, ...tracker }] });

const PLACES: readonly (readonly [path: string, put: (url: string) => unknown])[] = [
  ['policy.url', (url) => ({ policy: { url } })],
  ['policy.url.en', (en) => ({ policy: { url: { en } } })],
  ['trackers[0].policy', (policy) => withTracker({ policy })],
  ['trackers[0].load.scripts[0]', (script) => withTracker({ load: { scripts: [script] } })],
  ['trackers[0].load.scripts[0].src', (src) => withTracker({ load: { scripts: [{ src, attributes: {} }] } })],
];

describe('S3 addresses', () => {
  it.each(PLACES)('of code are refused at %s', (path, put) => {
    for (const url of CODE_ADDRESSES)
      expect(problemOf(put(url)), JSON.stringify(url)).toMatchObject({ path, kind: 'wrong' });
  });

  it('of code are never safe, whatever blanks and control characters stand in their scheme', () => {
    for (let code = 0; code <= 0x20; code++) {
      const odd = String.fromCharCode(code);
      for (const scheme of [
        'javascript:',
        'data:text/html,',
        'vbscript:',
        'blob:https://www.shop.example/',
      ]) {
        for (let at = 0; at <= scheme.length; at++) {
          const url = `${scheme.slice(0, at)}${odd}${scheme.slice(at)}alert(1)`;
          // What is split by a blank is no scheme any more: then it is a path of the site's own, and no code.
          if (isSafeUrl(url, PAGE, OWN)) expect(new URL(url, PAGE).origin, JSON.stringify(url)).toBe(OWN);
        }
      }
    }
  });

  it.each([
    ['https://www.shop.example@evil.example/', 'evil.example'],
    ['https://www.shop.example\\@evil.example/', 'www.shop.example'],
    ['https:\\\\evil.example/', 'evil.example'],
    ['https:evil.example/', 'www.shop.example'],
    ['//evil.example/', 'evil.example'],
    ['/\\evil.example/', 'evil.example'],
    ['https://evil。example/', 'evil.example'],
    ['https://ｅｖｉｌ.example/', 'evil.example'],
    ['https://xn--shp-2na.example/', 'xn--shp-2na.example'],
    ['https://0x7f.1/', '127.0.0.1'],
  ])('%j are judged by the host that the browser reads: %s', (address, host) => {
    const url = new URL(address, PAGE);
    expect(url.hostname).toBe(host);
    expect(isSafeUrl(address, PAGE, OWN)).toBe(true);
    expect(isAtHost('*.shop.example', url)).toBe(host === 'www.shop.example');
    expect(isAtHost(host, url)).toBe(true);
  });

  it('without encryption are not the site’s own because they name it before an @', () => {
    for (const url of ['http://www.shop.example@evil.example/', 'http://www.shop.example.evil.example/'])
      expect(isSafeUrl(url, 'http://www.shop.example/', 'http://www.shop.example')).toBe(false);
  });
});
