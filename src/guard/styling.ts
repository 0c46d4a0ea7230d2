// Holds back what style sheets ask for: images, fonts and other sheets.
import type { Addresses } from './addresses.js';
import type { Act } from './patch.js';

/** A method, setter or constructor that gives a style sheet a text: a `style` element, a text in it, or a sheet of code's own. */
export const createStyling =
  ({ inText: text }: Addresses): Act<Partial<Element>> =>
  (args, self) => {
    if (!self.nodeType || (self.localName ?? self.parentElement?.localName) === 'style')
      args.forEach((given, at) => {
        if (typeof given === 'string') args[at] = text(given);
        else if ((given as Partial<Text> | null)?.data) (given as Text).data = text((given as Text).data);
      });
    return args;
  };
