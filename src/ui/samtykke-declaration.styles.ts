// What the table of the policy page needs to be read; every rule of the page's own is stronger, and it takes its colours.
import { css } from './css.js';

export const declarationStyles = css`
  :where(samtykke-declaration) {
    display: block;
    position: relative;
    container-type: inline-size;
  }
  :where(samtykke-declaration table) {
    width: 100%;
    margin-block: 1em;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 0.9em;
    line-height: 1.4;
    text-align: start;
  }
  :where(samtykke-declaration caption) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :where(samtykke-declaration :is(th, td)) {
    padding-block: 0.4em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  :where(samtykke-declaration tbody th) {
    font-weight: inherit;
  }
  :where(samtykke-declaration th:first-child) {
    width: 32%;
  }
  :where(samtykke-declaration data) {
    display: inline-block;
    padding: 0.1em 0.7em;
    border: 1px solid color-mix(in srgb, currentcolor 45%, transparent);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }
  :where(samtykke-declaration data)::before {
    content: '✓ ' / '';
  }
  :where(samtykke-declaration data[value='denied'])::before {
    content: '✕ ' / '';
  }
  :where(samtykke-declaration button) {
    min-height: 44px;
    padding-inline: 1em;
    font: inherit;
  }
  /* On a narrow page a row is its name, and one line about it. */
  @container (max-width: 30rem) {
    :where(samtykke-declaration :is(table, tbody, tr)) {
      display: block;
    }
    :where(samtykke-declaration thead) {
      position: absolute;
      clip-path: inset(50%);
    }
    :where(samtykke-declaration tr) {
      padding-block: 0.4em;
      border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
    }
    :where(samtykke-declaration tbody :is(th, td)) {
      display: inline;
      padding: 0;
      border: 0;
    }
    :where(samtykke-declaration tbody th) {
      display: block;
      font-weight: 600;
    }
    :where(samtykke-declaration td + td)::before {
      content: ' · ';
    }
  }
  @media print {
    :where(samtykke-declaration button) {
      display: none;
    }
    :where(samtykke-declaration tr) {
      break-inside: avoid;
    }
  }
`;
