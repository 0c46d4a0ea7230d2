// The looks of the preferences: all inside the shadow root, where the page's style sheets do not reach. Sizes follow the
// letters, and these the larger of the page's size and ours: who has set larger letters in the browser gets them here.
import { css } from './css.js';

export const preferencesStyles = css`
  :host {
    all: initial !important;
    display: contents !important;
    font-family: var(--_font) !important;
  }
  dialog {
    box-sizing: border-box;
    width: min(var(--samtykke-width, max(640px, 40rem)), 100% - 32px);
    max-width: none;
    max-height: min(max(820px, 52rem), 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    font-family: var(--_font);
    font-size: max(16px, 1rem);
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(10 12 16 / 50%);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: calc(var(--_space) * 0.6) var(--_space);
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    margin: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  h2:focus {
    outline: none;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: var(--_space) var(--_space) 4px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  p {
    margin: 0;
    color: var(--_muted);
    font-size: 0.94em;
  }
  a {
    display: inline-block;
    padding-block: 0.2em;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--_text);
    text-decoration-thickness: 2px;
  }
  .intro {
    display: grid;
    gap: 8px;
    margin-bottom: 16px;
  }
  .signal {
    padding: 10px 14px;
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    color: var(--_text);
  }
  .signal p {
    color: inherit;
  }
  .signal p + p {
    margin-top: 8px;
  }
  .erased {
    margin: 0;
    padding: 4px 14px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
  }
  .erased summary {
    margin-inline-start: 18px;
    list-style-position: outside;
  }
  .erased ul {
    margin: 0 0 8px;
  }
  .erased li,
  .erased li:last-child {
    padding-block: 8px 4px;
    padding-inline: 18px 0;
    border: 0;
  }
  .receipt {
    display: grid;
    gap: 8px;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .take button {
    padding-inline: 13px;
    border-color: var(--_line);
    font-size: 14px;
  }
  output {
    color: var(--_text);
    font-size: 14px;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.66);
    background: none;
    color: inherit;
    font: 13px/1.5 monospace;
    resize: vertical;
  }
  [hidden] {
    display: none;
  }
  .category {
    padding: 12px 0 16px;
    border-top: 1px solid var(--_line);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 24px;
    align-items: start;
  }
  .row > * {
    grid-column: 1;
  }
  .row > .switch,
  .row > .always {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  h3,
  h4 {
    margin: 0;
    padding: 0.65em 0 0.1em;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.4;
  }
  h4 {
    font-weight: 600;
  }
  .erased h3 {
    padding: 0;
    font-size: 0.94em;
  }
  label {
    display: block;
    margin: -0.65em 0 -0.1em;
    padding: 0.65em 0 0.1em;
    cursor: pointer;
  }
  details {
    margin-top: 4px;
  }
  summary {
    padding: 0.3em 0;
    color: var(--_muted);
    font-size: 0.94em;
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-bottom: 10px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  li:last-child {
    padding-bottom: 2px;
  }
  li p {
    font-size: 0.9em;
  }
  .always {
    padding-top: 0.7em;
    color: var(--_muted);
    font-size: 0.94em;
  }
  input {
    appearance: none;
    box-sizing: border-box;
    position: relative;
    width: 3em;
    height: max(44px, 2.75em);
    margin: 0;
    font: inherit;
    cursor: pointer;
  }
  input::before,
  input::after {
    content: '';
    position: absolute;
    box-sizing: border-box;
    inset-block: 0;
    margin-block: auto;
  }
  input::before {
    width: 100%;
    height: 1.75em;
    border: 2px solid var(--_muted);
    border-radius: 1em;
    transition: background-color 0.15s;
  }
  input::after {
    inset-inline-start: 0.375em;
    width: 1em;
    height: 1em;
    border-radius: 1em;
    background-color: var(--_muted);
    transition: inset-inline-start 0.15s;
  }
  input:checked::before {
    border-color: var(--_accent);
    background-color: var(--_accent);
  }
  input:checked::after {
    inset-inline-start: 1.625em;
    background-color: var(--_on-accent);
  }
  input:indeterminate::before {
    border-color: var(--_muted);
    background: none;
  }
  input:indeterminate::after {
    inset-inline-start: 1em;
    height: 0.25em;
    background-color: var(--_muted);
  }
  input:hover::before {
    border-color: var(--_text);
  }
  .foot {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
    gap: 8px;
    padding: calc(var(--_space) * 0.8) var(--_space);
    padding-bottom: calc(var(--_space) * 0.8 + env(safe-area-inset-bottom, 0px));
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
    font-size: 0.94em;
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
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    margin-inline-end: -10px;
    padding: 0;
    border-color: transparent;
  }
  svg {
    width: 1.2em;
    height: 1.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  input:focus-visible {
    outline: none;
  }
  input:focus-visible::before {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    a,
    summary {
      padding-block: 0.8em;
    }
  }
  @media (max-width: 32em) {
    dialog {
      width: 100%;
      max-height: calc(100dvh - 24px);
      margin-bottom: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .row > p {
      grid-column: 1 / -1;
    }
    .row > .switch,
    .row > .always {
      grid-row: 1;
    }
    [data-action='save'] {
      grid-column: 1 / -1;
    }
  }
  @media (max-height: 30em) {
    dialog[open] {
      display: block;
    }
    .scroll {
      overflow: visible;
    }
  }
  @media (prefers-contrast: more) {
    :host([theme]) {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    input::after {
      background: ButtonText;
    }
    input:checked::before {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    input:checked::after {
      forced-color-adjust: none;
      background: HighlightText;
    }
    input:indeterminate::before {
      border-color: ButtonText;
      background: none;
    }
    input:indeterminate::after {
      background: ButtonText;
    }
  }
`;
