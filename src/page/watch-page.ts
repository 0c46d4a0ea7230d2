/**
 * Looks at the page, and again whenever it has changed: once for all the changes of a moment, since a page may make hundreds,
 * and each look reads the whole of it.
 */
export function watchPage(look: () => void): void {
  look();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    setTimeout(watchPage, 50, look);
  }).observe(document, { childList: true, subtree: true });
}
