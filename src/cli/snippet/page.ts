// The page as a snippet sees it: what it makes there is written down, and nothing happens.
import { HOLE, makeList, makeNative, Thing, toText, UNKNOWN, type Value } from './value.js';

/** What a snippet did to its page. */
export interface World {
  readonly window: Thing;
  /** Script elements, in the order in which they were made. */
  readonly scripts: readonly Thing[];
  /** Markup that was written into the page. */
  readonly written: readonly string[];
  /** Addresses that were asked for in other ways than by a script: pictures, frames, requests. */
  readonly contacted: readonly string[];
  /** Names of cookies and of keys that it writes itself. */
  readonly stored: {
    readonly cookies: Set<string>;
    readonly localStorage: Set<string>;
    readonly sessionStorage: Set<string>;
  };
}

type Call = (callee: Value, self: Value, args: readonly Value[]) => Value;

/** Names that every page has, of which nothing is known here. */
const OF_EVERY_PAGE = new Set(
  (
    'performance crypto screen history console innerWidth innerHeight outerWidth outerHeight devicePixelRatio matchMedia ' +
    'getComputedStyle URL URLSearchParams Promise Math JSON RegExp Map Set WeakMap Symbol Number Boolean Error Proxy Reflect ' +
    'parseInt parseFloat isNaN MutationObserver IntersectionObserver CustomEvent Event name origin eval Function ' +
    'Blob FormData Headers Request Response Worker WebSocket atob btoa clearTimeout clearInterval setInterval ' +
    'dispatchEvent removeEventListener postMessage open close alert confirm prompt frames length indexedDB caches'
  ).split(' '),
);

const RELATIVES = new Set(
  'parentNode parentElement firstChild lastChild nextSibling previousSibling head body documentElement firstElementChild'.split(
    ' ',
  ),
);

function encode(value: Value): Value {
  try {
    const text = toText(value);
    return text.includes(HOLE) ? UNKNOWN : encodeURIComponent(text);
  } catch {
    // Half of a pair of signs.
    return UNKNOWN;
  }
}

/** Moments that come by themselves on every page: what waits for them happens. */
const SURE_MOMENTS = /^(on)?(load|DOMContentLoaded|pageshow|readystatechange)$/;

export function makeWorld(call: Call): World {
  const scripts: Thing[] = [];
  const written: string[] = [];
  const contacted: string[] = [];
  // Their addresses are set after they are made.
  const pictures: Thing[] = [];
  const stored = {
    cookies: new Set<string>(),
    localStorage: new Set<string>(),
    sessionStorage: new Set<string>(),
  };

  const ofPage = (give: (name: string) => Value) => Object.assign(new Thing('page'), { give });
  const later = makeNative(([callee]) => call(callee, undefined, []));
  const listen = makeNative(([moment, callee]) =>
    typeof moment === 'string' && SURE_MOMENTS.test(moment) ? call(callee, undefined, [UNKNOWN]) : undefined,
  );
  const note = makeNative((args) => {
    // An address is wherever one stands: `fetch(url)`, `open('POST', url)`.
    for (const text of args.slice(0, 2).map(toText)) if (/^(https?:)?\/\//.test(text)) contacted.push(text);
    return UNKNOWN;
  });

  const makeElement = (tag: string): Thing => {
    const element = new Thing('element');
    const given = new Map<string, Value>([
      ['setAttribute', makeNative(([name, value]) => void element.fields.set(toText(name), value))],
      ['getAttribute', makeNative(([name]) => element.fields.get(toText(name)) ?? null)],
      ['dataset', new Thing('object')],
      [
        'addEventListener',
        makeNative(([moment, callee]) => void element.fields.set(`on${toText(moment)}`, callee)),
      ],
    ]);
    const same = makeNative(([child]) => child);
    element.give = (name) => {
      if (RELATIVES.has(name)) return makeElement('');
      if (/^(append(Child)?|insertBefore|prepend|after|before|replaceChild)$/.test(name)) return same;
      return given.get(name) ?? (/^(src|id|on\w+|text|textContent)$/.test(name) ? undefined : UNKNOWN);
    };
    element.fields.set('tagName', tag.toUpperCase());
    if (tag === 'script') scripts.push(element);
    if (/^(img|iframe|link)$/.test(tag)) pictures.push(element);
    return element;
  };

  const keeps = (keys: Set<string>) =>
    ofPage((name) =>
      name === 'setItem' ? makeNative(([key]) => void keys.add(toText(key))) : makeNative(() => UNKNOWN),
    );
  const location = ofPage((name) => (name === 'protocol' ? 'https:' : UNKNOWN));
  const write = makeNative((parts) => void written.push(parts.map(toText).join('')));
  const document = new Thing('page');
  const find = makeNative(() => makeList([makeElement('')]));
  const ofDocument = new Map<string, Value>([
    ['createElement', makeNative(([tag]) => makeElement(toText(tag).toLowerCase()))],
    ['getElementsByTagName', find],
    ['scripts', makeList([makeElement('')])],
    ['location', location],
    ['readyState', 'complete'],
    ['addEventListener', listen],
    ['attachEvent', listen],
    ['write', write],
    ['writeln', write],
  ]);
  document.take = (name, value) => {
    if (name === 'cookie') stored.cookies.add(toText(value).split('=')[0]?.trim() ?? '');
    return true;
  };
  document.give = (name) =>
    RELATIVES.has(name) ? makeElement('') : ofDocument.has(name) ? ofDocument.get(name) : UNKNOWN;

  const window = new Thing('page');
  const ofWindow = new Map<string, Value>([
    ['document', document],
    ['location', location],
    ['navigator', ofPage((name) => (name === 'sendBeacon' ? note : UNKNOWN))],
    ['localStorage', keeps(stored.localStorage)],
    ['sessionStorage', keeps(stored.sessionStorage)],
    ['addEventListener', listen],
    ['attachEvent', listen],
    ['fetch', note],
    ['XMLHttpRequest', makeNative(() => ofPage((name) => (name === 'open' ? note : UNKNOWN)))],
    ['Image', makeNative(() => makeElement('img'))],
    [
      'Date',
      Object.assign(
        makeNative(() => new Thing('time')),
        { give: () => makeNative(() => UNKNOWN) },
      ),
    ],
    ['encodeURIComponent', makeNative(([value]) => encode(value))],
    ['encodeURI', makeNative(([value]) => encode(value))],
    ['String', makeNative(([value]) => toText(value))],
    ['undefined', undefined],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ...['setTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask'].map(
      (name) => [name, later] as const,
    ),
    ...['window', 'self', 'globalThis', 'top', 'parent'].map((name) => [name, window] as const),
  ]);
  window.give = (name) =>
    ofWindow.has(name) ? ofWindow.get(name) : OF_EVERY_PAGE.has(name) ? UNKNOWN : undefined;

  return {
    window,
    scripts,
    written,
    stored,
    get contacted() {
      const addresses = pictures
        .map(({ fields }) => fields.get('src'))
        .filter((src) => typeof src === 'string');
      return [...contacted, ...addresses];
    },
  };
}
