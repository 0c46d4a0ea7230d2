// The vendors' own consent calls: each is told of every change of mind.
import type { Change } from '../store/store.js';
import type { Call, ConfiguredTracker } from '../trackers/tracker.js';

/** Has the calls of `signals` made for what has changed. A vendor that is not in the page yet is told when it loads. */
export function sendVendorSignals(
  trackers: readonly ConfiguredTracker[],
  { changed, permissions }: Pick<Change, 'changed' | 'permissions'>,
  callVendor: (tracker: ConfiguredTracker, calls: readonly Call[] | undefined) => void,
): void {
  for (const tracker of trackers) {
    const { id, signals } = tracker;
    if (changed.includes(id)) callVendor(tracker, signals?.[permissions[id] ?? 'denied']);
  }
}
