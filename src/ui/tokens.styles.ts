// The custom properties that make up the theme, and what banner and preferences have in common.
import { css } from './css.js';

/**
 * Each `--samtykke-…` is a site's to set; the name with an underscore is what our own rules read. Whatever is set, a rule
 * takes a colour where only a colour can stand, so that none fetches an image, and no distance makes a box cover the page.
 */
export const tokens = css`
  :host {
    color-scheme: light dark !important;
    --_surface: var(--samtykke-surface, light-dark(#fff, #1b1d21));
    --_text: var(--samtykke-text, light-dark(#1a1d21, #f1f2f4));
    --_muted: var(--samtykke-muted, light-dark(#555c66, #b3b9c2));
    --_line: var(--samtykke-line, light-dark(#dcdfe4, #3a3e46));
    --_accent: var(--samtykke-accent, light-dark(#1f3a5f, #dbe7f7));
    --_on-accent: var(--samtykke-on-accent, light-dark(#fff, #14181f));
    --_radius: var(--samtykke-radius, 12px);
    --_space: clamp(0px, var(--samtykke-space, 20px), 48px);
    --_shadow: var(--samtykke-shadow, 0 1px 2px rgb(0 0 0 / 8%), 0 12px 40px rgb(0 0 0 / 18%));
    --_font: var(--samtykke-font, inherit);
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
