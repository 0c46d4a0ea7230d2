// What banner and preferences have in common: a shadow root drawn by lit-html whenever there is something new. Lit's own
// base class does more than they need, at a fifth of what a first visit may cost.
import { render, type TemplateResult } from 'lit/html.js';
import { tokens } from './tokens.styles.js';
import type { UiContext } from './ui-context.js';

export abstract class SamtykkeElement extends HTMLElement {
  #context: UiContext | undefined;

  constructor(styles: CSSStyleSheet) {
    super();
    // The tokens last: what banner and preferences undo of the page's styles must not undo the scheme of colours.
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles, tokens];
  }

  get context(): UiContext | undefined {
    return this.#context;
  }

  /** Given once, when the element is placed. */
  set context(context: UiContext | undefined) {
    this.#context = context;
    if (!context) return;
    const { config } = context.settings;
    this.lang = context.words.language;
    this.dir = context.words.direction;
    this.setAttribute('theme', config.theme ?? 'auto');
    this.setAttribute('layout', config.layout ?? 'bar');
    this.update();
  }

  /** Once however often it is moved: one listener is added once. What was missed meanwhile is drawn now. */
  connectedCallback(): void {
    document.addEventListener('samtykke-change', this.#hear);
    this.update();
  }

  disconnectedCallback(): void {
    document.removeEventListener('samtykke-change', this.#hear);
  }

  readonly #hear = (): void => {
    if (this.#context) this.onChange(this.#context);
    this.update();
  };

  /** Draws what there is now. */
  update(): void {
    if (this.#context && this.shadowRoot) render(this.render(this.#context), this.shadowRoot);
  }

  /** What the element does when a decision has been made, before it is drawn again. */
  protected abstract onChange(context: UiContext): void;

  protected abstract render(context: UiContext): TemplateResult;
}
