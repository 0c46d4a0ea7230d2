// Scripts that stand in the page as it is served: the browser's preload scanner asks for them before any script runs.
import { at, type Way } from '../way.js';

const WHY =
  'The browser’s preload scanner asks for what stands in the served page before any script can stop it.';

const served = { leak: 'run', guard: 'fetched', policy: 'held', why: WHY, onGrant: 'runs' } as const;

const WHY_SHADOW = `${WHY} Where the page comes in pieces, and one of them ends between an element and its shadow root, nobody is told of the root, and the script runs.`;

const mark = (attributes: string) => `<script type="text/plain" data-tracker="acme" ${attributes}></script>`;

/** Nothing else stands in the element: not even a line's end tells anybody that its shadow root has come. */
const shadow = (html: string, mode = 'open') => `<template shadowrootmode="${mode}">${html}</template>`;

export const STATIC_SCRIPTS: readonly Way[] = [
  {
    ...served,
    id: 'script-in-head',
    title: 'script in the head',
    head: `<script src="${at('script-in-head.js')}"></script>`,
    marked: mark(`src="${at('script-in-head.js')}"`),
  },
  {
    ...served,
    id: 'script-in-body',
    title: 'script in the body',
    body: `<script src="${at('script-in-body.js')}"></script>`,
    marked: mark(`src="${at('script-in-body.js')}"`),
  },
  {
    ...served,
    id: 'script-async',
    title: 'script with `async`',
    head: `<script async src="${at('script-async.js')}"></script>`,
    marked: mark(`async src="${at('script-async.js')}"`),
  },
  {
    ...served,
    id: 'script-defer',
    title: 'script with `defer`',
    head: `<script defer src="${at('script-defer.js')}"></script>`,
    marked: mark(`defer src="${at('script-defer.js')}"`),
  },
  {
    ...served,
    id: 'script-module',
    title: 'module script',
    head: `<script type="module" src="${at('script-module.js')}"></script>`,
    marked: mark(`data-type="module" src="${at('script-module.js')}"`),
  },
  {
    ...served,
    id: 'script-in-svg',
    title: 'script in an SVG image in the page',
    body: `<svg width="1" height="1"><script href="${at('script-in-svg.js')}"></script></svg>`,
  },
  {
    ...served,
    why: WHY_SHADOW,
    id: 'script-in-shadow',
    title: 'script in a shadow root of the served page',
    body: `<div>${shadow(`<script src="${at('script-in-shadow.js')}"></script>`)}</div>`,
  },
  {
    ...served,
    why: WHY_SHADOW,
    id: 'script-in-inner-shadow',
    title: 'script in a shadow root within another',
    body: `<div>${shadow(`<div>${shadow(`<script src="${at('script-in-inner-shadow.js')}"></script>`)}</div>`)}</div>`,
  },
  {
    ...served,
    id: 'script-in-closed-shadow',
    title: 'script in a closed shadow root of the served page',
    body: `<div>${shadow(`<script src="${at('script-in-closed-shadow.js')}"></script>`, 'closed')}</div>`,
    guard: 'open',
    why: 'A closed shadow root is shown to nobody but the code that made it, and here that is the parser.',
    onGrant: 'lost',
  },
  {
    ...served,
    id: 'inline-module-import',
    title: 'inline module with an `import` of the tracker',
    body: `<script type="module" nonce="{nonce}">import '${at('inline-module-import.js')}';</script>`,
    marked: `<script type="text/plain" data-tracker="acme" data-type="module" nonce="{nonce}">import '${at('inline-module-import.js')}';</script>`,
    guard: 'open',
    why: 'A module’s imports are on their way before any script could stop them.',
    onGrant: 'lost',
  },
  {
    ...served,
    id: 'own-module-import',
    title: 'module file of the site’s own with an `import` of the tracker',
    body: '<script type="module" src="/imports/own-module-import.js"></script>',
    marked:
      '<script type="text/plain" data-tracker="acme" data-type="module" src="/imports/own-module-import.js"></script>',
    guard: 'open',
    why: 'A module’s imports are on their way before any script could stop them.',
    onGrant: 'lost',
  },
];
