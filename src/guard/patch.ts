// Puts a function of ours in the place of one of the browser's, so that the page sees no difference.

/** Calls the browser's own function, or constructs with it: with these arguments, and on another object where one is named. */
export type Native = (args: unknown[], self?: unknown) => unknown;

/** What is done instead of a call. `self` is the object of the call; a constructor has none. */
export type Act = (native: Native, args: unknown[], self: unknown) => unknown;

type Callable = (...args: unknown[]) => unknown;

// The page may change `Reflect` later.
const { apply, construct } = Reflect;
const { getOwnPropertyDescriptor, defineProperty } = Object;

/** Each function of ours with the browser's own. */
const natives = new WeakMap<object, object>();

/** Replaces the method, constructor, getter or setter of that name, where there is one. */
export function patch(owner: unknown, name: string, act: Act, kind: 'value' | 'get' | 'set' = 'value'): void {
  if (!owner) return;
  const descriptor = getOwnPropertyDescriptor(owner, name);
  const native = descriptor?.[kind] as (Callable & { prototype?: { constructor: unknown } }) | undefined;
  if (!native || !descriptor?.configurable) return;
  // A proxy keeps name, length, prototype and what `instanceof` says.
  const ours = new Proxy(native, {
    apply: (target, self, args) => act((given, on = self) => apply(target, on, given), args, self),
    construct: (target, args, made) =>
      act((given) => construct(target, given, made), args, undefined) as object,
  });
  natives.set(ours, native);
  defineProperty(owner, name, { ...descriptor, [kind]: ours });
  if (native.prototype?.constructor === native) native.prototype.constructor = ours;
}

/** Has every function of ours show itself as the browser's own does. */
export function hidePatches({ prototype }: FunctionConstructor): void {
  patch(prototype, 'toString', (native, args, self) => native(args, natives.get(self as object) ?? self));
}
