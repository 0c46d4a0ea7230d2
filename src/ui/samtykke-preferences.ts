// The second layer: a switch for each category and each tracker, in a native modal dialog.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { NECESSARY } from '../consent/category.js';
import { decideAll, questionsOf } from '../consent/decision.js';
import type { Choices } from '../consent/record.js';
import { closeIfHidden } from './close-if-hidden.js';
import { isMixed, setSwitch } from './draft.js';
import { renderEraseReport } from './erase-report.js';
import { lockScroll } from './lock-scroll.js';
import { mayGrant } from './may-grant.js';
import { proseOf } from './prose-of.js';
import { renderReceipt } from './render-receipt.js';
import { SamtykkeElement } from './samtykke-element.js';
import { preferencesStyles } from './samtykke-preferences.styles.js';
import type { UiContext } from './ui-context.js';
import { watchInDevelopment } from './watch-in-development.js';

/**
 * In a shadow root, so that programs that refuse for people leave a dialog alone that the visitor has opened; an open
 * one, so that they can find its switches by rule. The theme is the banner's: see `SamtykkeBanner`.
 *
 * @csspart dialog - The dialog with everything in it.
 * @csspart header - Heading and the button that closes.
 * @csspart words - What scrolls: text and switches.
 * @csspart footer - The row of buttons.
 * @csspart button - Each of the three in it, alike.
 */
export class SamtykkePreferences extends SamtykkeElement {
  /** Unsaved choices. */
  #draft: Choices = {};

  #letScroll: (() => void) | undefined;

  constructor() {
    super(preferencesStyles);
    // It may come while the dialog is open.
    document.addEventListener('samtykke-erase', () => {
      this.update();
    });
  }

  /**
   * Opens with what holds now; what was not saved before is gone. The focus goes to the heading: a screen reader then reads
   * on from the start, and no key that is pressed too early decides or closes anything.
   */
  show(): void {
    if (!this.context) return;
    this.onChange(this.context);
    this.update();
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    if (closeIfHidden(dialog)) return;
    watchInDevelopment(this);
    this.#letScroll ??= lockScroll();
    this.shadowRoot?.querySelector('h2')?.focus();
    this.shadowRoot?.querySelector('.scroll')?.scrollTo(0, 0);
  }

  /** Also where the page throws it away while it is open. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.close();
    this.#release();
  }

  protected override onChange({ settings, store }: UiContext): void {
    this.#draft = Object.fromEntries(
      questionsOf(settings).map(({ id }) => [id, store.permissions[id] === 'granted']),
    );
  }

  protected override render(context: UiContext): TemplateResult {
    const { store, settings, words, isRefused } = context;
    const { say } = words;
    const again = context.renderAgain?.(context);
    return html`<dialog part="dialog" aria-labelledby="title" @close=${this.#onClose}>
      <div class="head" part="header">
        <h2 id="title" tabindex="-1">${say('preferencesTitle')}</h2>
        <button type="button" data-action="close" aria-label=${say('close')} @click=${this.#close}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 3l12 12M15 3L3 15" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <div class="scroll" part="words" tabindex="-1">
        <div class="intro">
          ${isRefused && !store.record ? html`<p class="signal">${say('signal')}</p>` : nothing}
          ${again ? html`<div class="signal">${again}</div>` : nothing}
          <p>${say('preferencesText')}</p>
          <p>
            <a href=${words.pick(settings.config.policy.url)}>${say('policy')}</a>
          </p>
          ${renderReceipt(context)} ${renderEraseReport(context)}
        </div>
        ${[NECESSARY, ...settings.categories].map((category) => this.#renderCategory(context, category))}
      </div>
      <div class="foot" part="footer">
        <button type="button" part="button" data-action="reject" @click=${this.#onReject}>
          ${say('reject')}
        </button>
        <button type="button" part="button" data-action="accept" @click=${this.#onAccept}>
          ${say('accept')}
        </button>
        <button type="button" part="button" data-action="save" @click=${this.#onSave}>${say('save')}</button>
      </div>
    </dialog>`;
  }

  #renderCategory(context: UiContext, category: string): TemplateResult {
    const { settings, words, names: nameOf } = context;
    const { say } = words;
    const own = settings.trackers.filter((tracker) => tracker.category === category);
    const names = words.list(own.map(({ id }) => nameOf.get(id) ?? id));
    const about = say(category + 'Text', {}, '');
    return html`<section class="category">
      <div class="row">
        <h3 id=${'n-' + category}>
          ${category === NECESSARY ? say(category) : html`<label for=${'c-' + category}>${say(category)}</label>`}
        </h3>
        ${
          category === NECESSARY
            ? html`<span class="always">${say('alwaysOn')}</span>`
            : html`<input
                class="switch"
                type="checkbox"
                id=${'c-' + category}
                aria-describedby=${'a-' + category}
                data-category=${category}
                .checked=${live(this.#draft[category] === true)}
                .indeterminate=${live(isMixed(settings, this.#draft, category))}
                @change=${this.#onSwitch}
              />`
        }
        ${about ? html`<p id=${'a-' + category}>${about}</p>` : nothing}
      </div>
      ${
        own.length
          ? html`<details aria-labelledby=${'n-' + category}>
              <summary>${say('services', { names })}</summary>
              <ul>
                ${own.map(({ id }) => this.#renderTracker(context, id, category))}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #renderTracker(context: UiContext, id: string, category: string): TemplateResult {
    const { words } = context;
    const { name, vendor, notice = '', policy } = proseOf(context, id);
    const about = words.pick(notice);
    return html`<li class="row">
      <h4>${category === NECESSARY ? name : html`<label for=${'t-' + id}>${name}</label>`}</h4>
      ${
        category === NECESSARY
          ? nothing
          : html`<input
              class="switch"
              type="checkbox"
              id=${'t-' + id}
              aria-describedby=${'b-' + id}
              data-tracker=${id}
              .checked=${live(this.#draft[id] === true)}
              @change=${this.#onSwitch}
            />`
      }
      ${about ? html`<p id=${'b-' + id}>${about}</p>` : nothing}
      ${
        policy
          ? html`<p>
              <a href=${policy} target="_blank" rel="noopener noreferrer"
                >${words.say('vendorPolicy', { vendor })}</a
              >
            </p>`
          : nothing
      }
    </li>`;
  }

  #release(): void {
    this.#letScroll?.();
    this.#letScroll = undefined;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null;
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  /** The browser gives the focus back to what opened us; where that is gone, we find it a place. */
  readonly #onClose = (): void => {
    this.#release();
    import('./attend.js').then(({ returnFocus }) => {
      returnFocus();
    }, console.error);
  };

  readonly #onSwitch = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !this.context) return;
    const id = target.dataset['category'] ?? target.dataset['tracker'] ?? '';
    this.#draft = setSwitch(this.context.settings, this.#draft, id, target.checked);
    this.update();
  };

  readonly #onAccept = (event: Event): void => {
    if (this.context && mayGrant(event, this.context)) this.#decideAll(true);
  };

  readonly #onReject = (): void => {
    this.#decideAll(false);
  };

  /** A click that may not grant can only take away: what it would add stays as it was. */
  readonly #onSave = (event: Event): void => {
    if (!this.context) return;
    const { permissions } = this.context.store;
    const isFree = mayGrant(event, this.context);
    const choices = Object.entries(this.#draft).map(([id, on]): [string, boolean] => [
      id,
      on && (isFree || permissions[id] === 'granted'),
    ]);
    this.#decide(Object.fromEntries(choices));
  };

  #decideAll(granted: boolean): void {
    if (this.context) this.#decide(decideAll(this.context.settings, granted));
  }

  #decide(decision: Choices): void {
    this.context?.store.decide(decision, 'preferences');
    this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-preferences': SamtykkePreferences;
  }
}
