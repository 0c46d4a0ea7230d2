// Holds back what code asks for without an element. A refused request fails as one does that the network loses; it is not
// made up for later.
import type { Addresses } from './addresses.js';
import { POSITIONS, patch, patchAll, type Act } from './patch.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/** The global object of a page, a frame or a worker. */
export type Realm = Window & typeof globalThis;

/** No request comes of it, and whoever asks is told that it failed. */
export const NOWHERE = 'about:invalid';

/** A socket needs an address of its own kind: of a domain that can never be. */
const NO_SOCKET = 'wss://withheld.invalid';

/**
 * `workerOf` gives the address that a worker of this address is to have; `global` is where `fetch` is defined: in a worker
 * that is not the global object itself.
 */
export function guardRequests(
  realm: Realm,
  { withholds }: Rules,
  { text }: Addresses,
  workerOf: (address: string) => string,
  global: object | undefined = realm,
): void {
  const isHeld = (address: unknown) => withholds(String((address as Request | undefined)?.url ?? address));
  const divert: Act = (args, _, name) => {
    const position = POSITIONS[name] ?? 0;
    if (isHeld(args[position])) args[position] = name === 'WebSocket' ? NO_SOCKET : NOWHERE;
    return args;
  };
  const change: Act = (args, _, name) => {
    const position = POSITIONS[name] ?? 0;
    const given = args[position];
    if (typeof given === 'string') args[position] = text(given);
    return args;
  };

  patch(global, 'fetch', divert);
  patch(realm, 'EventSource WebSocket Audio', divert);
  patchAll(realm, 'XMLHttpRequest', 'open', divert);
  patch(realm, 'fetchLater', (args) => (isHeld(args[0]) ? { activated: false } : args));
  patch(realm, 'Worker SharedWorker', (args) => {
    const address = String(args[0]);
    const isModule = (args[1] as WorkerOptions | undefined)?.type === 'module';
    const now = isHeld(address) ? NOWHERE : isModule ? address : workerOf(address);
    if (now !== address) args[0] = trusted('createScriptURL', now);
    return args;
  });
  // A beacon that was taken.
  patchAll(realm, 'Navigator', 'sendBeacon', (args) => isHeld(args[0]) || args);
  patch(realm, 'FontFace', change);
  patchAll(realm, 'CSSStyleSheet', 'insertRule replace replaceSync', change);
}
