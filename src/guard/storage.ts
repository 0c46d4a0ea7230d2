// Holds back what code writes: cookies and keys whose name is a withheld tracker's. Reading and taking away goes on.
import { patch, type Native } from './patch.js';
import type { Realm } from './requests.js';
import type { Rules } from './rules.js';

/** A cookie that is only taken away, by us for example. */
function isRemoval(line: string): boolean {
  const [, expires = ''] = /; *expires=([^;]*)/i.exec(line) ?? [];
  return /; *max-age=(-|0)/i.test(line) || Date.parse(expires) < Date.now();
}

export function guardStorage(realm: Realm, { withholdsName }: Rules): void {
  patch(
    realm.Document.prototype,
    'cookie',
    (native, [line], self) => {
      const text = String(line);
      const name = text.split(/[;=]/)[0] ?? '';
      if (!withholdsName(name.trim()) || isRemoval(text)) native([text], self);
    },
    'set',
  );
  patch(realm.CookieStore?.prototype, 'set', (native, args) => {
    const [cookie] = args as [string | { name: string } | undefined];
    const name = typeof cookie === 'object' ? cookie.name : String(cookie);
    return withholdsName(name)
      ? Promise.reject(new realm.TypeError('Failed to set the cookie.'))
      : native(args);
  });

  /** The browser's own storage behind ours, which sees what is set as a property: `localStorage.name = value`. */
  const behind = new WeakMap<object, object>();
  const before = new WeakMap<object, object>();
  const cover = (storage: unknown) => {
    const own = storage as object;
    let ours = before.get(own);
    if (!ours) {
      ours = new Proxy(own, {
        get: (target, name) => Reflect.get(target, name) as unknown,
        set: (target, name, value) => withholdsName(String(name)) || Reflect.set(target, name, value),
        defineProperty: (target, name, how) =>
          withholdsName(String(name)) || Reflect.defineProperty(target, name, how),
      });
      before.set(own, ours);
      behind.set(ours, own);
    }
    return ours;
  };
  const real = (native: Native, args: unknown[], self: unknown) =>
    native(args, behind.get(self as object) ?? self);
  const { prototype } = realm.Storage;
  for (const name of ['getItem', 'removeItem', 'clear', 'key']) patch(prototype, name, real);
  patch(prototype, 'length', real, 'get');
  patch(prototype, 'setItem', (native, args, self) =>
    withholdsName(String(args[0])) ? undefined : real(native, args, self),
  );
  for (const name of ['localStorage', 'sessionStorage'])
    patch(realm, name, (native, args) => cover(native(args)), 'get');
  patch(
    realm.StorageEvent.prototype,
    'storageArea',
    (native, args) => {
      const area = native(args);
      return area && cover(area);
    },
    'get',
  );
}
