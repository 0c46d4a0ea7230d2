// Where somebody develops: where the panel shows itself and buttons are measured, and where neither happens by accident.
import { describe, expect, it } from 'vitest';
import { isDevelopment } from '../../../src/page/is-development.js';

describe('isDevelopment', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'shop.localhost', 'www.shop.test', 'printer.local'])(
    'is true on %s',
    (host) => {
      expect(isDevelopment(host)).toBe(true);
    },
  );

  it.each([
    'www.shop.example',
    'localhost.shop.example',
    'shop-localhost',
    'test',
    'latest',
    'mylocalhost',
    '127.0.0.1.shop.example',
    '10.0.0.1',
    '',
  ])('is false on %s', (host) => {
    expect(isDevelopment(host)).toBe(false);
  });
});
