// Holds back what code asks for without an element. A refused request fails as one does that the network loses; it is not
// made up for later.
import { patch, type Act } from './patch.js';
import type { Addresses } from './addresses.js';
import type { Rules } from './rules.js';

/** The global object of a page, a frame or a worker. */
export type Realm = Window & typeof globalThis & { WorkerGlobalScope?: { prototype: object } };

/** No request comes of it, and whoever asks is told that it failed. */
const NOWHERE = 'about:invalid';

/** A socket needs an address of its own kind: of a domain that can never be. */
const NO_SOCKET = 'wss://withheld.invalid';

/** `workerOf` gives the address that a worker of this address is to have. */
export function guardRequests(
  realm: Realm,
  { withholds }: Rules,
  { css }: Addresses,
  workerOf: (address: string) => string,
): void {
  const isHeld = (address: unknown) => withholds(String((address as Request | undefined)?.url ?? address));
  const divert =
    (position: number, to = NOWHERE): Act =>
    (native, args) =>
      native(isHeld(args[position]) ? args.with(position, to) : args);
  const change =
    (position: number, how: (text: string) => string): Act =>
    (native, args) =>
      native(typeof args[position] === 'string' ? args.with(position, how(args[position])) : args);

  for (const global of [realm, realm.WorkerGlobalScope?.prototype]) {
    patch(global, 'fetch', divert(0));
    patch(global, 'importScripts', (native, args) => native(args.some(isHeld) ? [NOWHERE] : args));
  }
  patch(realm, 'fetchLater', divert(0));
  patch(realm.XMLHttpRequest.prototype, 'open', divert(1));
  patch(realm, 'EventSource', divert(0));
  patch(realm, 'WebSocket', divert(0, NO_SOCKET));
  for (const name of ['Worker', 'SharedWorker'])
    patch(realm, name, (native, args) => {
      const [address, options] = args;
      const isModule = (options as WorkerOptions | undefined)?.type === 'module';
      return divert(0)(native, isModule ? args : args.with(0, workerOf(String(address))), undefined);
    });
  patch(realm, 'FontFace', change(1, css));
  const sheet = (realm as Partial<Realm>).CSSStyleSheet?.prototype;
  for (const name of ['insertRule', 'addRule', 'replace', 'replaceSync']) patch(sheet, name, change(0, css));
  // A beacon that was taken.
  patch(realm.Navigator?.prototype, 'sendBeacon', (native, args) => isHeld(args[0]) || native(args));
}
