// Other tabs follow at once: each reads the cookie again when one of them has written it.

/**
 * Calls `reread` when another tab of this origin says that it has written, when the page comes back into view (a tab of
 * a sibling host may have written), and when it comes back from the back/forward cache. Returns the way to tell the others.
 */
export function watchOtherTabs(name: string, reread: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = reread;
  addEventListener('pageshow', reread);
  document.addEventListener('visibilitychange', reread);
  return () => {
    // The message says nothing: the cookie does.
    channel.postMessage(0);
  };
}
