// Whose an address is: told by the hosts that a definition names.
import { CATALOGUE_HOSTS } from './catalogue-hosts.js';
import type { ConfiguredTracker } from './tracker.js';

/** Whom a configured tracker contacts: what its own definition says, or the catalogue's. */
export function hostsOf({ id, hosts }: Pick<ConfiguredTracker, 'id' | 'hosts'>): readonly string[] {
  return hosts ?? CATALOGUE_HOSTS.get(id) ?? [];
}

/**
 * Whether an address is at a host as a definition writes it: `a.example`, `*.example` (which means `example` too), either
 * with the beginning of a path behind it: `www.example/pixel/`.
 */
export function isAtHost(
  pattern: string,
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
): boolean {
  const [host = '', ...path] = pattern.toLowerCase().split('/');
  const domain = host.replace('*.', '');
  // A name with a dot at its end is the same host.
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return (
    (name === domain || (domain !== host && name.endsWith('.' + domain))) &&
    pathname.toLowerCase().startsWith(path.length ? '/' + path.join('/') : '')
  );
}
