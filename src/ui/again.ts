// What has changed since a visitor chose: the policy, or what the site would like to use, or that it was too long ago. Loaded
// only for somebody who has chosen before.
import { html, type TemplateResult } from 'lit/html.js';
import { decodeRecord } from '../consent/decode-record.js';
import { findUnanswered } from '../consent/permission.js';
import type { Choices } from '../consent/record.js';
import { readRecord } from '../store/read-record.js';
import type { UiContext } from './ui-context.js';

/** What has come since a choice that holds. */
const findAdded = ({ settings, store }: UiContext) =>
  store.record ? findUnanswered(settings, store.record) : [];

/**
 * The answer to what is new alone, where something is. A yes to a category is none to a tracker in it that was refused
 * before; a no to it is a no to all in it.
 */
export function decideAdded(context: UiContext, granted: boolean): Choices | undefined {
  const added = findAdded(context);
  if (!added.length) return undefined;
  return {
    ...(granted && context.store.record?.choices),
    ...Object.fromEntries(added.map((id) => [id, granted])),
  };
}

/** What is new with what it is for; of a new category without a new tracker the category alone. */
function renderAdded({ settings, words, names }: UiContext, added: readonly string[]): TemplateResult {
  const { categories, trackers } = settings;
  const { say, list } = words;
  const services = trackers.filter(({ id }) => added.includes(id));
  const bare = categories.filter(
    (id) => added.includes(id) && !services.some(({ category }) => category === id),
  );
  const called = [
    ...services.map(({ id, category }) => `${names.get(id) ?? id} (${say(category)})`),
    ...bare.map((id) => say(id)),
  ];
  return html`<p>${say('added', { names: list(called) })}</p>`;
}

/**
 * Says what is new, or why everything is asked again, with the site's own note on a new policy. Nothing where nothing is,
 * and where the time of the former choice cannot be right.
 */
export function renderAgain(context: UiContext): TemplateResult | undefined {
  const { store, settings, words } = context;
  const added = findAdded(context);
  if (added.length) return renderAdded(context, added);
  const { config, cookie, policyVersion } = settings;
  const former = store.record ? undefined : decodeRecord(readRecord(cookie.name));
  if (!former || !(former.time > 0 && former.time <= Date.now())) return undefined;
  const isChanged = former.policyVersion !== policyVersion;
  const { changes } = config.policy;
  return html`<p>
      ${words.say('chosen', { date: words.date(former.time) })}
      ${words.say(isChanged ? 'changed' : 'expired')}
    </p>
    ${isChanged && changes ? html`<p>${words.pick(changes)}</p>` : undefined}`;
}
