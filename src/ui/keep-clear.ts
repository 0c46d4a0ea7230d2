// Keeps the banner off the page's element that has the focus (WCAG 2.4.11): the page scrolls, and where it cannot, the
// banner steps aside.
import { css } from './css.js';

/** Only while it stands aside is the banner lower than it might be. */
const styles = css`
  :host([aside]) .box {
    max-height: 40dvh;
  }
  :host([aside='top']) {
    inset-block: 8px auto !important;
  }
  :host([aside='bottom']) {
    inset-block: auto 8px !important;
  }
`;

const PLACES = ['top', 'bottom'];

/** The element itself, not the shadow host that it is in. */
function innermost(element: Element): Element {
  const inner = element.shadowRoot?.activeElement;
  return inner ? innermost(inner) : element;
}

/** Whether the banner lies over any of the element. */
function covers(banner: Element, element: Element): boolean {
  const over = banner.getBoundingClientRect();
  const under = element.getBoundingClientRect();
  return (
    over.height > 0 &&
    over.left < under.right &&
    under.left < over.right &&
    over.top < under.bottom &&
    under.top < over.bottom
  );
}

/** Back to its own place. */
export function stepBack(banner: Element | null): void {
  banner?.removeAttribute('aside');
}

/**
 * For an element that the visitor has come to by keyboard. One that is nearly as large as the window is left: part of it
 * is seen whatever we do, and the focus of a whole `main` is no reason to move anything.
 */
export function keepClear(banner: Element | null, host: Element): void {
  const element = innermost(host);
  if (!banner || !element.matches(':focus-visible') || !covers(banner, element)) return;
  if (element.getBoundingClientRect().height > innerHeight / 2) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const root = banner.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
  for (const place of PLACES) {
    if (!covers(banner, element)) return;
    banner.setAttribute('aside', place);
  }
}
