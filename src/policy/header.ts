// A policy as the header of a response.
import { DIRECTIVES, OPEN_TO_TRACKERS, type Directive } from './directives.js';
import type { Plan, PlanOptions } from './plan.js';
import { refuse } from './source.js';

export interface HeaderOptions extends PlanOptions {
  /** Made anew for each response, from letters, digits, `+`, `/`, `-`, `_`: the site's inline scripts run by it. */
  readonly nonce?: string;
  /** True: the browser tells what it would refuse, and refuses nothing. */
  readonly reportOnly?: boolean;
  /** Where the browser tells it: an address on the site, or one that begins with https://. */
  readonly reportUri?: string;
  /** The same, as a name that the header `Reporting-Endpoints` explains. */
  readonly reportTo?: string;
}

/** A header to set on every response of the site. */
export interface PolicyHeader {
  readonly name: 'Content-Security-Policy' | 'Content-Security-Policy-Report-Only';
  readonly value: string;
  /** Each directive with its sources, also those that `value` leaves to `default-src`. */
  readonly directives: Readonly<Record<string, readonly string[]>>;
}

/** The endings of a policy: where the browser reports. */
export function reportDirectives({ reportUri, reportTo }: HeaderOptions): Readonly<Record<string, string[]>> {
  if (reportUri !== undefined && !/^(?:https:\/\/|\/)[\w.~%/@:!&()+=?*-]+$/.test(reportUri))
    refuse(reportUri, 'reportUri', 'an address like "/csp-reports", or one that begins with https://');
  if (reportTo !== undefined && !/^[\w-]+$/.test(reportTo))
    refuse(reportTo, 'reportTo', 'a name in letters, digits, - and _');
  return {
    ...(reportUri !== undefined && { 'report-uri': [reportUri] }),
    ...(reportTo !== undefined && { 'report-to': [reportTo] }),
  };
}

/** The policy for what is granted. */
export function makeHeader(
  { base, grants, written }: Plan,
  options: HeaderOptions,
  isGranted: (id: string) => boolean,
): PolicyHeader {
  const { nonce } = options;
  if (nonce !== undefined && !/^[\w+/-]+={0,2}$/.test(nonce))
    refuse(nonce, 'nonce', 'letters, digits, "+", "/", "-" and "_", as base64 writes bytes');
  const open = grants.filter(({ id }) => isGranted(id));
  const sourcesOf = (directive: Directive) =>
    new Set([
      ...base[directive],
      ...(nonce && directive === 'script-src' ? [`'nonce-${nonce}'`] : []),
      ...open.flatMap(({ everywhere, more }) => [
        ...(OPEN_TO_TRACKERS.includes(directive) ? everywhere : []),
        ...(more[directive] ?? []),
      ]),
    ]);
  const reports = reportDirectives(options);
  const directives: Record<string, readonly string[]> = {
    ...Object.fromEntries(DIRECTIVES.map((directive) => [directive, [...sourcesOf(directive)]])),
    ...reports,
  };
  const lines = [
    ...DIRECTIVES.filter((directive) => written.includes(directive) || (nonce && directive === 'script-src')),
    ...Object.keys(reports),
  ];
  return {
    name: options.reportOnly === true ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy',
    value: lines.map((name) => [name, ...(directives[name] ?? [])].join(' ')).join('; '),
    directives,
  };
}
