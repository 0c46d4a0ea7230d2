// Erases what denied trackers have left, looks again, and says what came of it. Loaded only when there is something.
import { isEraseReport, type ConsentState, type Unreached } from '../consent/erase-report.js';
import { carried, carry } from '../page/carry.js';
import { CATALOGUE_REACH } from '../trackers/catalogue-reach.js';
import type { ConfiguredTracker, Tracker, TrackerFacts } from '../trackers/tracker.js';
import { pathsOf } from './erase-cookies.js';
import { makeEraseEvent } from './erase-event.js';
import { EraseLedger } from './erase-ledger.js';
import {
  BEHIND,
  eraseBehind,
  eraseInSight,
  IN_SIGHT,
  isDenied,
  specialCookies,
  type Scene,
} from './find-and-erase.js';

/** A vendor that is still running writes again: looked for after a moment, once more later, and as the page goes. */
const MOMENT = 100;
const LATER = 4000;

interface Eraser {
  /** Erases everything. */
  readonly look: () => Promise<void>;
  /** Erases what can be erased without waiting. */
  readonly glance: () => void;
  later?: ReturnType<typeof setTimeout>;
}

/** One for each gate: a page has one. */
const erasers = new WeakMap<ConsentState, Eraser>();

/** What nobody here can erase, as far as the definition tells: another site's cookies, or a server's. */
function outOfReachOf({ id, known, storage }: ConfiguredTracker): Unreached[] {
  const own = (storage as Tracker['storage'])?.outOfReach;
  return ((known ? CATALOGUE_REACH.get(id) : own) ?? []).map(({ name, domain, reason, lifetime }) => ({
    kind: 'cookie',
    name,
    reason,
    ...(domain && { domain }),
    ...(lifetime && { lifetime }),
  }));
}

/** Cookies on a path of their own whose whole names only a page there can see. */
const elsewhereOf = (tracker: TrackerFacts): Unreached[] =>
  specialCookies(tracker)
    .filter(({ name, path }) => path && name.includes('*') && !pathsOf(location.pathname).includes(path))
    .map(({ name }) => ({ kind: 'cookie', name, reason: 'path' }));

function createEraser(scene: Scene): Eraser {
  const { trackers, consent, ran } = scene;
  const before = carried();
  const ledger = new EraseLedger(isEraseReport(before) ? before : undefined);
  let told = '[]';

  /** Denied on an earlier page already: what is there now has come back. */
  const isOld = (id: string) => {
    const { record } = consent;
    return !ran.has(id) && record?.choices[id] === false && record.time < performance.timeOrigin;
  };

  const tell = (id: string) =>
    trackers
      .filter((tracker) => tracker.id === id)
      .flatMap((tracker) => [...elsewhereOf(tracker), ...outOfReachOf(tracker)]);

  const say = () => {
    const denied = trackers.filter((tracker) => isDenied(scene, tracker)).map(({ id }) => id);
    const withdrawn = denied.filter((id) => ran.has(id));
    for (const id of withdrawn) ledger.open(id);
    for (const { id } of trackers) if (!denied.includes(id)) ledger.close(id);
    const report = ledger.report(denied, tell, Date.now());
    const news = JSON.stringify(report.trackers);
    if (news === told) return;
    told = news;
    consent.report = report;
    // A page in which something was withdrawn is about to be loaded again.
    if (withdrawn.length) carry(report);
    document.dispatchEvent(makeEraseEvent(report));
  };

  const glance = () => {
    ledger.note(eraseInSight(scene), IN_SIGHT, isOld);
  };
  return {
    glance() {
      glance();
      say();
    },
    async look() {
      glance();
      ledger.note(await eraseBehind(scene), BEHIND, isOld);
      // While it was waited for, more may have come.
      glance();
      say();
    },
  };
}

/**
 * Erases what the denied ones of these trackers have left, twice with a moment between, so that a reload comes after the
 * second time. Keeps its promise then. `ran` are those that have run in this page. What holds is asked of `consent` at
 * each look, and the report is left there and told by the event `samtykke-erase`, whenever it says something new.
 */
export async function erase(
  trackers: readonly ConfiguredTracker[],
  consent: ConsentState,
  ran: ReadonlySet<string>,
): Promise<void> {
  let eraser = erasers.get(consent);
  if (!eraser) {
    const { glance } = (eraser = createEraser({ trackers, consent, ran }));
    erasers.set(consent, eraser);
    // Ours come after a vendor's own listeners, and erase what those have written.
    addEventListener('pagehide', glance);
    document.addEventListener('visibilitychange', glance);
  }
  const { look } = eraser;
  clearTimeout(eraser.later);
  await look();
  await new Promise((resolve) => setTimeout(resolve, MOMENT));
  await look();
  eraser.later = setTimeout(() => void look(), LATER);
}
