// Carries something over a reload without storing it: in the tab's own history entry, where no other page finds it.

interface Entry {
  getState(): unknown;
}

interface Navigation {
  readonly currentEntry: Entry | null;
  updateCurrentEntry(options: { readonly state: unknown }): void;
}

const KEY = 'samtykke';

const navigationOf = () => (window as { readonly navigation?: Navigation }).navigation;

type Fields = Readonly<Record<string, unknown>>;

/** The entry's state, where it is nothing or a plain object: any other is a site's own, and left alone. */
function stateOf(navigation: Navigation | undefined): Fields | undefined {
  const state = navigation?.currentEntry?.getState() ?? {};
  return Object.getPrototypeOf(state) === Object.prototype ? (state as Fields) : undefined;
}

/** Lays a value beside what the site keeps in its entry. Where the browser has no such entries, nothing is carried. */
export function carry(value: unknown): void {
  try {
    const navigation = navigationOf();
    const state = stateOf(navigation);
    if (state) navigation?.updateCurrentEntry({ state: { ...state, [KEY]: value } });
  } catch {
    // The page is going already, or the site's own state cannot be written again.
  }
}

/** What was carried here; any script of the page could have written it. */
export function carried(): unknown {
  try {
    return stateOf(navigationOf())?.[KEY];
  } catch {
    return undefined;
  }
}
