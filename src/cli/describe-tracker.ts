// What a tracker is and does, in plain words: for somebody who must decide whether to add it.
import type { CatalogueTracker } from './catalogue.js';
import { columns } from './columns.js';
import { hasOwnMarkup } from './comes-by.js';
import { formatJson } from './format-json.js';
import type { Terminal } from './terminal.js';
import { addCommand, examplesOf, makeEntry } from './tracker-entry.js';

type Rows = readonly (readonly string[])[];

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', nb: 'Norwegian' };

const REASONS = {
  'third-party': 'another site’s: a page cannot reach it',
  'http-only': 'kept from page script: your server alone can delete it',
} as const;

/** A host as people say it. */
function sayHost(host: string): string {
  const [name = '', ...path] = host.split('/');
  const every = name.startsWith('*.') ? `${name.slice(2)} and every host under it` : name;
  return path.join('/') ? `${every}, only /${path.join('/')}` : every;
}

/** What it keeps in the browser: the kind, the name, for how long. */
function storedRows({ cookies = [], ...rest }: CatalogueTracker['storage']): Rows {
  const kinds = { localStorage: 'localStorage', sessionStorage: 'sessionStorage', indexedDB: 'database' };
  const lifetimes = { localStorage: 'until erased', sessionStorage: 'until the tab is closed' };
  return [
    ...cookies.map(({ name, lifetime, path }) => [
      'cookie',
      name,
      lifetime === 'session' ? 'until the browser is closed' : lifetime,
      path ? `on the path ${path}` : '',
    ]),
    ...Object.entries({ ...kinds, caches: 'cache' }).flatMap(([key, kind]) =>
      (rest[key as keyof typeof kinds] ?? []).map((name) => [
        kind,
        name,
        lifetimes[key as keyof typeof lifetimes] || 'until erased',
        '',
      ]),
    ),
  ];
}

const loadedRows = ({ load: { scripts } }: CatalogueTracker): Rows =>
  scripts.map((script) => [typeof script === 'string' ? script : script.src]);

const parameterRows = ({ parameters }: CatalogueTracker): Rows =>
  Object.entries(parameters).map(([name, { pattern, example }]) => [
    name,
    `like ${example}`,
    `form ${pattern}`,
  ]);

const outOfReachRows = ({ storage: { outOfReach = [] } }: CatalogueTracker): Rows =>
  outOfReach.map(({ name, domain, lifetime, reason }) => [
    name,
    domain ? `of ${domain}` : '',
    lifetime,
    REASONS[reason],
  ]);

/** Everything about a tracker, as lines. */
export function describeTracker(tracker: CatalogueTracker, { style }: Pick<Terminal, 'style'>): string[] {
  const { id, name, vendor, category, policy, optOut, hosts, notice, source } = tracker;
  const part = (title: string, rows: Rows, none = '') =>
    rows.length || none ? [style('bold', title), ...(rows.length ? columns(rows) : [`  ${none}`]), ''] : [];
  const own = hasOwnMarkup(tracker)
    ? 'nothing by itself: your own markup does, marked with data-tracker="' + id + '"'
    : '';
  const facts = [
    ['company', vendor ?? name],
    ['privacy policy', policy ?? 'unknown'],
    ...(optOut ? [['opt-out', optOut]] : []),
    ['category', category],
  ];
  return [
    `${style('bold', name)} (${id})`,
    ...columns(facts),
    '',
    ...part(
      'What visitors read',
      Object.entries(notice).map(([language, words]) => [LANGUAGES[language] ?? language, words]),
    ),
    ...part('You give it', parameterRows(tracker), 'nothing'),
    ...part('It loads', loadedRows(tracker), own),
    ...part(
      'It contacts',
      hosts.map((host) => [sayHost(host)]),
    ),
    ...part(
      'It keeps in the browser (* stands for anything)',
      storedRows(tracker.storage),
      'nothing that is known',
    ),
    ...part('Out of our reach: visitors are told, it cannot be erased', outOfReachRows(tracker)),
    ...(source ? [style('bold', 'Where this comes from, and what is unsure'), `  ${source}`, ''] : []),
    style('bold', 'To add it'),
    `  ${addCommand(tracker)}`,
    '',
    style('bold', 'or write this into "trackers", with your own values'),
    formatJson(makeEntry(tracker, examplesOf(tracker))),
  ];
}
