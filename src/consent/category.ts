// Why data is used. The four that law and trade know; a site may define others.

/**
 * A category's id: lower-case letters, digits and hyphens, like `analytics`.
 *
 * @pattern ^(?!(constructor|prototype)$)[a-z][a-z0-9-]{0,63}$
 */
export type Category = string;

/** Always granted: what the visitor asked for cannot work without it. */
export const NECESSARY: Category = 'necessary';

/** The categories that a tracker may name when the site lists none of its own. */
export const STANDARD_CATEGORIES: readonly Category[] = [NECESSARY, 'functional', 'analytics', 'marketing'];
