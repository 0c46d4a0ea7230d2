// What the guard holds back now: addresses and names of trackers that are not granted.
import { isNamed } from '../gate/leftovers.js';
import type { Samtykke } from '../start.js';
import { CATALOGUE_HOSTS } from '../trackers/catalogue-hosts.js';
import { hostsOf, isAtHost } from '../trackers/hosts.js';

export interface Rules {
  /** Whether an address, as the page reads it, is a withheld tracker's. */
  withholds(address: string): boolean;
  /** Whether a text names a host that is withheld, or might. */
  mentions(text: string): boolean;
  /** Whether a cookie or storage key of this name is a withheld tracker's. */
  withholdsName(name: string): boolean;
  /** The hosts that are withheld, for frames and workers that cannot ask. */
  hosts(): readonly string[];
}

/** Whose a host is: the tracker's id, or nothing where only a grant of everything releases it. */
type Owned = readonly [host: string, id?: string];

const parse = (address: string): URL | undefined => {
  const base = self.document?.baseURI ?? location.href;
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
};

const namesOne = (hosts: readonly string[], text: string) =>
  hosts.some((host) => text.includes(host.replace('*.', '').split('/')[0] ?? ''));

/** An address that carries its content in itself is withheld for a host that it names. */
const isAmong = (hosts: readonly string[], url: URL) =>
  /^(data|javascript):$/.test(url.protocol)
    ? namesOne(hosts, url.href)
    : hosts.some((host) => isAtHost(host, url));

/** Rules that stay as they are. */
export function fixedRules(hosts: readonly string[]): Rules {
  return {
    withholds(address) {
      const url = parse(address);
      return !!url && isAmong(hosts, url);
    },
    mentions: (text) => namesOne(hosts, text),
    withholdsName: () => false,
    hosts: () => hosts,
  };
}

/** Rules that follow the visitor's permissions. */
export function rulesOf(samtykke: Samtykke): Rules {
  let isReady = false;
  let owned: readonly Owned[] | undefined;
  let { settings } = samtykke;
  const byHost = new Map<string, readonly Owned[]>();

  /** What is configured; of a configuration that cannot be read, whatever the catalogue knows. */
  const read = (): readonly Owned[] | undefined => {
    settings = samtykke.settings ?? settings;
    if (settings)
      return (owned ??= [
        ...settings.trackers.flatMap((tracker) =>
          hostsOf(tracker).map((host): Owned => [host, tracker.early ? 'necessary' : tracker.id]),
        ),
        ...(settings.config.guard?.hosts ?? []).map((host): Owned => [host]),
      ]);
    return isReady
      ? [...CATALOGUE_HOSTS].flatMap(([id, hosts]) => hosts.map((host): Owned => [host, id]))
      : undefined;
  };
  const isDenied = ([, id]: Owned) =>
    id ? !samtykke.isGranted(id) : Object.values(samtykke.permissions).includes('denied');

  const hosts = () => (read() ?? []).filter(isDenied).map(([host]) => host);

  void samtykke.ready.then(() => (isReady = true));
  return {
    withholds(address) {
      const url = parse(address);
      if (!url) return false;
      const known = read();
      // Nobody knows yet whose it is.
      if (!known) return url.protocol !== 'blob:' && url.host !== location.host;
      // Most addresses of a page are on a few hosts, and of no tracker.
      const { host } = url;
      let owners =
        (host && byHost.get(host)) || known.filter(([at]) => isAmong([at.split('/')[0] ?? ''], url));
      byHost.set(host, owners);
      owners = owners.filter(([at]) => isAmong([at], url));
      return owners.length > 0 && owners.every(isDenied);
    },
    withholdsName(name) {
      const owners = settings?.trackers.filter(({ storage = {} }) =>
        Object.values(storage as Record<string, readonly (string | { readonly name: string })[]>)
          .flat()
          .some((entry) => isNamed(typeof entry === 'string' ? entry : entry.name, name)),
      );
      return !!owners?.length && owners.every(({ id }) => !samtykke.isGranted(id));
    },
    mentions: (text) => !read() || namesOne(hosts(), text),
    hosts,
  };
}
