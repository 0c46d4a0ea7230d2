// The development panel: what this page does, live, for those who build it. English alone; every text is a text node.
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { KIND_WORDS, networkAddress } from '../ledger/trace.js';
import { PERMISSION_WORDS, type Own, type Site } from '../ledger/whose.js';
import type { Samtykke } from '../start.js';
import { filterRows, isNotGranted, makeRows, type Filter, type Row } from './rows.js';
import { panelStyles } from './samtykke-panel.styles.js';
import { findSamtykke, watchPage, type Watch } from './watch.js';

const FILTERS: readonly (readonly [Filter, string])[] = [
  ['all', 'All'],
  ['not-granted', 'Not granted'],
  ['unknown', 'Unknown'],
];

const secondsOf = (at: number) => `${(at / 1000).toFixed(2)} s`;

/** What made a request: an element or a function by the browser's name, and the script, where it is told. */
function madeBy({ initiator, source }: Row): string {
  const what = initiator && initiator !== 'other' ? `by ${initiator}` : '';
  return [what, source && `in ${source}`].filter(Boolean).join(' ');
}

/** Where the panel's tag is, it is made; closed until the developer opens it. */
export class SamtykkePanel extends HTMLElement {
  /** What is the site's own, beside what lies at its host. */
  own: Own = {};
  #watch: Watch | undefined;
  #isOpen = false;
  #isDrawn = true;
  #filter: Filter = 'all';
  #rows: readonly Row[] = [];
  /** What is to be copied by hand, where the browser lets no script do it. */
  #byHand = '';
  #saysCopied = false;
  readonly #space = new CSSStyleSheet();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [panelStyles, this.#space];
  }

  connectedCallback(): void {
    this.#watch ??= watchPage(() => {
      this.#drawSoon();
    });
    this.#drawSoon();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  set isOpen(isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#draw();
  }

  /** All that has happened, in lines, the newest first: what is copied as JSON. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  get #site(): Site {
    const { trackers = [], cookie } = findSamtykke()?.settings ?? {};
    return { trackers, recordName: cookie?.name ?? '', host: location.hostname, own: this.own };
  }

  /** However much happens at once, it is drawn once. */
  #drawSoon(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    setTimeout(() => {
      this.#isDrawn = true;
      this.#draw();
    }, 50);
  }

  #draw(): void {
    if (!this.#watch || !this.shadowRoot) return;
    this.#rows = makeRows(this.#watch.happenings, this.#site);
    this.#leaveSpace();
    try {
      render(this.#render(), this.shadowRoot);
    } catch (fault) {
      // Once is enough: the page has its own work to do.
      this.#watch = undefined;
      this.remove();
      console.error('samtykke-panel.js cannot draw. Does the page allow the policy samtykke-panel?', fault);
    }
  }

  /** Ends above the banner, so that neither covers the other. */
  #leaveSpace(): void {
    const banner = document.querySelector('samtykke-banner');
    const { height, left, right } = banner?.getBoundingClientRect() ?? new DOMRect();
    const isInTheWay = height > 0 && right > innerWidth - 460 && left < innerWidth;
    const below = isInTheWay
      ? Math.round(Math.min(innerHeight * 0.6, innerHeight - (banner?.getBoundingClientRect().top ?? 0)))
      : 0;
    this.#space.replaceSync(`:host { --below: ${below}px; }`);
  }

  #render(): TemplateResult {
    const bad = this.#rows.filter(isNotGranted).length;
    return html`<button
        class="tab"
        type="button"
        aria-expanded="false"
        aria-controls="panel"
        ?hidden=${this.#isOpen}
        @click=${this.#onOpen}
      >
        Samtykke
        <span class=${bad ? 'number bad' : 'number'}>${bad}</span>
      </button>
      <section id="panel" aria-labelledby="title" ?hidden=${!this.#isOpen} @keydown=${this.#onKey}>
        ${this.#isOpen ? this.#renderOpen(bad) : nothing}
      </section>`;
  }

  #renderOpen(bad: number): TemplateResult {
    const shown = filterRows(this.#rows, this.#filter);
    return html`<header>
        <h2 id="title" tabindex="-1">Samtykke panel</h2>
        <button type="button" class="copy" @click=${this.#onCopy}>
          ${this.#saysCopied ? 'Copied' : 'Copy as JSON'}
        </button>
        <button type="button" class="clear" @click=${this.#onClear}>Clear</button>
        <button type="button" class="close" aria-label="Close" @click=${this.#onClose}>
          <svg width="14" height="14" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M3 3l12 12M15 3L3 15" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="scroll" tabindex="-1">
        <div class="now">${this.#renderNow(findSamtykke())}</div>
        <fieldset>
          <legend>Show</legend>
          ${FILTERS.map(
            ([filter, word]) =>
              html`<label
                ><input
                  type="radio"
                  name="filter"
                  value=${filter}
                  .checked=${this.#filter === filter}
                  @change=${this.#onFilter}
                />${word} ${filterRows(this.#rows, filter).length}</label
              >`,
          )}
        </fieldset>
        ${
          this.#byHand
            ? html`<textarea readonly aria-label="To copy by hand" .value=${this.#byHand}></textarea>`
            : nothing
        }
        ${
          shown.length
            ? html`<ol>
                ${shown.map((row) => this.#renderRow(row))}
              </ol>`
            : html`<p class="empty">
                ${bad || this.#filter === 'all' ? 'Nothing yet.' : 'Nothing. All that happened was granted, or the site’s own.'}
              </p>`
        }
      </div>`;
  }

  #renderNow(samtykke: Samtykke | undefined): TemplateResult {
    if (!samtykke?.settings)
      return html`<p>There is no <code>window.samtykke</code> with a configuration on this page (yet).</p>`;
    const { permissions, record, settings } = samtykke;
    const { categories } = settings;
    const ids = [...categories, ...settings.trackers.map(({ id }) => id)];
    const date =
      record && new Date(record.time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    return html`<ul class="permissions">
        ${ids.map(
          (id) =>
            html`<li class=${categories.includes(id) ? 'category' : ''}>
              ${id} <span class=${permissions[id] ?? 'denied'}>${permissions[id] ?? 'denied'}</span>
            </li>`,
        )}
      </ul>
      <p>
        ${
          record
            ? `Record of ${date ?? ''}, made in the ${record.by}${record.policyVersion && `, policy ${record.policyVersion}`}.`
            : 'No record: the visitor has not chosen yet.'
        }
      </p>`;
  }

  #renderRow(row: Row): TemplateResult {
    const { kind, name, whose, trackers, permission, isRefused, isThere, isOld, count, at } = row;
    const url = kind === 'request' ? networkAddress(name) : undefined;
    // What is the site's own is said once, at the side.
    const owner = whose === 'tracker' ? trackers.join(', ') : whose === 'own' ? '' : 'unknown';
    const state = isRefused ? 'refused' : whose === 'own' ? 'own' : permission;
    const word = isRefused ? 'refused' : whose === 'own' ? 'own' : PERMISSION_WORDS[permission];
    const about = [
      kind === 'request' ? madeBy(row) : KIND_WORDS[kind],
      isOld && 'there before',
      isThere === false && 'gone again',
    ]
      .filter(Boolean)
      .join(' · ');
    return html`<li class="row">
      <span class="what" title=${name}
        >${url ? html`${url.host}<span class="path">${url.pathname}</span>` : name}${
          count > 1 ? html` <span class="times">× ${count}</span>` : nothing
        }</span
      >
      <span class=${`state ${state}`}>${word}</span>
      <span class="about"><b class=${whose}>${owner}</b>${owner && about && ' · '}${about}</span>
      <span class="when">${secondsOf(at)}</span>
    </li>`;
  }

  readonly #onOpen = (): void => {
    this.isOpen = true;
    this.shadowRoot?.querySelector('h2')?.focus();
  };

  readonly #onClose = (): void => {
    this.isOpen = false;
    this.shadowRoot?.querySelector<HTMLElement>('.tab')?.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#onClose();
  };

  readonly #onClear = (): void => {
    this.#byHand = '';
    this.#watch?.clear();
  };

  readonly #onFilter = ({ target }: Event): void => {
    const chosen = FILTERS.find(([filter]) => filter === (target as HTMLInputElement).value);
    if (chosen) this.#filter = chosen[0];
    this.#draw();
  };

  readonly #onCopy = async (): Promise<void> => {
    const text = JSON.stringify(this.#rows, null, 2);
    try {
      await navigator.clipboard.writeText(text);
      this.#saysCopied = true;
      setTimeout(() => {
        this.#saysCopied = false;
        this.#draw();
      }, 2000);
    } catch {
      // Not on a secure page, or not allowed: the developer's own hands can.
      this.#byHand = text;
    }
    this.#draw();
    if (this.#byHand) this.shadowRoot?.querySelector('textarea')?.select();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samtykke-panel': SamtykkePanel;
  }
}
