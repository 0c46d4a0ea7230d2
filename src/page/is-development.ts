// Whether a page is one that somebody develops: the panel, and the measuring of buttons, are for no one else.

/** One's own machine, and names that no site on the internet has. */
const NO_SITE = /^(127\.0\.0\.1|\[::1])$|(^|\.)localhost$|\.(test|local)$/;

/** `isAnyway`: the developer has said in the page that the panel is wanted there all the same. */
export function isDevelopment(hostname: string, isAnyway = false): boolean {
  return isAnyway || NO_SITE.test(hostname);
}
