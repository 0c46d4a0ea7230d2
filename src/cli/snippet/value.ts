// What a snippet's code works with, as it is read: values of our own, in a world of our own. Nothing in it is a function
// that this program could run, and no name in it reaches this program's objects.
import type { Function as FunctionNode } from 'acorn';
import type { Json } from '../../trackers/tracker.js';

/** What only the page can know. */
export const UNKNOWN = Symbol('unknown');

/** Stands in a text for the part that only the page can know. */
export const HOLE = '\uF8FF';

/** No text of a snippet is longer, and no list. */
export const LONGEST = 10_000;
export const LONGEST_LIST = 1_000;

export type Value = string | number | boolean | null | undefined | typeof UNKNOWN | Thing;

/** What the page itself can do, as far as a snippet's outcome hangs on it. */
export type Native = (args: readonly Value[], self: Value) => Value;

export type Kind = 'object' | 'list' | 'arguments' | 'function' | 'element' | 'page' | 'time';

/** An object, a list, a function, or something of the page. */
export class Thing {
  readonly fields = new Map<string, Value>();
  readonly items: Value[] = [];
  /** Of a function: its code, and the names that it sees. */
  code?: { readonly node: FunctionNode; readonly scope: Scope };
  native?: Native;
  /** Of something of the page: what it gives for a name that nobody has set. */
  give?: (name: string) => Value;
  /** Of something of the page: what it does with what is set, instead of keeping it. */
  take?: (name: string, value: Value) => boolean;
  /** Names that somebody looked for in vain. */
  missed?: Set<string>;

  constructor(readonly kind: Kind) {}
}

export class Scope {
  constructor(
    readonly parent?: Scope,
    readonly names = new Map<string, Value>(),
  ) {}

  /** The nearest scope that has the name. */
  find(name: string): Scope | undefined {
    return this.names.has(name) ? this : this.parent?.find(name);
  }
}

export const makeList = (items: readonly Value[], kind: 'list' | 'arguments' = 'list'): Thing => {
  const list = new Thing(kind);
  list.items.push(...items.slice(0, LONGEST_LIST));
  return list;
};

export const makeNative = (native: Native): Thing => Object.assign(new Thing('function'), { native });

/** Whether a value holds in a test; nothing where only the page can know. */
export function isTruthy(value: Value): boolean | undefined {
  if (value === UNKNOWN) return undefined;
  return typeof value === 'object' ? value !== null : Boolean(value);
}

/** A value as a part of a text. */
export function toText(value: Value): string {
  if (value === UNKNOWN || (value instanceof Thing && value.kind !== 'list')) return HOLE;
  return value instanceof Thing ? value.items.slice(0, 100).map(partOfList).join(',') : String(value);
}

const partOfList = (value: Value) =>
  value instanceof Thing || value === UNKNOWN ? HOLE : String(value ?? '');

/** Keys that no definition may have. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** What becomes JSON at once: how many parts there may still be, and what the present one stands in. */
export interface Writing {
  left: number;
  readonly owners: Thing[];
  /** Is told the parts that are left out. */
  leave: (key: string) => void;
}

/** A value as JSON; nothing where it is more than data, or more than anybody would write. */
export function toJson(value: Value, writing: Writing): Json | undefined {
  if (value === UNKNOWN || value === undefined || --writing.left < 0) return undefined;
  if (typeof value === 'string') return value.includes(HOLE) ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!(value instanceof Thing)) return value;
  const { owners } = writing;
  if (value.kind === 'time' && !owners.length) return '{now}';
  if (owners.includes(value) || owners.length > 20) return undefined;
  if (value.kind === 'object') return fieldsToJson(value, writing);
  if (value.kind !== 'list' && value.kind !== 'arguments') return undefined;
  owners.push(value);
  const items = value.items.map((item) => toJson(item, writing));
  owners.pop();
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The fields of an object, or those beside a list, as JSON. */
export function fieldsToJson(owner: Thing, writing: Writing): { readonly [key: string]: Json } {
  writing.owners.push(owner);
  const pairs = [...owner.fields].flatMap(([key, item]) => {
    const json = FORBIDDEN.includes(key) ? undefined : toJson(item, writing);
    if (json !== undefined) return [[key, json] as const];
    writing.leave(key);
    return [];
  });
  writing.owners.pop();
  return Object.fromEntries(pairs);
}
