// Releases marked elements: each is put in its own place again, this time to run or to load.
import { isSafeUrl } from '../page/is-safe-url.js';
import { trustedTypesPolicy } from '../page/trusted-types.js';

/** The external script before, until it has run or failed. A page has one order of scripts, whoever releases them. */
let before: Promise<unknown> = Promise.resolve();

/** Frames that have their address. */
const released = new WeakSet();

/**
 * Puts a runnable copy in the place of a marked script, with its attributes and its nonce; `data-type="module"` makes a
 * module. External scripts are fetched at once and run in document order (`async` ones when they come). An inline script
 * waits until the external one before it has run or failed, as it would in the page; `isGranted` tells whether it still
 * may.
 */
export function releaseScript(marked: HTMLScriptElement, isGranted: () => boolean): void {
  const { src } = marked;
  if (src && !isSafeUrl(src)) return;
  // A copy, since a script element that has been read once as text never runs.
  const script = marked.cloneNode() as HTMLScriptElement;
  script.async = marked.hasAttribute('async');
  script.type = marked.dataset['type'] ?? '';
  // One that waits may be found again meanwhile: the first copy takes its place, and any other finds none.
  const place = () => {
    if (isGranted()) marked.replaceWith(script);
  };
  if (!src) {
    script.text = trustedTypesPolicy().createScript(marked.text);
    void before.then(place);
    return;
  }
  if (!script.async) {
    before = new Promise((resolve) => {
      script.addEventListener('error', resolve);
      script.addEventListener('load', resolve);
    });
  }
  place();
}

/**
 * Gives a marked frame its address, or takes it away again; the mark keeps it. Each time the frame is a new one: an
 * address that changes while the page is still being read is lost, and to lose its address does not empty a frame.
 */
export function releaseFrame(marked: HTMLIFrameElement, isGranted: boolean): void {
  const { src: address } = marked.dataset as { readonly src: string };
  if (released.has(marked) === isGranted || !isSafeUrl(address)) return;
  const frame = marked.cloneNode() as HTMLIFrameElement;
  if (isGranted) {
    frame.src = address;
    released.add(frame);
  } else frame.removeAttribute('src');
  marked.replaceWith(frame);
}
