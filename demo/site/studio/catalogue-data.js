// The catalogue, and how one of its trackers stands in a configuration.
import { PARAMETER_PATTERNS } from '/esm/trackers/catalogue-parameters.js';

export const CATALOGUE = await (await fetch('/studio/catalogue.json')).json();

const byId = new Map(CATALOGUE.map((definition) => [definition.id, definition]));

const parameterNames = ({ parameters }) => Object.keys(parameters ?? {});

const pick = (fields, names) =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));

/** A few ride in the library and are named; each other comes with its whole definition, its values beside it. */
export const entryOf = (definition, values) =>
  PARAMETER_PATTERNS.has(definition.id) ? { use: definition.id, ...values } : { ...values, ...definition };

/**
 * What is known of a configured tracker: its definition, the values of its parameters, and the catalogue's definition of
 * the same name, if there is one.
 */
export function describeTracker(tracker) {
  const known = byId.get(tracker.use ?? tracker.id);
  const definition = tracker.use === undefined ? tracker : (known ?? { id: tracker.use, name: tracker.use });
  return {
    id: tracker.use ?? tracker.id,
    name: definition.name ?? definition.id ?? 'A tracker without a name',
    category: definition.category,
    definition,
    values: pick(tracker, parameterNames(definition)),
    known,
  };
}

/** The same tracker as a draft, or published, which nobody needs to say. */
export function withStatus(tracker, status) {
  const { status: _, ...published } = tracker;
  return status === 'draft' ? { ...published, status } : published;
}

/** Every text of a definition with the values in their places, as the library fills them. */
export function fill(part, values) {
  if (typeof part === 'string')
    return part.replace(/{(\w+)}/g, (all, name) =>
      Object.hasOwn(values, name) ? String(values[name]) : all,
    );
  if (Array.isArray(part)) return part.map((each) => fill(each, values));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, fill(each, values)]));
}
