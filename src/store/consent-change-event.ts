// The event on `document` that tells a page of a change.
import type { Change } from './store.js';

export type ConsentChangeEvent = Event & Change;

declare global {
  interface DocumentEventMap {
    'samtykke-change': ConsentChangeEvent;
  }
}

export function makeConsentChangeEvent(change: Change): ConsentChangeEvent {
  return Object.assign(new Event('samtykke-change'), change);
}
