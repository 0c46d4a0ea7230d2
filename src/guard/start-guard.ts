// Starts the guard on a page, where there is something to hold back.
import type { Samtykke } from '../start.js';
import { createGuard, type Guard } from './guard.js';
import { pageRules } from './page-rules.js';
import { defineProperty } from './patch.js';

/** Where a frame of the same site finds the guard of the page around it. */
export const PLACE = Symbol.for('samtykke-guard');

export interface GuardOptions {
  /** Where `samtykke-guard-frame.js` is: frames and workers that the page makes of a text load it first. */
  readonly file: string | URL;
  /** The page's nonce, where a Content-Security-Policy wants one. */
  readonly nonce?: string;
}

/** Guards the page from when there is something to hold back. `file` is that of `GuardOptions`, whole. */
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

/**
 * Holds back trackers that nobody marked. Call it as early as possible; what has run before cannot be taken back. A page
 * on which everything is granted is left as it is.
 */
export function startGuard(samtykke: Samtykke, { file, nonce = '' }: GuardOptions): void {
  followConsent(samtykke, new URL(file, document.baseURI).href, nonce);
}
