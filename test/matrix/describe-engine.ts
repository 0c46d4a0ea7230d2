// What is shown in every engine: the main ways of the matrix, the visitors' stories, and one whole story with the six trackers.
import { describe, it } from 'vitest';
import type { Missing } from '../helpers/find-engines.js';
import { describeLeaks } from './describe-leaks.js';
import { describeLevel } from './describe-level.js';
import { describeVisitorStories } from '../stories/visitor-stories.js';
import { describeGuardInPieces, describeMarkedInPieces } from './describe-pieces.js';
import { describeStorage } from './describe-storage.js';
import { describeStory } from './describe-story.js';
import { mainWaysIn } from './main-ways.js';
import type { Engine } from './running-browser.js';
import { useWorld, type Start } from './world.js';

/** Describes an engine that was found; of one that was not, says why in the title of what is not run. */
export function describeEngine<Found extends object>(
  engine: Engine,
  found: Found | Missing,
  start: (found: Found, ...rest: Parameters<Start>) => ReturnType<Start>,
): void {
  if ('missing' in found) {
    it.skip(`Not run in ${engine}: ${found.missing}`, () => undefined);
    return;
  }
  const ways = mainWaysIn(engine);
  const world = useWorld((network) => start(found, network));

  describeStory(world);
  describeVisitorStories(world);
  describeLeaks(ways, world);
  describe('With the guard', () => {
    describeLevel('guard', ways, world);
  });
  describeStorage(world);
  describeGuardInPieces(ways, 37, world);
  describeMarkedInPieces(ways, world);
  describe('With guard and policy together', () => {
    describeLevel('both', ways, world);
  });
}
