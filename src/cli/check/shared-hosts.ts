// Hosts that trackers of different categories contact: a yes to one opens them to the other.
import type { Configured } from './configured.js';

export interface Shared {
  readonly trackers: readonly Configured[];
  readonly hosts: readonly string[];
}

/** A host as definitions write it, with all that name it so. */
interface Host {
  readonly host: string;
  readonly name: string;
  readonly isWide: boolean;
  readonly path: string;
  readonly owners: Set<Configured>;
}

/** `*.a.example/path/` by its parts; each host once. */
function readHosts(configured: readonly Configured[]): readonly Host[] {
  const hosts = new Map<string, Host>();
  for (const owner of configured) {
    for (const host of owner.definition.hosts ?? []) {
      const [domain = '', ...path] = host.toLowerCase().split('/');
      const known = hosts.get(host) ?? {
        host,
        name: domain.replace(/^\*\./, ''),
        isWide: domain.startsWith('*.'),
        path: path.join('/'),
        owners: new Set<Configured>(),
      };
      known.owners.add(owner);
      hosts.set(host, known);
    }
  }
  return [...hosts.values()];
}

/** `a.b.example` and every name above it. */
const namesAbove = (name: string): readonly string[] =>
  name.split('.').map((_, at, labels) => labels.slice(at).join('.'));

/** Each group of trackers once, with the hosts that they share. */
export function findSharedHosts(configured: readonly Configured[]): readonly Shared[] {
  const hosts = readHosts(configured);
  const byName = new Map<string, Host[]>();
  for (const host of hosts) {
    const same = byName.get(host.name);
    if (same) same.push(host);
    else byName.set(host.name, [host]);
  }
  const groups = new Map<string, { trackers: readonly Configured[]; hosts: string[] }>();
  for (const { host, name, path } of hosts) {
    const meeting = namesAbove(name).flatMap((above) =>
      (byName.get(above) ?? []).filter(
        (other) =>
          (above === name || other.isWide) && (path.startsWith(other.path) || other.path.startsWith(path)),
      ),
    );
    const owners = new Set(meeting.flatMap((other) => [...other.owners]));
    if (new Set([...owners].map(({ definition }) => definition.category)).size < 2) continue;
    const trackers = [...owners].sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
    const key = trackers.map((tracker) => tracker.path).join(' ');
    const group = groups.get(key) ?? { trackers, hosts: [] };
    group.hosts.push(host);
    groups.set(key, group);
  }
  return [...groups.values()];
}
