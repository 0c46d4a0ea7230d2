// Holds back what style sheets ask for: images, fonts and other sheets.
import type { Addresses } from './addresses.js';
import type { Act } from './patch.js';

/** A method, setter or constructor that gives a style sheet a text: a `style` element, a text in it, or a sheet of code's own. */
export const createStyling =
  ({ inText: text }: Addresses): Act<Partial<Element>> =>
  (args, self) => {
    if (!self.nodeType || (self.localName ?? self.parentElement?.localName) === 'style')
      args.forEach((given, at) => {
        // A text has one, and a fragment; whatever else is given is read as it prints.
        const node = given as Node | null;
        const plain = node?.textContent ?? String(given);
        const now = text(plain);
        if (now === plain) return;
        if (node?.textContent) node.textContent = now;
        else args[at] = now;
      });
    return args;
  };
