// Holds back what code writes: cookies and keys whose name is a withheld tracker's. Reading and taking away goes on.
import { apply, defineProperty, patch, patchOwn, type Act } from './patch.js';
import type { Realm } from './requests.js';
import type { Rules } from './rules.js';

/** The browser's own storage behind ours, which sees what is set as a property: `localStorage.name = value`. */
const behind = new WeakMap<object, object>();
const before = new WeakMap<object, object>();

export function guardStorage(realm: Realm, { withholdsCookie, withholdsName }: Rules): void {
  patch(realm, 'Document', /^cookie/, (args) => withholdsCookie(args[0]) || args);
  // Of a cookie without a name the browser says itself that it failed.
  patch(realm, 'CookieStore', /^set/, (args) => {
    if (withholdsName((args[0] as { name?: string } | undefined)?.name ?? args[0])) args[0] = {};
    return args;
  });

  const cover: Act = (args, self, _, native) => {
    const own = apply(native, self, args) as object | null;
    let ours = before.get(own as object) ?? own;
    if (ours && ours === own) {
      // To set a property comes to this too.
      ours = new Proxy(own, {
        defineProperty: (target, name, value) => withholdsName(name) || defineProperty(target, name, value),
      });
      before.set(own, ours);
      behind.set(ours, own);
    }
    return ours;
  };
  // Who makes such an event by script names a storage too, and the browser knows its own alone.
  patchOwn(realm, 'StorageEvent', (args) => {
    const own = behind.get((args[1] as StorageEventInit | undefined)?.storageArea as object);
    if (own) args[1] = { ...(args[1] as StorageEventInit), storageArea: own };
    return args;
  });
  patch(realm, 'StorageEvent', /Area/, cover);
  patch(realm, 'Storage', /^cl|^[^c]/, (args, self, name, native) =>
    name === 'setItem' && withholdsName(args[0])
      ? undefined
      : apply(native, behind.get(self as object) ?? self, args),
  );
  patchOwn(realm, 'localStorage sessionStorage', cover);
}
