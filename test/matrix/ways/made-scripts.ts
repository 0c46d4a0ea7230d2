// Scripts that a script makes: the vendor's own snippet, a tag manager, a theme, a plugin that comes late.
import { at, END, type Way } from '../way.js';

const made = { leak: 'run', guard: 'held', policy: 'held', onGrant: 'runs' } as const;

/** A way that makes a script element with its address and then places it. */
const place = (id: string, title: string, code: string): Way => ({
  ...made,
  id,
  title,
  code: `const script = document.createElement('script'); script.src = '${at(id + '.js')}'; ${code}`,
});

/** A way with an address of its own somewhere in its code. */
const write = (id: string, title: string, code: (url: string) => string): Way => ({
  ...made,
  id,
  title,
  code: code(at(id + '.js')),
});

/** A way by a template that stands in the page: its scripts run in no other place than where a copy is put. */
const template = (id: string, title: string, copy: (content: string) => string): Way => ({
  ...made,
  id,
  title,
  body: `<template id="${id}"><div><script src="${at(id + '.js')}"></script></div></template>`,
  code: `document.body.append(${copy(`document.getElementById('${id}').content`)});`,
});

const BESIDE = `const beside = document.createElement('span'); document.body.append(beside);`;

export const MADE_SCRIPTS: readonly Way[] = [
  place(
    'insert-before',
    'the usual snippet: `createElement`, `src`, `insertBefore`',
    `const first = document.getElementsByTagName('script')[0]; first.parentNode.insertBefore(script, first);`,
  ),
  write(
    'type-again',
    'a script that gets its address in the page, then its type, and another place',
    (url) =>
      `const script = document.createElement('script'); document.head.append(script); script.src = '${url}'; script.type = 'text/javascript'; document.body.append(script);`,
  ),
  write(
    'other-attribute',
    'a script that then gets an address of the site under another name',
    (url) =>
      `const script = document.createElement('script'); script.src = '${url}'; document.head.append(script); script.setAttribute('href', '/own.js');`,
  ),
  write(
    'set-attribute',
    '`setAttribute("src")`',
    (url) =>
      `const script = document.createElement('script'); script.setAttribute('src', '${url}'); document.head.appendChild(script);`,
  ),
  write(
    'set-attribute-ns',
    '`setAttributeNS`',
    (url) =>
      `const script = document.createElement('script'); script.setAttributeNS(null, 'src', '${url}'); document.head.appendChild(script);`,
  ),
  write(
    'attribute-node',
    '`createAttribute` and `setAttributeNode`',
    (url) =>
      `const script = document.createElement('script'); const src = document.createAttribute('src'); src.value = '${url}'; script.setAttributeNode(src); document.head.appendChild(script);`,
  ),
  write(
    'attribute-node-value',
    'the value of an attribute node',
    (url) =>
      `const script = document.createElement('script'); script.setAttribute('src', ''); script.attributes[0].value = '${url}'; document.head.appendChild(script);`,
  ),
  write(
    'attribute-node-in-page',
    '`setAttributeNode` on an empty script in the page',
    (url) =>
      `const script = document.createElement('script'); document.head.append(script); const src = document.createAttribute('src'); src.value = '${url}'; script.setAttributeNode(src);`,
  ),
  {
    ...write(
      'named-item-in-page',
      '`attributes.setNamedItem` on an empty script in the page',
      (url) =>
        `const script = document.createElement('script'); document.head.append(script); const src = document.createAttribute('src'); src.value = '${url}'; script.attributes.setNamedItem(src);`,
    ),
    onGrant: 'lost',
  },
  place('append-child', '`appendChild`', `document.body.appendChild(script);`),
  place('append', '`append`', `document.body.append(script);`),
  place('prepend', '`prepend`', `document.body.prepend(script);`),
  place('before', '`before`', `${BESIDE} beside.before(script);`),
  place('after', '`after`', `${BESIDE} beside.after(script);`),
  place('replace-with', '`replaceWith`', `${BESIDE} beside.replaceWith(script);`),
  place('replace-child', '`replaceChild`', `${BESIDE} document.body.replaceChild(script, beside);`),
  place('replace-children', '`replaceChildren`', `${BESIDE} beside.replaceChildren(script);`),
  place(
    'insert-adjacent-element',
    '`insertAdjacentElement`',
    `document.body.insertAdjacentElement('beforeend', script);`,
  ),
  place(
    'range-insert-node',
    '`Range.insertNode`',
    `const range = document.createRange(); range.selectNodeContents(document.body); range.insertNode(script);`,
  ),
  place(
    'range-surround-contents',
    '`Range.surroundContents`',
    `${BESIDE} beside.textContent = 'Text'; const range = document.createRange(); range.selectNodeContents(beside); range.surroundContents(script);`,
  ),
  place(
    'fragment',
    'a `DocumentFragment`',
    `const fragment = document.createDocumentFragment(); fragment.append(script); document.body.append(fragment);`,
  ),
  place(
    'nested',
    'inside another element that is inserted',
    `const box = document.createElement('div'); box.append(script); document.body.append(box);`,
  ),
  place('clone', '`cloneNode` of a script', `document.body.append(script.cloneNode(true));`),
  place(
    'shadow-root',
    'a shadow root',
    `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'closed' }).append(script);`,
  ),
  template('template', 'a clone of a template’s content', (content) => `${content}.cloneNode(true)`),
  template(
    'import-node',
    '`importNode` of a template’s content',
    (content) => `document.importNode(${content}, true)`,
  ),
  write(
    'contextual-fragment',
    '`createContextualFragment`',
    (url) =>
      `document.body.append(document.createRange().createContextualFragment('<script src="${url}">${END}'));`,
  ),
  {
    ...write('document-write', '`document.write`', (url) => `document.write('<script src="${url}">${END}');`),
    marked: false,
  },
  {
    ...write(
      'document-write-module',
      '`document.write` of a module',
      (url) => `document.write('<script type="module" src="${url}">${END}');`,
    ),
    marked: false,
  },
  {
    ...write(
      'document-write-pieces',
      '`document.write` in pieces',
      (url) =>
        `document.write('<'); document.write('scr'); document.write('ipt src="${url}'); document.write('">'); document.writeln('</scr' + 'ipt>');`,
    ),
    marked: false,
  },
  write(
    'source-after-insertion',
    '`src` set after insertion',
    (url) =>
      `const script = document.createElement('script'); document.head.append(script); script.src = '${url}';`,
  ),
  write(
    'source-changed',
    '`src` changed before insertion',
    (url) =>
      `const script = document.createElement('script'); script.src = '/nothing.js'; script.src = '${url}'; document.head.append(script);`,
  ),
  write(
    'protocol-relative',
    'an address without its scheme',
    (url) =>
      `const script = document.createElement('script'); script.src = '${url.replace('https:', '')}'; document.head.append(script);`,
  ),
  write(
    'module-made',
    'a module made by script',
    (url) =>
      `const script = document.createElement('script'); script.type = 'module'; script.src = '${url}'; document.head.append(script);`,
  ),
  write(
    'svg-script-made',
    'an SVG script made by script',
    (url) =>
      `const svg = 'http://www.w3.org/2000/svg'; const script = document.createElementNS(svg, 'script'); script.setAttribute('href', '${url}'); document.body.appendChild(document.createElementNS(svg, 'svg')).append(script);`,
  ),
  {
    ...write(
      'svg-script-base-value',
      '`href.baseVal` of an SVG script in the page',
      (url) =>
        `const svg = 'http://www.w3.org/2000/svg'; const script = document.createElementNS(svg, 'script'); document.body.appendChild(document.createElementNS(svg, 'svg')).append(script); script.href.baseVal = '${url}';`,
    ),
    onGrant: 'lost',
  },
  write(
    'late-injector',
    'made some time after the page has loaded',
    (url) =>
      `const inject = () => setTimeout(() => { const script = document.createElement('script'); script.async = true; script.src = '${url}'; document.head.appendChild(script); }, 100); document.readyState === 'complete' ? inject() : addEventListener('load', inject);`,
  ),
  {
    ...made,
    id: 'first-party-loader',
    title: 'made by a script of the site’s own',
    body: '<script src="/loader/first-party-loader.js"></script>',
  },
  {
    ...write('dynamic-import', '`import()`', (url) => `return import('${url}');`),
    guard: 'open',
    why: 'No script can stop `import()`. What it brings in can neither send to the tracker’s hosts nor store its names.',
    onGrant: 'lost',
  },
  {
    ...write(
      'late-document-write',
      '`document.write` after the page has loaded',
      (url) =>
        `addEventListener('load', () => setTimeout(() => { document.write('<p>Replaced</p><script src="${url}">${END}'); document.close(); }, 50));`,
    ),
    alone: true,
    marked: false,
  },
];
