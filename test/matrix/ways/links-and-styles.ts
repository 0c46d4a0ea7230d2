// Links and styles: hints to the browser, style sheets, and the images and fonts that styles ask for.
import { at, type Way } from '../way.js';

const WHY =
  'The browser’s preload scanner asks for what stands in the served page before any script can stop it.';
const SERVED = 'The browser acts on it while it reads the served page, before any script can stop it.';

const ask = { leak: 'request', guard: 'held', policy: 'held', onGrant: 'runs' } as const;
const early = { ...ask, guard: 'fetched', why: WHY } as const;

/** Code that makes a `style` element in the page, and what then may show an image of its class. */
const STYLE = `const style = document.head.appendChild(document.createElement('style'));`;
const box = (name: string) =>
  `const box = document.body.appendChild(document.createElement('p')); box.className = '${name}'; box.textContent = 'Text';`;

/** Code that makes a drawing in the page. */
const DRAWING = `const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')); svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path')).setAttribute('d', 'M0 0 L50 50 L20 70');`;

/** A way by a rule of a sheet that code changes afterwards. */
const rule = (id: string, title: string, sheet: string, change: (image: string) => string): Way => ({
  ...ask,
  id,
  title,
  code: `${STYLE} style.textContent = '${sheet}'; ${change(`url(${at(`${id}.gif`)})`)} ${box(id)}`,
  onGrant: 'lost',
});

/** A way by a text that is given to a `style` element in the page. */
const styleText = (id: string, title: string, give: (text: string) => string): Way => ({
  ...ask,
  id,
  title,
  code: `${STYLE} ${give(`@import "${at(`${id}.css`)}";`)}`,
});

const NO_PROPERTIES =
  'The guard does not see what is assigned to single properties of a rule, or of an element that is drawn in the same moment, and does not look at the attributes by which a drawing is painted: no tracker is known to be loaded so.';

/** A way by a frame of an animation. */
const animated = (id: string, title: string, animate: (frame: string) => string): Way => ({
  ...ask,
  id,
  title,
  code: `${box(id)} ${animate(`{ backgroundImage: 'url(${at(`${id}.gif`)})' }`)}`,
  onGrant: 'lost',
});

export const LINKS_AND_STYLES: readonly Way[] = [
  {
    ...early,
    id: 'preload',
    title: '`link rel="preload"`',
    head: `<link rel="preload" as="script" href="${at('preload.js')}">`,
  },
  {
    ...early,
    id: 'module-preload',
    title: '`link rel="modulepreload"`',
    head: `<link rel="modulepreload" href="${at('module-preload.js')}">`,
  },
  {
    ...early,
    why: SERVED,
    id: 'prefetch',
    title: '`link rel="prefetch"`',
    head: `<link rel="prefetch" href="${at('prefetch.js')}">`,
  },
  {
    ...ask,
    id: 'prefetch-made',
    title: '`link rel="prefetch"` made by script',
    code: `const link = document.createElement('link'); link.rel = 'prefetch'; link.href = '${at('prefetch-made.js')}'; document.head.append(link);`,
  },
  {
    ...ask,
    id: 'preload-made',
    title: '`link rel="preload"` made by script, its kind set last',
    code: `const link = document.createElement('link'); link.href = '${at('preload-made.gif')}'; link.as = 'image'; document.head.append(link); link.relList.add('preload');`,
  },
  {
    ...early,
    id: 'style-sheet',
    title: '`link rel="stylesheet"`',
    head: `<link rel="stylesheet" href="${at('style-sheet.css')}">`,
  },
  {
    ...ask,
    id: 'style-sheet-made',
    title: '`link rel="stylesheet"` made by script',
    code: `const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '${at('style-sheet-made.css')}'; document.head.append(link);`,
  },
  {
    ...early,
    id: 'style-import',
    title: '`@import` in a `style` element',
    head: `<style>@import url("${at('style-import.css')}");</style>`,
  },
  {
    ...ask,
    id: 'own-style-sheet',
    title: '`@import` in a style sheet file of the site’s own',
    head: '<link rel="stylesheet" href="/imports/own-style-sheet.css">',
    guard: 'open',
    why: 'What stands in a file of the site’s own is the browser’s to read: no script sees it before.',
    onGrant: 'lost',
  },
  {
    ...ask,
    id: 'style-text-made',
    title: '`@import` in a `style` element made by script',
    code: `const style = document.createElement('style'); style.textContent = '@import "${at('style-text-made.css')}";'; document.head.append(style);`,
  },
  {
    ...ask,
    id: 'style-background',
    title: 'CSS image in a `style` element',
    head: `<style>.style-background { background: url(${at('style-background.gif')}); }</style>`,
    body: '<p class="style-background">Text</p>',
  },
  {
    ...ask,
    id: 'font-face',
    title: '`@font-face` in a `style` element',
    head: `<style>@font-face { font-family: Acme; src: url(${at('font-face.woff2')}); }</style>`,
    body: '<p style="font-family: Acme">Text</p>',
  },
  {
    ...ask,
    id: 'style-attribute',
    title: 'CSS image in a `style` attribute',
    body: `<p style="background: url(${at('style-attribute.gif')})">Text</p>`,
  },
  {
    ...ask,
    id: 'element-style',
    title: 'CSS image by `element.style`',
    code: `const box = document.body.appendChild(document.createElement('p')); box.textContent = 'Text'; box.style.backgroundImage = 'url(${at('element-style.gif')})';`,
  },
  {
    ...ask,
    id: 'style-set-property',
    title: 'CSS image by `style.setProperty`',
    code: `const box = document.body.appendChild(document.createElement('p')); box.textContent = 'Text'; box.style.setProperty('background', 'url(${at('style-set-property.gif')})');`,
  },
  {
    ...ask,
    id: 'element-style-at-once',
    title: 'CSS image by `element.style`, where the script then asks for the layout',
    code: `${box('element-style-at-once')} box.style.backgroundImage = 'url(${at('element-style-at-once.gif')})'; void box.offsetWidth;`,
    guard: 'open',
    why: NO_PROPERTIES,
    onGrant: 'lost',
  },
  {
    ...ask,
    id: 'set-property-at-once',
    title: 'CSS image by `style.setProperty`, where the script then asks for the layout',
    code: `${box('set-property-at-once')} box.style.setProperty('background', 'url(${at('set-property-at-once.gif')})'); void box.offsetWidth;`,
  },
  {
    ...ask,
    id: 'registered-property',
    title: 'CSS image by a property that is registered',
    code: `const name = '--' + crypto.randomUUID(); CSS.registerProperty({ name, syntax: '<url>', inherits: false, initialValue: 'url(${at('registered-property.gif')})' }); ${box('registered-property')} box.style.backgroundImage = 'var(' + name + ')';`,
    onGrant: 'lost',
  },
  {
    ...ask,
    id: 'svg-style',
    title: 'CSS image by the `style` of a drawing, where the script then asks for the layout',
    code: `${DRAWING} svg.style = 'background: url(${at('svg-style.gif')})'; svg.getBoundingClientRect();`,
  },
  {
    ...ask,
    id: 'svg-paint',
    title: 'drawing that is painted by another one: `fill`',
    code: `${DRAWING} svg.firstChild.setAttribute('fill', 'url(${at('svg-paint.svg')}#paint)');`,
    guard: 'open',
    why: NO_PROPERTIES,
    onGrant: 'lost',
  },
  {
    ...ask,
    id: 'css-text',
    title: 'CSS image by `style.cssText`',
    code: `const box = document.body.appendChild(document.createElement('p')); box.textContent = 'Text'; box.style.cssText = 'background: url(${at('css-text.gif')})';`,
  },
  {
    ...ask,
    id: 'insert-rule',
    title: 'CSS image by `insertRule`',
    code: `const style = document.head.appendChild(document.createElement('style')); style.sheet.insertRule('body { list-style-image: url(${at('insert-rule.gif')}) }'); document.body.appendChild(document.createElement('li')).textContent = 'Text';`,
    onGrant: 'lost',
  },
  rule(
    'insert-rule-in-media',
    'CSS image by `insertRule` of a rule with rules in it',
    '@media all {}',
    (image) => `style.sheet.cssRules[0].insertRule('.insert-rule-in-media { background: ${image} }');`,
  ),
  rule(
    'add-rule',
    'CSS image by `addRule`',
    '',
    (image) => `style.sheet.addRule('.add-rule', 'background: ${image}');`,
  ),
  rule(
    'append-rule',
    'CSS image by `appendRule` of keyframes',
    '@keyframes appended {} .append-rule { animation: appended 1s infinite }',
    (image) => `style.sheet.cssRules[0].appendRule('from { background-image: ${image} }');`,
  ),
  rule(
    'rule-style',
    'CSS image by the `style` of a rule',
    '.rule-style {}',
    (image) => `style.sheet.cssRules[0].style = 'background: ${image}';`,
  ),
  rule(
    'rule-set-property',
    'CSS image by `setProperty` of a rule',
    '.rule-set-property {}',
    (image) => `style.sheet.cssRules[0].style.setProperty('background', '${image}');`,
  ),
  rule(
    'rule-css-text',
    'CSS image by `cssText` of a rule',
    '.rule-css-text {}',
    (image) => `style.sheet.cssRules[0].style.cssText = 'background: ${image}';`,
  ),
  rule(
    'rule-style-map',
    'CSS image by the `styleMap` of a rule',
    '.rule-style-map {}',
    (image) => `style.sheet.cssRules[0].styleMap.set('background-image', '${image}');`,
  ),
  rule(
    'rule-style-map-append',
    'CSS image by `append` to the `styleMap` of a rule',
    '.rule-style-map-append {}',
    (image) => `style.sheet.cssRules[0].styleMap.append('background-image', '${image}');`,
  ),
  rule(
    'rule-typed-value',
    'CSS image by a `CSSStyleValue`',
    '.rule-typed-value {}',
    (image) =>
      `style.sheet.cssRules[0].styleMap.set('background-image', CSSStyleValue.parse('background-image', '${image}'));`,
  ),
  rule(
    'rule-to-string',
    'CSS image by an object that prints as a text',
    '.rule-to-string {}',
    (image) =>
      `style.sheet.cssRules[0].style.setProperty('background-image', { toString: () => '${image}' });`,
  ),
  rule(
    'keyframe-style',
    'CSS image by the `style` of a keyframe',
    '@keyframes styled { from {} } .keyframe-style { animation: styled 1s infinite }',
    (image) => `style.sheet.cssRules[0].cssRules[0].style = 'background-image: ${image}';`,
  ),
  {
    ...rule(
      'rule-property',
      'CSS image by a property of a rule',
      '.rule-property {}',
      (image) => `style.sheet.cssRules[0].style.backgroundImage = '${image}';`,
    ),
    guard: 'open',
    why: NO_PROPERTIES,
  },
  animated('animate', 'CSS image by `animate`', (frame) => `box.animate([${frame}, ${frame}], 60000);`),
  animated(
    'keyframe-effect',
    'CSS image by a `KeyframeEffect`',
    (frame) => `new Animation(new KeyframeEffect(box, [${frame}, ${frame}], 60000)).play();`,
  ),
  animated(
    'set-keyframes',
    'CSS image by `setKeyframes`',
    (frame) =>
      `box.animate([{ opacity: 1 }, { opacity: 1 }], 60000).effect.setKeyframes([${frame}, ${frame}]);`,
  ),
  styleText(
    'style-fragment',
    'text that a fragment brings into a `style` element',
    (text) => `const fragment = new DocumentFragment(); fragment.append('${text}'); style.append(fragment);`,
  ),
  styleText('style-inner-text', '`innerText` of a `style` element', (text) => `style.innerText = '${text}';`),
  styleText(
    'style-adjacent-text',
    '`insertAdjacentText` in a `style` element',
    (text) => `style.insertAdjacentText('beforeend', '${text}');`,
  ),
  styleText(
    'style-node-value',
    '`nodeValue` of a text in a `style` element',
    (text) => `style.append('/**/'); style.firstChild.nodeValue = '${text}';`,
  ),
  styleText(
    'style-text-after',
    '`after` of a text in a `style` element',
    (text) => `style.append('/**/'); style.firstChild.after('${text}'); style.firstChild.remove();`,
  ),
  styleText(
    'style-append-data',
    '`appendData` of a text in a `style` element',
    (text) => `style.append(' '); style.firstChild.appendData('${text}');`,
  ),
  {
    ...ask,
    id: 'adopted-style-sheet',
    title: 'CSS image in an adopted style sheet',
    code: `const sheet = new CSSStyleSheet(); sheet.replaceSync('.adopted { background: url(${at('adopted-style-sheet.gif')}) }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; const box = document.body.appendChild(document.createElement('p')); box.className = 'adopted'; box.textContent = 'Text';`,
    onGrant: 'lost',
  },
  {
    ...ask,
    id: 'font-by-script',
    title: '`new FontFace().load()`',
    code: `return new FontFace('Acme by script', 'url(${at('font-by-script.woff2')})').load();`,
    onGrant: 'lost',
  },
  {
    ...early,
    guard: 'held',
    policy: 'fetched',
    why: 'Chromium asks no policy about what such rules name, only whether the rules themselves may stand in the page: with a nonce instead of `unsafe-inline` they may not.',
    id: 'speculation-rules',
    title: 'speculation rules that prefetch',
    body: `<script type="speculationrules" nonce="{nonce}">{ "prefetch": [{ "source": "list", "urls": ["${at('speculation-rules.html')}"], "eagerness": "immediate" }] }</script>`,
  },
];
