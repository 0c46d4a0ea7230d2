// The dry run: a visit to a page with this configuration, in a frame where everybody outside is answered on this machine.
// Shows what was asked for before a yes, and after it.
import { isAtHost } from '/esm/trackers/hosts.js';
import { ownersOf } from '/esm/trackers/names.js';
import { describeTracker, fill } from './catalogue-data.js';
import { forFrames, resolveTrackers } from './check.js';
import { button, make } from './dom.js';
import { makeFrame } from './frame-host.js';

/** Longer than the frame waits for what may never come. */
const PATIENCE = 45_000;

/** The trackers of a run, each with what tells its requests and its names in storage. */
function ownersIn(config) {
  const resolved = resolveTrackers(config);
  return (config.trackers ?? []).map((tracker, at) => {
    const { name, category, definition, values } = describeTracker(tracker);
    const { hosts = [], storage = {} } = fill(definition, values);
    const scripts = (resolved[at]?.load?.scripts ?? []).map(
      (script) => new URL(script.src ?? script, document.baseURI).href,
    );
    return { name, category, hosts, storage, scripts };
  });
}

/** Whose a request is: what names its host, or loads this very address from the site itself. */
function claimants(owners, address) {
  const url = new URL(address);
  return owners.filter(({ hosts, scripts }) =>
    url.origin === location.origin ? scripts.includes(address) : hosts.some((host) => isAtHost(host, url)),
  );
}

const UNKNOWN = 'Named by no definition';

/** By tracker, what was asked for: `Map { 'Hotjar' => [{ url, answer }] }`. */
function group(owners, requests) {
  const groups = new Map();
  for (const request of requests) {
    const names = claimants(owners, request.url).map(({ name }) => name);
    for (const name of names.length ? names : [UNKNOWN])
      groups.set(name, [...(groups.get(name) ?? []), request]);
  }
  return groups;
}

const ANSWERS = new Map([
  ['stand-in', ''],
  ['unknown', ' (their stand-in has no such address)'],
  ['empty', ''],
]);

const LONGEST = 90;

/** The address without its query, which has ids and numbers in it. */
function inShort(address) {
  const { origin, host, pathname } = new URL(address);
  const short = (origin === location.origin ? 'your site' : host) + pathname;
  return short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short;
}

function makeCell(requests = []) {
  if (!requests.length) return make('td', { className: 'none' }, 'nothing');
  const counted = new Map();
  for (const { url, answer } of requests) {
    const line = inShort(url);
    counted.set(line, { answer, times: (counted.get(line)?.times ?? 0) + 1 });
  }
  const items = [...counted].map(([line, { answer, times }]) =>
    make('li', {}, make('code', {}, line), times > 1 && ` ${times} times`, ANSWERS.get(answer)),
  );
  return make('td', {}, make('ul', {}, ...items));
}

function makeTable(owners, before, after) {
  const names = [...new Set([...owners.map(({ name }) => name), ...before.keys(), ...after.keys()])];
  const rows = names.map((name) =>
    make(
      'tr',
      { className: name === UNKNOWN ? 'is-unknown' : '' },
      make('th', { scope: 'row' }, name),
      makeCell(before.get(name)),
      makeCell(after.get(name)),
    ),
  );
  const heads = ['Tracker', 'Before a yes', 'After a yes'].map((head) => make('th', { scope: 'col' }, head));
  return make(
    'table',
    { className: 'run' },
    make('caption', {}, 'What the page asked for'),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows),
  );
}

/** The verdict in one sentence. What is necessary runs unasked, and is none of its business. */
function makeVerdict(owners, requests) {
  const early = requests.filter(
    ({ url }) => !claimants(owners, url).some(({ category }) => category === 'necessary'),
  );
  const hosts = [...new Set(early.map(({ url }) => new URL(url).host))];
  if (early.length) {
    const words = `Before a yes the page asked for ${early.length === 1 ? 'an address' : `${early.length} addresses`}, at ${hosts.join(', ')}.`;
    return make('p', { className: 'verdict is-bad' }, words);
  }
  const words = requests.length
    ? 'Before a yes, only what is necessary was requested.'
    : 'Before a yes, nothing was requested.';
  return make('p', { className: 'verdict' }, words);
}

function makeStored(config, owners, { cookies, localStorage, sessionStorage }) {
  const record = config.cookie?.name ?? 'samtykke';
  const names = [
    ...cookies.map((name) => [name, 'cookie']),
    ...localStorage.map((name) => [name, 'local storage']),
    ...sessionStorage.map((name) => [name, 'session storage']),
  ];
  const items = names.map(([name, where]) => {
    const whose = ownersOf(name, owners).map((owner) => owner.name);
    const by = name === record ? 'the visitor’s answer' : whose.join(', ') || UNKNOWN.toLowerCase();
    return make('li', {}, make('code', {}, name), ` ${where}: ${by}`);
  });
  return make(
    'div',
    {},
    make('h3', {}, 'What then lay in the browser'),
    make('ul', { className: 'stored' }, ...items),
  );
}

const HONEST =
  'Where this demo has no stand-in for a vendor, its script is answered with an empty one: what the real script asks for and stores afterwards stands under “What it does”.';

export function makeDryRun({ place, getConfig, getProblem, say }) {
  let current;
  const result = make('div', { className: 'result' });
  const run = button('Run it', () => start(), { className: 'primary' });
  const frames = make('div', { className: 'out-of-sight' });
  frames.inert = true;

  const stop = () => {
    current?.remove();
    clearTimeout(current?.timer);
    current = undefined;
    run.removeAttribute('aria-disabled');
    run.textContent = 'Run it again';
  };

  const fail = (words) => {
    stop();
    result.replaceChildren(make('p', { className: 'verdict is-bad' }, words));
    say(words);
  };

  function show(config, { before, after, storedAfter }) {
    const owners = ownersIn(config);
    result.replaceChildren(
      makeVerdict(owners, before),
      makeTable(owners, group(owners, before), group(owners, after)),
      makeStored(config, owners, storedAfter),
      ...(after.some(({ answer }) => answer === 'empty') ? [make('p', { className: 'hint' }, HONEST)] : []),
    );
    say('The dry run is done.');
  }

  function start() {
    if (current) return;
    const problem = getProblem();
    if (problem) return fail(`This would be refused, so that nothing of it runs: ${problem}`);
    const config = forFrames(getConfig());
    if (!config.trackers.length) return fail('There is no tracker that would run.');
    run.setAttribute('aria-disabled', 'true');
    run.textContent = 'Running…';
    result.replaceChildren(make('p', {}, 'Somebody visits, waits, and says yes. It takes a few seconds.'));
    current = makeFrame({
      src: '/studio/dry-run',
      title: 'The dry run’s own page',
      // The question is put, whatever this browser signals.
      give: () => ({ config: { ...config, gpc: 'ask' } }),
      onSay(message) {
        if (message?.studio === 'fault') return fail(String(message.words));
        if (message?.studio !== 'run') return undefined;
        stop();
        return show(config, message);
      },
    });
    current.timer = setTimeout(() => fail('The dry run has not come to its end. Try again.'), PATIENCE);
    frames.replaceChildren(current.frame);
    return undefined;
  }

  place.replaceChildren(
    make(
      'p',
      { className: 'lead' },
      'A page with this configuration is visited, first without an answer, then with a yes to everything. Every vendor’s address is answered on this machine: nothing leaves it.',
    ),
    run,
    result,
    frames,
  );
  return {
    /** What was run before is about another configuration now. */
    forget() {
      if (!current) result.replaceChildren();
    },
  };
}
