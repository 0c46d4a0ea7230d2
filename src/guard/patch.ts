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
export const { getOwnPropertyDescriptor, defineProperty, construct, apply } = Reflect;

/** Each function of ours with the browser's own. */
const natives = new WeakMap<object, object>();

/** Replaces the method or constructor of that name, else the setter, else the getter, where there is one. */
function patchOne<Self>(owner: object, name: string, act: Act<Self>): void {
  const descriptor = getOwnPropertyDescriptor(owner, name) ?? {};
  const kind = descriptor.set ? 'set' : descriptor.get ? 'get' : 'value';
  const native = descriptor[kind] as Callable & { prototype?: { constructor: unknown } };
  // What the page has put there under such a name.
  if (!(native as { readonly call?: unknown } | undefined)?.call) return;
  const call = (on: Callable, self: unknown, args: unknown[]): unknown => {
    const made = act(args, self as Self, name, on);
    return made === args ? apply(on, self, args) : made;
  };
  // A proxy keeps all that the browser's own has: its name, its prototype, and whether it can be constructed.
  const ours = new Proxy(native, {
    construct: (target, args, made) =>
      call((...given) => construct(target, given, made), made, args) as object,
    apply: call,
  });
  natives.set(ours, natives.get(native) ?? native);
  defineProperty(owner, name, { ...descriptor, [kind]: ours });
  if (native.prototype?.constructor === native) native.prototype.constructor = ours;
}

/** Does so with those of these names, with spaces between them, that an object has itself: no browser has all. */
export function patchOwn<Self>(owner: object, names: string, act: Act<Self>): void {
  for (const name of names.split(' ')) patchOne(owner, name, act);
}

/**
 * Does so with everything of such a name on each of these interfaces: what a browser will have one day too. An act that does
 * not know a name lets the call go on. The interfaces have spaces between them, in the order that compresses best; not every
 * browser, and no worker, has them all.
 */
export function patch<Self>(realm: object, owners: string, names: RegExp, act: Act<Self>): void {
  for (const owner of owners.split(' ')) {
    const on = (realm as Record<string, { prototype: object } | undefined>)[owner]?.prototype ?? {};
    for (const name of Object.getOwnPropertyNames(on)) if (names.test(name)) patchOne(on, name, act);
  }
}

/** Has every function of ours show itself as the browser's own does. */
export function hidePatches(realm: object): void {
  patch(realm, 'Function', /^toS/, (args, self, _, native) =>
    apply(native, natives.get(self as object) ?? self, args),
  );
}
