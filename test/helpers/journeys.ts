// Random journeys through what a page can do with its elements: as data, so that one that fails can be made shorter and told.
import fc from 'fast-check';
import { ACME } from './guarded.js';

/** One thing that a page does. `on` and `what` are places among the elements that there are, counted round. */
export type Step =
  | {
      readonly do: 'make';
      readonly name: string;
      readonly isDrawing: boolean;
      readonly values: Readonly<Record<string, string>>;
      readonly into: number | null;
      readonly isPutFirst: boolean;
    }
  | { readonly do: 'attribute'; readonly on: number; readonly name: string; readonly value: string }
  | { readonly do: 'property'; readonly on: number; readonly name: string; readonly value: string }
  | { readonly do: 'node'; readonly on: number; readonly name: string; readonly value: string }
  | { readonly do: 'style'; readonly on: number; readonly name: string; readonly value: string }
  | { readonly do: 'put'; readonly on: number; readonly what: number; readonly how: Putting }
  | { readonly do: 'copy'; readonly on: number; readonly isImported: boolean }
  | { readonly do: 'parse'; readonly on: number; readonly html: string; readonly how: Parsing }
  | { readonly do: 'sheet'; readonly text: string; readonly how: Styling }
  | { readonly do: 'ask'; readonly url: string; readonly how: Asking }
  | { readonly do: 'frame'; readonly html: string; readonly how: Framing }
  | { readonly do: 'wait' };

const PUTTING = [
  'append',
  'appendChild',
  'prepend',
  'insertBefore',
  'insertAdjacentElement',
  'replaceChild',
  'replaceChildren',
  'replaceWith',
  'before',
  'after',
  'moveBefore',
  'range',
  'surround',
  'adopt',
] as const;
const PARSING = [
  'insertAdjacentHTML',
  'innerHTML',
  'outerHTML',
  'setHTMLUnsafe',
  'fragment',
  'parser',
  'parsed and imported',
  'shadow',
  'template',
  'command',
] as const;
const STYLING = [
  'text',
  'data',
  'appended',
  'after a text',
  'in two texts',
  'sheet',
  'rule',
  'rule text',
] as const;
const ASKING = [
  'fetch',
  'request',
  'xhr',
  'beacon',
  'image',
  'audio',
  'worker',
  'events',
  'font',
  'animation',
] as const;
const FRAMING = ['written', 'body', 'srcdoc', 'blob'] as const;

export type Putting = (typeof PUTTING)[number];
export type Parsing = (typeof PARSING)[number];
export type Styling = (typeof STYLING)[number];
export type Asking = (typeof ASKING)[number];
export type Framing = (typeof FRAMING)[number] | 'in two writes';

/** The site's own paths in a journey: each answers. */
export const OWN = Array.from({ length: 40 }, (_, at) => `/own/${String(at)}`);

const own = fc.constantFrom(...OWN);

/** Ways to write an address that browsers read alike. */
const tracker = fc
  .tuple(
    fc.constantFrom(
      ACME,
      ACME.replace('https:', ''),
      ACME.toUpperCase(),
      ACME.replace('//', '\\\\'),
      ACME.replace('//', '/\\'),
      ACME.replace('//', '//user@'),
      `${ACME}.`,
    ),
    fc.nat(999),
  )
  .map(([origin, at]) => `${origin}/t/${String(at)}`);

const address = fc.oneof({ arbitrary: tracker, weight: 3 }, { arbitrary: own, weight: 2 });

/** What an address stands in: of these texts one, with an address of its own at each `@@`, of which there are two at most. */
const around = (...texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(address, { minLength: 2, maxLength: 2 }))
    .map(([text, [first = '', second = '']]) => text.replace('@@', () => first).replace('@@', () => second));

const css = around(
  'background: url(@@)',
  'background-image: url("@@")',
  'BACKGROUND: URL( @@ )',
  "list-style: url('@@')",
  'background: image-set("@@" 1x)',
  '--x: url(@@); background: var(--x)',
  'border-image: url(@@) 1',
  'cursor: url(@@), auto',
);
const sheet = fc.oneof(
  around(
    '@import "@@";',
    '@import url(@@);',
    '@font-face { font-family: x; src: url(@@) } body { font-family: x }',
    'p::before { content: url(@@) }',
  ),
  css.map((text) => `body { ${text} }`),
);
const elements = around(
  '<img src="@@" alt="">',
  "<img srcset='@@ 1x' alt=''>",
  '<img src=@@ alt>',
  '<img/src="@@"/>',
  '<img\nsrc\n=\n"@@">',
  '<image src="@@">',
  '<img alt=1<2 src="@@">',
  '<!--><img src="@@">-->',
  '<div><p><img src="@@"></p><img src="@@"></div>',
  '<link rel=stylesheet href="@@">',
  '<iframe src="@@"></iframe>',
  '<object data="@@"></object>',
  '<embed src="@@">',
  '<video src="@@" poster="@@"></video>',
  '<audio><source src="@@"></audio>',
  '<picture><source srcset="@@"><img src="@@"></picture>',
  '<input type=image src="@@">',
  '<table background="@@"><tr><td background="@@">x</table>',
  '<svg><image href="@@"/><image xlink:href="@@"/></svg>',
  '<iframe srcdoc="<img src=&quot;@@&quot;>"></iframe>',
  '<iframe srcdoc="<script src=&quot;@@&quot;></script>"></iframe>',
  '<math><mtext><img src="@@">',
  '<template><img src="@@"></template>',
  '<noscript><img src="@@"></noscript>',
  '<a href="@@">x</a>',
);
const html = fc.oneof(
  { arbitrary: elements, weight: 4 },
  { arbitrary: css.map((text) => `<p style="${text.replaceAll('"', '&quot;')}">x</p>`), weight: 1 },
  {
    arbitrary: sheet.chain((text) =>
      fc.constantFrom(`<style>${text}</style>`, `<svg><style>${text}</style></svg>`),
    ),
    weight: 1,
  },
);

const ATTRIBUTES = {
  src: address,
  srcset: around('@@ 1x, @@ 2x'),
  href: address,
  'xlink:href': address,
  data: address,
  poster: address,
  background: address,
  imagesrcset: around('@@ 1x'),
  style: css,
  srcdoc: html,
  // Of nothing that runs: who gives one to a script that is held, and then a text, has it run with its address.
  type: fc.constantFrom('image', 'text/css'),
  rel: fc.constantFrom('stylesheet', 'preload', 'prefetch', 'icon', 'modulepreload'),
  as: fc.constantFrom('image', 'script', 'style', 'fetch'),
};

const PROPERTIES = {
  src: address,
  srcset: ATTRIBUTES.srcset,
  href: address,
  data: address,
  poster: address,
  srcdoc: html,
  rel: ATTRIBUTES.rel,
  as: ATTRIBUTES.as,
  type: ATTRIBUTES.type,
  innerHTML: html,
  textContent: sheet,
  text: address.map((url) => `new Image().src = ${JSON.stringify(url)}`),
};

const STYLES = fc.constantFrom('background-image', 'list-style-image', 'border-image-source', 'cursor');

type Values = Readonly<Record<string, fc.Arbitrary<string>>>;

/** What loads something by itself, what loads within another, and what holds others. */
const ELEMENTS: readonly (readonly [name: string, values?: Values])[] = [
  ['img', { src: address }],
  ['img', { srcset: ATTRIBUTES.srcset }],
  ['script', { src: address }],
  ['script', { type: fc.constant('module'), src: address }],
  ['iframe', { src: address }],
  ['iframe', { srcdoc: html }],
  ['link', { rel: fc.constant('stylesheet'), href: address }],
  ['link', { rel: ATTRIBUTES.rel, as: ATTRIBUTES.as, href: address }],
  ['video', { poster: address }],
  ['audio', { src: address }],
  ['object', { data: address }],
  ['embed', { src: address }],
  ['input', { type: fc.constant('image'), src: address }],
  ['table', { background: address }],
  ['p', { style: css }],
  ['source', { srcset: ATTRIBUTES.srcset }],
  ['track', { src: address }],
  ['style'],
  ['div'],
  ['picture'],
  ['template'],
  ['a', { href: address }],
];
// No script: one in a drawing can have a background, and the guard does not look for that.
const DRAWN: typeof ELEMENTS = [
  ['image', { href: address }],
  ['image', { 'xlink:href': address }],
  ['feImage', { href: address }],
  ['use', { href: address }],
  ['svg'],
  ['style'],
];

/** One of these names, with a value that belongs to it. */
const valued = (values: Values) =>
  fc.oneof(...Object.entries(values).map(([name, value]) => value.map((text) => ({ name, value: text }))));

const place = fc.nat(99);

/** The body, which everything in it loads from, or anywhere. */
const parent = fc.oneof(fc.constant(0), place);

const made = (elements: typeof ELEMENTS, isDrawing: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    ...elements.map(([name, values = {}]) =>
      fc.record({
        do: fc.constant('make' as const),
        name: fc.constant(name),
        isDrawing: fc.constant(isDrawing),
        values: fc.record(values),
        // The body, most of the time.
        into: fc.option(parent, { freq: 4 }),
        isPutFirst: fc.boolean(),
      }),
    ),
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: made(ELEMENTS, false), weight: 10 },
  { arbitrary: made(DRAWN, true), weight: 3 },
  {
    arbitrary: fc.tuple(place, valued(ATTRIBUTES)).map(([on, rest]) => ({ do: 'attribute', on, ...rest })),
    weight: 8,
  },
  {
    arbitrary: fc.tuple(place, valued(PROPERTIES)).map(([on, rest]) => ({ do: 'property', on, ...rest })),
    weight: 8,
  },
  fc.tuple(place, valued(ATTRIBUTES)).map(([on, rest]): Step => ({ do: 'node', on, ...rest })),
  fc.record({ do: fc.constant('style'), on: place, name: STYLES, value: around('url(@@)', 'url("@@")') }),
  {
    arbitrary: fc.record({
      do: fc.constant('put'),
      on: parent,
      what: place,
      how: fc.constantFrom(...PUTTING),
    }),
    weight: 8,
  },
  fc.record({ do: fc.constant('copy'), on: place, isImported: fc.boolean() }),
  {
    arbitrary: fc.record({
      do: fc.constant('parse'),
      on: parent,
      html,
      how: fc.constantFrom(...PARSING),
    }),
    weight: 4,
  },
  fc.record({ do: fc.constant('sheet'), text: sheet, how: fc.constantFrom(...STYLING) }),
  fc.record({ do: fc.constant('ask'), url: address, how: fc.constantFrom(...ASKING) }),
  fc.record({ do: fc.constant('frame'), html, how: fc.constantFrom(...FRAMING) }),
  // No style sheet: what of one comes in a later piece is the observer's, and an import in it does not wait for that.
  fc.record({ do: fc.constant('frame'), html: elements, how: fc.constant('in two writes') }),
  { arbitrary: fc.constant({ do: 'wait' }), weight: 2 },
) as fc.Arbitrary<Step>;

/** A page's journey, of so many steps at most. */
export const journeyOf = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { maxLength: steps, size: 'max' });
