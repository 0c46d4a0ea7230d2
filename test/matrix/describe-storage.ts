// That the page's storage works on under the guard as it did before, in every engine: what stands before it is ours.
import { describe, expect, it } from 'vitest';
import { Visit } from './visit.js';
import type { World } from './world.js';

/** Everything that a page does with a storage, and what it sees then. */
function useStorage(place: 'localStorage' | 'sessionStorage'): unknown[] {
  'use strict';
  const storage = window[place];
  storage.clear();
  storage['one'] = '1';
  storage['one'] = 'uno';
  storage.setItem('two', '2');
  Object.assign(storage, { three: 3 });
  delete storage['two'];
  storage.removeItem('none');
  return [
    Object.keys(storage).sort(),
    storage['one'],
    storage.getItem('three'),
    storage['none'],
    'one' in storage,
    'two' in storage,
    storage.length,
    storage.key(9),
    storage instanceof Storage,
    window[place] === storage,
  ];
}

export function describeStorage(world: () => World): void {
  describe('With the guard, storage', () => {
    it.each(['localStorage', 'sessionStorage'] as const)('%s does what it did', async (place) => {
      const seen: unknown[] = [];
      for (const guard of [false, true]) {
        const visit = await Visit.start(world(), [], { samtykke: guard, guard });
        await visit.open();
        seen.push(await visit.page.run(useStorage, place));
        await visit.close();
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[0]).toContain('uno');
    });
  });
}
