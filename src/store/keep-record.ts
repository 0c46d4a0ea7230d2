// Writes the consent cookie. Rides with the user interface: it is done once in half a year.
import Cookies from 'js-cookie';
import type { CookieSettings } from '../config.js';
import { encodeRecord } from '../consent/encode-record.js';
import type { ConsentRecord } from '../consent/record.js';
import { parentDomains } from '../page/parent-domains.js';
import { forgetRecord } from './forget-record.js';

/** A browser keeps 4,096 characters of a cookie, with its name; some of ours are written as three. */
const LONGEST = 3600;

/** So many different configurations of one site are remembered as right. */
const CONFIGURATIONS = 4;

/**
 * Writes the record, with the checksum of the configuration that has been checked, if it has. Where cookies are off, or
 * the domain is not ours, the browser does not keep it. `read` reads it back: what reads it on every page is there already.
 */
export function keepRecord(
  { name, domain = 'auto', days }: CookieSettings,
  record: ConsentRecord,
  checked: string,
  read: () => string | undefined,
): void {
  const known = new Set([checked, ...record.configuration.split('_')].filter(Boolean));
  const line = encodeRecord({ ...record, configuration: [...known].slice(0, CONFIGURATIONS).join('_') });
  // Some 300 trackers fit a cookie. What is longer goes on in localStorage.
  const value = line[LONGEST] ? line.slice(0, line.indexOf('.', 2)) : line;
  if (value !== line) localStorage.setItem(name, line.slice(value.length));
  const domains = parentDomains(location.hostname);
  const set = (on: string) => {
    const attributes = { sameSite: 'Lax', secure: location.protocol === 'https:', expires: days } as const;
    Cookies.set(name, value, on ? { ...attributes, domain: on } : attributes);
    return read() === line;
  };
  // The widest domain that this page may set a cookie on is found by trying: the browser knows that `co.uk` and
  // `github.io` are no site's own.
  const targets = domain === 'auto' ? [...domains, ''] : [domain === 'host' ? '' : domain];
  // A stranger's cookie of the name that cannot be reached from here contradicts ours: then there is to be none of ours.
  if (!targets.some(set)) forgetRecord(name);
  // Other tabs read it. The message says nothing: the cookie does.
  const channel = new BroadcastChannel(name);
  channel.postMessage(0);
  channel.close();
}
