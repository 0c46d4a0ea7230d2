// Whether the browser itself refuses.
import { afterEach, describe, expect, it } from 'vitest';
import { hasGlobalPrivacyControl } from '../../../src/signals/global-privacy-control.js';

afterEach(() => {
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

describe('hasGlobalPrivacyControl', () => {
  it.each<readonly [unknown, boolean]>([
    [true, true],
    [false, false],
    [undefined, false],
    [null, false],
    ['true', false],
    ['1', false],
    [1, false],
    [{}, false],
  ])('with the signal %j is %s', (signal, expected) => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: signal, configurable: true });
    expect(hasGlobalPrivacyControl()).toBe(expected);
  });

  it('is false in a browser that knows no such signal', () => {
    expect(hasGlobalPrivacyControl()).toBe(false);
  });
});
