// What a server can know of a visitor's consent: pure, for Node and edge.
import { explain } from './check/explain.js';
import { findProblem } from './check/find-problem.js';
import { resolveConfig, type Config } from './config.js';
import { resolvePermissions, type Permissions } from './consent/permission.js';
import { decodeRecord } from './consent/decode-record.js';
import { isCurrent, type ConsentRecord } from './consent/record.js';

export interface ReadConsent {
  /** By category and tracker id; frozen. */
  readonly permissions: Permissions;
  /** The current record; none where there is none, or only an old one. */
  readonly record: ConsentRecord | undefined;
  isGranted(categoryOrTracker: string): boolean;
}

/** The values of every cookie of that name: browsers send one for each domain and path that has it. */
function cookieValues(header: string, name: string): string[] {
  return header
    .split(/; */)
    .filter((pair) => pair.startsWith(name + '='))
    .map((pair) => pair.slice(name.length + 1));
}

function decode(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value);
  } catch {
    // Not a value that we wrote.
    return undefined;
  }
}

/**
 * Reads the visitor's consent from a request's `Cookie` header. Doubt means denied: no header, two cookies of one name,
 * a damaged or an old record grant nothing. Throws `ConfigError` where the configuration is wrong.
 *
 * @param now Milliseconds since 1970.
 * @example
 * readConsent(request.headers.get('cookie'), config).isGranted('analytics')
 */
export function readConsent(
  cookieHeader: string | null | undefined,
  config: Config,
  now = Date.now(),
): ReadConsent {
  const problem = findProblem(config, []) ?? findProblem(config, resolveConfig(config).trackers);
  if (problem) throw explain(problem, config);
  const { subject, policyVersion, cookie } = resolveConfig(config);
  const values = cookieValues(cookieHeader ?? '', cookie.name);
  const record = decodeRecord(values.length === 1 ? decode(values[0]) : undefined);
  const current = record && isCurrent(record, policyVersion, cookie.days, now) ? record : undefined;
  const permissions = resolvePermissions(subject, current);
  return { permissions, record: current, isGranted: (id) => permissions[id] === 'granted' };
}
