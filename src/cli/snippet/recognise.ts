// Whether a snippet is that of a tracker which the catalogue has, and with which values.
import { isAtHost } from '../../trackers/hosts.js';
import type { Json, Script } from '../../trackers/tracker.js';
import type { CatalogueTracker } from '../catalogue.js';
import { faultOfValue, type Values } from '../tracker-entry.js';
import type { Guess } from './guess.js';

export interface Recognised {
  readonly tracker: CatalogueTracker;
  /** The values of its parameters, as far as the snippet tells them. */
  readonly values: Values;
}

type Fields = Readonly<Record<string, Json>>;

const addressOf = (script: Script) => (typeof script === 'string' ? script : script.src);

/** What stands in a text in the places of a pattern like `https://a.example/{siteId}.js`; nothing where it does not fit. */
function placesIn(pattern: string, text: string): Map<string, string> | undefined {
  // Odd pieces are names of places.
  const pieces = pattern.split(/{(\w+)}/);
  const places = new Map<string, string>();
  let rest = text;
  if (!rest.startsWith(pieces[0] ?? '')) return undefined;
  rest = rest.slice(pieces[0]?.length);
  for (let at = 1; at < pieces.length; at += 2) {
    const next = pieces[at + 1] ?? '';
    const end = next ? rest.indexOf(next) : rest.length;
    if (end < 0) return undefined;
    places.set(pieces[at] ?? '', rest.slice(0, end));
    rest = rest.slice(end + next.length);
  }
  return rest ? undefined : places;
}

/** The parts of a list or an object, by their keys. */
const partsOf = (value: Json | undefined): ReadonlyMap<string, Json> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries<Json>(value as Fields) : []);

/** The places of a call of a definition, where one of a snippet is the same but for them. */
function placesOfCall(pattern: Json, found: Json | undefined): Map<string, string> | undefined {
  if (typeof pattern === 'string')
    return typeof found === 'string' || typeof found === 'number'
      ? placesIn(pattern, String(found))
      : undefined;
  if (typeof pattern !== 'object' || pattern === null) return pattern === found ? new Map() : undefined;
  const other = partsOf(found);
  const all = new Map<string, string>();
  for (const [key, item] of partsOf(pattern)) {
    const places = placesOfCall(item, other.get(key));
    if (!places) return undefined;
    for (const [name, value] of places) all.set(name, value);
  }
  return all;
}

/** The places of settings, wherever those of a snippet have something there; what else they say is the site's own. */
function placesOfSettings(pattern: Json, found: Json | undefined): readonly (readonly [string, string])[] {
  if (typeof pattern === 'string') return [...(placesOfCall(pattern, found) ?? [])];
  const other = partsOf(found);
  return [...partsOf(pattern)].flatMap(([key, item]) => placesOfSettings(item, other.get(key)));
}

/** The values that a snippet tells, each in the form that its parameter must have. */
function valuesIn(tracker: CatalogueTracker, { plain }: Guess): Values {
  const { scripts, calls = [], globals = {}, stubs = [] } = tracker.load;
  const found = [
    // An address may lack a part of its query, like the name of the usual list.
    ...scripts
      .map(addressOf)
      .flatMap((pattern) =>
        plain.scripts
          .map(addressOf)
          .flatMap((address) => [...(placesIn(pattern.replace('&l=dataLayer', ''), address) ?? [])]),
      ),
    ...calls.flatMap((call) =>
      (plain.calls ?? []).flatMap((other) => [...(placesOfCall([...call], [...other]) ?? [])]),
    ),
    ...placesOfSettings(globals, plain.globals),
    ...stubs.flatMap(({ name, properties = {} }) =>
      placesOfSettings(properties, plain.stubs?.find((other) => other.name === name)?.properties),
    ),
  ];
  const right = found.filter(
    ([name, value]) => Object.hasOwn(tracker.parameters, name) && !faultOfValue(tracker, name, value),
  );
  return Object.fromEntries(right);
}

/** Whether one of the scripts comes from where the tracker's own does. */
function isFrom(tracker: CatalogueTracker, { plain }: Guess): boolean {
  const own = tracker.load.scripts.map(addressOf);
  return plain.scripts.map(addressOf).some((address) => {
    if (own.some((pattern) => placesIn(pattern, address))) return true;
    if (!URL.canParse(address)) return false;
    return tracker.hosts.some((host) => !host.includes('{') && isAtHost(host, new URL(address)));
  });
}

/** The trackers of the catalogue that a snippet may be, the one of which most is told first. */
export function recognise(guess: Guess, catalogue: Iterable<CatalogueTracker>): readonly Recognised[] {
  const found = [...catalogue]
    .filter((tracker) => isFrom(tracker, guess))
    .map((tracker) => ({ tracker, values: valuesIn(tracker, guess) }));
  const missing = ({ tracker, values }: Recognised) =>
    Object.keys(tracker.parameters).length - Object.keys(values).length;
  const exact = ({ tracker }: Recognised) =>
    tracker.load.scripts.some((script) =>
      guess.plain.scripts.some((other) => placesIn(addressOf(script), addressOf(other))),
    );
  const sorted = found.sort(
    (one, other) => missing(one) - missing(other) || Number(exact(other)) - Number(exact(one)),
  );
  // Where one is told in full, a neighbour at the same host of which nothing is known is none.
  const [best] = sorted;
  return best && !missing(best)
    ? sorted.filter((other) => !missing(other) && exact(other) === exact(best))
    : sorted.slice(0, 1);
}
