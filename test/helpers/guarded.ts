// A site with the guard, and one tracker that nobody marked.
import { jsonTag, POLICY } from './tags.js';

export const ACME = 'https://cdn.acme-tracker.example';
export const OTHER = 'https://cdn.other-tracker.example';

const STORAGE = {
  cookies: [{ name: '_acme_*', lifetime: 'session' }],
  localStorage: ['_acme_*'],
  sessionStorage: ['_acme_*'],
};

const tracker = (id: string, hosts: readonly string[], storage?: object) => ({
  id,
  name: id,
  category: 'marketing',
  hosts,
  load: { scripts: [] },
  ...(storage && { storage }),
});

/** A tracker whose name is on the page and who is loaded by nobody but the page itself. */
export const acme = tracker('acme', ['*.acme-tracker.example'], STORAGE);

/** One that has a host of its own and one together with Acme. */
export const other = tracker('other', ['*.other-tracker.example', '*.acme-tracker.example']);

/** For `init`: who refuses everything by the browser's signal, and sees no banner. */
export const refuse = () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
};

/** What the script tag says, with whatever else a test wants to say. */
export function guardedTag(more: object = {}, attributes: Readonly<Record<string, string>> = {}): string {
  return jsonTag({ policy: { url: POLICY }, trackers: [acme], ...more }, { 'data-guard': '', ...attributes });
}
