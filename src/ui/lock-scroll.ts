// Holds the page still behind an open dialog. By a sheet of the document's own, since no style of ours may be inline; it
// leaves a page's own styles as they are, and is gone without a trace.
import { css } from './css.js';

/** On the screen alone: what is printed meanwhile is the whole page. */
const locked = css`
  @media screen {
    html {
      overflow: hidden !important;
    }
  }
`;

/** Where a scrollbar goes, its room stays: nothing in the page moves. */
const steady = css`
  html {
    scrollbar-gutter: stable !important;
  }
`;

/** Returns the way to let the page go again, once; who else holds it holds it still. */
export function lockScroll(): () => void {
  const ours = [locked];
  if (innerWidth > document.documentElement.clientWidth) ours.push(steady);
  document.adoptedStyleSheets.push(...ours);
  return () => {
    const sheets = [...document.adoptedStyleSheets];
    for (const sheet of ours) {
      const at = sheets.lastIndexOf(sheet);
      if (at >= 0) sheets.splice(at, 1);
    }
    document.adoptedStyleSheets = sheets;
  };
}
