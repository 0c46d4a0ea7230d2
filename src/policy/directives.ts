// The directives of a Content-Security-Policy that say whom a page may contact, and what is said of them.

/** Those that a policy of ours speaks of, in the order in which it is written. */
export const DIRECTIVES = [
  'default-src',
  'script-src',
  'style-src',
  'connect-src',
  'img-src',
  'font-src',
  'media-src',
  'frame-src',
  'form-action',
  'worker-src',
  'object-src',
  'base-uri',
] as const;

export type Directive = (typeof DIRECTIVES)[number];

/** Sources as a policy writes them, by directive: `{ 'img-src': ['data:', 'https://images.example.no'] }`. */
export type Sources = Readonly<Partial<Record<Directive, readonly string[]>>>;

/** Without one of their own these follow `default-src`. */
const FETCHING: readonly Directive[] = [
  'script-src',
  'style-src',
  'connect-src',
  'img-src',
  'font-src',
  'media-src',
  'frame-src',
];

/**
 * Where a granted tracker's hosts are allowed. Not for workers, whose address must be the site's own (the scripts that
 * they import are under `script-src`), nor for plug-ins and `<base>`, which no tracker needs.
 */
export const OPEN_TO_TRACKERS: readonly Directive[] = ['default-src', ...FETCHING, 'form-action'];

export const followsDefault = (directive: Directive): boolean => FETCHING.includes(directive);
