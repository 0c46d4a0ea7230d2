// Which addresses from a configuration or from markup may be loaded or linked: a `javascript:` one never may.

/** Whether an address, as a page at `base` reads it, is https or of the site's own origin. */
export function isSafeUrl(address: string, base = document.baseURI, own = location.origin): boolean {
  try {
    const { protocol, host, origin } = new URL(address, base);
    // Without a host (`data:`, `blob:`, a page in a file) there is no origin to share.
    return protocol === 'https:' || (!!host && origin === own);
  } catch {
    return false;
  }
}
