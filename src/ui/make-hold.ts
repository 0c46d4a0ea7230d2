// A banner that blocks: the page behind it is inert and does not scroll.
import { css } from './css.js';
import { lockScroll } from './lock-scroll.js';

const styles = css`
  :host {
    all: initial !important;
    display: contents !important;
    /* The page's font goes through to the banner, as it does elsewhere. */
    font-family: inherit !important;
  }
  dialog {
    all: initial;
    position: fixed;
    font-family: inherit;
  }
  dialog[open] {
    inset: 0;
  }
  dialog::backdrop {
    display: none;
  }
`;

/**
 * Puts the banner in a native modal dialog that has no looks of its own, and returns the way to hold the page and to let
 * it go. The banner stands above that dialog in the top layer, and not within its box: buttons there have no
 * `offsetParent`, without which programs that refuse for people take them for hidden.
 *
 * A banner that is not drawn, since a filter hides it or a script has taken it away, holds nothing: the page is usable,
 * and nothing is granted.
 */
export function makeHold(banner: HTMLElement): (isWanted: boolean) => void {
  let isWanted = false;
  let letScroll: (() => void) | undefined;
  const frame = document.createElement('div');
  const dialog = document.createElement('dialog');
  const root = frame.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles];
  root.append(dialog);
  dialog.append(document.createElement('slot'));
  // Escape decides nothing, and closes nothing that must be answered.
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
  });
  banner.replaceWith(frame);
  frame.append(banner);
  banner.tabIndex = -1;

  const update = () => {
    const isHeld = isWanted && banner.getClientRects().length > 0;
    if (isHeld === dialog.open) return;
    letScroll?.();
    letScroll = undefined;
    if (isHeld) {
      letScroll = lockScroll();
      dialog.ariaLabel = banner.ariaLabel;
      // The dialog has the name, and is what is announced.
      banner.setAttribute('role', 'group');
      dialog.showModal();
      // Above the dialog, which came later.
      banner.togglePopover(false);
      banner.togglePopover(true);
      banner.focus();
    } else dialog.close();
  };
  // A second Escape closes a dialog in browsers that do not know `closedby`.
  dialog.addEventListener('close', update);
  new ResizeObserver(update).observe(banner);
  return (wanted) => {
    isWanted = wanted;
    update();
  };
}
