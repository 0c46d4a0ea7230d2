// The gate: withholds trackers and marked elements until they are granted, and erases what a denied one has left.
import type { ConsentState } from '../consent/erase-report.js';
import type { Permissions } from '../consent/permission.js';
import { watchPage } from '../page/watch-page.js';
import type { ConfiguredTracker } from '../trackers/tracker.js';
import { findWithheld, type Withheld } from './find-withheld.js';
import { hasLeftovers } from './leftovers.js';
import { loadTracker } from './load-tracker.js';
import { releaseFrame, releaseScript } from './release.js';

/**
 * Brings the page into line with what is granted: releases at once, then erases. Keeps its promise with true where
 * something that ran under a grant has lost it.
 */
export type Gate = (consent: ConsentState) => Promise<boolean>;

/** `nonce` is our own script's, for the scripts that we add under a Content-Security-Policy. */
export function createGate(trackers: readonly ConfiguredTracker[], nonce: string): Gate {
  /** Trackers in this page, and the loaders that they share. */
  const loaded = new Set<string>();
  /** What has run in this page under a grant: trackers, and the categories of released scripts. */
  const ranGranted = new Set<string>();
  let granted: Permissions = {};

  const isGranted = (id: string) => granted[id] === 'granted';

  const releaseOrWithhold = (element: Withheld) => {
    // Where it names a tracker, that one's own answer decides.
    const { category = '', tracker = category } = element.dataset;
    if (!('async' in element)) releaseFrame(element, isGranted(tracker));
    // One that the parser is still in has only the beginning of its text. Without the attribute (which is for scripts from
    // elsewhere) it is not `async` until its end tag: https://html.spec.whatwg.org/#script-force-async. One that code has
    // made of markup never is, and waits until the page has been read.
    else if (isGranted(tracker) && (element.async || document.readyState !== 'loading')) {
      ranGranted.add(tracker);
      releaseScript(element, () => isGranted(tracker));
    }
  };

  const visitMarked = () => {
    findWithheld().forEach(releaseOrWithhold);
  };

  watchPage(visitMarked);

  return async (consent) => {
    granted = consent.permissions;
    for (const tracker of trackers) {
      const { id, early } = tracker;
      if (isGranted(id)) ranGranted.add(id);
      try {
        if (early || isGranted(id)) loadTracker(tracker, nonce, loaded);
      } catch (error) {
        // One that the page's own rules refuse (Trusted Types) holds up no other.
        console.error(error);
      }
    }
    visitMarked();
    const withdrawn = ![...ranGranted].every(isGranted);
    try {
      if (
        withdrawn ||
        hasLeftovers(trackers, ({ id }) => isGranted(id)) ||
        (trackers.some(({ id, storage }) => !isGranted(id) && storage?.indexedDB) &&
          (await indexedDB.databases()).length)
      ) {
        await (await import('./erase.js')).erase(trackers, consent, ranGranted);
      }
    } catch (error) {
      // What cannot be erased now is looked for again on the next page.
      console.error(error);
    }
    return withdrawn;
  };
}
