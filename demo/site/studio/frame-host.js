// Makes a frame with the real library in it, and talks with it: only with that frame, and only in this site.
import { make } from './dom.js';

/**
 * The frame asks for `give()` when it is ready, also after it has loaded itself again. What else it says goes to
 * `onSay(message)`.
 */
export function makeFrame({ src, title, give, onSay }) {
  const frame = make('iframe', { title });
  const hear = ({ data, origin, source }) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data?.studio === 'ready') source.postMessage({ studio: 'show', ...give() }, location.origin);
    else onSay?.(data);
  };
  addEventListener('message', hear);
  frame.src = src;
  return {
    frame,
    remove() {
      removeEventListener('message', hear);
      frame.remove();
    },
  };
}
