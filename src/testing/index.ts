// `samtykke/testing`: a site's own proof, for its Playwright tests.
export type { Own } from '../ledger/whose.js';
export type { TraceKind } from '../ledger/trace.js';
export type { LedgerEntry, Outcome } from './book.js';
export { expectEqualButtons, type EqualOptions } from './expect-equal-buttons.js';
export { expectNoTrackers, type ExpectOptions } from './expect-no-trackers.js';
export { startLedger, type Ledger, type LedgerOptions } from './ledger.js';
export type { ContextLike, PageLike } from './playwright.js';
export { withConsent, type TestDecision, type WithConsentOptions } from './with-consent.js';
