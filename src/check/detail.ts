// What few configurations say: whole definitions, settings of Google's, the guard's hosts, a cookie of another form. Loaded
// only where one does.
import type { Config, Use } from '../config.js';
import { isSafeUrl } from '../page/is-safe-url.js';
import { ownersOf } from '../trackers/names.js';
import type { ConfiguredTracker, Load, Tracker, TrackerFacts } from '../trackers/tracker.js';
import { callsOf, checkCalls, checkFree, GLOBAL } from './check-free.js';
import { isFields, matches, type Checks, type Fields, type Refuse, type Test } from './find-problem.js';
import type { Shapes } from './shapes.js';

export interface Detail {
  readonly shapes: Shapes;
  readonly tests: Readonly<Record<string, Test>>;
  /** A whole definition. */
  readonly checkTracker: (value: Fields, path: string, checks: Checks) => void;
  /** What only the whole can tell. Returns where each tracker stands in the list, drafts counted. */
  readonly checkWhole: (
    config: Config,
    trackers: readonly ConfiguredTracker[],
    refuse: Refuse,
  ) => readonly number[];
}

const shapes: Shapes = {
  guard: 'hosts:host[]',
  google: 'mode:basic|advanced|off defaults:googleDefault[] set:googleSet dataLayer:identifier',
  googleDefault:
    'region:region[] wait_for_update:milliseconds ad_storage:granted|denied ad_user_data:granted|denied ' +
    'ad_personalization:granted|denied analytics_storage:granted|denied functionality_storage:granted|denied ' +
    'personalization_storage:granted|denied security_storage:granted|denied',
  googleSet: 'ads_data_redaction:truth url_passthrough:truth',
  cookie: 'name:word domain:word days:days',
  definition:
    'id!:id name!:text vendor:text category!:id policy:url optOut:url parameters:parameter{} googleConsent:marketing|analytics|functional load!:load ' +
    'signals:signals hosts:host[] storage:storage notice:text{} source:text status:status',
  parameter: 'pattern!:text example!:text',
  load: 'shared:file globals:any{} stubs:stub[] first:call[] calls:call[] scripts!:script[]',
  stub:
    'name!:variable queue:variable global:variable call:method array:truth methods:method[] alias:variable self:variable ' +
    'properties:any{}',
  tag: 'src!:url attributes!:attributes',
  attributes: 'id:elementId',
  signals: 'granted:call[] denied:call[]',
  storage:
    'cookies:storedCookie[] localStorage:stored[] sessionStorage:stored[] indexedDB:stored[] caches:stored[] outOfReach:outOfReach[]',
  storedCookie: 'name!:stored lifetime:text path:path refusal:truth',
  outOfReach: 'name!:text domain:host reason:third-party|http-only lifetime:text',
};

/** Without a page (on a server) any https page stands for it. */
const SOME_PAGE = 'https://localhost';

const METHOD =
  /^(?!(constructor|prototype|apply|bind|call|(is|has|to|property|value)[A-Z]\w+)$|__)[\w$]{1,64}$/;

const PARAMETER = /^\w{1,64}$/;

const tests: Detail['tests'] = {
  /** Looked through below, with its place. */
  any: () => true,
  /** More than `https:` or the site's own is asked of an address: that it is written as one. */
  url: (value) =>
    matches(/^[^\0-\x1f"<>\\\x7f]{1,2000}$/)(value) &&
    ('document' in globalThis
      ? isSafeUrl(value as string)
      : isSafeUrl(value as string, SOME_PAGE, SOME_PAGE)),
  word: matches(/^[\w$.-]{1,253}$/),
  /** The name of a variable or property that a definition makes. */
  variable: matches(/^(?!(__proto__|constructor|prototype)$)[\w$-]{1,64}$/),
  /** A loader's name, with the dot that no tracker's id has. */
  file: matches(/^[\w$-]{1,64}(\.[\w$-]{1,64})+$/),
  elementId: matches(/^[a-z][\w.-]{0,63}$/i),
  path: matches(/^\/[^\0- ;<>"\x7f]*$/),
  days: (value) => typeof value === 'number' && value >= 1 && value <= 730,
  /** A name in which one `*` stands for anything, but which does not stand for everything. */
  stored: matches(/^([^*<]+(\*[^*<]*)?|\*[^*<]+)$/),
  /** A method that a vendor's script adds to its stub, none that every function or object has. */
  method: matches(METHOD),
  identifier: matches(/^(?!(__proto__|constructor|prototype)$)[A-Za-z_$][\w$]{0,63}$/),
  status: matches(/^(draft|published)$/),
  region: matches(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/),
  milliseconds: (value) => typeof value === 'number' && value >= 0 && value <= 10_000,
  /** The value of a parameter of the site's own definition: no pattern from data is ever run as a RegExp. */
  value: matches(/^(?!(__proto__|constructor|prototype)$)[\w.-]{1,99}$/),
  /** A host as a definition writes it: `a.example`, `*.example`, `a.example/path/`; `{host}` is a parameter's place. */
  host: matches(/^(\*\.)?([a-z\d-]|{\w+})+(\.([a-z\d-]|{\w+})+)*(\/[\w./~%@:!&()+={}-]*)?$/i),
  call(value) {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
    const [name = '', method = 'push', ...rest] = value[0].split('.');
    return GLOBAL.test(name) && METHOD.test(method) && !rest.length;
  },
};

/** The names on `window` that a definition makes. */
const declaredBy = ({ globals = {}, stubs = [] }: Load) => [
  ...Object.keys(globals),
  ...stubs.flatMap(({ name, alias }) => [name, alias]),
];

/** A definition reaches only what it declares itself. */
function checkTargets(tracker: TrackerFacts, path: string, refuse: Refuse): void {
  const stubs = tracker.load.stubs ?? [];
  const declared = declaredBy(tracker.load);
  stubs.forEach(({ global }, at) => {
    if (global && !declared.includes(global)) refuse(`${path}.load.stubs[${at}].global`, 'wrong', global);
  });
  for (const [place, calls] of callsOf(tracker)) {
    calls?.forEach(([target], at) => {
      if (!declared.includes(target.split('.')[0])) refuse(`${path}.${place}[${at}]`, 'wrong', calls[at]);
    });
  }
}

const checkTracker: Detail['checkTracker'] = (value, path, { checkShape, refuse }) => {
  const definition = shapes['definition'] ?? '';
  const own = Object.keys(isFields(value['parameters']) ? value['parameters'] : {});
  // A parameter's value stands beside the definition's own fields.
  const isTaken = (name: string) =>
    ['use', 'calls'].includes(name) ||
    [`${name}:`, `${name}!:`].some((field) => ` ${definition}`.includes(` ${field}`));
  const wrong = own.find((name) => !PARAMETER.test(name) || isTaken(name));
  if (wrong !== undefined) refuse(`${path}.parameters.${wrong}`, 'wrong', wrong);
  checkShape(value, path, [definition, ...own.map((name) => `${name}!:value`)].join(' '));
  const tracker = value as unknown as Tracker;
  checkTargets(tracker, path, refuse);
  checkFree(tracker, path, refuse);
};

const checkWhole: Detail['checkWhole'] = (config, trackers, refuse) => {
  // Without a default for everywhere else, Google takes everything for granted there.
  const { googleConsentMode: google, cookie } = config;
  if (typeof google === 'object' && google.defaults?.every(({ region }) => region))
    refuse('googleConsentMode.defaults', 'wrong', google.defaults);
  const places = (config.trackers ?? []).flatMap(({ status }, place) => (status === 'draft' ? [] : [place]));
  trackers.forEach(({ known, own, load, storage }, at) => {
    const path = `trackers[${places[at] ?? at}]`;
    const stranger = known && own?.find(([target]) => !declaredBy(load).includes(target.split('.')[0]));
    if (stranger) refuse(`${path}.calls`, 'wrong', stranger);
    // Ours is the visitor's answer: no definition takes it away.
    const [ours] = ownersOf(cookie?.name ?? 'samtykke', [{ ...(storage && { storage }) }]);
    if (ours) refuse(`${path}.storage`, 'wrong', storage);
  });
  config.trackers?.forEach((entry, at) => {
    if ('use' in entry) checkCalls((entry as Use).calls, `trackers[${at}].calls`, refuse);
  });
  return places;
};

export const DETAIL: Detail = { shapes, tests, checkTracker, checkWhole };
