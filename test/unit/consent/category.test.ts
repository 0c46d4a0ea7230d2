// The words for why data is used are a promise to sites: their configurations and their texts name them.
import { describe, expect, it } from 'vitest';
import { NECESSARY, STANDARD_CATEGORIES } from '../../../src/consent/category.js';

describe('STANDARD_CATEGORIES', () => {
  it('are the four that law and trade know, with what is necessary first', () => {
    expect(STANDARD_CATEGORIES).toEqual([NECESSARY, 'functional', 'analytics', 'marketing']);
    expect(NECESSARY).toBe('necessary');
  });
});
