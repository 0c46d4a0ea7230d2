// A tracker's name and id, as far as an address tells them.

/** Endings of two parts under which names are given: `example.co.uk`. */
const SECOND = /^(ac|co|com|edu|gov|net|org|gob|or|ne)$/;

/** The part of a host that somebody has registered, as a name: `static.hotjar.com` is `Hotjar`. */
export function nameOfHost(host: string): string {
  const parts = host.split('.');
  const isUnderTwo = parts.length > 2 && SECOND.test(parts.at(-2) ?? '') && (parts.at(-1) ?? '').length === 2;
  const own = parts.at(isUnderTwo ? -3 : -2) ?? '';
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** A name as an id: lower-case letters, digits and hyphens, a letter first. */
export function idOfName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 60) || 'tracker';
}
