// What the marketer works on: a configuration and the form that is open. Kept in this browser at every change, so that a
// reload loses nothing; each step can be taken back.
import { LONGEST_TEXT } from './json.js';

const KEY = 'samtykke-studio';
const STEPS = 30;

const NOTHING = Object.freeze({ policy: Object.freeze({ url: '' }), trackers: Object.freeze([]) });

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it has the form that the studio itself gives it; whether it is right is the check's matter. */
const isConfig = (value) =>
  isFields(value) &&
  isFields(value.policy) &&
  (value.trackers === undefined || (Array.isArray(value.trackers) && value.trackers.every(isFields)));

function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isConfig(kept?.config) ? kept : undefined;
  } catch {
    // Storage is switched off, or holds what nobody here has written.
    return undefined;
  }
}

const kept = readKept();
let config = kept?.config ?? NOTHING;
/** A definition that is being described and not yet added: `{ at, value }`. */
let editing = isFields(kept?.editing?.value) ? kept.editing : undefined;
/** The steps before, the latest last: `{ config, said }`. */
let before = (Array.isArray(kept?.before) ? kept.before : []).filter((step) => isConfig(step?.config));
let isKept = true;
const listeners = new Set();

function keep() {
  const text = () => JSON.stringify({ config, editing, before });
  // The oldest steps go first, where there are too many.
  while (before.length && text().length > 4 * LONGEST_TEXT) before = before.slice(1);
  try {
    localStorage.setItem(KEY, text());
    isKept = true;
  } catch {
    isKept = false;
  }
}

function tell(about) {
  keep();
  for (const listener of listeners) listener(about);
}

export const work = {
  get config() {
    return config;
  },
  get trackers() {
    return Array.isArray(config.trackers) ? config.trackers : [];
  },
  get editing() {
    return editing;
  },
  /** What `undo` would take back, in words. */
  get lastStep() {
    return before.at(-1)?.said;
  },
  /** Whether the browser has kept it. */
  get isKept() {
    return isKept;
  },
  get isEmpty() {
    return JSON.stringify(config) === JSON.stringify(NOTHING);
  },
  /** `said` is the step in words, like `add Hotjar`. Steps of the same words in a row, as in typing, are one. */
  change(next, said) {
    if (JSON.stringify(next) === JSON.stringify(config)) return;
    const isSameStep = said.startsWith('change ') && before.at(-1)?.said === said;
    if (!isSameStep) before = [...before, { config, said }].slice(-STEPS);
    config = next;
    tell({ said });
  },
  changeTrackers(trackers, said) {
    work.change({ ...config, trackers }, said);
  },
  undo() {
    const step = before.at(-1);
    if (!step) return;
    before = before.slice(0, -1);
    config = step.config;
    tell({ said: step.said, isUndone: true });
  },
  startAnew() {
    editing = undefined;
    work.change(NOTHING, 'start anew');
  },
  edit(next) {
    editing = next;
    keep();
  },
  onChange(listener) {
    listeners.add(listener);
  },
};
