// Whether a page is one that somebody develops: the panel is for no one else.

const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];
/** Names that no site on the internet has. */
const NO_SITE = ['.localhost', '.test', '.local'];

/** `isAnyway`: the developer has said in the page that the panel is wanted there all the same. */
export function isDevelopment(hostname: string, isAnyway: boolean): boolean {
  return isAnyway || OWN_MACHINE.includes(hostname) || NO_SITE.some((ending) => hostname.endsWith(ending));
}
