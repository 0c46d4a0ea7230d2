// The event on `document` that tells a page what was erased.
import type { EraseReport } from '../consent/erase-report.js';

export type EraseEvent = Event & { readonly report: EraseReport };

declare global {
  interface DocumentEventMap {
    'samtykke-erase': EraseEvent;
  }
}

export function makeEraseEvent(report: EraseReport): EraseEvent {
  return Object.assign(new Event('samtykke-erase'), { report });
}
