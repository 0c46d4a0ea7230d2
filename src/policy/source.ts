// What may stand in a policy: hosts translated from a definition's patterns, and the site's own sources, each checked,
// since a stray `;` would open a policy that looks closed.
import { ConfigError } from '../check/config-error.js';

const KEYWORD =
  /^'(?:self|unsafe-inline|unsafe-eval|wasm-unsafe-eval|unsafe-hashes|report-sample|(?:nonce|sha256|sha384|sha512)-[\w+/-]+={0,2})'$/;
const SCHEME = /^(?:data|blob|mediastream|filesystem):$/;
/**
 * Scheme, `*.`, name, port, path. A name has a dot, so that a keyword without its quotes is not taken for one. No `$`, which
 * nginx would read as a variable.
 */
const HOST =
  /^(?:(?:https?|wss?):\/\/)?(\*\.)?(localhost|[a-z\d_-]+(?:\.[a-z\d_-]+)+)(?::(?:\d{1,5}|\*))?(\/[\w./~%@:!&()+=-]*)?$/i;
/** What a definition may say of a host: letters of any language, neither scheme nor port. */
const PATTERN = /^(\*\.)?([\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*)(\/[\w./~%@:!&()+=-]*)?$/u;

/** A host and everything under it (`wide`), with the beginning of a path. */
interface Place {
  readonly wide: boolean;
  readonly name: string;
  readonly path: string;
}

/** What stands where it must not, at most 80 characters of it. */
export function refuse(found: unknown, at: string, expected: string): never {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  throw new ConfigError(
    `Samtykke: found ${shown} at ${at}. Expected ${expected}. Correct it. Until then no policy is made.`,
  );
}

function readPattern(pattern: string, at: string): Place {
  const [, wide, name = '', path = ''] = PATTERN.exec(pattern) ?? [];
  const address = `https://${name}`;
  if (!name || !URL.canParse(address))
    refuse(pattern, at, 'a host like "a.example", "*.a.example" or "a.example/path/"');
  // As the browser knows it: a policy has no letters beyond ASCII.
  return { wide: !!wide, name: new URL(address).hostname, path };
}

/**
 * A host as a definition writes it, as sources of a policy. `*.a.example` means `a.example` too, which in a policy it does
 * not; the beginning of a path is one in a policy only where it ends with `/`, and is the whole path without.
 *
 * Without a scheme: a policy then takes the page's own, or https.
 */
export function sourcesOfHost(pattern: string, at: string): readonly string[] {
  const { wide, name, path } = readPattern(pattern, at);
  const paths = path === '' || path.endsWith('/') ? [path] : [path, `${path}/`];
  return paths.flatMap((end) => [...(wide ? [`*.${name}${end}`] : []), name + end]);
}

/** The address of a script as a source: without what comes after `?` or `#`, which a policy does not know. */
export function sourceOfScript(src: string): string {
  const { host, pathname } = new URL(src);
  // Where a path has a sign that means something in a policy, the whole host stands for it.
  return HOST.test(host + pathname) ? host + pathname : host;
}

/** Refuses what is no source, or one that lets everybody in. */
export function checkSource(source: unknown, at: string): void {
  if (typeof source === 'string' && [KEYWORD, SCHEME, HOST].some((form) => form.test(source))) return;
  refuse(
    source,
    at,
    `one source of a policy: a host like "https://a.example", "data:", "blob:", "'unsafe-inline'" or a hash. What allows ` +
      `everybody ("*", "https:", "'strict-dynamic'") is not one, since it would allow every tracker`,
  );
}

/** Whether a site's own source lets through something that a definition's pattern means. */
export function letsThrough(source: string, pattern: string, at: string): boolean {
  const [, wide, rawName = '', rawPath = ''] = HOST.exec(source) ?? [];
  if (!rawName) return false;
  const [name, path] = [rawName.toLowerCase(), rawPath.toLowerCase()];
  const tracker = readPattern(pattern, at);
  const trackerPath = tracker.path.toLowerCase();
  const isSameHost = name === tracker.name && (!wide || tracker.wide);
  const meet =
    isSameHost ||
    (!!wide && tracker.name.endsWith(`.${name}`)) ||
    (tracker.wide && name.endsWith(`.${tracker.name}`));
  const isBeginning = path === '' || path.endsWith('/');
  return meet && (path.startsWith(trackerPath) || (isBeginning && trackerPath.startsWith(path)));
}
