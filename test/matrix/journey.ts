// What one visitor after the other does on the site of the matrix, and what is seen of every way after each step.
import type { Protection } from './site.js';
import { Visit, type Seen, type Sight } from './visit.js';
import type { Way } from './way.js';
import type { World } from './world.js';

/** What was seen in each state. */
export interface Journey {
  /** On the first page, before a choice. */
  readonly before: Sight;
  /** On the page after a refusal. */
  readonly refused: Sight;
  /** On the next page, with the other tracker granted and this one denied, and the other way round. */
  readonly partlyDenied: Sight;
  readonly partlyGranted: Sight;
  /** Since _Accept_ was pressed: in the same page, or, under a policy, after one reload. */
  readonly granted: Sight;
  /** Since the page has done once more what it did before. */
  readonly again: Sight;
  /** On the page after that. */
  readonly nextPage: Sight;
  /** Since the withdrawal in the same page, where the page has done everything once more; and on the page after it. */
  readonly withdrawn: Sight;
  readonly reloaded: Sight;
  /** Scripts that ran after _Accept_, in order. */
  readonly order: readonly string[];
  /** What of the browser's own was not as before on the first page, and on one where everything is granted. */
  readonly changedBefore: readonly string[];
  readonly changedAllGranted: readonly string[];
  /** What the site's own code threw while it did what a way does. */
  readonly failures: Readonly<Record<string, string>>;
  /** Pages that never finished loading. */
  readonly unfinished: readonly string[];
}

/** Whether a way has got through, in the kind of evidence that it leaves. */
export const leaksOf = ({ leak }: Way, seen: Seen): number =>
  ({ run: seen.runs, request: seen.requests, store: seen.stored.length })[leak];

/** Whether a way is something that a script of the page with all ways does, and may do again. */
export const actsTogether = ({ code, alone }: Way): boolean => code !== undefined && !alone;

const hasLeaked = (way: Way, seen: Seen) => leaksOf(way, seen) > 0;

/** Opens the pages and waits until their scripts have done what they do, and have nothing more in hand. */
async function openHeld(visit: Visit): Promise<Sight> {
  await visit.open();
  // What is marked does nothing before a grant.
  if (!visit.protection.marked)
    await visit.wait(visit.ways.filter(actsTogether), (_, { acted }) => acted > 0);
  await visit.quiet();
  return visit.look();
}

/** Whether a way that was refused can be gone again: a module that was let in once is not asked for a second time. */
export const isRepeatable = (way: Way): boolean => actsTogether(way) && way.guard !== 'open';

/** Opens the pages and waits until everything has run. */
async function openGranted(visit: Visit): Promise<Sight> {
  await visit.open();
  await visit.wait(visit.ways, hasLeaked);
  await visit.quiet();
  return visit.look();
}

/** Leaves the site, so that the steps that follow are seen alone. */
async function leave(visit: Visit): Promise<void> {
  await visit.leave();
  visit.forget();
}

async function visitRefusing(visit: Visit) {
  const before = await openHeld(visit);
  const failures = await visit.failures();
  const changedBefore = await visit.changed();
  await visit.press('reject');
  await leave(visit);
  const refused = await openHeld(visit);
  await visit.decide({ other: true, acme: false });
  await leave(visit);
  const partlyDenied = await openHeld(visit);
  await visit.decide({ other: false, acme: true });
  await leave(visit);
  const partlyGranted = await openGranted(visit);
  return { before, failures, changedBefore, refused, partlyDenied, partlyGranted };
}

async function visitGranting(visit: Visit) {
  const reloads = visit.protection.policy === true;
  await openHeld(visit);
  visit.forget();
  await visit.press('accept');
  if (reloads) {
    await leave(visit);
    await visit.open();
  }
  const released = visit.ways.filter((way) => reloads || visit.protection.marked || way.onGrant === 'runs');
  await visit.wait(released, hasLeaked);
  await visit.quiet();
  const granted = await visit.look();
  const order = await visit.order();
  visit.forget();
  const lost = visit.ways.filter((way) => !released.includes(way) && isRepeatable(way));
  await visit.actAgain(lost);
  await visit.wait(lost, hasLeaked);
  await visit.quiet();
  const again = await visit.look();
  await leave(visit);
  const nextPage = await openGranted(visit);
  const changedAllGranted = await visit.changed();
  visit.forget();
  await visit.decide({ acme: false });
  await visit.quiet();
  if (!visit.protection.marked) await visit.actAgain();
  await visit.quiet();
  const withdrawn = await visit.look();
  await leave(visit);
  const reloaded = await openHeld(visit);
  return { granted, order, again, nextPage, changedAllGranted, withdrawn, reloaded };
}

/** Two visitors: one who refuses first, and one who grants, comes back, and withdraws. */
export async function travel(world: World, ways: readonly Way[], protection: Protection): Promise<Journey> {
  const refusing = await Visit.start(world, ways, protection);
  const first = await visitRefusing(refusing);
  await refusing.close();
  const granting = await Visit.start(world, ways, protection);
  const second = await visitGranting(granting);
  await granting.close();
  return {
    ...first,
    ...second,
    unfinished: [...refusing.unfinished, ...granting.unfinished],
  };
}
