// The trackers of a configuration with all that their definitions say: the site's own, or the catalogue's.
import { isFields } from '../../check/find-problem.js';
import { resolveConfig, type Config } from '../../config.js';
import type { Tracker } from '../../trackers/tracker.js';
import type { CatalogueTracker } from '../catalogue.js';
import { withoutDraftMarks } from './find-problems.js';

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
  const { trackers } = resolveConfig(withoutDraftMarks(config) as Config);
  return trackers.map((facts, at) => {
    const entry: unknown = config.trackers?.[at];
    const known = facts.known ? catalogue.get(facts.id) : undefined;
    return {
      path: `trackers[${at}]`,
      // What was made of a site's own entry is that entry, filled.
      definition: known ?? (facts as unknown as Tracker),
      isOwn: !known,
      isDraft: isFields(entry) && entry['status'] === 'draft',
    };
  });
}

/** The configuration as it ships: without drafts. */
export function withoutDrafts(config: Config): Config {
  if (!config.trackers) return config;
  return {
    ...config,
    trackers: config.trackers.filter((entry) => (entry as { status?: unknown }).status !== 'draft'),
  };
}
