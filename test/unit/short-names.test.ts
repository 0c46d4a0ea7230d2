// The guard's short names: whatever the list says, each name still means what it meant.
import { parse, type Node } from 'acorn';
import { describe, expect, it } from 'vitest';

type Names = Readonly<Record<'texts' | 'places', readonly string[]>>;

interface Tool {
  readonly readNames: (
    code: string,
    parse: (code: string) => Node,
    isOwn: (name: string) => boolean,
  ) => Names;
  readonly lettersFor: (names: Names, list: Readonly<Record<string, string>>) => ReadonlyMap<string, string>;
  readonly write: (names: Names, letters: ReadonlyMap<string, string>) => string;
}

const { readNames, lettersFor, write } = (await import(
  new URL('../../.config/short-names.mjs', import.meta.url).href
)) as Tool;

/** The code with the names of the list; `own` may be short as a property. */
function shorten(code: string, list: Readonly<Record<string, string>> = {}): string {
  const names = readNames(
    code,
    (text) => parse(text, { ecmaVersion: 2022, sourceType: 'module' }),
    (name) => name === 'own',
  );
  return write(names, lettersFor(names, list));
}

describe('Short names', () => {
  it.each([
    ['are those of the list', 'let first=1,second=first', 'let q=1,z=q'],
    ['are told apart by the function around', 'let f1=third=>third,f2=third=>third', 'let e=q=>q,t=z=>z'],
    ['heed no function without a name', 'let f1=()=>third=>third', 'let e=()=>q=>q'],
    ['leave what is the browser’s', 'let first=document.first', 'let q=document.first'],
    [
      'keep what an object calls its parts',
      'let {first}={first:1},x=({first})',
      'let {first:q}={first:1},e=({first:q})',
    ],
    ['keep a default', 'let {first=2}=self', 'let {first:q=2}=self'],
    [
      'keep what another file exports',
      "import{first}from'./a.js';first()",
      "import{first as q}from'./a.js';q()",
    ],
    ['take in properties that are nobody else’s', 'let {own}=self;own.own=first', 'let {e:t}=self;t.e=first'],
  ])('%s', (_, code, expected) => {
    const list = { first: 'q', second: 'z', 'f1/third': 'q', 'f2/third': 'z', '.own': 'e', own: 't' };
    expect(shorten(code, list)).toBe(expected);
  });

  it.each([
    ['in one scope', 'let first,second'],
    ['where an inner one would hide an outer', 'let first=1,f1=second=>first+second'],
    ['where an inner one is used further in', 'let first=()=>{let second;return ()=>first(second)}'],
  ])('are not the same %s, though the list says so', (_, code) => {
    const shortened = shorten(code, { first: 'q', second: 'q', 'f1/second': 'q', 'first/second': 'q' });
    expect(shortened.match(/\bq\b/g)).toHaveLength(code.match(/\b(first)\b/g)!.length);
    expect(shortened).not.toMatch(/first|second/);
  });

  it('are given to names that the list does not know', () => {
    expect(shorten('let first=1,second=first')).toBe('let e=1,t=e');
  });
});
