// A small button that is always there and opens the preferences: where the site puts it, or in a corner.
import { html, type TemplateResult } from 'lit/html.js';
import { SamtykkeElement } from './samtykke-element.js';
import { settingsStyles } from './samtykke-settings.styles.js';
import type { UiContext } from './ui-context.js';

/**
 * With the attribute `fixed` it stands in the corner at the bottom where lines begin, and makes way for an open banner.
 * Without, it stands in the text where it was put, and takes that text's colour and font. Never printed.
 *
 * @cssproperty --samtykke-surface - Background, in the corner.
 * @cssproperty --samtykke-text - Text, in the corner.
 * @cssproperty --samtykke-line - Border, in the corner.
 * @cssproperty --samtykke-font - Font family; by default the page's.
 * @csspart button - The button.
 */
export class SamtykkeSettings extends SamtykkeElement {
  readonly #banner = new MutationObserver(() => {
    this.update();
  });

  constructor() {
    super(settingsStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasAttribute('fixed'))
      this.#banner.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#banner.disconnect();
  }

  protected override onChange(): void {
    // What it shows is no matter of consent.
  }

  protected override render(context: UiContext): TemplateResult {
    const label = context.words.say('settings');
    if (this.hasAttribute('fixed')) {
      this.setAttribute('role', 'region');
      this.setAttribute('aria-label', label);
      const banner = document.querySelector('samtykke-banner[open]');
      // A banner that something hides asks nobody: then this stays.
      this.toggleAttribute('hidden', !!banner?.checkVisibility());
    }
    return html`<button
      type="button"
      part="button"
      @click=${() => context.openPreferences().catch(console.error)}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-settings': SamtykkeSettings;
  }
}
