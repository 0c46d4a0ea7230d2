// What <samtykke-declaration> tells, without a visitor: no answers, no buttons. Plain data; how it is written is another matter.
import { resolveConfig, type Config } from '../../config.js';
import { NECESSARY } from '../../consent/category.js';
import { COLUMNS, limitsOf, rowOfOurs, rowsOf, type Row } from '../../ui/declared-rows.js';
import type { Words } from '../../ui/words.js';
import type { Configured } from '../check/configured.js';

export interface DeclaredPart {
  readonly name: string;
  /** What it is for. */
  readonly text: string;
  readonly rows: readonly Row[];
}

export interface DeclaredVendor extends DeclaredPart {
  readonly vendor: string;
  readonly hosts: readonly string[];
  readonly link?: { readonly text: string; readonly url: string };
  /** What cannot be erased, and why. */
  readonly limits: string;
}

export interface DeclaredCategory extends DeclaredPart {
  readonly trackers: readonly DeclaredVendor[];
}

export interface Declaration {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The link that opens the preferences, from any page that has the library. */
  readonly settings: string;
  /** The heads of each table. */
  readonly columns: readonly string[];
  readonly categories: readonly DeclaredCategory[];
}

function declareTracker({ definition }: Configured, words: Words): DeclaredVendor {
  const { name, vendor = name, policy, notice = '', hosts = [] } = definition;
  return {
    name,
    vendor,
    text: words.pick(notice),
    hosts: hosts.map((host) => host.replace(/^\*\./, '')),
    ...(policy && { link: { text: words.say('vendorPolicy', { vendor }), url: policy } }),
    rows: rowsOf(definition, words),
    limits: limitsOf(definition, words),
  };
}

/** Of a configuration that is right. */
export function declare(config: Config, configured: readonly Configured[], words: Words): Declaration {
  const { categories, cookie } = resolveConfig(config);
  const { language, direction, say } = words;
  return {
    language,
    direction,
    settings: say('settings'),
    columns: COLUMNS.map((key) => say(key)),
    categories: [NECESSARY, ...categories].map((id) => ({
      name: say(id),
      text: say(`${id}Text`, {}, ''),
      rows: id === NECESSARY ? [rowOfOurs(cookie, words)] : [],
      trackers: configured
        .filter(({ definition, isDraft }) => definition.category === id && !isDraft)
        .map((tracker) => declareTracker(tracker, words)),
    })),
  };
}
