// The plain list: whom a tracker contacts, what it stores and for how long, what nobody can erase, and what is not sure.
import { describeTracker, fill } from './catalogue-data.js';
import { isDraft } from './check.js';
import { make, safeLink } from './dom.js';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value) => (Array.isArray(value) ? value : []);

/** `365 days` as people say it; `session` and nothing in words. */
export function lifetimeInWords(lifetime) {
  if (typeof lifetime !== 'string' || !lifetime) return 'until it is erased';
  if (lifetime === 'session') return 'until the browser is closed';
  const [, count, unit = ''] = /^(\d{1,6}) (\w+?)s?$/.exec(lifetime) ?? [];
  if (!UNITS.includes(unit)) return lifetime;
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
}

const PLACES = [
  ['cookies', 'cookie'],
  ['localStorage', 'local storage'],
  ['sessionStorage', 'session storage'],
  ['indexedDB', 'database'],
  ['caches', 'cache'],
];

/** What it leaves on the site, as rows: name, where, how long. */
function storedRows(storage) {
  return PLACES.flatMap(([key, where]) =>
    listOf(storage[key]).map((entry) => {
      const name = isFields(entry) ? entry.name : entry;
      const lifetime = key === 'sessionStorage' ? 'session' : isFields(entry) ? entry.lifetime : undefined;
      return [String(name), where, lifetimeInWords(lifetime)];
    }),
  );
}

const REASONS = new Map([
  ['third-party', 'it lies on their domain'],
  ['http-only', 'only a server can reach it'],
]);

const code = (text) => make('code', {}, text);

const cellsOf = (row, first) =>
  row.map((cell, at) => (at ? make('td', {}, cell) : make('th', { scope: 'row' }, first(cell))));

function makeTable(caption, heads, rows) {
  const headCells = heads.map((head) => make('th', { scope: 'col' }, head));
  return make(
    'table',
    {},
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...headCells)),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...cellsOf(row, code)))),
  );
}

function hostsPart(hosts, load) {
  if (hosts.length)
    return make('ul', { className: 'hosts' }, ...hosts.map((host) => make('li', {}, code(String(host)))));
  const loads = listOf(load?.scripts).length > 0;
  return make('p', { className: 'none' }, loads ? 'It loads a script, but names no host.' : 'Nobody.');
}

/** What one tracker does. `level` is that of its headings. */
export function makeFacts(tracker, level = 4) {
  const { definition, values } = describeTracker(tracker);
  const { hosts, storage, load, policy, optOut, source } = fill(definition, values);
  const kept = isFields(storage) ? storage : {};
  const stored = storedRows(kept);
  const beyond = listOf(kept.outOfReach).filter(isFields);
  const heading = (words) => make(`h${level}`, {}, words);
  return make(
    'div',
    { className: 'facts' },
    heading('It contacts'),
    hostsPart(listOf(hosts), load),
    heading('It stores'),
    stored.length
      ? makeTable(
          'On your site; erased when the visitor takes a yes back',
          ['Name', 'Where', 'How long'],
          stored,
        )
      : make('p', { className: 'none' }, 'Nothing on your site.'),
    ...(beyond.length
      ? [
          heading('Nobody can erase from your pages'),
          makeTable(
            'The declaration tells the visitor so',
            ['Name', 'Whose', 'How long', 'Why'],
            beyond.map(({ name, domain, lifetime, reason }) => [
              String(name),
              String(domain ?? 'your site'),
              lifetimeInWords(lifetime),
              REASONS.get(reason) ?? String(reason ?? ''),
            ]),
          ),
        ]
      : []),
    ...(source
      ? [heading('Where this comes from, and what is not sure'), make('p', {}, String(source))]
      : []),
    make(
      'p',
      { className: 'links' },
      policy ? safeLink(String(policy), 'Their privacy policy') : 'No privacy policy is named.',
      ...(optOut ? [' · ', safeLink(String(optOut), 'Where people opt out')] : []),
    ),
  );
}

/** What all of a configuration's trackers do. */
export function makeAllFacts(trackers) {
  if (!trackers.length)
    return make(
      'p',
      { className: 'empty' },
      'Add a tracker: then you see here whom it contacts and what it stores.',
    );
  return make(
    'div',
    { className: 'all-facts' },
    ...trackers
      .filter(isFields)
      .map((tracker) =>
        make(
          'section',
          {},
          make(
            'h3',
            {},
            String(describeTracker(tracker).name),
            ...(isDraft(tracker) ? [make('span', { className: 'badge' }, 'draft: does nothing yet')] : []),
          ),
          makeFacts(tracker),
        ),
      ),
  );
}
