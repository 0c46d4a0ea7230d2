// The elements that a page's author has marked, wherever they stand.

export type Withheld = HTMLScriptElement | HTMLIFrameElement;

/** `<script type="text/plain">` and `<iframe data-src>` with a category, a tracker, or both, in document order. */
export function findWithheld(): NodeListOf<Withheld> {
  return document.querySelectorAll(
    ':is(script[type="text/plain"],iframe[data-src]):is([data-category],[data-tracker])',
  );
}
