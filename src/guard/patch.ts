// Puts a function of ours in the place of one of the browser's, so that the page sees no difference.

export type Callable = (...args: unknown[]) => unknown;

/**
 * What is done before a call, or instead of it: the arguments given back let the call go on with what is in them now, and
 * anything else is what the caller gets. `self` is the object of the call; `name` is what was called; `native` is the
 * browser's own function, or constructs as it does. Most calls are no concern of ours, and a page makes thousands: nothing
 * is made for them.
 */
export type Act<Self = unknown> = (args: unknown[], self: Self, name: string, native: Callable) => unknown;

// The page may change `Reflect` later.
export const { apply, construct, getOwnPropertyDescriptor, defineProperty } = Reflect;

/** Each function of ours with the browser's own. */
const natives = new WeakMap<object, object>();

/** Replaces the method or constructor of that name, else the setter, else the getter, where there is one. */
function patchOne<Self>(owner: object | undefined, name: string, act: Act<Self>): void {
  const descriptor = owner ? getOwnPropertyDescriptor(owner, name) : undefined;
  if (!descriptor?.configurable) return;
  const kind = descriptor.set ? 'set' : descriptor.get ? 'get' : 'value';
  const native = descriptor[kind] as Callable & { prototype?: { constructor: unknown } };
  const call = (on: Callable, self: unknown, args: unknown[]): unknown => {
    const made = act(args, self as Self, name, on);
    return made === args ? apply(on, self, args) : made;
  };
  const ours = (
    native.prototype
      ? // A proxy keeps prototype and what `instanceof` says.
        new Proxy(native, {
          apply: call,
          construct: (target, args, made) =>
            call((...given) => construct(target, given, made), made, args) as object,
        })
      : // A method costs the page less. Like the browser's own it has no prototype, and cannot be constructed.
        {
          [name](this: unknown, ...args: unknown[]) {
            return call(native, this, args);
          },
        }[name]
  ) as Callable;
  for (const key of ['name', 'length'])
    defineProperty(ours, key, getOwnPropertyDescriptor(native, key) as PropertyDescriptor);
  natives.set(ours, native);
  defineProperty(owner as object, name, { ...descriptor, [kind]: ours });
  if (native.prototype?.constructor === native) native.prototype.constructor = ours;
}

/**
 * Does so for each of these names on each of these interfaces. Both lists have spaces between them, and the order that
 * compresses best. The interface without a name is the object itself; not every browser, and no worker, has them all.
 */
export function patch<Self>(realm: object, owners: string, names: string, act: Act<Self>): void {
  for (const owner of owners.split(' '))
    for (const name of names.split(' '))
      patchOne(
        owner ? (realm as Record<string, { prototype: object } | undefined>)[owner]?.prototype : realm,
        name,
        act,
      );
}

/** Has every function of ours show itself as the browser's own does. */
export function hidePatches(realm: object): void {
  patch(realm, 'Function', 'toString', (args, self, _, native) =>
    apply(native, natives.get(self as object) ?? self, args),
  );
}
