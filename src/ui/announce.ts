// Says something to those who hear the page, and moves nothing. In the page itself: what stands beside an open dialog is
// not read.
import { css } from './css.js';

/** Seen by nobody, heard by all: neither `display` nor `visibility` may hide it. */
const styles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    width: 1px !important;
    height: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
`;

/** Long enough for a screen reader to have met the region before its text comes. */
const BEFORE = 250;

/** Long enough to be read; then nobody finds an old message while reading the page. */
const AFTER = 10_000;

let region: HTMLElement | undefined;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** The region, empty until there is something to say; beside an element of ours, where no page's own order is disturbed. */
export function placeRegion(language: string): HTMLElement {
  region ??= document.createElement('div');
  if (!region.isConnected) {
    region.setAttribute('role', 'status');
    region.lang = language;
    if (!region.shadowRoot) {
      const root = region.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [styles];
      root.append(document.createElement('slot'));
    }
    document.querySelector('samtykke-banner, samtykke-preferences')?.after(region);
  }
  return region;
}

/** Says it once, politely: after what is being read. */
export async function announce(text: string, language: string): Promise<void> {
  const place = placeRegion(language);
  place.textContent = '';
  await pause(BEFORE);
  const words = document.createTextNode(text);
  place.replaceChildren(words);
  await pause(AFTER);
  words.remove();
}
