// The mark of a text that nobody can find another text for.

/** In hexadecimal digits. Nothing where the browser makes none: on a page without https. */
export async function sha256(text: string): Promise<string | undefined> {
  try {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}
