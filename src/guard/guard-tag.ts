// The guard's own file: in the page it follows the visitor's permissions; in a frame it asks the page around it, or keeps to
// the hosts that it was given, as in a worker.
import { markAddresses } from './addresses.js';
import { createGuard, type Guard } from './guard.js';
import { guardRequests, type Realm } from './requests.js';
import { fixedRules } from './rules.js';
import { PLACE, startGuard } from './start-guard.js';

const realm = self as unknown as Realm & { samtykkeGuard?: readonly string[] };

function guardFrame(hosts: readonly string[], { src, nonce }: HTMLScriptElement): void {
  let guard: Guard | undefined;
  try {
    guard = (parent as unknown as Record<symbol, Guard | undefined>)[PLACE];
  } catch {
    // In a sandbox the page around is a stranger.
  }
  (guard ?? createGuard(fixedRules(hosts), src, nonce)).enter(realm);
}

function guardWorker(hosts: readonly string[]): void {
  let rules = fixedRules(hosts);
  const now: typeof rules = {
    ...rules,
    withholds: (address) => rules.withholds(address),
  };
  new BroadcastChannel('samtykke-guard').onmessage = ({ data }) => {
    rules = fixedRules(data as readonly string[]);
  };
  guardRequests(realm, now, markAddresses(now), (address) => address);
}

if (realm.samtykkeGuard) guardWorker(realm.samtykkeGuard);
else if (document.currentScript instanceof HTMLScriptElement) {
  const script = document.currentScript;
  const { hosts } = script.dataset;
  if (hosts) guardFrame(JSON.parse(decodeURIComponent(hosts)) as string[], script);
  else startGuard(window.samtykke, { file: script.src, nonce: script.nonce });
}
