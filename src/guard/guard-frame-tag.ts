// The first script of a frame or worker that the page has made of a text: in a frame it asks the guard of the page around
// it; a worker, or a frame in a sandbox, keeps to the hosts that it was given.
import { markAddresses } from './addresses.js';
import { PLACE } from './follow-consent.js';
import { createGuard, type Guard } from './guard.js';
import { patch, patchOwn } from './patch.js';
import { guardRequests, NOWHERE, type Realm } from './requests.js';
import { rulesOf, type Owner } from './rules.js';
import { createStyling } from './styling.js';

const realm = self as unknown as Realm & { samtykkeGuard?: string };

/** Rules over hosts that somebody else keeps. */
const rulesFor = (hosts: () => string) => {
  let from: string | undefined;
  let owners: readonly Owner[] = [];
  const read = () => {
    if (from !== hosts()) {
      from = hosts();
      owners = [{ id: '', hosts: from.split(' ').filter(Boolean) }];
    }
    return owners;
  };
  return rulesOf(read, () => true);
};

function guardFrame({ src, nonce, dataset }: HTMLScriptElement): void {
  let guard: Guard | undefined;
  try {
    // A frame may stand in another.
    for (let around: Window = self; !guard && around !== around.parent; around = around.parent)
      guard = (around.parent as unknown as Record<symbol, Guard | undefined>)[PLACE];
  } catch {
    // In a sandbox the page around is a stranger.
  }
  (
    guard ??
    createGuard(
      rulesFor(() => dataset['hosts'] ?? ''),
      src,
      nonce,
    )
  ).enter(realm);
}

function guardWorker(given: string): void {
  let hosts = given;
  new BroadcastChannel('samtykke-guard').onmessage = ({ data }) => {
    hosts = data as string;
  };
  const rules = rulesFor(() => hosts);
  guardRequests(realm, rules, (address) => address);
  patchOwn(realm, 'FontFace', createStyling(markAddresses(rules)));
  patch(realm, 'WorkerGlobalScope', /^importS/, (args) => {
    if (args.some((address) => rules.withholds(address))) args.splice(0, args.length, NOWHERE);
    return args;
  });
}

if (realm.samtykkeGuard) guardWorker(realm.samtykkeGuard);
else guardFrame(document.currentScript as HTMLScriptElement);
