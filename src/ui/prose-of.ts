// What people read about a tracker: the site's own definition of it, or the catalogue's.
import { CATALOGUE_PROSE } from '../trackers/catalogue-prose.js';
import type { TrackerProse } from '../trackers/tracker.js';
import type { UiContext } from './ui-context.js';

/** With a name and a vendor for every tracker: what nobody has named is called by its id. */
export function proseOf(
  { definitions, names }: Pick<UiContext, 'definitions' | 'names'>,
  id: string,
): TrackerProse & { readonly vendor: string } {
  const prose = [...definitions, ...CATALOGUE_PROSE].find((entry) => entry.id === id);
  const { name = names.get(id) ?? id, vendor = name } = prose ?? {};
  return { ...prose, id, name, vendor };
}
