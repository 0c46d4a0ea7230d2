// A short mark of a text: tells one that is damaged or another, keeps nobody out who means to forge one.

/** sdbm, 32 bits, in base 36. It does not begin at nothing, so that a sign of the value 0 counts. */
export function checksum(text: string): string {
  let hash = 7;
  for (const letter of text) hash = (hash * 65_599 + (letter.codePointAt(0) as number)) >>> 0;
  return hash.toString(36);
}
