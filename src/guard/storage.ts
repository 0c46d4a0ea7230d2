// Holds back what code writes: cookies and keys whose name is a withheld tracker's. Reading and taking away goes on.
import { apply, patch, type Act } from './patch.js';
import type { Realm } from './requests.js';
import type { Rules } from './rules.js';

/** The browser's own storage behind ours, which sees what is set as a property: `localStorage.name = value`. */
const behind = new WeakMap<object, object>();
const before = new WeakMap<object, object>();

export function guardStorage(realm: Realm, { withholdsName, withholdsCookie }: Rules): void {
  patch(realm, 'Document', 'cookie', (args) => withholdsCookie(String(args[0])) || args);
  // Of a cookie without a name the browser says itself that it failed.
  patch(realm, 'CookieStore', 'set', (args) => {
    if (withholdsName(String((args[0] as { name?: string } | undefined)?.name ?? args[0]))) args[0] = {};
    return args;
  });

  const cover: Act = (args, self, _, native) => {
    const own = apply(native, self, args) as object | null;
    if (!own) return own;
    const ours =
      before.get(own) ??
      new Proxy(own, {
        // To set a property comes to this too.
        defineProperty: (target, name, value) =>
          withholdsName(String(name)) || Reflect.defineProperty(target, name, value),
      });
    before.set(own, ours);
    behind.set(ours, own);
    return ours;
  };
  patch(realm, 'Storage', 'setItem key clear removeItem getItem length', (args, self, name, native) =>
    name === 'setItem' && withholdsName(String(args[0]))
      ? undefined
      : apply(native, behind.get(self as object) ?? self, args),
  );
  patch(realm, '', 'localStorage sessionStorage', cover);
  patch(realm, 'StorageEvent', 'storageArea', cover);
  // Who makes such an event by script names a storage too, and the browser knows its own alone.
  patch(realm, '', 'StorageEvent', (args) => {
    const init = args[1] as StorageEventInit | undefined;
    const own = behind.get(init?.storageArea as object);
    if (own) args[1] = { ...init, storageArea: own };
    return args;
  });
}
