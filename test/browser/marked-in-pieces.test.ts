// A visitor who has granted comes back over a network that brings the page in pieces: what is marked runs once, and whole.
import { beforeAll, describe, expect, it } from 'vitest';
import { leaksOf } from '../matrix/journey.js';
import { Visit, type Sight } from '../matrix/visit.js';
import { at, canBeMarked, type Way } from '../matrix/way.js';
import { WAYS } from '../matrix/ways.js';
import { useWorld } from '../matrix/world.js';

/** Its text takes longer to come than we wait between two looks at the page, and nothing follows it. */
const LONG: Way = {
  id: 'long-script',
  title: 'a long script at the end of the page',
  alone: true,
  leak: 'request',
  code: `${'// So it is.\n'.repeat(150)} new Image().src = '${at('long-script.gif')}';`,
  guard: 'held',
  policy: 'held',
  onGrant: 'runs',
};

const MARKED = [...WAYS.filter((way) => canBeMarked(way) && !way.alone), LONG];

describe('With marks, where the page comes in pieces', () => {
  const world = useWorld();
  let sight: Sight;

  beforeAll(async () => {
    const visit = await Visit.start(world(), MARKED, { samtykke: true, marked: true });
    await visit.open();
    await visit.press('accept');
    await visit.leave();
    visit.forget();
    visit.piece = 37;
    await visit.open();
    await visit.wait(MARKED, (way, seen) => leaksOf(way, seen) > 0);
    await visit.quiet();
    sight = await visit.look();
    await visit.close();
  }, 90_000);

  it.each(MARKED.map((way) => [way.title, way] as const))('it runs once by %s', (_, way) => {
    const seen = sight(way.id);
    expect(leaksOf(way, seen), JSON.stringify(seen)).toBe(1);
  });

  it('every inline script runs once', () => {
    const inline = MARKED.filter(
      ({ alone, code, body }) => !alone && code !== undefined && body === undefined,
    );
    expect(inline.filter(({ id }) => sight(id).acted !== 1).map(({ title }) => title)).toEqual([]);
  });
});
