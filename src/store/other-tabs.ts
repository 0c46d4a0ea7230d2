// Other tabs follow at once: each reads the cookie again when one of them has written it.

/**
 * Calls `reread` when a tab of this origin says that it has written (`keep-record.ts`), when the page comes
 * back into view (a tab of a sibling host may have written), and when it comes back from the back/forward cache.
 */
export function watchOtherTabs(name: string, reread: () => void): void {
  new BroadcastChannel(name).onmessage = reread;
  addEventListener('pageshow', reread);
  document.addEventListener('visibilitychange', reread);
}
