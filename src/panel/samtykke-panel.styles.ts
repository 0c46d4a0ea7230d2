// The panel's looks: a thing of the developer's, laid over the page, in colours of its own.
import { css } from '../ui/css.js';

export const panelStyles = css`
  :host {
    all: initial !important;
    --surface: light-dark(#fbfbfc, #17191d);
    --raised: light-dark(#fff, #1f2227);
    --text: light-dark(#1c1f24, #e8eaed);
    --muted: light-dark(#5b626d, #a3abb7);
    --line: light-dark(#dfe2e7, #32363d);
    --good: light-dark(#16703c, #6fce97);
    --bad: light-dark(#b3261e, #ff9b92);
    --odd: light-dark(#8a5300, #f0b95a);
    --focus: light-dark(#1f4fa3, #9ec1ff);
    color-scheme: light dark !important;
    display: block !important;
    position: fixed !important;
    /* Below the banner: the visitor's choice is never covered. */
    z-index: 2147482000 !important;
    inset: 0 0 var(--below, 0px) auto !important;
    pointer-events: none !important;
    font:
      13px/1.45 system-ui,
      sans-serif !important;
    color: var(--text) !important;
  }
  * {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .tab {
    pointer-events: auto;
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 0;
    transform: translateY(-50%);
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 12px 6px;
    border: 1px solid var(--line);
    border-inline-end: 0;
    border-radius: 8px 0 0 8px;
    background: var(--raised);
    box-shadow: 0 2px 12px rgb(0 0 0 / 18%);
    font-weight: 600;
    writing-mode: vertical-rl;
  }
  .number {
    min-width: 20px;
    padding: 1px 4px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--good) 16%, transparent);
    color: var(--good);
    font-variant-numeric: tabular-nums;
    text-align: center;
    writing-mode: horizontal-tb;
  }
  .number.bad {
    background: var(--bad);
    color: var(--surface);
  }
  section {
    pointer-events: auto;
    display: flex;
    flex-direction: column;
    width: min(460px, 100vw);
    height: 100%;
    border-inline-start: 1px solid var(--line);
    background: var(--surface);
    box-shadow: -4px 0 24px rgb(0 0 0 / 16%);
  }
  [hidden] {
    display: none !important;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 10px 12px 10px 16px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 15px;
    font-weight: 650;
    white-space: nowrap;
  }
  header button {
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }
  header button:hover,
  .tab:hover {
    border-color: var(--muted);
  }
  .close {
    display: grid;
    place-items: center;
    width: 32px;
    padding: 0;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .now {
    padding: 12px 16px;
    border-bottom: 1px solid var(--line);
  }
  p {
    margin: 0;
    color: var(--muted);
  }
  .permissions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 10px;
    padding: 0;
    list-style: none;
  }
  .permissions li {
    padding: 2px 8px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }
  /* To be denied is no fault; to come about while denied is one. */
  .permissions .denied {
    color: var(--muted);
  }
  .permissions .category {
    font-weight: 600;
  }
  .granted {
    color: var(--good);
  }
  .state.denied,
  .state.undecided {
    color: var(--bad);
  }
  .unknown {
    color: var(--odd);
  }
  .own,
  .refused,
  .gone {
    color: var(--muted);
  }
  fieldset {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    margin: 0;
    padding: 8px 16px;
    gap: 4px;
    border: 0;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  label {
    position: relative;
    padding: 5px 10px;
    border-radius: 6px;
    color: var(--muted);
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }
  label:has(:checked) {
    background: color-mix(in srgb, var(--text) 10%, transparent);
    color: var(--text);
    font-weight: 600;
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--focus);
  }
  label input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 9px 16px;
    border-bottom: 1px solid var(--line);
  }
  .what {
    overflow-wrap: anywhere;
    font:
      12px/1.5 ui-monospace,
      monospace;
  }
  .path {
    color: var(--muted);
  }
  .times {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .row > .state {
    font-weight: 600;
    text-align: end;
    white-space: nowrap;
  }
  .about {
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .about b {
    color: var(--text);
    font-weight: 600;
  }
  .about b.unknown {
    color: var(--odd);
  }
  .when {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .empty {
    padding: 24px 16px;
  }
  textarea {
    display: block;
    width: calc(100% - 32px);
    height: 160px;
    margin: 12px 16px;
    border: 1px solid var(--line);
    background: var(--raised);
    color: inherit;
    font:
      12px ui-monospace,
      monospace;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
