// Does in a page what a journey says. It is sent into the page as it stands, and may use nothing of this module.
import type { Asking, Framing, Parsing, Putting, Step, Styling } from './journeys.js';

/** Resolves when the last step is done; a step that cannot be done there is left out. */
export async function walk(steps: readonly Step[]): Promise<void> {
  const { body } = document;
  const places: Node[] = [body, document.createDocumentFragment()];
  const at = (place: number) => places[place % places.length] as HTMLElement;
  const make = (name: string) => document.createElement(name);
  const add = (name: string) => body.appendChild(make(name));
  /** The body stays where it is, and as it is. */
  const notBody = (on: HTMLElement) => (on === body ? add('div') : on);
  const rangeIn = (of: Node) => {
    const range = document.createRange();
    range.selectNodeContents(of);
    return range;
  };
  const parseApart = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
  const setAttribute = (on: Element, name: string, value: string) =>
    on.setAttributeNS(name.startsWith('xlink:') ? 'http://www.w3.org/1999/xlink' : null, name, value);
  const failQuietly = (asked: Promise<unknown>) => {
    asked.catch(() => undefined);
  };

  const put: Record<Putting, (on: HTMLElement, what: HTMLElement) => unknown> = {
    append: (on, what) => on.append(what),
    appendChild: (on, what) => on.appendChild(what),
    prepend: (on, what) => on.prepend(what),
    insertBefore: (on, what) => on.insertBefore(what, on.firstChild),
    insertAdjacentElement: (on, what) => on.insertAdjacentElement('afterbegin', what),
    replaceChild: (on, what) => on.replaceChild(what, on.appendChild(make('i'))),
    replaceChildren: (on, what) => notBody(on).replaceChildren(what),
    replaceWith: (on, what) => notBody(on).replaceWith(what),
    before: (on, what) => notBody(on).before(what),
    after: (on, what) => notBody(on).after(what),
    // Not in every browser, and in no list of types yet.
    moveBefore: (on, what) =>
      (on as unknown as { moveBefore: (node: Node, before: null) => void }).moveBefore(what, null),
    range: (on, what) => rangeIn(on).insertNode(what),
    surround: (on, what) => {
      const range = document.createRange();
      range.selectNode(on.appendChild(make('i')));
      range.surroundContents(what);
    },
    adopt: (on, what) => {
      document.implementation.createHTMLDocument('').adoptNode(what);
      on.append(what);
    },
  };

  const parse: Record<Parsing, (on: HTMLElement, html: string) => unknown> = {
    insertAdjacentHTML: (on, html) => on.insertAdjacentHTML('beforeend', html),
    innerHTML: (on, html) => (notBody(on).innerHTML = html),
    outerHTML: (on, html) => (notBody(on).outerHTML = html),
    setHTMLUnsafe: (on, html) =>
      notBody(on).setHTMLUnsafe(`<div><template shadowrootmode=open>${html}</template></div>`),
    fragment: (_, html) => places.push(rangeIn(body).createContextualFragment(html)),
    parser: (_, html) => places.push(...parseApart(html).children),
    'parsed and imported': (_, html) => places.push(...document.importNode(parseApart(html), true).children),
    shadow: (_, html) => (add('div').attachShadow({ mode: 'closed' }).innerHTML = html),
    template: (on, html) => {
      const template = document.createElement('template');
      template.innerHTML = html;
      on.append(template.content.cloneNode(true));
    },
    command: (_, html) => {
      const field = add('p');
      field.contentEditable = 'true';
      field.textContent = 'x';
      field.focus();
      document.execCommand('insertHTML', false, html);
    },
  };

  /** `style` is in the page already, with an empty text. */
  const restyle: Record<Styling, (style: HTMLStyleElement, text: string) => unknown> = {
    text: (style, text) => (style.textContent = text),
    data: ({ firstChild }, text) => ((firstChild as Text).data = text),
    appended: (style, text) => style.append(text),
    'after a text': ({ firstChild }, text) => (firstChild as Text).after(text),
    'in two texts': (style, text) => style.append(text.slice(0, 9), text.slice(9)),
    sheet: (_, text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    rule: ({ sheet }, text) => sheet?.insertRule(text),
    'rule text': ({ sheet }, text) => {
      sheet?.insertRule('body { color: red }');
      (sheet?.cssRules[0] as CSSStyleRule).style.cssText = /\{(.*)\}/.exec(text)?.[1] ?? '';
    },
  };

  const ask: Record<Asking, (url: string) => unknown> = {
    fetch: (url) => failQuietly(fetch(url, { mode: 'no-cors' })),
    request: (url) => failQuietly(fetch(new Request(url, { mode: 'no-cors' }))),
    xhr: (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    beacon: (url) => navigator.sendBeacon(url),
    image: (url) => (new Image().src = url),
    audio: (url) => new Audio(url),
    worker: (url) => new Worker(url),
    events: (url) => new EventSource(url),
    font: (url) => failQuietly(new FontFace('x', `url("${url}")`).load()),
    animation: (url) => body.animate([{ backgroundImage: `url("${url}")` }, {}], 1000),
  };

  const frame: Record<Framing, (html: string) => unknown> = {
    written: (html) => {
      const { contentDocument } = add('iframe') as HTMLIFrameElement;
      contentDocument?.write(html);
      contentDocument?.close();
    },
    'in two writes': (html) => {
      const { contentDocument } = add('iframe') as HTMLIFrameElement;
      contentDocument?.write(html.slice(0, 9));
      contentDocument?.write(html.slice(9));
      contentDocument?.close();
    },
    body: (html) => ((add('iframe') as HTMLIFrameElement).contentDocument!.body.innerHTML = html),
    srcdoc: (html) => body.append(Object.assign(make('iframe'), { srcdoc: html })),
    blob: (html) => {
      const src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      body.append(Object.assign(make('iframe'), { src }));
    },
  };

  const makeWith = ({ name, isDrawing, values, into, isPutFirst }: Step & { do: 'make' }) => {
    const made = isDrawing ? document.createElementNS('http://www.w3.org/2000/svg', name) : make(name);
    const parent = into === null ? undefined : at(into);
    places.push(made);
    if (isPutFirst) parent?.append(made);
    for (const [key, value] of Object.entries(values)) setAttribute(made, key, value);
    if (!isPutFirst) parent?.append(made);
  };

  const take = (step: Step): unknown => {
    switch (step.do) {
      case 'make':
        return makeWith(step);
      case 'attribute':
        return setAttribute(at(step.on), step.name, step.value);
      case 'property': {
        const on = /innerHTML|text/.test(step.name) ? notBody(at(step.on)) : at(step.on);
        return Object.assign(on, { [step.name]: step.value });
      }
      case 'node': {
        const attribute = document.createAttribute(step.name);
        at(step.on).setAttributeNode(attribute);
        return (attribute.value = step.value);
      }
      case 'style':
        return at(step.on).style.setProperty(step.name, step.value);
      case 'put':
        return at(step.what) !== body && put[step.how](at(step.on), at(step.what));
      case 'copy':
        if (at(step.on) === body) return;
        return places.push(
          step.isImported ? document.importNode(at(step.on), true) : at(step.on).cloneNode(true),
        );
      case 'parse':
        return parse[step.how](at(step.on), step.html);
      case 'sheet': {
        const style = add('style') as HTMLStyleElement;
        style.append(document.createTextNode(''));
        return restyle[step.how](style, step.text);
      }
      case 'ask':
        return ask[step.how](step.url);
      case 'frame':
        return frame[step.how](step.html);
      case 'wait':
        return new Promise((resolve) => setTimeout(resolve, 3));
    }
  };

  for (const step of steps) {
    try {
      await take(step);
    } catch {
      // What cannot be done there, as a child in an image.
    }
    // A browser asks for what a style names when it draws: here that is always at the same step.
    body.getBoundingClientRect();
  }
}
