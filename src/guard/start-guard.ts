// Starts the guard on a page, where there is something to hold back.
import type { Samtykke } from '../start.js';
import { CATALOGUE_HOSTS } from '../trackers/catalogue-hosts.js';
import { createGuard, type Guard } from './guard.js';
import { rulesOf, type Owner } from './rules.js';

/** Where a frame of the same site finds the guard of the page around it. */
export const PLACE = Symbol.for('samtykke.guard');

export interface GuardOptions {
  /** Where `samtykke-guard-frame.js` is: frames and workers that the page makes of a text load it first. */
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
  { file = '/samtykke-guard-frame.js', nonce = '' }: GuardOptions = {},
): void {
  let guard: Guard | undefined;
  let { settings } = samtykke;
  let owners: readonly Owner[] | undefined;

  const isSomeDenied = () => Object.values(samtykke.permissions).includes('denied');
  /** The hosts that the site adds have no name: they are released when everything is. */
  const isDenied = ({ id, early }: Owner) => (id ? !early && !samtykke.isGranted(id) : isSomeDenied());
  const read = () => {
    settings = samtykke.settings;
    if (settings) owners ??= [...settings.trackers, { id: '', hosts: settings.config.guard?.hosts ?? [] }];
    return owners;
  };
  const begin = () => {
    if (guard || (read() && !isSomeDenied())) return;
    guard = createGuard(rulesOf(read, isDenied), new URL(file, document.baseURI).href, nonce);
    Object.defineProperty(window, PLACE, { value: guard });
    guard.enter(window);
  };
  begin();
  samtykke.subscribe(begin);
  void samtykke.ready.then(() => {
    // Of a configuration that cannot be read, what the catalogue knows is held back.
    if (!read()) owners = [...CATALOGUE_HOSTS].map(([id]) => ({ id }));
    guard?.review();
  });
}
