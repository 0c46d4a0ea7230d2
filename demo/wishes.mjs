// What a visitor of the demo wishes for, by query, cookie or file: their own ids, and real vendors in place of stand-ins.
import { readFile } from 'node:fs/promises';
import { readIds } from './ids.mjs';

const FILE = new URL('./demo.config.json', import.meta.url);

function decodeValue(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function readCookies(header = '') {
  const pairs = header.split('; ').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeValue(value)]));
}

/**
 * `ids` are those to write into the page, `own` those of them that a query has brought. The query wins, then the cookies,
 * then the file. `isReal` where the real vendors are to be asked: never without ids, since invented ones are none of theirs.
 */
export async function readWishes(query, cookieHeader) {
  const cookies = readCookies(cookieHeader);
  const { ids: configured } = JSON.parse(await readFile(FILE, 'utf8'));
  const own = { ...readIds(cookies['demo-ids']), ...readIds(query) };
  const ids = { ...readIds(configured), ...own };
  const standIns = query.get('stand-ins') ?? cookies['demo-stand-ins'];
  return { own, ids, isReal: standIns === 'off' && Object.keys(ids).length > 0 };
}

const makeCookie = (name, value, more = '') =>
  `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax${more}`;

/** The cookies to set, so that the next pages keep what this query said. They go with the session. */
export function rememberWishes(query, { own, isReal }) {
  const kept = [];
  if (Object.keys(readIds(query)).length) kept.push(makeCookie('demo-ids', String(new URLSearchParams(own))));
  if (query.has('stand-ins')) kept.push(makeCookie('demo-stand-ins', 'off', isReal ? '' : '; Max-Age=0'));
  return kept;
}
