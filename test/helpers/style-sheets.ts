// Style sheets of pages that the banner must hold against: the real ones of well-known packages, and ones that nobody would
// write but by accident.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const sheetOf = (file: string) => readFileSync(resolve(file), 'utf8').replace(/^@charset[^;]*;/, '');

/** By name. */
export const SHEETS: Readonly<Record<string, string>> = {
  none: '',
  bootstrap: sheetOf('bootstrap/dist/css/bootstrap.css'),
  'tailwindcss, its preflight': sheetOf('tailwindcss/preflight.css'),
  bulma: sheetOf('bulma/css/bulma.css'),
  '@picocss/pico': sheetOf('@picocss/pico/css/pico.css'),
  'normalize.css': sheetOf('normalize.css/normalize.css'),
  'everything unset': '* { all: unset !important }',
  'everything reverted': '* { all: revert !important }',
  'everything initial': '* { all: initial !important }',
  'buttons not displayed': 'button, [data-action] { display: none !important }',
  'buttons sent away':
    'button { visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; position: fixed !important; left: -9999px !important }',
  'buttons cut away':
    'button { clip-path: inset(50%) !important; mask: linear-gradient(#0000, #0000) !important; contain: strict !important; content-visibility: hidden !important; width: 0 !important; max-height: 0 !important; overflow: hidden !important }',
  'one button larger':
    'button:first-of-type { scale: 1.5 !important; rotate: 20deg !important; translate: 80px !important; font: 900 40px serif !important; order: 5 !important; grid-row: 9 !important; margin: 40px !important; float: right !important }',
  'text without size':
    ':is(h2, p, a, button) { font-size: 0 !important; line-height: 0 !important; color: transparent !important; text-indent: -999em !important; -webkit-text-fill-color: transparent !important; letter-spacing: -1em !important; word-spacing: 9em !important }',
  'nothing under the pointer':
    '* { pointer-events: none !important; touch-action: none !important; user-select: none !important }',
  'boxes before everything':
    '*::before, *::after { content: "" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important; z-index: 2147483647 !important; pointer-events: auto !important }',
  'a backdrop for everything':
    '::backdrop { display: block !important; background: red !important; pointer-events: auto !important }',
  'our element by its name':
    'samtykke-banner, samtykke-banner > *, samtykke-preferences, samtykke-preferences > * { display: none !important; visibility: hidden !important; width: 0 !important; height: 0 !important; overflow: hidden !important; clip-path: circle(0) !important; position: static !important; inset: -999px !important; transform: scale(0) !important; opacity: 0 !important; zoom: 3 !important; z-index: -1 !important }',
  'an animation on everything':
    '@keyframes away { to { opacity: 0; transform: translateX(-200vw); visibility: hidden } } * { animation: away 1ms forwards !important; transition: all 9s 9s !important }',
  'filters on everything':
    'body, body * { filter: blur(20px) opacity(0) !important; mix-blend-mode: difference !important; backdrop-filter: invert(1) !important; mask-image: linear-gradient(#0000, #0000) !important; perspective: 1px !important; will-change: transform !important }',
  'a body that is a box of its own':
    'html, body { transform: translateZ(0); filter: grayscale(1); contain: paint; overflow: hidden; height: 100%; opacity: 0.2; isolation: isolate; z-index: 0; position: relative }',
  'a small body':
    'body { width: 200px; height: 100px; overflow: hidden; clip-path: inset(0 50% 50% 0); perspective: 10px; rotate: 30deg; margin: 99px }',
  'a box above everything':
    'body::after { content: "chat"; position: fixed; inset: 0; z-index: 2147483647; background: green }',
  'important in a layer':
    '@layer theme { body *, button, samtykke-banner > button { display: none !important; font-size: 1px !important; position: absolute !important; left: -999px !important } }',
  'loud inheritance':
    ':root { font: italic small-caps 900 3px/0.2 cursive; text-transform: uppercase; letter-spacing: 2em; word-spacing: 3em; text-indent: 50%; visibility: hidden; cursor: none; text-align: justify; white-space: nowrap; word-break: break-all; text-shadow: 0 0 9px red; color: #fff; text-align-last: right; tab-size: 0; hyphens: none; quotes: none; list-style: none; -webkit-text-security: disc; -webkit-text-stroke: 3px #fff; font-variant: all-petite-caps; font-stretch: 50%; text-orientation: upright; user-select: none; color-scheme: dark }',
  'lines from top to bottom':
    'html, body, * { writing-mode: vertical-rl !important; text-orientation: upright !important }',
  'right to left': 'html, body, * { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'zoom on our own': 'samtykke-banner, samtykke-banner *, samtykke-preferences { zoom: 3 !important }',
};
