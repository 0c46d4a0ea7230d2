// What a tracker stores, as a declaration tells it: in the page, or printed for a policy that is built.
import type { CookieSettings } from '../config.js';
import type { DeclaredTracker } from '../trackers/tracker.js';
import { sayLifetime } from './lifetime.js';
import type { Words } from './words.js';

/** Something that is stored, ready to be read. */
export interface Row {
  readonly name: string;
  readonly kind: string;
  readonly lifetime: string;
  readonly party: string;
}

export const COLUMNS = ['name', 'kind', 'lifetime', 'party'] as const;

/** All that a tracker stores, as its definition says it; what cannot be erased from here too. */
export function rowsOf({ storage = {} }: DeclaredTracker, words: Words): readonly Row[] {
  const { say } = words;
  const rows = (kind: string, names: readonly string[] = [], lifetime?: string): readonly Row[] =>
    names.map((name) => ({ name, kind, lifetime: sayLifetime(words, lifetime), party: say('firstParty') }));
  const cookie = say('cookie');
  return [
    ...(storage.cookies ?? []).flatMap(({ name, lifetime }) => rows(cookie, [name], lifetime)),
    ...rows('localStorage', storage.localStorage),
    ...rows('sessionStorage', storage.sessionStorage, 'session'),
    ...rows('IndexedDB', storage.indexedDB),
    ...rows('Cache', storage.caches),
    ...(storage.outOfReach ?? []).map(({ name, domain, lifetime }) => ({
      name,
      kind: cookie,
      lifetime: sayLifetime(words, lifetime),
      party: domain ?? say('firstParty'),
    })),
  ];
}

/** What cannot be erased from here, and why. */
export function limitsOf({ name, vendor = name, storage }: DeclaredTracker, { say, list }: Words): string {
  const of = (wanted: string) => storage?.outOfReach?.filter(({ reason }) => reason === wanted) ?? [];
  const domains = [...new Set(of('third-party').map(({ domain }) => domain ?? vendor))];
  const names = of('http-only').map((entry) => entry.name);
  return [
    ...(domains.length ? [say('thirdParty', { vendor, domain: list(domains) })] : []),
    ...(names.length ? [say('httpOnly', { names: list(names) })] : []),
  ].join(' ');
}

/** The visitor's answer is kept in a cookie too. */
export function rowOfOurs({ name, days }: CookieSettings, words: Words): Row {
  const { say } = words;
  return {
    name,
    kind: say('cookie'),
    lifetime: sayLifetime(words, `${days} days`),
    party: say('firstParty'),
  };
}
