// The matrix with the guard alone, over a network that brings the page in pieces: the parser stops within each address, and
// the guard is told of elements whose text is still to come.
import { beforeAll, describe, expect, it } from 'vitest';
import { Visit, type Sight } from '../matrix/visit.js';
import { WAYS } from '../matrix/ways.js';
import { useWorld } from '../matrix/world.js';

/** Nobody is told of a shadow root that comes after its element: those are the policy's, and the table says so. */
const UNSEEN = ['script-in-shadow', 'script-in-inner-shadow'];

const HELD = WAYS.filter(({ id, alone, guard }) => !alone && guard !== 'open' && !UNSEEN.includes(id));

describe.each([37, 97])('With the guard, where the page comes in pieces of %i characters', (piece) => {
  const world = useWorld();
  let sight: Sight;

  beforeAll(async () => {
    const visit = await Visit.start(world(), HELD, { samtykke: true, guard: true });
    visit.piece = piece;
    await visit.open();
    await visit.quiet(1500);
    sight = await visit.look();
    await visit.close();
  }, 60_000);

  it('the page does all that it does', () => {
    const acting = HELD.filter(({ code }) => code !== undefined);
    expect(acting.filter(({ id }) => !sight(id).acted).map(({ title }) => title)).toEqual([]);
  });

  it.each(HELD.map((way) => [way.title, way] as const))('nothing gets through by %s', (_, { id, guard }) => {
    const { requests, runs, stored } = sight(id);
    expect({ requests: guard === 'held' ? requests : 0, runs, stored }).toEqual({
      requests: 0,
      runs: 0,
      stored: [],
    });
  });
});
