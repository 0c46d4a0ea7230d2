// Images, of which a pixel is one: they send by being asked for.
import { at, type Way } from '../way.js';

const WHY =
  'The browser’s preload scanner asks for what stands in the served page before any script can stop it.';

const image = { leak: 'request', guard: 'held', policy: 'held', onGrant: 'runs' } as const;
const early = { ...image, guard: 'fetched', why: WHY } as const;

/** A way that gives a new image its address, and only then places it. */
const made = (id: string, title: string, give: (url: string) => string): Way => ({
  ...image,
  id,
  title,
  code: `const image = new Image(); ${give(at(`${id}.gif`))} document.body.append(image);`,
});

const ATTRIBUTE = `const src = document.createAttribute('src');`;

export const IMAGES: readonly Way[] = [
  made(
    'image-attribute-node',
    '`setAttributeNode` on an image',
    (url) => `${ATTRIBUTE} src.value = '${url}'; image.setAttributeNode(src);`,
  ),
  made(
    'image-named-item',
    '`attributes.setNamedItem` on an image',
    (url) => `${ATTRIBUTE} src.value = '${url}'; image.attributes.setNamedItem(src);`,
  ),
  made(
    'image-node-value',
    '`nodeValue` of an image’s attribute',
    (url) => `image.setAttribute('src', ''); image.attributes[0].nodeValue = '${url}';`,
  ),
  made(
    'image-attribute-text',
    '`textContent` of an image’s attribute',
    (url) => `image.setAttribute('src', ''); image.attributes[0].textContent = '${url}';`,
  ),
  {
    ...image,
    id: 'svg-image-base-value',
    title: '`href.baseVal` of an image in an SVG',
    code: `const svg = 'http://www.w3.org/2000/svg'; const image = document.createElementNS(svg, 'image'); image.setAttribute('width', '9'); image.setAttribute('height', '9'); document.body.appendChild(document.createElementNS(svg, 'svg')).append(image); image.href.baseVal = '${at('svg-image-base-value.gif')}';`,
  },
  { ...early, id: 'image', title: 'image', body: `<img alt="" src="${at('image.gif')}">` },
  {
    ...early,
    id: 'image-srcset',
    title: 'image with `srcset`',
    body: `<img alt="" srcset="${at('image-srcset.gif')} 1x">`,
  },
  {
    ...early,
    id: 'picture-source',
    title: '`source` in a `picture`',
    body: `<picture><source srcset="${at('picture-source.gif')}"><img alt="" src="/own.gif"></picture>`,
  },
  {
    ...early,
    id: 'svg-image',
    title: 'image in an SVG',
    body: `<svg width="1" height="1"><image width="1" height="1" href="${at('svg-image.gif')}"></image></svg>`,
  },
  {
    ...early,
    id: 'image-button',
    title: 'image as a button',
    body: `<input type="image" alt="" src="${at('image-button.gif')}">`,
  },
  {
    ...image,
    id: 'background-attribute',
    title: '`background` of a table cell',
    body: `<table><tr><td background="${at('background-attribute.gif')}">Cell</td></tr></table>`,
  },
  {
    ...image,
    id: 'new-image',
    title: '`new Image().src`',
    code: `new Image().src = '${at('new-image.gif')}';`,
    onGrant: 'lost',
  },
  {
    ...image,
    id: 'image-set-attribute',
    title: '`setAttribute` on an image',
    code: `const image = document.createElement('img'); image.setAttribute('src', '${at('image-set-attribute.gif')}', 'one more'); document.body.append(image);`,
  },
  {
    ...image,
    id: 'image-srcset-made',
    title: '`srcset` set by script',
    code: `const image = document.createElement('img'); image.srcset = '${at('image-srcset-made.gif')} 2x, ${at('image-srcset-made.gif')} 1x'; document.body.append(image);`,
  },
  {
    ...image,
    id: 'inner-html',
    title: '`innerHTML`',
    code: `document.body.appendChild(document.createElement('div')).innerHTML = '<img alt="" src="${at('inner-html.gif')}">';`,
  },
  {
    ...image,
    id: 'inner-html-escaped',
    title: '`innerHTML` as templates escape it (`&#x2F;`)',
    code: `document.body.appendChild(document.createElement('div')).innerHTML = '<img alt="" src="${at('inner-html-escaped.gif').replaceAll('/', '&#x2F;')}">';`,
  },
  {
    ...image,
    id: 'inner-html-less-than',
    title: '`innerHTML` with a `<` in an attribute',
    code: `document.body.appendChild(document.createElement('div')).innerHTML = '<img alt=1<2 src="${at('inner-html-less-than.gif')}">';`,
  },
  {
    ...image,
    id: 'inner-html-backslashes',
    title: '`innerHTML` with backslashes in the address',
    code: `document.body.appendChild(document.createElement('div')).innerHTML = '<img alt="" src="${at('inner-html-backslashes.gif').replaceAll('/', '\\\\')}">';`,
  },
  {
    ...image,
    id: 'outer-html',
    title: '`outerHTML`',
    code: `document.body.appendChild(document.createElement('div')).outerHTML = '<img alt="" src="${at('outer-html.gif')}">';`,
  },
  {
    ...image,
    id: 'outer-html-of-script',
    title: '`outerHTML` of a script',
    code: `const before = document.body.appendChild(document.createElement('script')); before.type = 'text/plain'; before.outerHTML = '<link rel="stylesheet" href="${at('outer-html-of-script.css')}">';`,
  },
  {
    ...image,
    id: 'inner-html-of-drawn-script',
    title: '`innerHTML` of a script in a drawing',
    code: `document.createElementNS('http://www.w3.org/2000/svg', 'script').innerHTML = '<img alt="" src="${at('inner-html-of-drawn-script.gif')}">';`,
    onGrant: 'lost',
  },
  {
    ...image,
    id: 'parse-html-unsafe',
    title: '`Document.parseHTMLUnsafe`, with a shadow root',
    code: `document.body.append(Document.parseHTMLUnsafe('<div><template shadowrootmode="open"><img alt="" src="${at('parse-html-unsafe.gif')}"></template></div>').body.firstChild);`,
  },
  {
    ...image,
    id: 'from-another-document',
    title: 'from another document, into an element that is not in the page',
    code: `const other = new DOMParser().parseFromString('<img alt="" src="${at('from-another-document.gif')}">', 'text/html'); const box = document.createElement('div'); box.append(other.body.firstChild); setTimeout(() => document.body.append(box), 100);`,
  },
  {
    ...image,
    id: 'exec-command',
    title: '`execCommand` with markup',
    code: `const field = document.body.appendChild(document.createElement('div')); field.contentEditable = 'true'; field.focus(); document.execCommand('insertHTML', false, '<p style="background: url(${at('exec-command.gif')})">Text</p>'); field.contentEditable = 'false';`,
  },
  {
    ...image,
    id: 'insert-adjacent-html',
    title: '`insertAdjacentHTML`',
    code: `document.body.insertAdjacentHTML('beforeend', '<img alt="" src="${at('insert-adjacent-html.gif')}">');`,
  },
  {
    ...image,
    id: 'set-html-unsafe',
    title: '`setHTMLUnsafe`',
    code: `document.body.appendChild(document.createElement('div')).setHTMLUnsafe('<img alt="" src="${at('set-html-unsafe.gif')}">');`,
  },
  {
    ...image,
    id: 'shadow-inner-html',
    title: '`innerHTML` of a shadow root',
    code: `const host = document.body.appendChild(document.createElement('div')); host.attachShadow({ mode: 'open' }).innerHTML = '<img alt="" src="${at('shadow-inner-html.gif')}">';`,
  },
];
