// The layouts that differ from `bar`: a file of its own, loaded only where a site has chosen one of them.
import { layoutStyles } from './layouts.styles.js';
import { makeHold } from './make-hold.js';
import type { FrameBanner } from './ui-context.js';

/** Gives the banner the looks of its layout, and returns what is to be told when it opens and closes. */
export const frameBanner: FrameBanner = (banner) => {
  banner.shadowRoot?.adoptedStyleSheets.push(layoutStyles);
  return banner.matches('[layout=modal]') ? makeHold(banner) : () => undefined;
};
