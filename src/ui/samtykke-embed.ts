// Stands in the place of a frame that is withheld: says what would be loaded and from whom, and loads it when it may.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isSafeUrl } from '../page/is-safe-url.js';
import { isAtHost } from '../trackers/hosts.js';
import { addressOf, kindOf } from './embed-address.js';
import { mayGrant } from './may-grant.js';
import { SamtykkeElement } from './samtykke-element.js';
import { embedStyles } from './samtykke-embed.styles.js';
import type { UiContext } from './ui-context.js';

/** True while the button of an embed decides: that is no word about what another one shows once. */
let isDeciding = false;

/**
 * Whether the guard holds this address back. It marks the address of every frame that is made, and one that is in no page
 * loads nothing.
 */
function isHeld(address: string): boolean {
  const frame = document.createElement('iframe');
  frame.src = address;
  return frame.getAttribute('src') !== address;
}

/**
 * The frame is made only while it may be loaded, and is gone at once when it may not. What its author has put inside, a
 * link to the same thing, is kept: it shows while the frame does not, and where nothing of ours runs.
 *
 * @attr kind - `youtube`, `vimeo` or `google-maps`.
 * @attr video - The film's id, for the first two.
 * @attr place - What to look for on the map.
 * @attr src - The address of any other frame, or the kind's own where it says more.
 * @attr name - What it is; also the title of the frame.
 * @attr vendor - Whose it is.
 * @attr policy - Where that one's privacy policy is.
 * @attr tracker - The tracker whose consent counts.
 * @attr category - The category whose consent counts, where it belongs to no tracker.
 * @attr height - In pixels, where it is not 16 : 9.
 * @cssproperty --samtykke-ratio - Width to height, `16 / 9`.
 * @csspart placeholder - What stands there while the frame does not.
 * @csspart button - Each of its buttons.
 * @csspart frame - The frame.
 */
export class SamtykkeEmbed extends SamtykkeElement {
  static readonly observedAttributes = [
    'kind',
    'video',
    'place',
    'src',
    'name',
    'title',
    'vendor',
    'policy',
    'tracker',
    'category',
    'height',
  ];

  /** Loaded by a press of *once*: forgotten with the page, at a decision, and when it becomes another frame. */
  #isOnce = false;
  readonly #size = new CSSStyleSheet();

  constructor() {
    super(embedStyles);
    this.shadowRoot?.adoptedStyleSheets.push(this.#size);
  }

  attributeChangedCallback(): void {
    this.#isOnce = false;
    const height = Number(this.getAttribute('height'));
    this.#size.replaceSync(height > 0 ? `:host{aspect-ratio:auto!important;min-height:${height}px}` : '');
    this.update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved is in the page again by then.
    setTimeout(() => {
      this.#isOnce &&= this.isConnected;
    });
  }

  protected override onChange(): void {
    if (!isDeciding) this.#isOnce = false;
  }

  protected override render(context: UiContext): TemplateResult {
    const address = addressOf((name) => this.getAttribute(name));
    if (!address) return html`<slot></slot>`;
    const { store } = context;
    const id = this.#consentIdOf(context, address);
    const isGranted = id !== undefined && store.permissions[id] === 'granted';
    const canLoad = !isHeld(address);
    if (canLoad && (isGranted || this.#isOnce)) return this.#renderFrame(address);
    return this.#renderPlaceholder(context, address, isGranted ? undefined : id, canLoad);
  }

  #renderFrame(address: string): TemplateResult {
    return html`<iframe
      part="frame"
      src=${address}
      title=${this.#name(address)}
      loading="lazy"
      allow=${kindOf(this.getAttribute('kind'))?.allow ?? 'fullscreen'}
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }

  #renderPlaceholder(
    { words, definitions, names, settings }: UiContext,
    address: string,
    id: string | undefined,
    canLoad: boolean,
  ): TemplateResult {
    const { say } = words;
    const { host } = new URL(address);
    const kind = kindOf(this.getAttribute('kind'));
    const definition = definitions.find((entry) => entry.id === id);
    const vendor =
      this.getAttribute('vendor') ?? kind?.vendor ?? definition?.vendor ?? definition?.name ?? host;
    const policy = this.getAttribute('policy') ?? kind?.policy ?? definition?.policy;
    return html`<div class="placeholder" part="placeholder" role="group" aria-labelledby="name">
      <p id="name">${this.#name(address)}</p>
      <p class="text">${say('embedText', { vendor })}</p>
      ${
        canLoad || id
          ? html`<div class="actions">
              ${
                canLoad
                  ? html`<button type="button" part="button" data-action="once" @click=${this.#onOnce}>
                      ${say('loadOnce')}
                    </button>`
                  : nothing
              }
              ${
                id
                  ? html`<button
                      type="button"
                      part="button"
                      data-action="always"
                      @click=${(event: Event) => {
                        this.#onAlways(event, id);
                      }}
                    >
                      ${say('alwaysAllow', {
                        name: settings.categories.includes(id) ? say(id) : (names.get(id) ?? id),
                      })}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <p class="more">
        ${
          policy && isSafeUrl(policy)
            ? html`<a href=${policy} target="_blank" rel="noopener noreferrer"
                >${say('vendorPolicy', { vendor })}</a
              >`
            : nothing
        }
        ${host === location.host ? nothing : html`<span>${host}</span>`}
        <slot></slot>
      </p>
    </div>`;
  }

  #name(address: string): string {
    const kind = kindOf(this.getAttribute('kind'));
    return this.title || (this.getAttribute('name') ?? kind?.name ?? new URL(address).host);
  }

  /**
   * Whose consent counts: whom the author names; else the tracker of the kind's name, one that has this host, or a
   * category for what others show. Nobody's where the site does not ask about it: then it is never loaded unasked.
   */
  #consentIdOf({ store, settings }: UiContext, address: string): string | undefined {
    const url = new URL(address);
    const named = this.getAttribute('tracker') ?? this.getAttribute('category');
    const atHost = settings.trackers.find(({ hosts }) => hosts?.some((host) => isAtHost(host, url)));
    const ids = named === null ? [this.getAttribute('kind'), atHost?.id, 'functional', 'marketing'] : [named];
    return ids.find((id): id is string => !!id && id in store.permissions);
  }

  readonly #onOnce = (event: Event): void => {
    if (!this.context || !mayGrant(event, this.context)) return;
    this.#isOnce = true;
    this.update();
    this.#enterFrame();
  };

  #onAlways(event: Event, id: string): void {
    const { context } = this;
    if (!context || !mayGrant(event, context)) return;
    isDeciding = true;
    try {
      context.store.decide({ [id]: true }, 'preferences');
    } finally {
      isDeciding = false;
    }
    this.#enterFrame();
  }

  /** The button is gone: who pressed it goes on in what came for it. */
  #enterFrame(): void {
    this.shadowRoot?.querySelector('iframe')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-embed': SamtykkeEmbed;
  }
}
