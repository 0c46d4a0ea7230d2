// What one level of protection has to show, told for every way in every state: the same sentences for each level.
import { beforeAll, describe, expect, it } from 'vitest';
import { actsTogether, isRepeatable, leaksOf, travel, type Journey } from './journey.js';
import type { Protection } from './site.js';
import { Visit, type Seen, type Sight } from './visit.js';
import { canBeMarked, holdOf, type Hold, type Level, type Way } from './way.js';
import { WAYS } from './ways.js';
import { useWorld, type World } from './world.js';

const PROTECTIONS: Readonly<Record<Level, Protection>> = {
  marked: { samtykke: true, marked: true },
  guard: { samtykke: true, guard: true },
  policy: { samtykke: true, policy: true },
  both: { samtykke: true, guard: true, policy: true },
};

/** The other tracker's ways, which tell that the pages work at all. */
const CONTROLS = ['other-script', 'other-fetch'];

const byTitle = (ways: readonly Way[]) => ways.map((way) => [way.title, way] as const);

/** What is seen of a way before a grant, as far as the level is concerned. */
const EXPECTED: Readonly<Record<Hold, (way: Way, seen: Seen) => void>> = {
  held: (_, { requests, runs, stored }) => {
    expect({ requests, runs, stored }).toEqual({ requests: 0, runs: 0, stored: [] });
  },
  // Asked for by the browser; it may have been kept from that by something else, which is no fault.
  fetched: (_, { runs, stored }) => {
    expect({ runs, stored }).toEqual({ runs: 0, stored: [] });
  },
  // The table says that it gets through. Where it does not any more, the table is to be corrected.
  open: (way, seen) => {
    expect(leaksOf(way, seen)).toBeGreaterThan(0);
  },
};

/** Longer than a page goes on looking for what was written without a grant: `LATER` in `src/gate/erase.ts`, doubled. */
const LOOKED_LAST = 8_000;

/** What is written without a grant is erased, where a page looks for it after that: when, is another test's. */
const isErasedLater = (level: Level, way: Way) => way.leak === 'store' && holdOf(level, way) === 'open';

function seeOnce(way: Way, seen: Seen): void {
  // With all that was seen, for whoever reads why it was not once.
  expect(leaksOf(way, seen), JSON.stringify(seen)).toBe(1);
}

/** Describes a level: two visitors travel once, and each way is told by what was seen of it. */
export function describeLevel(level: Level, all: readonly Way[] = WAYS, given?: () => World): void {
  const ways = level === 'marked' ? all.filter(canBeMarked) : all;
  const reloads = level === 'policy' || level === 'both';
  const guards = level === 'guard' || level === 'both';
  const world = given ?? useWorld();
  let journey: Journey;

  beforeAll(async () => {
    journey = await travel(world(), ways, PROTECTIONS[level]);
  }, 180_000);

  const seeHeld = (state: 'before' | 'refused' | 'partlyDenied' | 'reloaded') => {
    it.each(byTitle(ways.filter((way) => !isErasedLater(level, way))))('%s', (_, way) => {
      EXPECTED[holdOf(level, way)](way, journey[state](way.id));
    });
  };

  describe('before a choice: nothing gets through by', () => {
    seeHeld('before');
  });

  const erasedLater = ways.filter((way) => isErasedLater(level, way));
  if (erasedLater.length > 0) {
    describe('before a choice, once the page has looked for such things: gets through by', () => {
      let sight: Sight;

      beforeAll(async () => {
        const visit = await Visit.start(world(), erasedLater, PROTECTIONS[level]);
        await visit.open();
        await visit.quiet(LOOKED_LAST);
        await visit.actAgain();
        await visit.wait(erasedLater, (way, seen) => leaksOf(way, seen) > 0);
        sight = await visit.look();
        await visit.close();
      }, 60_000);

      it.each(byTitle(erasedLater))('%s', (_, way) => {
        EXPECTED.open(way, sight(way.id));
      });
    });
  }

  describe('after a refusal: nothing gets through by', () => {
    seeHeld('refused');
  });

  describe('where another tracker is granted, and this one denied: nothing gets through by', () => {
    seeHeld('partlyDenied');
  });

  describe('where this tracker is granted, and another denied: it runs once by', () => {
    it.each(byTitle(ways))('%s', (_, way) => {
      seeOnce(way, journey.partlyGranted(way.id));
    });
  });

  describe(`after Accept${reloads ? ' and one reload' : ', in the same page'}: it runs once by`, () => {
    const released = ways.filter(({ onGrant }) => reloads || level === 'marked' || onGrant === 'runs');
    it.each(byTitle(released))('%s', (_, way) => {
      // What the browser had asked for before is not asked for again, or once more.
      if (way.leak !== 'run' && holdOf(level, way) === 'fetched')
        expect(journey.granted(way.id).requests).toBeLessThanOrEqual(1);
      else seeOnce(way, journey.granted(way.id));
    });
  });

  if (level === 'guard') {
    describe('after Accept: the next call goes through by', () => {
      it.each(byTitle(ways.filter((way) => way.onGrant === 'lost' && isRepeatable(way))))('%s', (_, way) => {
        seeOnce(way, journey.again(way.id));
      });
    });
  }

  describe('on the next page after a grant: it runs once by', () => {
    it.each(byTitle(ways))('%s', (_, way) => {
      seeOnce(way, journey.nextPage(way.id));
    });
  });

  if (guards) {
    describe('after a withdrawal in the same page: nothing more gets through by', () => {
      const repeated = ways.filter((way) => actsTogether(way) && way.guard === 'held');
      it.each(byTitle(repeated))('%s', (_, way) => {
        EXPECTED.held(way, journey.withdrawn(way.id));
      });
    });
  }

  describe('after a withdrawal and a reload: nothing gets through, and nothing is left behind, by', () => {
    seeHeld('reloaded');
  });

  describe('the site itself', () => {
    it('does everything that its scripts do, and nothing throws but what the browser itself refuses', () => {
      const throwing = ways.filter((way) => reloads && way.throwsUnderPolicy);
      expect(journey.failures).toEqual(
        Object.fromEntries(throwing.map(({ id }) => [id, expect.any(String)])),
      );
      for (const state of ['before', 'refused', 'partlyDenied', 'partlyGranted', 'nextPage'] as const) {
        for (const { id } of level === 'marked' ? [] : ways.filter(actsTogether))
          expect(journey[state](id).acted, id).toBe(1);
      }
    });

    it('finishes loading each page', () => {
      expect(journey.unfinished).toEqual([]);
    });

    it('gets the other tracker where that one is granted, and only there', () => {
      for (const id of CONTROLS) {
        expect(journey.partlyDenied(id).requests, id).toBe(1);
        expect(journey.nextPage(id).requests, id).toBe(1);
      }
      for (const state of ['before', 'refused', 'partlyGranted'] as const)
        for (const id of CONTROLS) expect(journey[state](id).runs, id).toBe(0);
    });

    if (guards) {
      it('finds nothing of the browser changed where everything is granted, and something where it is not', () => {
        expect(journey.changedBefore).toContain('Node.appendChild');
        expect(journey.changedAllGranted).toEqual([]);
      });
    }

    it('runs scripts in their order after Accept', () => {
      const ordered = ['script-in-head', 'script-in-body'];
      expect(journey.order.filter((id) => ordered.includes(id))).toEqual(ordered);
    });
  });
}
