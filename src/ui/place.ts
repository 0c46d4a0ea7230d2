// Puts an element of ours in the page, or takes the one that the site has placed itself.
import type { SamtykkeElement } from './samtykke-element.js';
import type { UiContext } from './ui-context.js';

/** The element with that tag, registered and given what it needs; made at the start or end of the body where there is none. */
export function place<Kind extends SamtykkeElement>(
  tag: string,
  element: new () => Kind,
  context: UiContext,
  where: 'prepend' | 'append',
): Kind {
  if (!customElements.get(tag)) customElements.define(tag, element);
  const placed = document.querySelector<Kind>(tag) ?? new element();
  placed.context ??= context;
  if (!placed.isConnected) document.body[where](placed);
  return placed;
}
