// Whether a page is one that somebody develops: the panel, and the measuring of buttons, are for no one else.

/** One's own machine, and names that no site on the internet has. */
const NO_SITE = /^(127\.0\.0\.1|\[::1])$|(^|\.)localhost$|\.(test|local)$/;

export const isDevelopment = (hostname: string): boolean => NO_SITE.test(hostname);
