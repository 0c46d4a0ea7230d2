// Takes the consent cookie away, wherever it stands: a decision is on its way, and one that an earlier setting or a stranger
// left elsewhere would contradict it.

/** On the host itself and on every domain above it. */
export function forgetRecord(name: string): void {
  const labels = location.hostname.split('.');
  [...labels, ''].forEach((_, at) => {
    document.cookie = `${name}=; max-age=-1; path=/; domain=${labels.slice(at).join('.')}`;
  });
}
