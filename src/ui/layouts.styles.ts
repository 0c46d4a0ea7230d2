// The layouts other than `bar`, after the banner's own sheet. The names of corners are logical: right-to-left mirrors them.
import { css } from './css.js';

export const layoutStyles = css`
  .box {
    grid-template-columns: 1fr;
    overscroll-behavior: contain;
  }
  .actions {
    min-width: 0;
  }
  @media screen {
    :host([layout='modal'][open]) {
      display: grid !important;
    }
  }
  :host([layout='modal']) {
    place-items: center !important;
    inset: 0 !important;
    width: auto !important;
    background: rgb(10 12 16 / 50%) !important;
  }
  :host([layout='modal']) .box {
    width: clamp(280px, var(--samtykke-width, 480px), 100% - 32px);
  }
  @media (min-width: 720.02px) {
    :host([layout^='box']) {
      inset-inline: auto 16px !important;
      width: clamp(280px, var(--samtykke-width, 400px), 100% - 32px) !important;
    }
    :host([layout*='start']) {
      inset-inline: 16px auto !important;
    }
  }
  :host([layout*='top']) {
    inset-block: 16px auto !important;
  }
`;
