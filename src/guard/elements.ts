// Holds back and releases what stands in the page: scripts by their type, everything else by its address.
import { ATTRIBUTES, type Addresses } from './addresses.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

/** On a script that is held back: the type that it had. */
const HELD = 'data-withheld';

/** Everything that may load something, and every frame. */
const LOADERS = [
  'script',
  'style',
  'iframe',
  ...ATTRIBUTES.map((name) => `[${name.replace(':', '\\:')}]`),
].join();

/** A link that somebody follows is not loaded. */
export const isLink = ({ localName }: Element, attribute: string): boolean =>
  attribute === 'href' && /^(a|area|base)$/.test(localName);

// By way of the prototype, since the fields of a form can take the place of its own methods by their names.
export const read = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** What in a part of the page may load something, the part itself too. */
export function loadersIn(root: Node): readonly Element[] {
  if (root instanceof Text) return [];
  if (!('localName' in root)) return [...((root as Partial<ParentNode>).querySelectorAll?.(LOADERS) ?? [])];
  const { matches, querySelectorAll } = Element.prototype;
  const element = root as Element;
  const found = [...querySelectorAll.call(element, LOADERS)];
  return matches.call(element, LOADERS) ? [element, ...found] : found;
}

/** Brings an element into line with the rules. `isNew` says that it has not run yet; `address` is a script's to be. */
export type Inspect = (element: Element, isNew?: boolean, address?: string) => void;

export function createInspect({ withholds }: Rules, { attribute, css }: Addresses): Inspect {
  /** Scripts by whether they run as soon as they are here. */
  const isAsync = new WeakMap<Element, boolean>();

  const inspectScript = (script: HTMLScriptElement, isNew: boolean, address: string) => {
    const type = script.getAttribute(HELD);
    const isHeld = withholds(address);
    if (isHeld && isNew && type === null) {
      isAsync.set(script, script.async);
      script.setAttribute(HELD, script.getAttribute('type') ?? '');
      script.setAttribute('type', 'text/plain');
    } else if (!isHeld && type !== null) {
      script.removeAttribute(HELD);
      if (type) script.setAttribute('type', type);
      else script.removeAttribute('type');
      // One from the page's markup runs in its order, as it would have there.
      script.async = isAsync.get(script) ?? script.hasAttribute('async');
      // The browser heeds an address that is new: so the very element runs, and whoever listens to it is told.
      script.removeAttribute('src');
      script.setAttribute('src', trusted('createScriptURL', address));
    }
  };

  return (element, isNew = false, address = read(element, 'src') ?? read(element, 'href') ?? '') => {
    if (element.localName === 'script') {
      inspectScript(element as HTMLScriptElement, isNew, address);
      return;
    }
    if (element.localName === 'style') {
      const text = element.textContent;
      const now = css(text);
      if (now !== text) element.textContent = now;
    }
    for (const name of ATTRIBUTES) {
      const value = read(element, name);
      if (value === null || isLink(element, name)) continue;
      const now = attribute(name, value);
      if (now !== value) Element.prototype.setAttribute.call(element, name, now);
    }
  };
}
