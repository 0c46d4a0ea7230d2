// What to look for in a policy: every name of the trackers that the site has, and of those of the catalogue that it has not.
import type { CatalogueTracker } from '../catalogue.js';
import type { Configured } from '../check/configured.js';
import { ALIASES, type Aliases } from './aliases.js';
import type { Name } from './find-names.js';

type Catalogue = ReadonlyMap<string, CatalogueTracker>;

/** What a vendor's name means: no tracker, but it takes the words away from other names. */
export const VENDOR = ' vendor';

/** As names are compared: without case, spaces and hyphens. */
const keyOf = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const NONE: Aliases = { names: [] };

export const aliasesOf = (id: string): Aliases => (Object.hasOwn(ALIASES, id) ? (ALIASES[id] ?? NONE) : NONE);

/** A single letter, or a word of a site's own that may be an everyday one, counts only as it is written. */
const isFragile = (name: string) => /^\p{L}(?!\p{L})/u.test(name);
const isSingleWord = (name: string) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(name);

/** The catalogue's tracker that a configured one is, by its id or by its name. */
export function knownAs({ definition }: Configured, catalogue: Catalogue): string | undefined {
  if (catalogue.has(definition.id)) return definition.id;
  const key = keyOf(definition.name);
  return [...catalogue.values()].find(({ id, name }) => {
    const { names, careful = [] } = aliasesOf(id);
    return [name, ...names, ...careful].some((alias) => keyOf(alias) === key);
  })?.id;
}

function namesOfConfigured(tracker: Configured, catalogue: Catalogue): readonly Name[] {
  const { id, name, vendor } = tracker.definition;
  const { names, careful = [] } = aliasesOf(knownAs(tracker, catalogue) ?? '');
  const isKnown = [...names, ...careful].some((alias) => keyOf(alias) === keyOf(name));
  const isOnlyCareful = careful.some((alias) => keyOf(alias) === keyOf(name));
  return [
    { name, means: id, isExact: isFragile(name) || isOnlyCareful || (!isKnown && isSingleWord(name)) },
    ...names.map((alias) => ({ name: alias, means: id, isExact: isFragile(alias) })),
    ...careful.map((alias) => ({ name: alias, means: id, isExact: true })),
    ...(vendor && keyOf(vendor) !== keyOf(name) ? [{ name: vendor, means: VENDOR }] : []),
  ];
}

/** Of a tracker that the site has not: only names that mean it and nothing else. */
function namesOfOther({ id, name }: CatalogueTracker): readonly Name[] {
  const { names, careful = [] } = aliasesOf(id);
  const isCareful = careful.some((alias) => keyOf(alias) === keyOf(name));
  return [...(isCareful ? [] : [name]), ...names].map((alias) => ({
    name: alias,
    means: id,
    isExact: isFragile(alias),
  }));
}

/** Drafts are among `configured`: a policy may name one too early. */
export function namesOf(configured: readonly Configured[], catalogue: Catalogue): readonly Name[] {
  const own = configured.flatMap((tracker) => namesOfConfigured(tracker, catalogue));
  const has = new Set(configured.map((tracker) => knownAs(tracker, catalogue)));
  const taken = new Set(own.map(({ name }) => keyOf(name)));
  const others = [...catalogue.values()]
    .filter(({ id }) => !has.has(id))
    .flatMap(namesOfOther)
    .filter(({ name }) => !taken.has(keyOf(name)));
  return [...own, ...others];
}
