// What the preferences show of what was erased: one line, and behind it what it means for each service.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isEraseReport, type TrackerReport } from '../consent/erase-report.js';
import { carried } from '../page/carry.js';
import { proseOf } from './prose-of.js';
import type { UiContext } from './ui-context.js';

/** The report of this page, or of the one that it was before the reload; of trackers that are denied still. */
export function reportsOf({ store, settings }: UiContext): readonly TrackerReport[] {
  const last = store.report ?? carried();
  const ids = settings.trackers.map(({ id }) => id).filter((id) => store.permissions[id] !== 'granted');
  return isEraseReport(last)
    ? last.trackers.filter(
        ({ id, erased, outOfReach }) => ids.includes(id) && erased.length + outOfReach.length,
      )
    : [];
}

/** The sentences about one tracker. */
function sentencesOf(report: TrackerReport, vendor: string, { words }: UiContext): string[] {
  const { erased, cameBack, outOfReach } = report;
  const { say, list } = words;
  const of = (...reasons: string[]) => outOfReach.filter(({ reason }) => reasons.includes(reason));
  const named = (key: string, found: readonly { readonly name: string }[]) =>
    found.length ? [say(key, { vendor, names: list([...new Set(found.map(({ name }) => name))]) })] : [];
  const domains = [...new Set(of('third-party').map(({ domain }) => domain ?? vendor))];
  return [
    ...(erased.length ? [say('erased', { count: String(erased.length) })] : []),
    ...named('cameBack', cameBack),
    ...named('stays', of('path', 'in-use')),
    ...named('refusal', of('refusal')),
    ...(domains.length ? [say('thirdParty', { vendor, domain: list(domains) })] : []),
    ...named('httpOnly', of('http-only')),
  ];
}

/** Nothing where nothing was erased. Names from the browser are text, and nothing else. */
export function renderEraseReport(context: UiContext): TemplateResult | typeof nothing {
  const reports = reportsOf(context);
  if (!reports.length) return nothing;
  const { say } = context.words;
  // What two trackers share was erased once.
  const total = new Set(reports.flatMap(({ erased }) => erased.map(({ kind, name }) => `${kind} ${name}`)));
  const isAll = reports.every(({ outOfReach }) => !outOfReach.length);
  return html`<details class="erased">
    <summary>
      ${total.size ? say('erased', { count: String(total.size) }) : nothing}
      ${isAll ? nothing : say('notAll')}
    </summary>
    <ul>
      ${reports.map((report) => {
        const { name, vendor, policy, optOut } = proseOf(context, report.id);
        const isLeft = (reason: string) => report.outOfReach.some((left) => left.reason === reason);
        const isTheirs = isLeft('third-party');
        const [address, key] =
          optOut && (isTheirs || isLeft('http-only'))
            ? [optOut, 'optOut']
            : [isTheirs && policy, 'vendorPolicy'];
        return html`<li>
          <h3>${name}</h3>
          <p>${sentencesOf(report, vendor, context).join(' ')}</p>
          ${
            address
              ? html`<p>
                  <a href=${address} target="_blank" rel="noopener noreferrer">${say(key, { vendor })}</a>
                </p>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </details>`;
}
