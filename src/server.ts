// What a server can know of a visitor's consent, and what it can forbid by it: pure, for Node and edge.
import { DETAIL } from './check/detail.js';
import { explain } from './check/explain.js';
import { findProblem } from './check/find-problem.js';
import { resolveConfig, type Config, type Settings } from './config.js';
import { resolvePermissions, type Permissions } from './consent/permission.js';
import { decodeRecord } from './consent/decode-record.js';
import { isCurrent, type ConsentRecord } from './consent/record.js';
import { OPEN_TO_TRACKERS, type Sources } from './policy/directives.js';
import { makeHeader, type HeaderOptions, type PolicyHeader } from './policy/header.js';
import { makeNginxMaps, type NginxOptions } from './policy/nginx.js';
import { planPolicy, type PlanOptions } from './policy/plan.js';
import { makeSnippet, type Snippet, type SnippetOptions } from './policy/snippet.js';

export type { Directive, Sources } from './policy/directives.js';
export type { HeaderOptions, PolicyHeader } from './policy/header.js';
export type { NginxOptions } from './policy/nginx.js';
export type { PlanOptions } from './policy/plan.js';
export type { Snippet, SnippetOptions } from './policy/snippet.js';

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

/** What the configuration comes to; throws `ConfigError` where it is wrong. */
function readSettings(config: Config): Settings {
  const problem =
    findProblem(config, [], DETAIL) ?? findProblem(config, resolveConfig(config).trackers, DETAIL);
  if (problem) throw explain(problem, config);
  return resolveConfig(config);
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
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
  const settings = readSettings(config);
  const { policyVersion, cookie } = settings;
  const values = cookieValues(cookieHeader ?? '', cookie.name);
  // A cookie of ours is far shorter than what is not worth reading.
  const [value = ''] = values;
  const record = decodeRecord(values.length === 1 && value.length < 4096 ? decode(value) : undefined);
  const current = record && isCurrent(record, policyVersion, cookie.days, now) ? record : undefined;
  const permissions = resolvePermissions(settings, current);
  return { permissions, record: current, isGranted: (id) => permissions[id] === 'granted' };
}

/**
 * The Content-Security-Policy for what this visitor has granted, as a header for every response of the site: pages, frame
 * pages, worker scripts. It is a list of who may be contacted: `'self'`, what the site allows, and the hosts of granted
 * trackers. Doubt means denied, as in `readConsent`. Throws `ConfigError` where the configuration or an option is wrong.
 *
 * @param now Milliseconds since 1970.
 * @example
 * const { name, value } = contentSecurityPolicy(config, request.headers.get('cookie'), { nonce });
 * response.headers.set(name, value);
 */
export function contentSecurityPolicy(
  config: Config,
  cookieHeader: string | null | undefined,
  { now = Date.now(), ...options }: HeaderOptions & { readonly now?: number } = {},
): PolicyHeader {
  const consent = readConsent(cookieHeader, config, now);
  return makeHeader(planPolicy(readSettings(config), options), options, (id) => consent.isGranted(id));
}

/**
 * The same for nginx: a text of `map` blocks for its `http` part, which end in the variable `$samtykke_policy`. nginx cannot
 * tell a record that is too old or whose checksum is wrong; the browser drops an old cookie itself.
 */
export function nginxPolicy(config: Config, options: NginxOptions = {}): string {
  const settings = readSettings(config);
  return makeNginxMaps(settings, planPolicy(settings, options), options);
}

/** The same for sites without a server of their own: a script for the page, with its hash. See the README for its limits. */
export async function policySnippet(config: Config, options: SnippetOptions = {}): Promise<Snippet> {
  const settings = readSettings(config);
  return makeSnippet(settings, planPolicy(settings, options), options);
}

/** What each grant adds to a policy, by category and tracker: for those who write their policy by hand. */
export function sourcesByGrant(config: Config, options: PlanOptions = {}): Readonly<Record<string, Sources>> {
  const { grants } = planPolicy(readSettings(config), options);
  return Object.fromEntries(
    grants.map(({ id, everywhere, more }) => {
      const sources: Record<string, readonly string[]> = { ...more };
      for (const directive of everywhere.length ? OPEN_TO_TRACKERS : [])
        sources[directive] = [...everywhere, ...(sources[directive] ?? [])];
      return [id, sources];
    }),
  );
}
