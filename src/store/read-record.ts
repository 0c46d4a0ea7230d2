// Reads the consent cookie. Writing it is `keep-record.ts`'s work, which rides with the user interface.

/** Longer than a record's format and checksum, shorter than any whole record. */
const HEAD = 12;

/**
 * The line in the cookie. One that is too long for a cookie goes on in localStorage: the cookie has its checksum then, and
 * without the very rest that belongs to it there is no record. Two of one name (another domain, another path) contradict each other: neither is believed. */
export function readRecord(name: string): string | undefined {
  const [, value, other] = `; ${document.cookie}`.split(`; ${name}=`);
  try {
    // Where there is none, there is nothing to split.
    const line = decodeURIComponent((value as string).split(';')[0] as string);
    return other === undefined ? (line[HEAD] ? line : line + (localStorage[name] as string)) : undefined;
  } catch {
    // Not a value that we wrote, or no storage.
    return undefined;
  }
}
