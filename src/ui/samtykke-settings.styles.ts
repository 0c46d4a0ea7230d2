// The looks of the small button: quiet, and in the page's own colours unless it stands over the page.
import { css } from './css.js';

export const settingsStyles = css`
  :host {
    display: inline-block !important;
  }
  :host(samtykke-settings:not([fixed])) {
    color-scheme: inherit !important;
  }
  button {
    box-sizing: border-box;
    min-width: 24px;
    min-height: 32px;
    margin: 0;
    padding: 4px 12px;
    border: 1px solid;
    border-radius: 999px;
    background: none;
    color: inherit;
    font: inherit;
    font-family: var(--_font);
    font-size: max(14px, 0.875em);
    line-height: 1.4;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
  :host([fixed]) {
    position: fixed !important;
    z-index: 2147482000 !important;
    inset-block: auto max(12px, env(safe-area-inset-bottom)) !important;
    inset-inline: max(12px, env(safe-area-inset-left), env(safe-area-inset-right)) auto !important;
    margin: 0 !important;
    font-size: 16px !important;
  }
  :host([fixed]) button {
    border-color: var(--_line);
    background-color: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1px 6px rgb(0 0 0 / 18%);
  }
  :host([fixed]) button:focus-visible {
    outline-color: var(--_accent);
  }
  :host([fixed][hidden]) {
    display: none !important;
  }
  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
      padding-inline: 16px;
    }
  }
  @media print {
    :host(samtykke-settings) {
      display: none !important;
    }
  }
`;
