// The domains on which a page may find or leave a cookie.

/** `a.b.example.no` → `no`, `example.no`, `b.example.no`, `a.b.example.no`: the widest first. */
export function parentDomains(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.map((_, at) => labels.slice(labels.length - 1 - at).join('.'));
}
