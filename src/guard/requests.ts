// Holds back what code asks for without an element. A refused request fails as one does that the network loses; it is not
// made up for later.
import { patch, patchOwn, type Act } from './patch.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/** The global object of a page, a frame or a worker. */
export type Realm = Window & typeof globalThis;

/**
 * No request comes of it, and whoever asks is told that it failed. A socket takes an address of this kind alone, and of a
 * domain that can never be; to everything else the kind is strange.
 */
export const NOWHERE = 'wss://withheld.invalid';

/** `workerOf` gives the address that a worker of this address is to have. */
export function guardRequests(
  realm: Realm,
  { withholds }: Rules,
  workerOf: (address: string) => string,
): void {
  const isHeld = (asked: unknown) =>
    // A cache takes a list too.
    [asked].flat().some((one) => withholds((one as Request | undefined)?.url ?? one));
  const divert: Act = (args, _, name) => {
    const at = +(name === 'open');
    if (isHeld(args[at])) args[at] = NOWHERE;
    return args;
  };

  patchOwn(realm, 'Worker SharedWorker', (args) => {
    const address = String(args[0]);
    const isModule = (args[1] as WorkerOptions | undefined)?.type === 'module';
    const now = isHeld(address) ? NOWHERE : isModule ? address : workerOf(address);
    if (now !== address) args[0] = trusted('createScriptURL', now);
    return args;
  });
  patch(realm, 'WorkerGlobalScope XMLHttpRequest Worklet Cache', /^fetch|^open|^add/, divert);
  patchOwn(realm, 'WebSocketStream fetch Audio EventSource WebSocket', divert);
  // A beacon that was taken, and a later request that has not been sent yet.
  const drop: Act = (args) => isHeld(args[0]) || args;
  patch(realm, 'Navigator', /Beacon/, drop);
  patchOwn(realm, 'fetchLater', drop);
}
