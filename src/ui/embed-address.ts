// Where an embed leads: worked out from its attributes, which are strangers' text.
import { isSafeUrl } from '../page/is-safe-url.js';
import { isAtHost } from '../trackers/hosts.js';
import { EMBED_KINDS, type EmbedKind } from './embed-kinds.js';

/** The kind of that name, where there is one. */
export const kindOf = (name: string | null): EmbedKind | undefined =>
  name && Object.hasOwn(EMBED_KINDS, name) ? EMBED_KINDS[name] : undefined;

/**
 * The address of the frame, or nothing: where the kind is unknown, what it is to show has another form, or a `src` leads
 * elsewhere than its kind does.
 */
export function addressOf(read: (attribute: string) => string | null): string | undefined {
  const kind = kindOf(read('kind'));
  const src = read('src');
  if (read('kind') !== null && !kind) return undefined;
  if (src) {
    if (!isSafeUrl(src)) return undefined;
    const url = new URL(src, document.baseURI);
    return !kind || kind.hosts.some((host) => isAtHost(host, url)) ? url.href : undefined;
  }
  const shown = (kind && read(kind.attribute)?.trim()) ?? '';
  if (!kind?.pattern.test(shown)) return undefined;
  const [before, after] = kind.address;
  return before + encodeURIComponent(shown) + after;
}
