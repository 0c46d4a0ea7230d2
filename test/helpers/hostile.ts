// What a stranger would write where a text, an address or a name is expected: the same lists for every test.

/** Texts that are markup, or become it where somebody decodes or joins them. Each would set `window.bad`. */
export const MARKUP: readonly string[] = [
  '<img src=x onerror=window.bad=1>',
  '<svg onload=window.bad=1>',
  '"><script>window.bad=1</script>',
  "'--><iframe srcdoc='<script>parent.bad=1</script>'>",
  '</template></style></title></textarea><img src=x onerror=window.bad=1>',
  '<a href="javascript:window.bad=1" autofocus onfocus=window.bad=1>x</a>',
];

/** The same as the check lets through, since it is text as long as nobody decodes, joins or fills it in. */
export const TEXTS: readonly string[] = [
  '&lt;img src=x onerror=window.bad=1&gt;',
  '&#60;img src=x onerror=window.bad=1>',
  '\\u003cimg src=x onerror=window.bad=1\\u003e',
  '%3Cimg src=x onerror=window.bad=1%3E',
  '< img src=x onerror=window.bad=1>',
  '" onmouseover="window.bad=1" x="',
  "' autofocus onfocus='window.bad=1",
  '${window.bad=1}',
  '{{constructor.constructor("window.bad=1")()}}',
  '{constructor} {__proto__} {names} {vendor} {purposes}',
  "$& $` $' $1 $2",
  'javascript:window.bad=1',
  'lit$1234567890$ <?lit$1234567890$?>',
  '\u202e\u2066gnp.exe\u0000\u200b',
];

/** Addresses that are code, or that only look like an address of the web. */
export const CODE_ADDRESSES: readonly string[] = [
  'javascript:parent.bad=1',
  'JaVaScRiPt:parent.bad=1',
  '  javascript:parent.bad=1',
  '\u0001javascript:parent.bad=1',
  'java\tscript:parent.bad=1',
  'java\nscript:parent.bad=1',
  'java\r\nscript:parent.bad=1',
  '\tjavascript\n:parent.bad=1',
  'javascript://www.shop.example/%0aparent.bad=1',
  'data:text/javascript,parent.bad=1',
  'data:text/html,<script>parent.bad=1</script>',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuYmFkPTE8L3NjcmlwdD4=',
  'vbscript:bad',
  'blob:https://www.shop.example/6f2a',
  'filesystem:https://www.shop.example/temporary/x',
  'view-source:https://www.shop.example/',
  'about:srcdoc',
  'file:///etc/passwd',
  'http://acme.example/a',
  'http:\\\\acme.example\\a',
  'http:acme.example/a',
  'https://',
  'https://[',
];

/** Keys under which an object reaches what all objects share. */
export const PROTOTYPE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Numbers from 0 to below `end`, the same in every run (mulberry32). */
export function makeRandom(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (((mixed ^ (mixed >>> 14)) >>> 0) % end) | 0;
  };
}
