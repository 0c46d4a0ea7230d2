// Starts the guard on a page, for those who build their own bundle.
import type { Samtykke } from '../start.js';
import { followConsent } from './follow-consent.js';

export interface GuardOptions {
  /** Where `samtykke-guard-frame.js` is: frames and workers that the page makes of a text load it first. */
  readonly file: string | URL;
  /** The page's nonce, where a Content-Security-Policy wants one. */
  readonly nonce?: string;
}

/**
 * Holds back trackers that nobody marked. Call it as early as possible; what has run before cannot be taken back. A page
 * on which everything is granted is left as it is.
 */
export function startGuard(samtykke: Samtykke, { file, nonce = '' }: GuardOptions): void {
  followConsent(samtykke, new URL(file, document.baseURI).href, nonce);
}
