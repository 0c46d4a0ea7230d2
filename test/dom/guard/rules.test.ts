import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../src/guard/rules.js';

describe('The guard’s rules', () => {
  const rules = rulesOf(
    () => [{ id: 'own', hosts: [location.host] }],
    () => true,
  );

  it('withhold an address of the page’s own host where that is a tracker’s', () => {
    expect(rules.withholds('/collect')).toBe(true);
  });

  it('withhold no blob of the page, though its address names that host', () => {
    const path = rulesOf(
      () => [{ id: 'own', hosts: [`${location.host}/collect/`] }],
      () => true,
    );
    expect(path.withholds('/collect/hit')).toBe(true);
    expect(path.withholds('/other')).toBe(false);
    expect(path.withholds(`blob:${location.origin}/0a1b`)).toBe(false);
    expect(rules.withholds(`blob:${location.origin}/0a1b`)).toBe(false);
  });

  it('withhold nothing where there is no address: an attribute that is gone stays away', () => {
    expect(rules.withholds('')).toBe(false);
  });
});
