// A snippet is a stranger's text: it is read, never run, and whatever it says, the reader neither falls nor waits.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFault } from '../../../src/cli/find-fault.js';
import { formatJson } from '../../../src/cli/format-json.js';
import { makeDraft } from '../../../src/cli/draft.js';
import { guessTracker } from '../../../src/cli/snippet/guess.js';

vi.setConfig({ testTimeout: 60_000 });

const draftOf = (text: string) => makeDraft({}, guessTracker(text));
const faultOf = (text: string) => findFault({ policy: { url: '/' }, trackers: [draftOf(text)] });

const reached = vi.fn();

afterEach(() => {
  vi.unstubAllGlobals();
  reached.mockClear();
});

/** Ways by which code reaches out of where it is read. */
const ESCAPES = [
  'reached()',
  'window.reached()',
  'globalThis.reached()',
  '(0, eval)("reached()")',
  'new Function("reached()")()',
  'Function("reached()")()',
  '[].constructor.constructor("reached()")()',
  '"".constructor.constructor("reached()")()',
  '(function () {}).constructor("reached()")()',
  '(() => {}).__proto__.constructor("reached()")()',
  'setTimeout("reached()")',
  'process.exit(1)',
  'require("node:fs").writeFileSync("/reached", "")',
  'import("node:fs").then(reached)',
  'fetch("https://acme.example/reached")',
  'new Image().src = "https://acme.example/reached"',
  'this.constructor.constructor("return process")().exit()',
  'Object.prototype.polluted = 1; [].__proto__.polluted = 1; ({}).__proto__.polluted = 1',
  'Array.prototype.push = reached; [].push(1)',
  'String.prototype.split.constructor("reached()")()',
];

describe('guessTracker, of hostile text', () => {
  it.each(ESCAPES)('runs nothing and asks for nothing: %s', (code) => {
    vi.stubGlobal('reached', reached);
    vi.stubGlobal('fetch', reached);
    guessTracker(`window.acme = []; ${code}`);
    expect(reached).not.toHaveBeenCalled();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect([].push.name).toBe('push');
  });

  it.each([
    'for (;;) {}',
    'while (true) { x = 1; }',
    'function f() { f(); f(); } f();',
    'function f(n) { return f(n + 1) + f(n + 1); } f(0);',
    's = "xxxxxxxxxx"; for (;;) s += s;',
    'l = [1]; for (;;) l = l.concat(l);',
    'l = ["x".concat("y")]; for (;;) { l.push(l.join()); }',
    'o = {}; for (i = 0; ; i++) o["k" + i] = o;',
    'a = []; a.push(a); b = {}; b.b = b; window.push(a)',
    'l = [1,2,3]; l.forEach(function g() { l.forEach(g); });',
    '/^(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".match(/(a*)*$/)',
  ])('does not wait for what has no end: %s', (code) => {
    const start = performance.now();
    const guess = guessTracker(`acme = [1]; ${code}`);
    expect(Object.keys(guess.load.globals ?? {})).toContain('acme');
    // Far more than it takes: a wait without end would never come here.
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it.each([
    ['brackets', `acme = ${'['.repeat(50_000)}`],
    ['lists', `acme = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['sums', `acme = 1${'+1'.repeat(50_000)}`],
    ['calls', `acme${'()'.repeat(50_000)}`],
    ['blocks', '{'.repeat(20_000) + '}'.repeat(20_000)],
    ['functions', '(function(){'.repeat(5_000) + '})()'.repeat(5_000)],
    ['elements', `${'<div>'.repeat(30_000)}<script>acme = 1</script>`],
    ['open scripts', '<script>'.repeat(20_000)],
    ['templates', '<template>'.repeat(15_000)],
  ])('does not fall over %s within each other', (_, text) => {
    expect(() => guessTracker(text)).not.toThrow();
  });

  it.each([
    '',
    ' ',
    '<',
    '<!--',
    '<script',
    '<script src>',
    '<script src="">',
    '<script>acme = "</script><script>other = 1</script>"',
    '<script>/* </script> */',
    '<script><!-- <script> </script> --></script>',
    '\0\0\0',
    '\uD800',
    '\uFFFE\uFFFF',
    '"use strict"; with (a) {}',
    'a => {',
    '#!/usr/bin/env node\nacme = 1',
    '{"json": true}',
    'acme = `${',
    'class A { static { acme = 1 } }',
    'encodeURIComponent("\\uD800")',
    'null.x; undefined.y.z(); (void 0)(); delete null; new null; [...1]; ({...1}); for (const a of 1) {}',
    'var {a, ...b} = null, [c, [d]] = 1; (function ({e} = {}, ...f) {})()',
  ])('does not fall over %j', (text) => {
    expect(() => draftOf(text)).not.toThrow();
  });

  it('refuses what is far longer than a snippet', () => {
    expect(() => guessTracker('x'.repeat(1_000_000))).toThrow(/longer than any vendor's snippet/);
  });

  it.each([
    'window.__proto__ = { a: 1 }',
    'window["constructor"] = { prototype: { a: 1 } }',
    'acme = { "__proto__": 1, constructor: { prototype: 2 }, ok: 3 }',
    'acme = JSON.parse("{}"); acme["__proto__"] = { x: 1 }; acme.ok = 3',
    '__proto__ = 1; constructor = 2; prototype = 3',
  ])('leaves keys out that every object has: %s', (code) => {
    const text = JSON.stringify(draftOf(`other = 1; ${code}`));
    expect(text).not.toMatch(/__proto__|"constructor"|"prototype"/);
    expect(faultOf(code)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://acme.example/1',
    'file:///etc/passwd',
    ' java\nscript:alert(1)',
    'vbscript:x',
    'ftp://acme.example/a.js',
  ])('takes no script from %j', (address) => {
    const guess = guessTracker(`<script src="${address}"></script><script>acme = 1</script>`);
    expect(guess.load.scripts).toEqual([]);
  });

  it('makes no draft of markup that the library would refuse in silence', () => {
    const text = `acme = "<img src=x onerror=alert(1)>"; t = document.createElement("script");
      t.id = "<b>"; t.src = "https://cdn.acme.example/a.js?id=</script>"`;
    expect(faultOf(text)).toBeUndefined();
    expect(guessTracker(text).load.scripts).toEqual(['https://cdn.acme.example/a.js?id=</script>']);
  });

  it('lets no sign through that a terminal would act on', () => {
    const guess = guessTracker(
      'acme = "\\u001b[31mred\\u009b31m\\u202e"; (function () { window["\\u001b[2J"] = 1; \\u0061cme2(); })(); who\\u0061 = navigator.x',
    );
    const shown = [...guess.remarks, formatJson(makeDraft({}, guess))].join('\n');
    expect(shown).toContain('\\u001b[31mred\\u009b31m\\u202e');
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});
