// The elements that a site places: each has a file of its own, loaded when the first of its kind is in the page.
import { loadMoreKeys } from './language.js';
import type { UiContext } from './ui-context.js';

/** An element that a site places; from the page's first one on the browser makes each by itself, wherever it comes. */
interface Placed extends HTMLElement {
  context: UiContext | undefined;
  connectedCallback(): void;
}

const FILES: Readonly<Record<string, () => Promise<new () => Placed>>> = {
  'samtykke-declaration': async () => (await import('./samtykke-declaration.js')).SamtykkeDeclaration,
  'samtykke-embed': async () => (await import('./samtykke-embed.js')).SamtykkeEmbed,
  'samtykke-settings': async () => (await import('./samtykke-settings.js')).SamtykkeSettings,
};

const SETTINGS = 'samtykke-settings';

/** Gives each what it needs as it comes into the page. Where its file does not come, it stays as its author wrote it. */
async function register(tag: string, load: () => Promise<new () => Placed>, context: UiContext) {
  const [Element, moreKeys] = await Promise.all([load(), loadMoreKeys()]);
  context.words.learn(moreKeys);
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends Element {
      override connectedCallback(): void {
        this.context ??= context;
        super.connectedCallback();
      }
    },
  );
}

/** Registers the tags that are in the page, and each other one as soon as it is. */
export function placeElements(context: UiContext): void {
  const waiting = new Map(Object.entries(FILES));
  const look = () => {
    for (const [tag, load] of waiting) {
      if (!document.querySelector(tag)) continue;
      waiting.delete(tag);
      register(tag, load, context).catch(console.error);
    }
    if (!waiting.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  if (context.settings.config.settings && !document.querySelector(SETTINGS)) {
    const settings = document.createElement(SETTINGS);
    settings.setAttribute('fixed', '');
    document.body.append(settings);
  }
  look();
}
