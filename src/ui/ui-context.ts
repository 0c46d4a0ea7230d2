// What the core hands to the user interface, and this to each of its elements.
import type { Settings } from '../config.js';
import type { Store } from '../store/store.js';
import type { Tracker } from '../trackers/tracker.js';
import type { decideAdded, renderAgain } from './again.js';
import type { Words } from './words.js';

/** What the core hands over: one store, never two. */
export interface Consent {
  readonly store: Store;
  readonly settings: Settings;
  /** True where the browser's privacy signal has been taken as the answer. */
  readonly isRefused: boolean;
  /** Releases what is granted, once the configuration has been found right. */
  readonly applyGate: () => Promise<void>;
}

/** What the core may ask for. */
export type UiPart = 'ask' | 'showBanner' | 'openPreferences' | 'placeElements';

/** More names than these are not read on a first layer; the preferences have them all. */
export const NAMES_SHOWN = 8;

/** Sets a banner up for its layout; gives what has to be told when it opens and closes. */
export type FrameBanner = (banner: HTMLElement) => (isOpen: boolean) => void;

/** What every element of ours is given. */
export interface UiContext extends Consent {
  readonly words: Words;
  /** What each tracker is called, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Whole definitions that the site brought itself. */
  readonly definitions: readonly Tracker[];
  /** Where the layout is another than `bar`. */
  readonly frameBanner?: FrameBanner;
  readonly openPreferences: () => Promise<void>;
  /** There where the visitor has chosen before. */
  readonly renderAgain?: typeof renderAgain;
  readonly decideAdded?: typeof decideAdded;
}
