// Loads a tracker as its vendor's own snippet does: globals, stubs, calls, scripts, each exactly once.
import { trustedTypesPolicy } from '../page/trusted-types.js';
import type { ConfiguredTracker, Tag } from '../trackers/tracker.js';
import { callVendor, makeGlobals } from './call-vendor.js';

/**
 * All vendors' scripts are fetched side by side: a slow or failing one holds up no other. `nonce` is our own script's;
 * `loaded` are the trackers that the page has already, and shared loaders such as gtag.js for every Google id.
 */
export function loadTracker(tracker: ConfiguredTracker, nonce: string, loaded: Set<string>): void {
  const {
    id,
    signals,
    own,
    load: { shared = id, first, calls, scripts },
  } = tracker;
  if (loaded.has(id)) return;
  const opens = !loaded.has(shared);
  loaded.add(id).add(shared);
  makeGlobals(tracker);
  for (const some of [signals?.granted, own, opens ? first : [], calls]) callVendor(tracker, some);
  for (const from of opens ? scripts : []) {
    // A text has no fields.
    const { src = from as string, attributes } = from as Partial<Tag>;
    const script = document.createElement('script');
    Object.assign(script, attributes);
    script.nonce = nonce;
    script.src = trustedTypesPolicy().createScriptURL(src);
    document.head.append(script);
  }
}
