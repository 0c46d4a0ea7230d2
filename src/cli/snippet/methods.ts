// What texts, lists and objects can do, as far as snippets use it. No pattern of a snippet is ever matched.
import {
  HOLE,
  LONGEST,
  LONGEST_LIST,
  makeList,
  makeNative,
  Thing,
  toText,
  UNKNOWN,
  type Value,
} from './value.js';

type Call = (callee: Value, self: Value, args: readonly Value[]) => Value;
type Method<Self> = (self: Self, args: readonly Value[], call: Call) => Value;

const asNumber = (value: Value) => (typeof value === 'number' ? value : undefined);
const isPlain = (value: Value): value is string => typeof value === 'string' && !value.includes(HOLE);

/** One text of many, cut where it becomes too long. */
function joinTexts(parts: readonly Value[], by: string): string {
  let text = '';
  for (const [at, part] of parts.entries()) {
    text += (at ? by : '') + toText(part);
    if (text.length > LONGEST) return text.slice(0, LONGEST);
  }
  return text;
}

const ofText: Readonly<Record<string, Method<string>>> = {
  split: (text, [by]) => (isPlain(by) ? makeList(text.split(by)) : UNKNOWN),
  concat: (text, more) => text + joinTexts(more, ''),
  slice: (text, [from, to]) => text.slice(asNumber(from), asNumber(to)),
  substring: (text, [from, to]) => text.substring(asNumber(from) ?? 0, asNumber(to)),
  indexOf: (text, [part]) => (isPlain(part) ? text.indexOf(part) : UNKNOWN),
  includes: (text, [part]) => (isPlain(part) ? text.includes(part) : UNKNOWN),
  startsWith: (text, [part]) => (isPlain(part) ? text.startsWith(part) : UNKNOWN),
  charAt: (text, [at]) => text.charAt(asNumber(at) ?? 0),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
  replace: (text, [part, by]) =>
    isPlain(part) && typeof by === 'string' ? text.replace(part, () => by).slice(0, LONGEST) : UNKNOWN,
};

const ofList: Readonly<Record<string, Method<Thing>>> = {
  push({ items }, more) {
    if (items.length + more.length <= LONGEST_LIST) items.push(...more);
    return items.length;
  },
  unshift({ items }, more) {
    if (items.length + more.length <= LONGEST_LIST) items.unshift(...more);
    return items.length;
  },
  shift: ({ items }) => items.shift(),
  pop: ({ items }) => items.pop(),
  concat: ({ items }, more) =>
    makeList([
      ...items,
      ...more.flatMap<Value>((part) => (part instanceof Thing && part.kind === 'list' ? part.items : [part])),
    ]),
  slice: ({ items }, [from, to]) => makeList(items.slice(asNumber(from), asNumber(to))),
  join: ({ items }, [by]) => joinTexts(items, isPlain(by) ? by : ','),
  indexOf: ({ items }, [item]) => (items.includes(UNKNOWN) ? UNKNOWN : items.indexOf(item)),
  includes: ({ items }, [item]) => (items.includes(UNKNOWN) ? UNKNOWN : items.includes(item)),
  forEach(self, [callee], call) {
    self.items.slice().forEach((item, at) => call(callee, undefined, [item, at, self]));
    return undefined;
  },
  map: (self, [callee], call) =>
    makeList(self.items.map((item, at) => call(callee, undefined, [item, at, self]))),
};

const ofFunction: Readonly<Record<string, Method<Thing>>> = {
  call: (self, [owner, ...args], call) => call(self, owner, args),
  apply: (self, [owner, list], call) => call(self, owner, list instanceof Thing ? list.items : []),
  bind: (self, [owner, ...first], call) => makeNative((args) => call(self, owner, [...first, ...args])),
};

/** The method of this name that every text, list or function has. */
function findMethod<Self extends Value>(
  table: Readonly<Record<string, Method<Self>>>,
  name: string,
  self: Self,
  call: Call,
) {
  const method = Object.hasOwn(table, name) ? table[name] : undefined;
  // Lent to another (`Array.prototype.slice.call(arguments)`), it works on that.
  return method && makeNative((args, other) => method((other ?? self) as Self, args, call));
}

/** What a list or a function has without having been given it. */
export function builtIn(owner: Value, name: string, call: Call): Value {
  if (typeof owner === 'string') {
    if (name === 'length') return owner.includes(HOLE) ? UNKNOWN : owner.length;
    if (owner.includes(HOLE)) return UNKNOWN;
    return /^\d{1,5}$/.test(name) ? owner[Number(name)] : (findMethod(ofText, name, owner, call) ?? UNKNOWN);
  }
  if (!(owner instanceof Thing)) return UNKNOWN;
  if (owner.kind === 'function') return findMethod(ofFunction, name, owner, call);
  if (owner.kind === 'time') return makeNative(() => UNKNOWN);
  if (owner.kind !== 'list' && owner.kind !== 'arguments') return undefined;
  if (name === 'length') return owner.items.length;
  return /^\d{1,5}$/.test(name) ? owner.items[Number(name)] : findMethod(ofList, name, owner, call);
}

/** `Array.prototype`, whose methods snippets lend. */
export function listPrototype(call: Call): Thing {
  const prototype = new Thing('object');
  for (const name of Object.keys(ofList))
    prototype.fields.set(name, findMethod(ofList, name, makeList([]), call));
  return prototype;
}
