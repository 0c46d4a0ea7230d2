// The looks of what stands in a frame's place, as large as the frame.
import { css } from './css.js';

export const embedStyles = css`
  :host {
    display: grid !important;
    box-sizing: border-box;
    width: 100%;
    aspect-ratio: var(--samtykke-ratio, 16 / 9);
    container-type: inline-size;
    font-family: var(--_font);
  }
  iframe {
    display: block;
    width: 100%;
    height: 100%;
    border: 0;
    border-radius: var(--_radius);
  }
  .placeholder {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 12px;
    box-sizing: border-box;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    font-size: 16px;
    line-height: 1.5;
    text-align: center;
    overflow-wrap: anywhere;
  }
  p {
    max-width: 56ch;
    margin: 0;
  }
  #name {
    font-size: 18px;
    font-weight: 650;
    line-height: 1.3;
  }
  .text,
  .more {
    color: var(--_muted);
    font-size: 15px;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 16px;
    font-size: 14px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  button {
    min-height: 44px;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.66);
    background-color: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-size: 15px;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    filter: brightness(1.12);
  }
  a,
  ::slotted(a) {
    display: inline-block;
    min-height: 24px;
    color: inherit !important;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @container (max-width: 400px) {
    .actions {
      flex-direction: column;
      align-self: stretch;
      justify-self: stretch;
    }
  }
  @media print {
    /* A frame is part of what is read: it is printed, as is what stands for it. */
    :host(samtykke-embed) {
      display: block !important;
      aspect-ratio: auto;
    }
    .actions {
      display: none;
    }
  }
`;
