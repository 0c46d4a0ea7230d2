// Has the guard of a page follow what the visitor grants.
import type { Samtykke } from '../start.js';
import { createGuard, type Guard } from './guard.js';
import { pageRules } from './page-rules.js';
import { defineProperty } from './patch.js';

/** Where a frame of the same site, or one in that, finds the guard of the page around it. */
export const PLACE = Symbol.for('samtykke-guard');

/** Guards the page from when there is something to hold back. `file` is the whole address of `samtykke-guard-frame.js`. */
export function followConsent(samtykke: Samtykke, file: string, nonce: string): void {
  let guard: Guard | undefined;
  const rules = pageRules(samtykke);
  const begin = () => {
    if (guard || !rules.areNeeded()) return;
    guard = createGuard(rules, file, nonce);
    defineProperty(window, PLACE, { value: guard });
    guard.enter(window);
  };
  begin();
  samtykke.subscribe(begin);
  void samtykke.ready.then(() => {
    rules.settle();
    guard?.review();
  });
}
