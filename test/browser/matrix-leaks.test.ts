// The matrix, first column: every way leaks on a page without Samtykke. A way that does not leak would prove nothing later.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leaksOf as leaks } from '../matrix/journey.js';
import { Visit, openWorld, type Sight, type World } from '../matrix/visit.js';
import { WAYS } from '../matrix/ways.js';

describe('Without Samtykke a tracker gets onto the page by', () => {
  let world: World;
  let sight: Sight;
  let failures: Record<string, string>;

  beforeAll(async () => {
    world = await openWorld(inject('chromium'));
    const visit = await Visit.start(world, WAYS, { samtykke: false });
    await visit.open();
    await visit.wait(WAYS, (way, seen) => leaks(way, seen) > 0);
    await visit.quiet();
    sight = await visit.look();
    failures = await visit.failures();
    await visit.close();
  });

  afterAll(() => world.close());

  it.each(WAYS.map((way) => [way.title, way] as const))('%s', (_, way) => {
    expect(failures[way.id]).toBeUndefined();
    expect(leaks(way, sight(way.id))).toBe(1);
  });
});
