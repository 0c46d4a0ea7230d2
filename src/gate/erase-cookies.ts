// Erases cookies as far as a page can: each is another one by its domain, its path, and whether it is partitioned.
import { parentDomains } from '../page/parent-domains.js';
import { namesInSight } from './leftovers.js';

/**
 * A plain one; one that only a secure line reaches, since its name begins with `__Host-` or `__Secure-` or the page stands
 * in a frame on another site; and its partitioned twin.
 */
const TWINS = ['', '; secure; samesite=none', '; secure; samesite=none; partitioned'];

/** Every path on which a cookie that a page sees can stand: `/a/b` → `/`, `/a`, `/a/`, `/a/b`; '' is the browser's own guess. */
export function pathsOf(pathname: string): string[] {
  const ends = [...pathname.matchAll(/\//g)].flatMap(({ index }) => [index, index + 1]);
  return ['', ...new Set([...ends.map((end) => pathname.slice(0, end)), pathname].filter(Boolean))];
}

/** Erases one cookie on the host and every domain above it, on these paths; the name '' is for one without a name. */
export function eraseCookie(name: string, paths: readonly string[]): void {
  // Nothing may say more in a cookie's line than it should.
  const isPlain = (part: string) => !part.includes(';');
  // Without name and value it would be no cookie to the browser.
  const line = name ? `${name}=` : '=-';
  if (!isPlain(name)) return;
  for (const domain of ['', ...parentDomains(location.hostname)]) {
    for (const path of paths.filter(isPlain)) {
      for (const twin of TWINS) {
        document.cookie = `${line}${path && `; path=${path}`}${domain && `; domain=${domain}`}${twin}; max-age=-1`;
      }
    }
  }
}

/** Erases the cookies of these names that the page sees, wherever they stand. */
export function eraseCookies(names: readonly string[]): void {
  const left = () => {
    const seen = new Set(namesInSight()[0]);
    return names.filter((name) => seen.has(name));
  };
  const paths = pathsOf(location.pathname);
  // Nearly all stand on `/`: each other path costs as many lines again.
  for (const tried of [['/'], paths]) for (const name of left()) eraseCookie(name, tried);
  // What is still there may be the value of a cookie that has no name.
  if (left().length) eraseCookie('', paths);
}
