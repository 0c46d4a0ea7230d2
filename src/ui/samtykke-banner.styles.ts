// The banner's looks. The host and its children (text and buttons) can be reached by the page's style sheets, so every
// rule for them is `!important`: of two such rules the one inside the shadow root wins. `all` undoes what the page set.
import { css } from './css.js';

export const bannerStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    z-index: 2147483000 !important;
    inset: auto 0 16px !important;
    width: clamp(280px, var(--samtykke-width, 1040px), 100% - 32px) !important;
    margin: 0 auto !important;
    color: var(--_text) !important;
    font: max(15px, 0.9375rem) / 1.6 serif !important;
    font-family: var(--_font) !important;
  }
  :host(:not([open])),
  :host::before,
  :host::after,
  :host::backdrop,
  ::slotted(*)::before,
  ::slotted(*)::after {
    display: none !important;
  }
  .box {
    display: grid;
    grid-template-columns: 1fr fit-content(400px);
    gap: 16px calc(var(--_space) * 2);
    align-items: center;
    box-sizing: border-box;
    max-height: 80dvh;
    padding: var(--_space);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    box-shadow: var(--_shadow);
    animation: come 0.15s;
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
  .words {
    display: grid;
    gap: 8px;
    justify-items: start;
    min-width: 0;
    max-width: 64ch;
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    min-width: 280px;
    position: sticky;
    bottom: calc(var(--_space) * -1);
    background-color: var(--_surface);
    box-shadow: 0 -8px var(--_surface);
  }
  ::slotted(*) {
    all: revert !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    color: inherit !important;
    font: inherit !important;
    overflow-wrap: anywhere !important;
    unicode-bidi: isolate !important;
  }
  ::slotted(h2) {
    font-size: 1.2em !important;
    font-weight: 650 !important;
    line-height: 1.3 !important;
  }
  ::slotted(p) {
    color: var(--_muted) !important;
  }
  ::slotted(a),
  ::slotted([data-action='preferences']) {
    text-decoration: underline !important;
    text-underline-offset: 0.2em !important;
    cursor: pointer !important;
  }
  ::slotted(button) {
    display: block !important;
    width: 100% !important;
    min-height: 44px !important;
    padding: 8px 16px !important;
    border: 1px solid var(--_accent) !important;
    border-radius: calc(var(--_radius) * 0.66) !important;
    background-color: var(--_accent) !important;
    color: var(--_on-accent) !important;
    font-weight: 600 !important;
    text-align: center !important;
    cursor: pointer !important;
  }
  ::slotted([data-action='preferences']) {
    grid-column: 1 / -1 !important;
    margin-bottom: -12px !important;
    background: none !important;
    border-color: transparent !important;
    color: var(--_text) !important;
  }
  ::slotted(button:hover) {
    filter: brightness(1.12) !important;
  }
  ::slotted([data-action='preferences']:hover) {
    text-decoration-thickness: 2px !important;
  }
  ::slotted(:focus-visible) {
    outline: 3px solid var(--_accent) !important;
    outline-offset: 2px !important;
  }
  @media (pointer: coarse) {
    ::slotted(a) {
      padding-block: 11px !important;
    }
  }
  @media (max-width: 720px) {
    :host {
      inset-inline: 8px !important;
      width: auto !important;
    }
    .box {
      grid-template-columns: 1fr;
    }
    .actions {
      min-width: 0;
    }
  }
`;
