// In the preferences: when the visitor chose last and under which policy, and a receipt of it to take along.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { makeReceipt } from './receipt.js';
import { sha256 } from './sha-256.js';
import { shownTexts } from './shown-texts.js';
import type { UiContext } from './ui-context.js';

/** So long after the press a browser has read what it saves. */
const READ_MS = 10_000;

/** The latest mark: made when the preferences are drawn, since a browser gives its clipboard to a fresh press alone. */
let latest: { readonly text: string; readonly mark: Promise<string | undefined> } | undefined;

function markOf(text: string): Promise<string | undefined> {
  if (latest?.text !== text) latest = { text, mark: sha256(text) };
  return latest.mark;
}

/** The receipt as a readable text. */
async function receiptOf(context: UiContext): Promise<string> {
  const { record } = context.store;
  if (!record) return '';
  const shown = shownTexts(context);
  const facts = { record, shown, page: document.baseURI, now: Date.now() };
  const mark = await markOf(JSON.stringify(shown));
  return `${JSON.stringify(makeReceipt(context, { ...facts, sha256: mark }), null, 2)}\n`;
}

/** Where the browser does not give its clipboard, the text is shown, chosen, for the visitor to copy. */
async function copy(context: UiContext, receipt: Element): Promise<void> {
  const status = receipt.querySelector('output');
  const field = receipt.querySelector('textarea');
  if (!status || !field) return;
  status.textContent = '';
  field.hidden = true;
  const text = await receiptOf(context);
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = context.words.say('copied');
  } catch {
    field.value = text;
    field.hidden = false;
    field.focus();
    field.select();
    field.scrollTop = 0;
  }
}

async function download(context: UiContext): Promise<void> {
  const address = URL.createObjectURL(new Blob([await receiptOf(context)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `samtykke-${location.hostname}.json`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, READ_MS);
}

/** Without a choice that holds there is no receipt. */
export function renderReceipt(context: UiContext): TemplateResult | typeof nothing {
  const { store, words } = context;
  const { say } = words;
  const { record } = store;
  if (!record) return nothing;
  void markOf(JSON.stringify(shownTexts(context)));
  return html`<div class="receipt">
    <p>
      ${say('chosen', { date: words.date(record.time) })}
      ${record.policyVersion ? html`<br />${say('policy')} ${record.policyVersion}` : nothing}
    </p>
    <div class="take">
      <button
        type="button"
        data-action="copy"
        @click=${({ currentTarget }: Event) => copy(context, (currentTarget as Element).closest('.receipt') as Element)}
      >
        ${say('copy')}
      </button>
      <button type="button" data-action="download" @click=${() => download(context)}>
        ${say('download')}
      </button>
      <output .textContent=${live('')}></output>
    </div>
    <textarea readonly rows="8" aria-label=${say('copy')} .hidden=${live(true)} .value=${live('')}></textarea>
  </div>`;
}
