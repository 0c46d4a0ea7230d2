// Starts the guard on a page, where there is something to hold back.
import type { Samtykke } from '../start.js';
import { createGuard, type Guard } from './guard.js';
import type { Realm } from './requests.js';
import { rulesOf } from './rules.js';

/** Where a frame of the same site finds the guard of the page around it. */
export const PLACE = Symbol.for('samtykke.guard');

export interface GuardOptions {
  /** Where `samtykke-guard.js` is, which frames and workers of the page's own load first. */
  readonly file?: string;
  /** The page's nonce, where a Content-Security-Policy wants one. */
  readonly nonce?: string;
}

/**
 * Holds back trackers that nobody marked. Call it as early as possible; what has run before cannot be taken back. A page
 * on which everything is granted is left as it is.
 */
export function startGuard(
  samtykke: Samtykke,
  { file = '/samtykke-guard.js', nonce = '' }: GuardOptions = {},
): void {
  let guard: Guard | undefined;
  const begin = () => {
    const isNeeded = !samtykke.settings || Object.values(samtykke.permissions).includes('denied');
    if (guard || !isNeeded) return;
    guard = createGuard(rulesOf(samtykke), new URL(file, document.baseURI).href, nonce);
    Object.defineProperty(window, PLACE, { value: guard });
    guard.enter(window as Realm);
  };
  begin();
  samtykke.subscribe(begin);
  void samtykke.ready.then(() => {
    begin();
    guard?.review();
  });
}
