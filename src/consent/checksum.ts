// A short mark of a text: tells one that is damaged or another, keeps nobody out who means to forge one.

/** FNV-1a, 32 bits, in base 36. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
