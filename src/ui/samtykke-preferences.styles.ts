// The looks of the preferences: all inside the shadow root, where the page's style sheets do not reach.
import { css } from './css.js';

export const preferencesStyles = css`
  :host {
    all: initial !important;
    display: contents !important;
    font-family: var(--_font) !important;
  }
  dialog {
    box-sizing: border-box;
    width: min(var(--samtykke-width, 640px), 100% - 32px);
    max-height: min(820px, 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-family: var(--_font);
    font-size: 15px;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(10 12 16 / 50%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: calc(var(--_space) * 0.8) var(--_space);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: var(--_space);
    overflow: auto;
  }
  p {
    margin: 0;
    color: var(--_muted);
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .intro {
    display: grid;
    gap: 10px;
    margin-bottom: 12px;
  }
  .signal {
    padding: 10px 14px;
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    color: var(--_text);
  }
  .erased {
    margin: 0;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
  }
  .erased summary {
    margin-inline-start: 18px;
    list-style-position: outside;
  }
  .erased li {
    padding: 10px 0 4px 18px;
    border: 0;
  }
  .category {
    padding: 16px 0;
    border-top: 1px solid var(--_line);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 20px;
    align-items: center;
  }
  .row > p {
    grid-column: 1 / -1;
  }
  .row > .switch {
    grid-column: 2;
    grid-row: 1;
  }
  h3,
  h4 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }
  h4 {
    font-size: 15px;
    font-weight: 600;
  }
  label {
    cursor: pointer;
  }
  details {
    margin-top: 8px;
  }
  summary {
    padding: 4px 0;
    color: var(--_muted);
    cursor: pointer;
  }
  ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 12px 0 12px 16px;
    border-inline-start: 2px solid var(--_line);
  }
  li p,
  li a {
    font-size: 14px;
  }
  .always {
    color: var(--_muted);
    font-size: 14px;
  }
  input {
    appearance: none;
    position: relative;
    flex: none;
    width: 48px;
    height: 28px;
    margin: 8px 0;
    border: 2px solid var(--_muted);
    border-radius: 14px;
    background: none;
    cursor: pointer;
    transition: background 0.15s;
  }
  input::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: 4px;
    width: 16px;
    border-radius: 50%;
    background-color: var(--_muted);
    transition: inset-inline-start 0.15s;
  }
  input:checked {
    border-color: var(--_accent);
    background-color: var(--_accent);
  }
  input:checked::before {
    inset-inline-start: 24px;
    background-color: var(--_on-accent);
  }
  input:indeterminate::before {
    inset-block: 10px;
    inset-inline-start: 14px;
    border-radius: 2px;
  }
  footer {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    padding: calc(var(--_space) * 0.8) var(--_space);
    border-top: 1px solid var(--_line);
  }
  button {
    box-sizing: border-box;
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.66);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  [data-action='save'] {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  [data-action='save']:hover {
    background-color: var(--_accent);
    filter: brightness(1.12);
  }
  [data-action='close'] {
    display: grid;
    place-items: center;
    width: 44px;
    margin: -6px -10px -6px 0;
    padding: 0;
    border-color: transparent;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (max-width: 520px) {
    dialog {
      width: 100%;
      max-width: none;
      max-height: calc(100dvh - 24px);
      margin-bottom: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    footer {
      grid-template-columns: 1fr 1fr;
    }
    [data-action='save'] {
      grid-column: 1 / -1;
      grid-row: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    input::before {
      background: ButtonText;
    }
    input:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    input:checked::before {
      background: HighlightText;
    }
  }
`;
