// What is shown over a network that brings the page in pieces: the parser stops within each address and within each text.
import { beforeAll, describe, expect, it } from 'vitest';
import { leaksOf } from './journey.js';
import { Visit, type Sight } from './visit.js';
import { canBeMarked, type Way } from './way.js';
import type { World } from './world.js';

/** Nobody is told of a shadow root that comes after its element: those are the policy's, and the table says so. */
const UNSEEN = ['script-in-shadow', 'script-in-inner-shadow'];

const byTitle = (ways: readonly Way[]) => ways.map((way) => [way.title, way] as const);

/** Inline scripts of the page with all ways. */
const isInline = ({ alone, code, body }: Way) => !alone && code !== undefined && body === undefined;

const titlesOf = (ways: readonly Way[]) => ways.map(({ title }) => title);

/** Before a choice, with the guard, which is told of elements whose text is still to come. */
export function describeGuardInPieces(ways: readonly Way[], piece: number, world: () => World): void {
  const held = ways.filter(({ id, alone, guard }) => !alone && guard !== 'open' && !UNSEEN.includes(id));

  describe(`With the guard, where the page comes in pieces of ${String(piece)} characters`, () => {
    let sight: Sight;

    beforeAll(async () => {
      const visit = await Visit.start(world(), held, { samtykke: true, guard: true });
      visit.piece = piece;
      await visit.open();
      await visit.quiet(1500);
      sight = await visit.look();
      await visit.close();
    }, 60_000);

    it('the page does all that it does', () => {
      expect(titlesOf(held.filter((way) => isInline(way) && !sight(way.id).acted))).toEqual([]);
    });

    it.each(byTitle(held))('nothing gets through by %s', (_, { id, guard }) => {
      const { requests, runs, stored } = sight(id);
      // What the browser itself asks for early is not the guard's.
      expect({ requests: guard === 'held' ? requests : 0, runs, stored }).toEqual({
        requests: 0,
        runs: 0,
        stored: [],
      });
    });
  });
}

/** On the page of a visitor who has granted and comes back: what is marked runs once, and whole. */
export function describeMarkedInPieces(ways: readonly Way[], world: () => World): void {
  const marked = ways.filter(canBeMarked);

  describe('With marks and a grant, where the page comes in pieces', () => {
    let sight: Sight;

    beforeAll(async () => {
      const visit = await Visit.start(world(), marked, { samtykke: true, marked: true });
      await visit.open();
      await visit.press('accept');
      await visit.leave();
      visit.forget();
      visit.piece = 37;
      await visit.open();
      await visit.wait(marked, (way, seen) => leaksOf(way, seen) > 0);
      await visit.quiet();
      sight = await visit.look();
      await visit.close();
    }, 90_000);

    it.each(byTitle(marked))('it runs once by %s', (_, way) => {
      const seen = sight(way.id);
      expect(leaksOf(way, seen), JSON.stringify(seen)).toBe(1);
    });

    it('every inline script runs once', () => {
      expect(titlesOf(marked.filter((way) => isInline(way) && sight(way.id).acted !== 1))).toEqual([]);
    });
  });
}
