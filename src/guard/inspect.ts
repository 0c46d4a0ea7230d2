// Holds back and releases what stands in the page: scripts by their type, everything else by its address.
import { ATTRIBUTES, HELD, type Addresses } from './addresses.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/**
 * Everything that may load something, and every frame. A style without a bracket names no address. As one selector it costs
 * half of what a list of them does.
 */
const LOADERS =
  ':is(script,style,iframe,link,object,video,img,source,[src],[ping],[background],[style*="("],[*|href]:not(a,area,base))';

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
const { getAttribute, getAttributeNames, setAttribute, replaceWith, matches, contains } = (
  (self as { Element?: { prototype: unknown } }).Element ?? Object
).prototype as Natives;

export const read = (element: Element, name: string): string | null => getAttribute.call(element, name);

/** A link that somebody follows is not loaded. */
export const isLink = (element: Element, attribute: string): boolean =>
  attribute === 'href' && matches.call(element, 'a,area,base');

export const isWithin = (root: Node, node: Node): boolean => contains.call(root, node);

/** Does so with everything in a part of the page that may load something, or is what is asked for; the part itself too. */
export function forLoadersIn(root: Node, act: (element: Element) => void, selector = LOADERS): void {
  const element = root as Element;
  const isElement = 'matches' in root;
  if (isElement && matches.call(element, selector)) act(element);
  // A text has no such property.
  if (!element.firstElementChild) return;
  const owner = isElement ? Element.prototype : 'write' in root ? Document.prototype : element;
  (owner as unknown as Natives).querySelectorAll.call(element, selector).forEach(act);
}

/**
 * Brings an element into line with the rules. `isNew` says that it has not run yet, `names` what of it may have changed;
 * `address` is a script's to be.
 */
export type Inspect = (
  element: Element,
  isNew?: boolean,
  names?: readonly string[],
  address?: string,
) => void;

export function createInspect({ withholds }: Rules, { attribute, text }: Addresses): Inspect {
  const inspectScript = (script: HTMLScriptElement, isNew: boolean | undefined, address: string) => {
    const held = read(script, HELD);
    const type = held ?? read(script, 'type') ?? '';
    const isHeld =
      withholds(address) || (type === 'speculationrules' && text(script.textContent) !== script.textContent);
    if (isHeld && isNew && held === null) {
      script.setAttribute(HELD, type);
      script.setAttribute('type', 'text/plain');
    } else if (!isHeld && held !== null) {
      script.removeAttribute(HELD);
      script.setAttribute('type', type);
      // Those that do not say otherwise run in their order.
      script.async = script.hasAttribute('async');
      // The browser heeds a script that comes: so the very element runs, and whoever listens to it is told.
      replaceWith.call(script, script);
    }
  };

  return (element, isNew, names = getAttributeNames.call(element), address) => {
    const { localName } = element;
    if (localName === 'script') {
      const found = address ?? read(element, 'src') ?? read(element, 'href') ?? read(element, 'xlink:href');
      inspectScript(element as HTMLScriptElement, isNew, found ?? '');
      return;
    }
    if (localName === 'style') {
      const { textContent } = element;
      const now = text(textContent);
      if (now !== textContent) element.textContent = now;
    }
    for (const name of names) {
      if (!ATTRIBUTES.includes(name) || isLink(element, name)) continue;
      const value = read(element, name);
      if (value === null) continue;
      const now = attribute(name, value);
      if (now === value) continue;
      setAttribute.call(element, name, trusted('createScriptURL', now));
      // A frame lets go of the page that is on its way, and a film looks at a source, only where the element comes anew.
      // What is held back now is longer by its mark.
      if ((now.length > value.length ? /frame|object|embed/ : /source/).test(localName))
        replaceWith.call(element, element);
    }
  };
}
