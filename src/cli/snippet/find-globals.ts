// What a snippet leaves on the page, in the words of a definition: globals, stubs, and the calls that wait in them.
import { DETAIL } from '../../check/detail.js';
import type { Call, Json, Stub } from '../../trackers/tracker.js';
import type { Follower } from './follow.js';
import { fieldsToJson, Thing, toJson, UNKNOWN, type Kind, type Value, type Writing } from './value.js';

export interface FoundGlobals {
  readonly globals: Readonly<Record<string, Json>>;
  readonly stubs: readonly Stub[];
  readonly calls: readonly Call[];
  /** What data cannot say, in words. */
  readonly remarks: readonly string[];
}

/** More names than any vendor has, parts of what is set, and sentences about them. */
const MOST_NAMES = 200;
const MOST_PARTS = 20_000;
const MOST_REMARKS = 30;

/** What a function is called with, to see where it keeps what it is told. */
const PROBE = '\uF8FEprobe';

const isMethod = (name: string) => DETAIL.tests['method']?.(name) ?? false;
const isName = (name: string) => DETAIL.tests['word']?.(name) ?? false;
const isFunction = (value: Value): value is Thing & { readonly kind: 'function' } =>
  value instanceof Thing && value.kind === 'function';
const isList = (value: Value): value is Thing & { readonly kind: 'list' } =>
  value instanceof Thing && value.kind === 'list';

/** Takes the last item of a list off where it is what the probe has left there. */
function takeProbe(list: Value, at: number): Thing | undefined {
  if (!isList(list)) return undefined;
  const last = list.items.at(-1);
  if (!(last instanceof Thing) || last.items[at] !== PROBE) return undefined;
  list.items.pop();
  return last;
}

/** A call of what waits in a list; nothing where it is none. */
type Make = (args: readonly Json[], kind: Kind) => Call | undefined;

class Finder {
  readonly globals = new Map<string, Json>();
  readonly stubs: Stub[] = [];
  readonly calls: Call[] = [];
  readonly remarks = new Set<string>();
  readonly #writing: Writing = { left: MOST_PARTS, owners: [], leave: () => undefined };
  /** Lists whose content is told as the calls of a stub. */
  readonly #told = new Set<Value>();
  readonly #fields: ReadonlyMap<string, Value>;

  constructor(readonly follower: Follower) {
    this.#fields = new Map(
      [...follower.world.window.fields].slice(0, MOST_NAMES).filter(([name]) => {
        const isSayable =
          isName(name) && !/^(__proto__|constructor|prototype|on\w+|location|name)$/.test(name);
        if (!isSayable && !/^on/.test(name))
          this.#remark(`The name ${name.slice(0, 40)} cannot stand in a definition.`);
        return isSayable;
      }),
    );
  }

  find(): FoundGlobals {
    const entries = [...this.#fields];
    // Functions first: they say to whom a list belongs.
    for (const [name, value] of entries) if (isFunction(value)) this.#function(name, value);
    for (const [name, value] of entries) if (!isFunction(value)) this.#value(name, value);
    const { stubs, calls } = this;
    return { globals: Object.fromEntries(this.globals), stubs, calls, remarks: [...this.remarks] };
  }

  /** One value as JSON; `where` says whose it is, for what is left out. */
  #json(value: Value, where: string): Json | undefined {
    this.#writing.leave = this.#leave(where);
    return toJson(value, this.#writing);
  }

  #leave = (where: string) => (key: string) => {
    this.#remark(`${key.slice(0, 40)} of ${where} is more than data, and left out.`);
  };

  #remark(text: string): void {
    if (this.remarks.size < MOST_REMARKS) this.remarks.add(text);
  }

  #function(name: string, made: Thing): void {
    if (this.#told.has(made)) return;
    this.#told.add(made);
    // Before it is tried, which may change it.
    const before = new Map(made.fields);
    made.missed = new Set();
    this.follower.tryOut(made, undefined, [PROBE, PROBE]);
    const held = [...made.fields].map(([key, list]) => [key, takeProbe(list, 0)] as const);
    const [queue, own] = held.find(([, probe]) => probe) ?? [];
    // Some make the list when the first call comes.
    const { fields } = this.follower.world.window;
    const lists = own ? [] : [...fields].map(([key, list]) => [key, takeProbe(list, 0)] as const);
    const [global, shared] = lists.find(([key, probe]) => probe && isName(key)) ?? [];
    const kept = own ?? shared;
    if (!kept) {
      this.#remark(`The function ${name} keeps no calls for later, and is left out.`);
      return;
    }
    const call = [...made.missed].find((key) => !made.fields.has(key) && isMethod(key));
    const aliases = [...this.#fields].filter(([key, value]) => value === made && key !== name);
    const [self] = [...made.fields].find(([, value]) => value === made) ?? [];
    if (queue !== undefined) before.delete(queue);
    const properties = this.#dataOf(before, name);
    this.stubs.push({
      name,
      ...(queue !== undefined && { queue }),
      ...(global !== undefined && { global }),
      ...(call !== undefined && { call }),
      ...(kept.kind === 'list' && { array: true }),
      ...(aliases[0] && { alias: aliases[0][0] }),
      ...(self !== undefined && { self }),
      ...(Object.keys(properties).length && { properties }),
    });
    if (queue !== undefined) this.#callsIn(name, made.fields.get(queue), (args) => [name, ...args]);
    if (global !== undefined) {
      this.globals.set(global, []);
      this.#told.add(fields.get(global));
      this.#callsIn(global, fields.get(global), (args, kind) =>
        kind === 'object' ? [`${global}.push`, ...args] : [name, ...args],
      );
    }
  }

  /** What is set on a function or a list, and is no function. */
  #dataOf(fields: ReadonlyMap<string, Value>, name: string): { readonly [key: string]: Json } {
    const rest = new Thing('object');
    for (const [key, value] of fields)
      if (!isFunction(value) && value !== undefined) rest.fields.set(key, value);
    this.#writing.leave = this.#leave(name);
    return fieldsToJson(rest, this.#writing);
  }

  #callsIn(name: string, list: Value, make: Make): void {
    for (const item of isList(list) ? list.items : []) {
      const call = this.#readCall(name, item, make);
      if (call) this.calls.push(call);
      else this.#remark(`A call of ${name} says what only the page knows, and is left out.`);
    }
  }

  #readCall(name: string, item: Value, make: Make): Call | undefined {
    const owner = item instanceof Thing && item.kind !== 'object' ? item : undefined;
    const values: Value[] = owner ? [...owner.items] : [item];
    while (values.length && values.at(-1) === undefined) values.pop();
    const args = values.flatMap((value) => {
      const json = this.#json(value, `a call of ${name}`);
      return json === undefined ? [] : [json];
    });
    return args.length && args.length === values.length ? make(args, owner?.kind ?? 'object') : undefined;
  }

  #value(name: string, value: Value): void {
    if (value instanceof Thing && this.#told.has(value)) return;
    if (isList(value)) this.#list(name, value);
    else if (value === UNKNOWN) this.#remark(`${name} is set to what only the page knows, and left out.`);
    else if (!(value instanceof Thing) || value.kind === 'object') {
      const json = this.#json(value, name);
      if (json !== undefined) this.globals.set(name, json);
    }
  }

  #list(name: string, list: Thing): void {
    this.#told.add(list);
    const properties = this.#dataOf(list.fields, name);
    const functions = [...list.fields].flatMap(([key, value]) =>
      isFunction(value) ? [[key, value] as const] : [],
    );
    const waiting = list.items.length;
    const methods = functions.flatMap(([method, made]) => {
      this.follower.tryOut(made, list, [PROBE]);
      const probe = list.items.length === waiting + 1 ? takeProbe(list, 1) : undefined;
      list.items.length = waiting;
      return probe?.items[0] === method && isMethod(method) ? [method] : [];
    });
    if (!methods.length) {
      this.globals.set(name, []);
      this.#callsIn(name, list, (args, kind) => [`${name}.push`, ...(kind === 'object' ? args : [args])]);
      for (const [key] of list.fields) this.#leave(name)(key);
      return;
    }
    this.stubs.push({ name, methods, ...(Object.keys(properties).length && { properties }) });
    this.#callsIn(name, list, ([method, ...args]) =>
      typeof method === 'string' && methods.includes(method) ? [`${name}.${method}`, ...args] : undefined,
    );
    const others = functions.map(([method]) => method).filter((method) => !methods.includes(method));
    if (others.length)
      this.#remark(
        `${name} has functions that keep no calls, and are left out: ${others.slice(0, 10).join(', ')}.`,
      );
  }
}

/** What is on the page when a snippet has been followed. */
export const findGlobals = (follower: Follower): FoundGlobals => new Finder(follower).find();
