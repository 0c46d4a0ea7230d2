// What lies in the browser's storage for this site, and whose it is.
import { storedBy } from '/stand-ins/vendors.mjs';
import { words } from './words.js';

/** The ledger's own notes: the one key that it never lists. */
export const LEDGER_KEY = 'demo-ledger';

const isListed = (item) => item !== `sessionStorage:${LEDGER_KEY}`;

export const listStored = () => window.standIns.listStored().filter(isListed);

/** What was there before this page's first script ran. */
export const listBefore = () => window.standIns.before.filter(isListed);

function split(item) {
  const [kind, ...rest] = item.split(':');
  return { kind, name: rest.join(':') };
}

/** How many cookies and how many other keys of vendors are there. */
export function countVendors(items) {
  const theirs = items.map(split).filter(({ kind, name }) => storedBy(kind, name));
  const cookies = theirs.filter(({ kind }) => kind === 'cookies').length;
  return { cookies, keys: theirs.length - cookies };
}

function lifeOf(seconds) {
  if (!seconds) return words.session;
  const days = seconds / 86_400;
  if (days < 1) return words.life(seconds / 60, 'minute');
  return days > 365 ? words.life(days / 365, 'year') : words.life(days, 'day');
}

/** Whose it is, its name, and for how long or where it is kept. */
export function describeStored(item) {
  const { kind, name } = split(item);
  const found = storedBy(kind, name);
  if (found) {
    return {
      owner: found.vendor.name,
      name,
      about: kind === 'cookies' ? lifeOf(found.seconds) : words.kinds[kind],
    };
  }
  if (name === 'samtykke') return { owner: words.own, name, about: words.record };
  return { owner: name.startsWith('demo-') ? words.own : words.other, name, about: '' };
}

/** Every parent of this host, and the host alone. */
function domainParts() {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, index) => `; domain=${labels.slice(index).join('.')}`)];
}

/** Every folder above this page. */
function pathsAbove() {
  const steps = location.pathname.split('/').slice(0, -1);
  return steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`);
}

/** Leaves the origin as a first visit finds it. */
export async function eraseEverything() {
  for (const item of listStored().filter((stored) => stored.startsWith('cookies:'))) {
    for (const domain of domainParts()) {
      for (const path of pathsAbove())
        document.cookie = `${split(item).name}=; max-age=0; path=${path}${domain}`;
    }
  }
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
}
