// The package's face.
import type { Config } from './config.js';
import { startOnServer } from './start-on-server.js';
import { start, type Samtykke } from './start.js';

export type { ByLanguage, Config, Use } from './config.js';
export type { Category } from './consent/category.js';
export type {
  EraseReport,
  Hindrance,
  Trace,
  TraceKind,
  TrackerReport,
  Unreached,
} from './consent/erase-report.js';
export type { Permission, Permissions } from './consent/permission.js';
export type { Choices, ConsentRecord, DecidedBy } from './consent/record.js';
export type { EraseEvent } from './gate/erase-event.js';
export type { Samtykke } from './start.js';
export type { ConsentChangeEvent } from './store/consent-change-event.js';
export type { Change } from './store/store.js';
export type { Tracker } from './trackers/tracker.js';
export { readConsent } from './server.js';

/**
 * Starts Samtykke: releases at once what the visitor has granted before, and asks where there is something to ask.
 * A wrong configuration releases nothing and is explained in the console. Call it once, as early as possible, in the
 * browser; on a server it does nothing, and everything is denied.
 *
 * @param options.nonce The page's nonce, where a Content-Security-Policy wants one on the trackers' scripts.
 * @example
 * const samtykke = startConsent({
 *   policy: { url: '/privacy' },
 *   trackers: [{ use: 'hotjar', siteId: '1234567' }],
 * });
 */
export function startConsent(config: Config, options: { readonly nonce?: string } = {}): Samtykke {
  if (!('document' in globalThis)) return startOnServer();
  // A copy: what a page does to its object later changes nothing.
  return start(() => structuredClone(config), options.nonce ?? '');
}
