// With the guard no random journey through what a page can do with its elements asks a tracker for anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACME, guardedTag, refuse } from '../helpers/guarded.js';
import { journeyOf, OWN, type Step } from '../helpers/journeys.js';
import type { Served } from '../helpers/own-files.js';
import type { Site } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';
import { settle } from '../helpers/visitor.js';
import { walk } from '../helpers/walk.js';

const openSite = useSites();

const NOTHING: Served = { contentType: 'text/plain', body: '' };
const answers = Object.fromEntries(OWN.map((path) => [path, NOTHING]));

const STEPS = 60;
/** The same journeys in every run: a test that finds something new now and then is no test. To look for more, take another seed. */
const RUNS = { numRuns: 60, seed: 1, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true };

const toTracker = (site: Site) =>
  site.requests.map(({ url }) => url).filter((url) => new URL(url).host.startsWith(new URL(ACME).host));

async function go(site: Site, journey: readonly Step[]): Promise<void> {
  await site.goto();
  site.forgetRequests();
  await site.page.evaluate(walk, journey);
  await settle(site.page);
}

describe('Random journeys', () => {
  it('ask a tracker for nothing with the guard, and for much without it', async () => {
    const guarded = await openSite({ head: guardedTag(), init: refuse, answers });
    const plain = await openSite({ head: '', init: refuse, answers });
    let leaks = 0;
    await fc.assert(
      fc.asyncProperty(journeyOf(STEPS), async (journey) => {
        await go(plain, journey);
        leaks += toTracker(plain).length;
        await go(guarded, journey);
        expect(toTracker(guarded)).toEqual([]);
      }),
      RUNS,
    );
    // Journeys that lead nowhere would prove nothing.
    expect(leaks).toBeGreaterThan(RUNS.numRuns);
  }, 240_000);
});
