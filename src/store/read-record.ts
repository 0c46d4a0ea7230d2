// Reads the consent cookie. Writing it is `keep-record.ts`'s work, which rides with the user interface.

/** The line in the cookie. Two of one name (another domain, another path) contradict each other: neither is believed. */
export function readRecord(name: string): string | undefined {
  const [, value, other] = `; ${document.cookie}`.split(`; ${name}=`);
  try {
    return other === undefined && value ? decodeURIComponent(value.split(';')[0] ?? '') : undefined;
  } catch {
    // Not a value that we wrote.
    return undefined;
  }
}
