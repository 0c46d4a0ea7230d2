// Global Privacy Control: the browser's own word that its user refuses. See https://w3c.github.io/gpc/

export function hasGlobalPrivacyControl(): boolean {
  return (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
}
