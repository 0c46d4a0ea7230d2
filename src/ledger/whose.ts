// Whose a trace is, and under which permission it came: the one place where this is told, for the tests' ledger and for
// the development panel. Pure: the settings are given, nothing is read.
import type { Permissions } from '../consent/permission.js';
import { hostsOf, isAtHost } from '../trackers/hosts.js';
import { isNamed } from '../trackers/names.js';
import type { ConfiguredTracker, OutOfReach, TrackerCookie } from '../trackers/tracker.js';
import { networkAddress, type Trace } from './trace.js';

/** What is the site's own beside the page's host and what lies below it. */
export interface Own {
  /** Hosts as a definition writes them: `cdn.example`, `*.example`. */
  readonly hosts?: readonly string[];
  /** Names of cookies and storage, one `*` in a name for anything. */
  readonly names?: readonly string[];
}

/** What of a tracker tells whose a trace is. */
export type TrackerTraces = Pick<ConfiguredTracker, 'id' | 'hosts' | 'storage'>;

/** The site, as far as its own traces are told by it. */
export interface Site {
  readonly trackers: readonly TrackerTraces[];
  /** The consent cookie's name. */
  readonly recordName: string;
  /** The host in the address bar. */
  readonly host: string;
  readonly own?: Own | undefined;
}

/** `unknown`: nobody configured it, and the site has not said that it is its own. */
export interface Whose {
  readonly whose: 'tracker' | 'own' | 'unknown';
  /** Ids of all trackers that claim it: two of one vendor may share a host or a name. */
  readonly trackers: readonly string[];
  /** True for a vendor's own mark of a refusal, which it keeps so as to heed it. */
  readonly isRefusal?: boolean;
}

/** What held at a moment. */
export interface Held {
  readonly permissions: Permissions;
  /** Whether there was a current record. */
  readonly isDecided: boolean;
}

/** `undecided`: before any choice. Nothing but `granted` allows anything. */
export type HeldPermission = 'granted' | 'denied' | 'undecided';

/** How a permission reads in a sentence. */
export const PERMISSION_WORDS: Readonly<Record<HeldPermission, string>> = {
  granted: 'granted',
  denied: 'denied',
  undecided: 'before any choice',
};

type Named = string | TrackerCookie | OutOfReach;

const isBelow = (host: string, domain: string) => host === domain || host.endsWith('.' + domain);
const withoutDot = (domain: string) => domain.toLowerCase().replace(/^\./, '');

/** A page's own hosts: itself and all below, for `www.example.no` all of `example.no`. */
const isOwnHost = (host: string, site: Site) => isBelow(host, site.host.replace(/^www\./, ''));

/** Whether what a host keeps is kept for the page's own site: its own host, one below, or a parent domain. */
const isOnSite = (host: string | undefined, site: Site) =>
  host === undefined || isOwnHost(withoutDot(host), site) || isBelow(site.host, withoutDot(host));

/** Whether a tracker's host keeps things under this domain, or the other way round. */
function isKeptBy(domain: string, pattern: string): boolean {
  const [host = ''] = pattern.toLowerCase().split('/');
  return isAtHost(host, { hostname: domain, pathname: '/' }) || isBelow(host.replace('*.', ''), domain);
}

function claimsRequest(tracker: TrackerTraces, url: URL): boolean {
  return hostsOf(tracker).some((pattern) => isAtHost(pattern, url));
}

/**
 * What of a tracker's storage a name on the site is: a vendor's name is the vendor's wherever it stands, since several write
 * the same one as a cookie and into storage.
 */
function findNamed({ storage = {} }: TrackerTraces, name: string): Named[] {
  const lists = Object.values(storage as Readonly<Record<string, readonly Named[]>>);
  return lists.flat().filter((entry) => {
    if (typeof entry === 'string') return isNamed(entry, name);
    // A name that a vendor uses on its own domain says nothing about one on ours.
    return isNamed(entry.name, name) && !('domain' in entry);
  });
}

const isRefusalMark = (entry: Named) => typeof entry === 'object' && 'refusal' in entry && entry.refusal;

function claimsName(tracker: TrackerTraces, { name, host }: Trace, site: Site): boolean {
  if (!isOnSite(host, site)) {
    const domain = withoutDot(host ?? '');
    return hostsOf(tracker).some((pattern) => isKeptBy(domain, pattern));
  }
  return findNamed(tracker, name).length > 0;
}

/** Whose a trace is. A tracker's claim goes before the site's own: trackers may stand on the site's own host. */
export function whoseIs(trace: Trace, site: Site): Whose {
  const url = trace.kind === 'request' ? networkAddress(trace.name) : undefined;
  const claims = (tracker: TrackerTraces) =>
    trace.kind === 'request' ? !!url && claimsRequest(tracker, url) : claimsName(tracker, trace, site);
  const claimants = site.trackers.filter(claims);
  const trackers = claimants.map(({ id }) => id);
  if (!trackers.length) return { whose: isOwn(trace, url, site) ? 'own' : 'unknown', trackers };
  const isRefusal =
    trace.kind === 'cookie' &&
    claimants.every((tracker) => findNamed(tracker, trace.name).some(isRefusalMark));
  return { whose: 'tracker', trackers, ...(isRefusal && { isRefusal }) };
}

function isOwn({ kind, name, host }: Trace, url: URL | undefined, site: Site): boolean {
  const { hosts = [], names = [] } = site.own ?? {};
  // What never went over the network (`data:`, `blob:`) reached nobody.
  if (kind === 'request')
    return !url || isOwnHost(url.hostname, site) || hosts.some((pattern) => isAtHost(pattern, url));
  if (!isOnSite(host, site))
    return hosts.some((pattern) => isAtHost(pattern, { hostname: withoutDot(host ?? ''), pathname: '/' }));
  return (kind === 'cookie' && name === site.recordName) || names.some((pattern) => isNamed(pattern, name));
}

/**
 * The permission that a trace had: of several trackers that claim it one grant is enough. What nobody configured cannot
 * be granted, and where it is not known what held, nothing was.
 */
export function permissionFor({ whose, trackers }: Whose, held: Held | undefined): HeldPermission {
  if (whose === 'own') return 'granted';
  if (trackers.some((id) => held?.permissions[id] === 'granted')) return 'granted';
  return held?.isDecided ? 'denied' : 'undecided';
}
