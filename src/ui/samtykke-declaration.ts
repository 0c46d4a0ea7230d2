// The table for the policy page: who is asked about, what each stores and for how long, and what the visitor has said to it.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { NECESSARY } from '../consent/category.js';
import { CATALOGUE_DECLARATION } from '../trackers/catalogue-declaration.js';
import { COLUMNS, limitsOf, rowOfOurs, rowsOf, type Row } from './declared-rows.js';
import { declarationStyles } from './samtykke-declaration.styles.js';
import type { UiContext } from './ui-context.js';

/**
 * Made from the same definitions that drive the gate, in the page itself and in plain elements: search engines read it,
 * it can be copied and printed, and it looks like the rest of the policy. The headings begin at the level that the
 * attribute `heading` says, 2 to 5.
 */
export class SamtykkeDeclaration extends HTMLElement {
  static readonly observedAttributes = ['heading'];

  context: UiContext | undefined;

  /** Kept, so that a reader does not lose a place in the text when a state changes. */
  readonly #headings = new Map<string, HTMLElement>();
  #isEmptied = false;

  connectedCallback(): void {
    document.addEventListener('samtykke-change', this.#draw);
    const { adoptedStyleSheets } = this.getRootNode() as Document | ShadowRoot;
    if (!adoptedStyleSheets.includes(declarationStyles)) adoptedStyleSheets.push(declarationStyles);
    this.#draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('samtykke-change', this.#draw);
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  readonly #draw = (): void => {
    if (!this.context) return;
    // What its author wrote stood for it until now.
    if (!this.#isEmptied) this.replaceChildren();
    this.#isEmptied = true;
    this.lang = this.context.words.language;
    this.dir = this.context.words.direction;
    render(this.#render(this.context), this);
  };

  #render(context: UiContext): TemplateResult {
    const { settings, store, words, openPreferences } = context;
    const choose = () => openPreferences().catch(console.error);
    return html`<p>
        ${store.record ? words.say('chosen', { date: words.date(store.record.time) }) : nothing}
        <button type="button" @click=${choose}>${words.say('settings')}</button>
      </p>
      ${[NECESSARY, ...settings.categories].map((id) => this.#renderCategory(context, id))}`;
  }

  #renderCategory(context: UiContext, category: string): TemplateResult {
    const { settings, words } = context;
    const own = settings.trackers.filter((tracker) => tracker.category === category);
    const text = words.say(category + 'Text', {}, '');
    return html`${this.#heading(0, words.say(category), category)} ${this.#renderState(context, category)}
    ${text ? html`<p>${text}</p>` : nothing}
    ${category === NECESSARY ? this.#renderOwnCookie(context) : nothing}
    ${own.map(({ id }) => this.#renderTracker(context, id, category))}`;
  }

  #renderState({ store, words }: UiContext, id: string): TemplateResult {
    const state = store.permissions[id] ?? 'denied';
    return html`<p><data value=${state}>${words.say(id === NECESSARY ? 'alwaysOn' : state)}</data></p>`;
  }

  /** The visitor's answer is kept in a cookie too. */
  #renderOwnCookie({ settings, words }: UiContext): TemplateResult {
    return this.#renderTable([rowOfOurs(settings.cookie, words)], words.say(NECESSARY), words);
  }

  #renderTracker(context: UiContext, id: string, category: string): TemplateResult {
    const { definitions, words } = context;
    const tracker = [...definitions, ...CATALOGUE_DECLARATION].find((entry) => entry.id === id);
    const { name = id, vendor = name, policy, notice = '', hosts = [] } = tracker ?? {};
    const rows = tracker ? rowsOf(tracker, words) : [];
    const limits = tracker ? limitsOf(tracker, words) : '';
    const text = words.pick(notice);
    return html`${this.#heading(1, name, id)}
      ${category === NECESSARY ? nothing : this.#renderState(context, id)}
      ${text ? html`<p>${text}</p>` : nothing}
      <p>
        ${vendor}${hosts.length ? ` (${hosts.map((host) => host.replace(/^\*\./, '')).join(', ')})` : ''}.
        ${
          policy
            ? html`<a href=${policy} rel="noopener noreferrer">${words.say('vendorPolicy', { vendor })}</a>`
            : nothing
        }
      </p>
      ${rows.length ? this.#renderTable(rows, name, words) : nothing}
      ${limits ? html`<p>${limits}</p>` : nothing}`;
  }

  #renderTable(rows: readonly Row[], caption: string, { say }: UiContext['words']): TemplateResult {
    // The roles are said, since a table that is laid out for a narrow page keeps them only so.
    return html`<table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${COLUMNS.map((key) => html`<th role="columnheader" scope="col">${say(key)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ name, kind, lifetime, party }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row" translate="no">${name}</th>
              <td role="cell">${kind}</td>
              <td role="cell">${lifetime}</td>
              <td role="cell">${party}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** A heading `below` the first level; a tag cannot be a template's hole. */
  #heading(below: number, text: string, id: string): HTMLElement {
    const asked = Number(this.getAttribute('heading') ?? 2);
    const level = (asked >= 2 && asked <= 5 ? Math.floor(asked) : 2) + below;
    const key = `${level} ${id}`;
    const heading = this.#headings.get(key) ?? document.createElement(`h${level}`);
    if (heading.textContent !== text) heading.textContent = text;
    this.#headings.set(key, heading);
    return heading;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-declaration': SamtykkeDeclaration;
  }
}
