// The rules of a page: by what its Samtykke has been told, and by what the visitor has granted.
import type { Samtykke } from '../start.js';
import { CATALOGUE_HOSTS } from '../trackers/catalogue-hosts.js';
import { rulesOf, type Owner, type Rules } from './rules.js';

export interface PageRules extends Rules {
  /** Whether there is something to hold back, or may be. */
  readonly areNeeded: () => boolean;
  /** To be called when the configuration has been read, or could not be. */
  readonly settle: () => void;
}

/** Nobody is asked about a draft, so nobody has granted it. */
const draftsOf = ({ settings }: Samtykke): readonly Owner[] =>
  (settings?.config.trackers ?? [])
    .filter(({ status }) => status === 'draft')
    .map((entry) => ('use' in entry ? { id: entry.use } : entry));

export function pageRules(samtykke: Samtykke): PageRules {
  let owners: readonly Owner[] | undefined;

  const isSomeDenied = () => Object.values(samtykke.permissions).includes('denied');
  /** The hosts that the site adds have no name: they are released when everything is. */
  const isDenied = ({ id, early }: Owner) => (id ? !early && !samtykke.isGranted(id) : isSomeDenied());
  const read = () => {
    const { settings } = samtykke;
    if (settings)
      owners ??= [
        ...settings.trackers,
        ...draftsOf(samtykke),
        { id: '', hosts: settings.config.guard?.hosts ?? [] },
      ];
    return owners;
  };
  return {
    ...rulesOf(read, isDenied),
    areNeeded: () => !read() || isSomeDenied() || draftsOf(samtykke).length > 0,
    settle() {
      // Of a configuration that cannot be read, what the catalogue knows is held back.
      if (!read()) owners = [...CATALOGUE_HOSTS].map(([id]) => ({ id }));
    },
  };
}
