// Holds back what code writes: cookies and keys whose name is a withheld tracker's. Reading and taking away goes on.
import { patch, patchAll, type Act } from './patch.js';
import type { Realm } from './requests.js';
import type { Rules } from './rules.js';

/** The browser's own storage behind ours, which sees what is set as a property: `localStorage.name = value`. */
const behind = new WeakMap<object, object>();
const before = new WeakMap<object, object>();

export function guardStorage(realm: Realm, { withholdsName, withholdsCookie }: Rules): void {
  patchAll(realm, 'Document', 'cookie', (native, args) => {
    const line = String(args[0]);
    if (!withholdsCookie(line)) native([line]);
  });
  // Of a cookie without a name the browser says itself that it failed.
  patchAll(realm, 'CookieStore', 'set', (native, args) =>
    native(withholdsName(String((args[0] as { name?: string } | undefined)?.name ?? args[0])) ? [{}] : args),
  );

  const cover: Act = (native, args) => {
    const own = native(args) as object | null;
    if (!own) return own;
    const ours =
      before.get(own) ??
      new Proxy(own, {
        get: (target, name) => Reflect.get(target, name) as unknown,
        set: (target, name, value) => withholdsName(String(name)) || Reflect.set(target, name, value),
        defineProperty: (target, name, value) =>
          withholdsName(String(name)) || Reflect.defineProperty(target, name, value),
      });
    before.set(own, ours);
    behind.set(ours, own);
    return ours;
  };
  const uncover: Act = (native, args, self) => native(args, behind.get(self as object) ?? self);
  patchAll(realm, 'Storage', 'getItem removeItem clear key length', uncover);
  patchAll(realm, 'Storage', 'setItem', (native, args, self, name) =>
    withholdsName(String(args[0])) ? undefined : uncover(native, args, self, name),
  );
  for (const name of ['localStorage', 'sessionStorage']) patch(realm, name, cover);
  patchAll(realm, 'StorageEvent', 'storageArea', cover);
  // Who makes such an event by script names a storage too, and the browser knows its own alone.
  patch(realm, 'StorageEvent', (native, args) => {
    const [type, init] = args as ConstructorParameters<typeof StorageEvent>;
    const own = behind.get(init?.storageArea as object);
    return native(own ? [type, { ...init, storageArea: own }] : args);
  });
}
