// What the guard holds back now: addresses and names of trackers that are not granted.
import { hostsOf, isAtHost } from '../trackers/hosts.js';
import { ownersOf } from '../trackers/names.js';
import type { ConfiguredTracker } from '../trackers/tracker.js';

/** A tracker, as far as the rules go. */
export type Owner = Pick<ConfiguredTracker, 'id' | 'hosts' | 'storage' | 'early'>;

export interface Rules {
  /** Whether an address, as the page reads it, is a withheld tracker's. Nothing is nobody's; what is no text is read as it prints. */
  readonly withholds: (address: unknown) => boolean;
  /** Whether a cookie or storage key of this name is a withheld tracker's. */
  readonly withholdsName: (name: unknown) => boolean;
  /** Whether a line as `document.cookie` takes it writes such a cookie; to take one away is no harm. */
  readonly withholdsCookie: (line: unknown) => boolean;
  /** The hosts that are withheld, for frames and workers that cannot ask: as one text, that may stand between quotes. */
  readonly hosts: () => string;
}

type Owned = readonly [host: string, owner: Owner];

const domainOf = (host: string) => host.split('/')[0] ?? '';

/** An address that carries its content in itself is at every host that it names; a blob's names who made it, and is at none. */
const isAt = (host: string, url: URL) =>
  url.host || url.protocol === 'blob:'
    ? isAtHost(host, url)
    : url.href.includes(domainOf(host).replace('*.', ''));

/** Read once: to ask first whether it can be read costs as much. */
function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** A cookie that is only taken away, by us for example. */
function isRemoval(line: string): boolean {
  const [, expires = ''] = /; *expires=([^;]*)/i.exec(line) ?? [];
  return /; *max-age=(-|0)/i.test(line) || Date.parse(expires) < Date.now();
}

/** An address that says itself whose it is, a host's or the page's own, however addresses are read. */
const PLAIN = /^(?:https?:\/\/([\w.-]+)(?:[/?#]|$)|\/[\w.-])/i;

/** As many addresses, and as many names, as are remembered. */
const MANY = 2000;

/**
 * Rules over trackers that may change. Until they are known everything of another host is withheld: nobody knows yet whose
 * it is. What several trackers share is withheld while none of them is granted.
 */
export function rulesOf(
  owners: () => readonly Owner[] | undefined,
  isDenied: (owner: Owner) => boolean,
): Rules {
  let known: readonly Owner[] | undefined;
  let table: readonly Owned[] = [];
  /** Most addresses of a page are on a few hosts, and of no tracker; many are asked about more than once. */
  const byHost = new Map<string, readonly Owned[]>();
  const seen = new Map<string, readonly Owner[]>();
  const seenNames = new Map<string, readonly Owner[]>();
  let from = '';
  let home = '';

  const read = () => {
    const now = owners();
    if (now !== known) {
      known = now;
      seen.clear();
      seenNames.clear();
      byHost.clear();
      table = now?.flatMap((owner) => hostsOf(owner).map((host): Owned => [host, owner])) ?? [];
    }
    return now;
  };
  const areDenied = (found: readonly Owner[]) => found.length > 0 && found.every(isDenied);
  const withholdsName = (given: unknown) => {
    const name = String(given);
    const all = read() ?? [];
    if (seenNames.size > MANY) seenNames.clear();
    const found = seenNames.get(name) ?? ownersOf(name, all);
    seenNames.set(name, found);
    return areDenied(found);
  };

  return {
    withholds(given) {
      const address = String(given);
      // Nothing, or the page itself.
      if (!given) return false;
      const base = (self as Partial<Window>).document?.baseURI ?? location.href;
      if (base !== from) home = urlOf(base)?.host ?? '';
      if (base !== from || seen.size > MANY) seen.clear();
      from = base;
      const isKnown = read();
      const plain = PLAIN.exec(address);
      // Of most hosts nothing is withheld, and their addresses need no reading.
      if (plain && byHost.get(plain[1]?.toLowerCase() ?? home)?.length === 0) return false;
      const before = seen.get(address);
      if (before) return areDenied(before);
      const url = urlOf(address, base);
      if (!url) return false;
      const { host } = url;
      if (!isKnown) return !!host && host !== location.host;
      const near = (host && byHost.get(host)) || table.filter(([at]) => isAt(domainOf(at), url));
      if (host) byHost.set(host, near);
      const found = near.filter(([at]) => isAt(at, url)).map(([, owner]) => owner);
      seen.set(address, found);
      return areDenied(found);
    },
    withholdsName,
    withholdsCookie(given) {
      const line = String(given);
      return withholdsName(line.split(/[;=]/)[0]?.trim()) && !isRemoval(line);
    },
    hosts() {
      read();
      const denied = table.filter(([, owner]) => isDenied(owner)).map(([host]) => host);
      // What no host is written with would end the text that it stands in, and matches no address.
      return denied.filter((host) => /^[!#-;=?-[\]-~]+$/.test(host)).join(' ');
    },
  };
}
