// What is wrong with a configuration, place by place: by the library's own check, and the catalogue's patterns.
import { DETAIL } from '/esm/check/detail.js';
import { explain } from '/esm/check/explain.js';
import { findProblem } from '/esm/check/find-problem.js';
import { fullPath } from '/esm/check/full-path.js';
import { resolveConfig } from '/esm/config.js';
import { PATTERNS } from './patterns.js';

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isDraft = (tracker) => isFields(tracker) && tracker.status === 'draft';

/** What runs and asks: drafts do neither. */
const withoutDrafts = (config) => ({
  ...config,
  trackers: (config.trackers ?? []).filter((tracker) => !isDraft(tracker)),
});

/** Until an address of the policy is written, what needs one has this. */
const SOME_ADDRESS = '/privacy';

const withAddress = (url) =>
  isFields(url)
    ? Object.fromEntries(Object.entries(url).map(([tag, each]) => [tag, each || SOME_ADDRESS]))
    : url || SOME_ADDRESS;

/** What the studio's own frames run: without drafts, as they ship, and on a page that never begins anew by itself. */
export const forFrames = (config) => ({
  ...withoutDrafts(config),
  policy: { ...config.policy, url: withAddress(config.policy.url) },
  reloadOnGrant: false,
  reloadOnWithdraw: false,
});

/** The configured trackers with every place filled, or none where nothing can be made of them. */
export function resolveTrackers(config) {
  try {
    return resolveConfig(config).trackers;
  } catch {
    return [];
  }
}

const inOurWords = (message) =>
  message.replace(/^Samtykke: /, '').replace(/ Until then nothing is released\.$/, '');

const MISSING_ADDRESS =
  'This is missing: an address on your own site like /privacy, or one that begins with https://.';

/** The first thing that is wrong, as `{ path, message }`. */
export function findFirst(config) {
  const problem = findProblem(config, isFields(config) ? resolveTrackers(config) : [], DETAIL);
  if (!problem) return undefined;
  const path = fullPath(problem, config);
  const { found } = problem;
  // Nobody has come to it yet: less is to be said.
  if (path.startsWith('policy.url') && found === '') return { path, message: MISSING_ADDRESS };
  const message = inOurWords(explain(problem, config).message);
  return { path, message: message[0].toUpperCase() + message.slice(1) };
}

/**
 * Whether a value is of a pattern of ours. The patterns are code (see `patterns.js`): one that a stranger's definition
 * brings is never run, and says nothing.
 */
export const fits = (pattern, value) => PATTERNS.get(pattern)?.test(value) ?? true;

/** Which of a definition's own parameters have values that its pattern does not allow, by name. */
export function wrongValues({ parameters }, values) {
  const all = Object.entries(isFields(parameters) ? parameters : {});
  return new Map(
    all
      .filter(([name, { pattern }]) => !fits(pattern, values[name] ?? ''))
      .map(([name, { example }]) => {
        const found = values[name] ? `“${values[name]}” has another form than this id.` : 'This is missing.';
        return [name, `${found} It looks like ${example}.`];
      }),
  );
}

/** Everything that can be told at once, by place. */
export function findAll(config) {
  const found = new Map();
  const add = (problem) => problem && !found.has(problem.path) && found.set(problem.path, problem.message);
  const trackers = Array.isArray(config.trackers) ? config.trackers : [];
  add(findFirst({ ...config, trackers: [] }));
  trackers.forEach((tracker, at) => {
    const problem = findTrackerProblem(tracker, config.categories);
    add(problem && { ...problem, path: `trackers[${at}]${problem.path && `.${problem.path}`}` });
    if (problem || 'use' in tracker) return;
    for (const [name, message] of wrongValues(tracker, tracker))
      add({ path: `trackers[${at}].${name}`, message });
  });
  if (!found.size) add(findFirst(config));
  return found;
}

/** The first thing that is wrong with one tracker; its path begins at the tracker. */
export function findTrackerProblem(tracker, categories) {
  const alone = { policy: { url: SOME_ADDRESS }, ...(categories && { categories }), trackers: [tracker] };
  const problem = findFirst(alone);
  return problem && { ...problem, path: problem.path.replace(/^trackers\[0\]\.?/, '') };
}
