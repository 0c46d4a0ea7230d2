/**
 * Looks at the page, and again whenever it has changed: once for all the changes of a moment, since a page may make hundreds,
 * and each look reads the whole of it. Once more when it has loaded, since the rest of a text comes without being told of.
 */
export function watchPage(look: () => void): void {
  look();
  addEventListener('pageshow', look);
  new MutationObserver((_, observer) => {
    observer.disconnect();
    setTimeout(watchPage, 50, look);
  }).observe(document, { subtree: true, childList: true });
}
