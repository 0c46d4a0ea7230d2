// The trackers of a configuration with all that their definitions say: the site's own, or the catalogue's.
import { resolveConfig, type Config } from '../../config.js';
import type { Tracker } from '../../trackers/tracker.js';
import type { CatalogueTracker } from '../catalogue.js';
import { isDraft } from './is-draft.js';

export interface Configured {
  /** Where it stands in the configuration. */
  readonly path: string;
  readonly definition: Tracker;
  /** Whether the site brings the definition itself. */
  readonly isOwn: boolean;
  /** Known to the studio and the check; nobody is asked about it and it never runs. */
  readonly isDraft: boolean;
}

/** Of a configuration that is right. Places in texts are filled. */
export function readConfigured(
  config: Config,
  catalogue: ReadonlyMap<string, CatalogueTracker>,
): readonly Configured[] {
  const entries = config.trackers ?? [];
  // A draft is left out of what the library makes of a configuration: here it is read as if it were published.
  const published = entries.map((entry) =>
    isDraft(entry) ? { ...entry, status: 'published' as const } : entry,
  );
  const { trackers } = resolveConfig({ ...config, trackers: published });
  return trackers.map((facts, at) => {
    const known = facts.known ? catalogue.get(facts.id) : undefined;
    return {
      path: `trackers[${at}]`,
      // What was made of a site's own entry is that entry, filled.
      definition: known ?? (facts as unknown as Tracker),
      isOwn: !known,
      isDraft: isDraft(entries[at]),
    };
  });
}
