// Puts an element of ours in the page, or takes the one that the site has placed itself.
import type { UiContext } from './ui-context.js';

type Tag = 'samtykke-banner' | 'samtykke-preferences';

/** The element with that tag, registered and given what it needs; made at the start or end of the body where there is none. */
export function place<Placed extends Tag>(
  tag: Placed,
  element: new () => HTMLElementTagNameMap[Placed],
  context: UiContext,
  where: 'prepend' | 'append',
): HTMLElementTagNameMap[Placed] {
  if (!customElements.get(tag)) customElements.define(tag, element);
  const placed = document.querySelector(tag) ?? document.createElement(tag);
  placed.context ??= context;
  if (!placed.isConnected) document.body[where](placed);
  return placed;
}
