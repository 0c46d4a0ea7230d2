// Holds back what code writes: cookies and keys whose name is a withheld tracker's. Reading and taking away goes on.
import { patch, prototypeOf, type Act } from './patch.js';
import type { Realm } from './requests.js';
import type { Rules } from './rules.js';

/** A cookie that is only taken away, by us for example. */
function isRemoval(line: string): boolean {
  const [, expires = ''] = /; *expires=([^;]*)/i.exec(line) ?? [];
  return /; *max-age=(-|0)/i.test(line) || Date.parse(expires) < Date.now();
}

export function guardStorage(realm: Realm, { withholdsName }: Rules): void {
  patch(prototypeOf(realm, 'Document'), 'cookie', (native, [line]) => {
    const text = String(line);
    if (!withholdsName(text.split(/[;=]/)[0]?.trim() ?? '') || isRemoval(text)) native([text]);
  });
  patch(prototypeOf(realm, 'CookieStore'), 'set', (native, args) =>
    withholdsName(String((args[0] as { name?: string } | undefined)?.name ?? args[0]))
      ? Promise.reject(new TypeError('Failed to set the cookie.'))
      : native(args),
  );

  /** The browser's own storage behind ours, which sees what is set as a property: `localStorage.name = value`. */
  const behind = new WeakMap<object, object>();
  const before = new WeakMap<object, object>();
  const cover: Act = (native, args) => {
    const own = native(args) as object | null;
    if (!own) return own;
    const ours =
      before.get(own) ??
      new Proxy(own, {
        get: (target, name) => Reflect.get(target, name) as unknown,
        set: (target, name, value) => withholdsName(String(name)) || Reflect.set(target, name, value),
      });
    before.set(own, ours);
    behind.set(ours, own);
    return ours;
  };
  const uncover: Act = (native, args, self) => native(args, behind.get(self as object) ?? self);
  const storage = prototypeOf(realm, 'Storage');
  for (const name of ['getItem', 'removeItem', 'clear', 'key', 'length']) patch(storage, name, uncover);
  patch(storage, 'setItem', (native, args, self) =>
    withholdsName(String(args[0])) ? undefined : uncover(native, args, self),
  );
  patch(realm, 'localStorage', cover);
  patch(realm, 'sessionStorage', cover);
  patch(prototypeOf(realm, 'StorageEvent'), 'storageArea', cover);
}
