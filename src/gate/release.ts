// Releases marked elements: a script is put in its own place again, this time to run; a frame gets its address.
import { isSafeUrl } from '../page/is-safe-url.js';
import { trustedTypesPolicy } from '../page/trusted-types.js';

/**
 * Makes the function that puts a runnable copy in the place of a marked script, with its attributes and its nonce;
 * `data-type="module"` makes a module. External scripts are fetched at once and run in document order (`async` ones when
 * they come). An inline script waits until the external one before it has run or failed, as it would in the page.
 */
export function createScriptReleaser(): (marked: HTMLScriptElement) => void {
  let before: Promise<unknown> = Promise.resolve();

  return (marked) => {
    const policy = trustedTypesPolicy();
    const { src } = marked;
    if (src && !isSafeUrl(src)) return;
    // A copy, since a script element that has been read once as text never runs.
    const script = document.createElement('script');
    for (const { name, value } of marked.attributes) {
      if (!/^(type|src|data-type)$/.test(name))
        script.setAttribute(name, name.startsWith('on') ? policy.createScript(value) : value);
    }
    script.type = marked.dataset['type'] ?? '';
    script.nonce = marked.nonce;
    script.async = marked.hasAttribute('async');
    // One that waits may be found again meanwhile: the first copy takes its place, and any other finds none.
    const place = () => {
      marked.replaceWith(script);
    };
    if (!src) {
      script.text = policy.createScript(marked.text);
      void before.then(place);
      return;
    }
    script.src = policy.createScriptURL(src);
    if (!script.async) {
      before = new Promise((resolve) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', resolve);
      });
    }
    place();
  };
}

/** Gives a frame its address; the mark stays, so that it can be withheld again. */
export function releaseFrame(frame: HTMLIFrameElement): void {
  const address = frame.dataset['src'] ?? '';
  if (frame.getAttribute('src') !== address && isSafeUrl(address)) frame.src = address;
}

/** Empties a frame that was released; it keeps its address in `data-src`. */
export function withholdFrame(frame: HTMLIFrameElement): void {
  if (frame.getAttribute('src') !== frame.dataset['src']) return;
  frame.removeAttribute('src');
  // A new element, since that alone does not unload what is in the frame.
  frame.replaceWith(frame.cloneNode());
}
