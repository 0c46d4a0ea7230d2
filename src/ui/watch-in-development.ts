// Where somebody develops, the buttons are measured as they are drawn: a site's theme or texts may have made them unequal.
import { isDevelopment } from '../page/is-development.js';

/** Warns in the console where yes and no are not equal in this element. */
export function watchInDevelopment(element: HTMLElement): void {
  if (isDevelopment(location.hostname))
    import('../equal/watch-buttons.js').then((equal) => {
      equal.watchButtons(element);
    }, console.error);
}
