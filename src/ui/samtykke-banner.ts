// The first layer: asks, and takes a yes, a no, or a wish to choose.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { NECESSARY } from '../consent/category.js';
import { decideAll } from '../consent/decision.js';
import { findUnanswered } from '../consent/permission.js';
import { mayGrant } from './may-grant.js';
import { bannerStyles } from './samtykke-banner.styles.js';
import { SamtykkeElement } from './samtykke-element.js';
import { NAMES_SHOWN, type FrameBanner, type UiContext } from './ui-context.js';

/**
 * Text and buttons are light children, and the host itself is fixed: programs that refuse for people see them so.
 *
 * A page's rules reach neither the host nor its children, which ours set with `!important`: the tokens do, and the parts.
 *
 * @csspart box - What is seen: background, border, shadow.
 * @csspart words - The text.
 * @csspart actions - The row of buttons.
 * @cssproperty --samtykke-surface - Background.
 * @cssproperty --samtykke-text - Text.
 * @cssproperty --samtykke-muted - Second text.
 * @cssproperty --samtykke-line - Borders.
 * @cssproperty --samtykke-accent - Background of the buttons, and the focus ring.
 * @cssproperty --samtykke-on-accent - Text of the buttons.
 * @cssproperty --samtykke-radius - Corners.
 * @cssproperty --samtykke-space - Inner distance.
 * @cssproperty --samtykke-width - Largest width.
 * @cssproperty --samtykke-shadow - Shadow.
 * @cssproperty --samtykke-font - Font family; by default the page's.
 */
export class SamtykkeBanner extends SamtykkeElement {
  #tellFrame: ReturnType<FrameBanner> | undefined;

  constructor() {
    super(bannerStyles);
    // What a site has put there stands in for the banner only until it comes.
    this.textContent = '';
  }

  /** Whether the banner is shown. */
  set open(open: boolean) {
    this.toggleAttribute('open', open);
    this.setAttribute('role', 'region');
    this.update();
    // In the top layer no other box covers it, and nothing that the page does to its body moves it.
    this.popover = 'manual';
    if (this.isConnected) (this as Partial<HTMLElement>).togglePopover?.(open);
    (this.#tellFrame ??= this.context?.frameBanner?.(this))?.(open);
  }

  protected override onChange({ settings, store }: UiContext): void {
    if (!findUnanswered(settings, store.record).length) this.open = false;
  }

  protected override render(context: UiContext): TemplateResult {
    this.setAttribute('aria-label', context.words.say('title'));
    render(this.hasAttribute('open') ? this.#renderChildren(context) : nothing, this);
    return html`<div class="box" part="box">
      <div class="words" part="words"><slot></slot></div>
      <div class="actions" part="actions"><slot name="action"></slot></div>
    </div>`;
  }

  #renderChildren(context: UiContext): TemplateResult {
    const { settings, words, names } = context;
    const { categories, trackers } = settings;
    const { say, list } = words;
    const services = trackers
      .filter(({ category }) => category !== NECESSARY)
      .map(({ id }) => names.get(id) ?? id);
    const purposes = categories.map((id) => say(id + 'Purpose', {}, id));
    return html`
      <h2>${say('title')}</h2>
      ${context.renderAgain?.(context)}
      ${
        context.decideAdded?.(context, false)
          ? nothing
          : html`<p>${say('text', { purposes: list(purposes) })}</p>
              ${
                !services.length || services.length > NAMES_SHOWN
                  ? nothing
                  : html`<p>${say('services', { names: list(services) })}</p>`
              }`
      }
      <a href=${words.pick(settings.config.policy.url)}>${say('policy')}</a>
      ${['accept', 'reject', 'preferences'].map(
        (action) =>
          html`<button
            slot="action"
            type="button"
            data-action=${action}
            @click=${(event: Event) => {
              this.#act(context, action, event);
            }}
          >
            ${say(action)}
          </button>`,
      )}
    `;
  }

  /**
   * A yes must be the visitor's own click (see `mayGrant`): script in the page cannot press the button for them. A no may come from a
   * program that refuses for its user. Either answers what was asked: everything at first, later only what is new.
   */
  #act(context: UiContext, action: string, event: Event): void {
    const granted = action === 'accept';
    if (action === 'preferences') context.openPreferences().catch(console.error);
    else if (!granted || mayGrant(event, context)) {
      const { store, settings } = context;
      store.decide(context.decideAdded?.(context, granted) ?? decideAll(settings, granted), 'banner');
      this.open = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-banner': SamtykkeBanner;
  }
}
