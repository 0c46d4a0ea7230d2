// Holds back and releases what stands in the page: scripts by their type, everything else by its address.
import { ATTRIBUTES, HELD, type Addresses } from './addresses.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/** Everything that may load something, and every frame. */
const LOADERS = [
  'script',
  'style',
  'iframe',
  ...ATTRIBUTES.map((name) => `[*|${name.replace('xlink:', '')}]`),
].join();

/** A link that somebody follows is not loaded. */
export const isLink = ({ localName }: Element, attribute: string): boolean =>
  attribute === 'href' && /^(a|area|base)$/.test(localName);

// By way of the prototype, since the fields of a form can take the place of its own methods by their names.
export const read = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

interface Selecting {
  readonly querySelectorAll: (this: Element, selector: string) => NodeListOf<Element>;
  readonly matches: (this: Element, selector: string) => boolean;
}

/** What in a part of the page may load something, the part itself too. */
export function loadersIn(root: Node): readonly Element[] {
  if (!('localName' in root)) return [...((root as Partial<ParentNode>).querySelectorAll?.(LOADERS) ?? [])];
  const native: Selecting = Element.prototype;
  const element = root as Element;
  const found = [...native.querySelectorAll.call(element, LOADERS)];
  return native.matches.call(element, LOADERS) ? [element, ...found] : found;
}

/** Brings an element into line with the rules. `isNew` says that it has not run yet; `address` is a script's to be. */
export type Inspect = (element: Element, isNew?: boolean, address?: string) => void;

export function createInspect({ withholds }: Rules, { attribute, text }: Addresses): Inspect {
  /** Scripts by whether they run as soon as they are here. */
  const isAsync = new WeakMap<Element, boolean>();

  const inspectScript = (script: HTMLScriptElement, isNew: boolean, address: string) => {
    const type = read(script, HELD);
    const isHeld = withholds(address);
    if (isHeld && isNew && type === null) {
      isAsync.set(script, script.async);
      script.setAttribute(HELD, read(script, 'type') ?? '');
      script.setAttribute('type', 'text/plain');
    } else if (!isHeld && type !== null) {
      script.removeAttribute(HELD);
      script.setAttribute('type', type);
      // One from the page's markup runs in its order, as it would have there.
      script.async = isAsync.get(script) ?? script.hasAttribute('async');
      // The browser heeds an address that is new: so the very element runs, and whoever listens to it is told.
      script.removeAttribute('src');
      script.setAttribute('src', trusted('createScriptURL', address));
    }
  };

  return (element, isNew = false, address = read(element, 'src') ?? read(element, 'href') ?? '') => {
    const { localName, textContent } = element;
    if (localName === 'script') inspectScript(element as HTMLScriptElement, isNew, address);
    else {
      if (localName === 'style' && text(textContent) !== textContent) element.textContent = text(textContent);
      for (const name of ATTRIBUTES) {
        const value = read(element, name);
        const now = value !== null && !isLink(element, name) && attribute(name, value);
        if (typeof now === 'string' && now !== value)
          Element.prototype.setAttribute.call(element, name, trusted('createScriptURL', now));
      }
    }
  };
}
