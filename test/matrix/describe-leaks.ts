// That every way leaks on a page without Samtykke. A way that does not leak would prove nothing later.
import { beforeAll, describe, expect, it } from 'vitest';
import { leaksOf } from './journey.js';
import { Visit, type Sight } from './visit.js';
import type { Way } from './way.js';
import { WAYS } from './ways.js';
import { useWorld, type World } from './world.js';

export function describeLeaks(ways: readonly Way[] = WAYS, given?: () => World): void {
  describe('Without Samtykke a tracker gets onto the page by', () => {
    const world = given ?? useWorld();
    let sight: Sight;
    let failures: Record<string, string>;

    beforeAll(async () => {
      const visit = await Visit.start(world(), ways, { samtykke: false });
      await visit.open();
      await visit.wait(ways, (way, seen) => leaksOf(way, seen) > 0);
      await visit.quiet();
      sight = await visit.look();
      failures = await visit.failures();
      await visit.close();
    }, 180_000);

    it.each(ways.map((way) => [way.title, way] as const))('%s', (_, way) => {
      expect(failures[way.id]).toBeUndefined();
      expect(leaksOf(way, sight(way.id))).toBe(1);
    });
  });
}
