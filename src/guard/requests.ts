// Holds back what code asks for without an element. A refused request fails as one does that the network loses; it is not
// made up for later.
import type { Addresses } from './addresses.js';
import { patch, prototypeOf, type Act } from './patch.js';
import type { Rules } from './rules.js';

/** The global object of a page, a frame or a worker. */
export type Realm = Window & typeof globalThis;

/** No request comes of it, and whoever asks is told that it failed. */
const NOWHERE = 'about:invalid';

/** A socket needs an address of its own kind: of a domain that can never be. */
const NO_SOCKET = 'wss://withheld.invalid';

/** `workerOf` gives the address that a worker of this address is to have. */
export function guardRequests(
  realm: Realm,
  { withholds }: Rules,
  { text }: Addresses,
  workerOf: (address: string) => string,
): void {
  const isHeld = (address: unknown) => withholds(String((address as Request | undefined)?.url ?? address));
  const divert =
    (position = 0, to = NOWHERE): Act =>
    (native, args) =>
      native(isHeld(args[position]) ? args.with(position, to) : args);
  const change =
    (position = 0): Act =>
    (native, args) =>
      native(typeof args[position] === 'string' ? args.with(position, text(args[position])) : args);

  for (const global of [realm, prototypeOf(realm, 'WorkerGlobalScope')]) {
    patch(global, 'fetch', divert());
    patch(global, 'importScripts', (native, args) => native(args.some(isHeld) ? [NOWHERE] : args));
  }
  patch(realm, 'fetchLater', divert());
  patch(realm, 'EventSource', divert());
  patch(realm, 'Audio', divert());
  patch(realm, 'WebSocket', divert(0, NO_SOCKET));
  patch(prototypeOf(realm, 'XMLHttpRequest'), 'open', divert(1));
  for (const name of ['Worker', 'SharedWorker'])
    patch(realm, name, (native, [address, options]) =>
      native([isHeld(address) ? NOWHERE : workerOf(String(address)), options]),
    );
  // A beacon that was taken.
  patch(prototypeOf(realm, 'Navigator'), 'sendBeacon', (native, args) => isHeld(args[0]) || native(args));
  patch(realm, 'FontFace', change(1));
  for (const name of ['insertRule', 'replace', 'replaceSync'])
    patch(prototypeOf(realm, 'CSSStyleSheet'), name, change());
}
