// Holds back and releases what stands in the page: scripts by their type, everything else by its address.
import { ATTRIBUTES, HELD, type Addresses } from './addresses.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/**
 * Everything that may load something, and every frame. A style without a bracket names no address. As one selector it costs
 * half of what a list of them does.
 */
const LOADERS =
  ':is(script,link,img,iframe,object,style,source,[src],[style*="("],[ping],[background],[*|href]:not(a,area,base),video)';

interface Natives {
  readonly getAttribute: (this: Element, name: string) => string | null;
  readonly getAttributeNames: (this: Element) => string[];
  readonly setAttribute: (this: Element, name: string, value: string) => void;
  readonly replaceWith: (this: Element, node: Node) => void;
  readonly matches: (this: Element, selector: string) => boolean;
  readonly querySelectorAll: (this: Element, selector: string) => NodeListOf<Element>;
  readonly contains: (this: Node, other: Node) => boolean;
}

// The browser's own, since the fields of a form can take the place of its methods by their names. A worker has none.
const { getAttribute, setAttribute, matches, contains, replaceWith } = ((
  self as { Element?: { prototype: unknown } }
).Element?.prototype ?? {}) as Natives;

export const read = (element: Element, name: string): string | null => getAttribute.call(element, name);

/** A link that somebody follows is not loaded. */
export const isLink = (element: Element, attribute: string): boolean =>
  /href/.test(attribute) && /^(a|area|base)$/.test(element.localName);

export const isWithin = (root: Node, node: Node): boolean => contains.call(root, node);

/** Does so with everything in a part of the page that may load something, or is what is asked for; the part itself too. */
export function forLoadersIn(root: Node, act: (element: Element) => void, selector = LOADERS): void {
  const isElement = 'matches' in root;
  if (isElement && matches.call(root as Element, selector)) act(root as Element);
  // A text has no such property.
  if (!(root as Partial<Element>).firstElementChild) return;
  const owner = isElement ? Element.prototype : 'write' in root ? Document.prototype : root;
  (owner as unknown as Natives).querySelectorAll.call(root as Element, selector).forEach(act);
}

/**
 * Brings an element into line with the rules. `isNew` says that it has not run yet, `names` what of it may have changed;
 * `address` is what is to be one of a script's.
 */
export type Inspect = (
  element: Element,
  isNew?: boolean,
  names?: readonly string[],
  address?: string,
) => void;

export function createInspect({ withholds }: Rules, { inText: text, attribute }: Addresses): Inspect {
  return (element, isNew, names = ATTRIBUTES, address) => {
    const { localName } = element;
    if (localName === 'script') {
      const held = read(element, HELD);
      const type = read(element, 'type') ?? '';
      const isHeld =
        withholds(address) ||
        ATTRIBUTES.some((name) => withholds(read(element, name))) ||
        ((held ?? type) === 'speculationrules' && text(element.textContent) !== element.textContent);
      // The page may have given it a type since.
      if (isHeld && isNew && type !== 'text/plain') {
        element.setAttribute(HELD, type);
        element.setAttribute('type', 'text/plain');
      } else if (!isHeld && held !== null) {
        element.removeAttribute(HELD);
        element.setAttribute('type', held);
        // Those that do not say otherwise run in their order.
        (element as HTMLScriptElement).async = element.hasAttribute('async');
        // The browser heeds a script that comes: so the very element runs, and whoever listens to it is told.
        replaceWith.call(element, element);
      }
      return;
    }
    if (localName === 'style' && text(element.textContent) !== element.textContent)
      element.textContent = text(element.textContent);
    for (const name of names) {
      const value = read(element, name);
      const now = value && !isLink(element, name) && attribute(name, value);
      if (!now || now === value) continue;
      setAttribute.call(element, name, trusted('createScriptURL', now));
      // A frame lets go of the page that is on its way, and a film looks at a source, only where the element comes anew.
      // What is held back now is longer by its mark.
      if ((now.length > value.length ? /embed|object|frame/ : /source/).test(localName))
        replaceWith.call(element, element);
    }
  };
}
