// Puts a function of ours in the place of one of the browser's, so that the page sees no difference.

/** Calls the browser's own function, or constructs with it: with these arguments, and on another object where one is named. */
export type Native = (args: unknown[], self?: unknown) => unknown;

/** What is done instead of a call. `self` is the object of the call; a constructor has none. `name` is what was called. */
export type Act = (native: Native, args: unknown[], self: unknown, name: string) => unknown;

type Callable = (...args: unknown[]) => unknown;

// The page may change `Reflect` later.
const { apply, construct, getOwnPropertyDescriptor, defineProperty } = Reflect;

/** Each function of ours with the browser's own. */
const natives = new WeakMap<object, object>();

/** Where an interface of a global object has its methods; not every browser, and no worker, has them all. */
export const prototypeOf = (realm: object, name: string): object | undefined =>
  (realm as Record<string, { prototype: object } | undefined>)[name]?.prototype;

/** Replaces the method or constructor of that name, else the setter, else the getter, where there is one. */
export function patch(owner: object | undefined, name: string, act: Act): void {
  const descriptor = owner ? getOwnPropertyDescriptor(owner, name) : undefined;
  if (!descriptor?.configurable) return;
  const kind = descriptor.set ? 'set' : descriptor.get ? 'get' : 'value';
  const native = descriptor[kind] as Callable & { prototype?: { constructor: unknown } };
  const ours = (
    native.prototype
      ? // A proxy keeps prototype and what `instanceof` says.
        new Proxy(native, {
          apply: (target, self, args) =>
            act((given, on = self) => apply(target, on, given), args, self, name),
          construct: (target, args, made) =>
            act((given) => construct(target, given, made), args, made, name) as object,
        })
      : // A method costs the page less. Like the browser's own it has no prototype, and cannot be constructed.
        {
          [name](this: unknown, ...args: unknown[]) {
            return act((given, on = this) => apply(native, on, given), args, this, name);
          },
        }[name]
  ) as Callable;
  if (!native.prototype)
    for (const key of ['name', 'length'])
      defineProperty(ours, key, getOwnPropertyDescriptor(native, key) as PropertyDescriptor);
  natives.set(ours, native);
  defineProperty(owner as object, name, { ...descriptor, [kind]: ours });
  if (native.prototype?.constructor === native) native.prototype.constructor = ours;
}

/** Does so for each of these names on each of these interfaces; in both, names with a space between them. */
export function patchAll(realm: object, owners: string, names: string, act: Act): void {
  for (const owner of owners.split(' '))
    for (const name of names.split(' ')) patch(prototypeOf(realm, owner), name, act);
}

/** Has every function of ours show itself as the browser's own does. */
export function hidePatches({ prototype }: FunctionConstructor): void {
  patch(prototype, 'toString', (native, args, self) => native(args, natives.get(self as object) ?? self));
}
