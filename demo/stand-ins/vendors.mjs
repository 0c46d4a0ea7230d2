// The vendors that have a stand-in, and the two questions that can be asked of them: whose address, and whose name in storage.
import { facebook } from './facebook.mjs';
import { google } from './google.mjs';
import { hotjar } from './hotjar.mjs';
import { hubspot } from './hubspot.mjs';
import { linkedin } from './linkedin.mjs';

/**
 * What a stand-in's file says. One `*` in a name stands for anything; `*.host` for every host below it. `followUps` are
 * addresses, or beginnings of them, that the vendor's script asks for once it runs.
 *
 * @typedef {object} Vendor
 * @property {string} id
 * @property {string} name
 * @property {string[]} hosts
 * @property {{ name: string, seconds?: number }[]} cookies without `seconds`, until the browser is closed
 * @property {string[]} localStorage
 * @property {string[]} sessionStorage
 * @property {string[]} followUps
 * @property {(url: URL) => string | undefined} script the body of the script at this address, if there is one
 */

/** @type {Vendor[]} */
export const vendors = [google, hotjar, hubspot, facebook, linkedin];

const matchesHost = (pattern, host) =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/**
 * @param {URL} url
 * @returns {Vendor | undefined}
 */
export function vendorOf(url) {
  return vendors.find(({ hosts }) => hosts.some((pattern) => matchesHost(pattern, url.host)));
}

function matchesName(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/**
 * Whose a cookie or a key of storage is, and for how long a cookie is asked to be kept.
 *
 * @param {'cookies' | 'localStorage' | 'sessionStorage'} kind
 * @param {string} name
 * @returns {{ vendor: Vendor, seconds?: number } | undefined}
 */
export function storedBy(kind, name) {
  for (const vendor of vendors) {
    if (kind !== 'cookies') {
      if (vendor[kind].some((pattern) => matchesName(pattern, name))) return { vendor };
      continue;
    }
    const found = vendor.cookies.find((item) => matchesName(item.name, name));
    if (found) return { vendor, seconds: found.seconds };
  }
  return undefined;
}
