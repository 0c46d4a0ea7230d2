// What a policy says to everybody, and what each grant adds to it: the same for every server and for the snippet.
import type { Settings } from '../config.js';
import { NECESSARY } from '../consent/category.js';
import { hostsOf, isAtHost } from '../trackers/hosts.js';
import type { ConfiguredTracker } from '../trackers/tracker.js';
import { DIRECTIVES, followsDefault, OPEN_TO_TRACKERS, type Directive, type Sources } from './directives.js';
import { checkSource, letsThrough, refuse, sourceOfScript, sourcesOfHost } from './source.js';

/** What a site says of its own. */
export interface PlanOptions {
  /**
   * What the site itself needs, besides `'self'`, which is everywhere. A source that a tracker contacts is refused here:
   * it would let the tracker through.
   */
  readonly allow?: Sources;
  /**
   * What comes on top once a category or tracker is granted: hosts that only marked scripts and frames use, like
   * `{ marketing: { 'frame-src': ['https://www.youtube-nocookie.com'] } }`. Under `necessary`: for everybody.
   */
  readonly granted?: Readonly<Record<string, Sources>>;
}

/** What one grant adds. */
export interface Grant {
  /** The category or tracker. */
  readonly id: string;
  /** In every directive that is open to trackers. */
  readonly everywhere: readonly string[];
  /** In some directives alone. */
  readonly more: Sources;
}

export interface Plan {
  readonly base: Readonly<Record<Directive, readonly string[]>>;
  readonly grants: readonly Grant[];
  /** The directives that must be written; the others say the same as `default-src`, whoever has granted what. */
  readonly written: readonly Directive[];
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && !!value && !Array.isArray(value);

function checkSources(sources: unknown, at: string): void {
  if (!isFields(sources)) refuse(sources, at, `an object like { "img-src": ["data:"] }`);
  for (const [directive, list] of Object.entries(sources)) {
    if (!(DIRECTIVES as readonly string[]).includes(directive))
      refuse(directive, at, `one of ${DIRECTIVES.join(', ')}`);
    if (!Array.isArray(list)) refuse(list, `${at}.${directive}`, 'a list of sources');
    list.forEach((source, index) => {
      checkSource(source, `${at}.${directive}[${index}]`);
    });
  }
}

/** Trackers that every visitor gets: necessary ones, and Google's tags in the advanced consent mode. */
const isForAll = ({ category, early }: ConfiguredTracker) => category === NECESSARY || !!early;

const placeOf = (tracker: number, host: number) => `trackers[${tracker}].hosts[${host}]`;

function grantOf(tracker: ConfiguredTracker, at: number): Grant {
  const hosts = hostsOf(tracker);
  const everywhere = [...new Set(hosts.flatMap((host, index) => sourcesOfHost(host, placeOf(at, index))))];
  const scripts = tracker.load.scripts
    .map((script) => (typeof script === 'string' ? script : script.src))
    .filter((src) => /^https:/i.test(src) && !hosts.some((host) => isAtHost(host, new URL(src))));
  const more: Partial<Record<Directive, readonly string[]>> = {};
  // A policy's https does not mean wss.
  if (everywhere.length) more['connect-src'] = everywhere.map((source) => `wss://${source}`);
  if (scripts.length) more['script-src'] = [...new Set(scripts.map(sourceOfScript))];
  return { id: tracker.id, everywhere, more };
}

/** What the site allows must not let a tracker through that somebody may refuse. */
function checkAllowed(allow: Sources, trackers: readonly ConfiguredTracker[]): void {
  for (const [directive, list] of Object.entries(allow)) {
    list.forEach((source, index) => {
      trackers.forEach((tracker, at) => {
        if (isForAll(tracker)) return;
        if (hostsOf(tracker).some((host, number) => letsThrough(source, host, placeOf(at, number)))) {
          refuse(
            source,
            `allow.${directive}[${index}]`,
            `a source that no tracker contacts (${tracker.id} contacts this one), or a longer path. If everybody needs it, ` +
              `say so under granted.${NECESSARY}`,
          );
        }
      });
    });
  }
}

function addTo(base: Record<Directive, string[]>, { everywhere, more }: Omit<Grant, 'id'>): void {
  for (const directive of DIRECTIVES)
    base[directive].push(
      ...(OPEN_TO_TRACKERS.includes(directive) ? everywhere : []),
      ...(more[directive] ?? []),
    );
}

/** Works out a policy. Throws `ConfigError` where an option, or a definition's host, is not what it should be. */
export function planPolicy({ trackers, categories }: Settings, options: PlanOptions): Plan {
  const { allow = {}, granted = {} } = options;
  checkSources(allow, 'allow');
  if (!isFields(granted))
    refuse(granted, 'granted', 'an object like { "marketing": { "frame-src": ["…"] } }');
  const ids = [NECESSARY, ...categories, ...trackers.map(({ id }) => id)];
  for (const [id, sources] of Object.entries(granted)) {
    if (!ids.includes(id))
      refuse(id, 'granted', `a category or tracker of the configuration: ${ids.join(', ')}`);
    checkSources(sources, `granted.${id}`);
  }
  checkAllowed(allow, trackers);

  const base = Object.fromEntries(DIRECTIVES.map((name) => [name, ["'self'"]])) as Record<
    Directive,
    string[]
  >;
  base['object-src'] = [];
  addTo(base, { everywhere: [], more: allow });
  const forAll = new Set([NECESSARY, ...trackers.filter(isForAll).map(({ id }) => id)]);
  const grants = new Map<string, Grant>();
  for (const id of ids) {
    const at = trackers.findIndex((tracker) => tracker.id === id);
    const tracker = trackers[at];
    const grant = tracker ? grantOf(tracker, at) : { id, everywhere: [], more: {} };
    const more = { ...grant.more } as Record<string, readonly string[]>;
    for (const [directive, list] of Object.entries(Object.hasOwn(granted, id) ? (granted[id] ?? {}) : {}))
      more[directive] = [...(more[directive] ?? []), ...list];
    const whole = { ...grant, more };
    if (forAll.has(id)) addTo(base, whole);
    else if (whole.everywhere.length || Object.keys(more).length) grants.set(id, whole);
  }
  for (const directive of DIRECTIVES) base[directive] = [...new Set(base[directive])];
  if (!base['object-src'].length) base['object-src'] = ["'none'"];

  const like = base['default-src'].join(' ');
  const written = DIRECTIVES.filter(
    (directive) =>
      !followsDefault(directive) ||
      base[directive].join(' ') !== like ||
      [...grants.values()].some(({ more }) => more[directive] ?? more['default-src']),
  );
  return { base, grants: [...grants.values()], written };
}
