// The policy for sites without a server of their own: a script that adds it to the page, and tightens it on withdrawal.
import type { Settings } from '../config.js';
import { DIRECTIVES, OPEN_TO_TRACKERS } from './directives.js';
import type { Plan, PlanOptions } from './plan.js';

export interface SnippetOptions extends PlanOptions {
  /**
   * `start`: adds the policy at once, by the consent cookie, and a tighter one on withdrawal · `withdrawal`: only that one,
   * for sites that send the header.
   */
  readonly from?: 'start' | 'withdrawal';
}

export interface Snippet {
  /** The text between the tags: inline and first in the head, or a file of the site. */
  readonly script: string;
  /** `sha256-…`: in a policy of the site's own, `script-src 'sha256-…'` lets the inline script run. */
  readonly hash: string;
}

/** Adds a policy. What an element of the page could take the place of is taken before there are elements. */
const ADD = `
const head = document.head, empty = document.createElement('meta'), { nonce = '' } = document.currentScript || {};
const add = (isGranted) => {
  const open = grants.filter(([id]) => isGranted(id)), meta = empty.cloneNode();
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = base.map(([directive, sources, isOpen]) => [
    directive + sources,
    directive == 'script-src' && /^[\\w+/-]+={0,2}$/.test(nonce) ? "'nonce-" + nonce + "'" : '',
    ...open.map(([, everywhere, more]) => (isOpen ? everywhere : '') + ' ' + (more[directive] || '')),
  ].join(' ')).join(';');
  head.append(meta);
};`;

/**
 * Adds the one of the cookie, read as `read-record.ts`, `decode-record.ts` and `record.ts` do, in a page where none of them
 * is yet; a test holds it to them.
 */
const START = `
const checksum = (text) => {
  let hash = 7;
  for (const letter of text) hash = (hash * 65599 + letter.codePointAt(0)) >>> 0;
  return hash.toString(36);
};
const readGranted = () => {
  const [, value, other] = ('; ' + document.cookie).split('; ' + name + '=');
  const line = other == null && value ? decodeURIComponent(value.split(';')[0]) : '';
  const [format, check, ...parts] = line.split('.'), [minutes, , , granted, denied, ...under] = parts;
  const age = Date.now() - parseInt(minutes, 36) * 6e4;
  if (format !== '1' || !under.length || line.length > 4095 || check !== checksum(parts.join('.')) || under.join('.') !== version ||
    !(days * 864e5 > age && age > -864e5)) return [];
  return granted.split('_').filter((id) => !denied.split('_').includes(id));
};
let granted = [];
try { granted = readGranted(); } catch {}
add((id) => granted.includes(id));`;

const LISTEN = `document.addEventListener('samtykke-change', ({ changed, permissions }) => {
  const isGranted = (id) => permissions[id] === 'granted';
  if (!changed.every(isGranted)) add(isGranted);
});`;

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Without line breaks and indents, which nobody reads in a page. */
const tighten = (code: string) => code.trim().replace(/\n\s*/g, ' ');

export async function makeSnippet(
  { cookie, policyVersion }: Settings,
  { base, grants, written }: Plan,
  { from = 'start' }: SnippetOptions,
): Promise<Snippet> {
  const data = {
    name: cookie.name,
    version: policyVersion,
    days: cookie.days,
    // `script-src` always, since the page's nonce stands in it alone.
    base: DIRECTIVES.filter((name) => name === 'script-src' || written.includes(name)).map((name) => [
      name,
      ['', ...base[name]].join(' '),
      OPEN_TO_TRACKERS.includes(name) ? 1 : 0,
    ]),
    grants: grants.map(({ id, everywhere, more }) => [
      id,
      everywhere.join(' '),
      Object.fromEntries(Object.entries(more).map(([name, sources]) => [name, sources.join(' ')])),
    ]),
  };
  // No text in it may end the element it stands in.
  const given = JSON.stringify(data).replaceAll('<', '\\u003c');
  const parts = [ADD, ...(from === 'start' ? [START] : []), LISTEN].map(tighten);
  const script = `(({ name, version, days, base, grants }) => { ${parts.join(' ')} })(${given});`;
  return { script, hash: await hashOf(script) };
}
