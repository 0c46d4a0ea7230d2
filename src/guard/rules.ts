// What the guard holds back now: addresses and names of trackers that are not granted.
import { isNamed } from '../gate/leftovers.js';
import { hostsOf, isAtHost } from '../trackers/hosts.js';
import type { ConfiguredTracker, TrackerCookie } from '../trackers/tracker.js';

/** A tracker, as far as the rules go. */
export type Owner = Pick<ConfiguredTracker, 'id' | 'hosts' | 'storage' | 'early'>;

export interface Rules {
  /** Whether an address, as the page reads it, is a withheld tracker's. */
  readonly withholds: (address: string) => boolean;
  /** Whether a cookie or storage key of this name is a withheld tracker's. */
  readonly withholdsName: (name: string) => boolean;
  /** The hosts that are withheld, for frames and workers that cannot ask. */
  readonly hosts: () => readonly string[];
}

type Owned = readonly [host: string, owner: Owner];

const domainOf = (host: string) => host.split('/')[0] ?? '';

/** An address that carries its content in itself is at every host that it names. */
const isAt = (host: string, url: URL) =>
  url.host ? isAtHost(host, url) : url.href.includes(domainOf(host).replace('*.', ''));

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
  const byHost = new Map<string, readonly Owned[]>();

  const read = () => {
    const now = owners();
    if (now !== known) {
      known = now;
      byHost.clear();
      table = now?.flatMap((owner) => hostsOf(owner).map((host): Owned => [host, owner])) ?? [];
    }
    return now;
  };
  const areDenied = (found: readonly Owner[] = []) => found.length > 0 && found.every(isDenied);

  return {
    withholds(address) {
      const base = (self as Partial<Window>).document?.baseURI ?? location.href;
      if (!URL.canParse(address, base)) return false;
      const url = new URL(address, base);
      const { host } = url;
      if (!read()) return !!host && host !== location.host;
      // Most addresses of a page are on a few hosts, and of no tracker.
      const near = byHost.get(host) ?? table.filter(([at]) => isAt(domainOf(at), url));
      if (host) byHost.set(host, near);
      return areDenied(near.filter(([at]) => isAt(at, url)).map(([, owner]) => owner));
    },
    withholdsName: (name) =>
      areDenied(
        read()?.filter(({ storage = {} }) =>
          (Object.values(storage) as (string | TrackerCookie)[][])
            .flat()
            .some((entry) => isNamed(typeof entry === 'string' ? entry : entry.name, name)),
        ),
      ),
    hosts: () => (read(), table.filter(([, owner]) => isDenied(owner)).map(([host]) => host)),
  };
}
