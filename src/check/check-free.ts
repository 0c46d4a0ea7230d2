// What a definition is free to choose: the names of its globals, languages, and what it hands to its vendor. The page does
// not draw or run it; what the vendor does with it nobody knows. So it is data here too: no markup, no code.
import type { Call, Tracker, TrackerFacts } from '../trackers/tracker.js';
import { isFields, type Refuse } from './find-problem.js';

/** A tag of BCP 47, like `nb` or `pt-BR`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i;

/** A global's name; `{` and `}` for a parameter's place in it. */
export const GLOBAL = /^[\w$\-{}]{1,64}$/;

const MARKUP = /<[a-z!/]/i;

/** What a value for the vendor may say: one line without markup, and no address that is code. */
const VALUE = /^(?! *((java|vb)script|data):)[^\0-\x1f\x7f]*$/i;

/** Every list of calls that a definition makes, by its place. */
export const callsOf = ({
  load,
  signals,
}: TrackerFacts): (readonly [place: string, calls: readonly Call[] | undefined])[] => [
  ['load.first', load.first],
  ['load.calls', load.calls],
  ['signals.granted', signals?.granted],
  ['signals.denied', signals?.denied],
];

/** Keys that a definition is free to choose, each of one form. */
function checkKeys(value: object | undefined, path: string, form: RegExp, refuse: Refuse): void {
  for (const key of Object.keys(value ?? {})) if (!form.test(key)) refuse(`${path}.${key}`, 'wrong', key);
}

/** What is handed to the vendor, at any depth. */
function checkValue(value: unknown, path: string, refuse: Refuse): void {
  const isPlain = (text: string) => VALUE.test(text) && !MARKUP.test(text);
  if (Array.isArray(value)) {
    value.forEach((item, at) => {
      checkValue(item, `${path}[${at}]`, refuse);
    });
  } else if (isFields(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (!isPlain(key)) refuse(`${path}.${key}`, 'wrong', key);
      checkValue(item, `${path}.${key}`, refuse);
    }
  } else if (
    typeof value === 'string' ? !isPlain(value) : value !== null && !/number|boolean/.test(typeof value)
  )
    refuse(path, 'wrong', value);
}

/** The values of calls. */
export function checkCalls(calls: readonly Call[] | undefined, path: string, refuse: Refuse): void {
  calls?.forEach(([, ...values], at) => {
    values.forEach((value, index) => {
      checkValue(value, `${path}[${at}][${index + 1}]`, refuse);
    });
  });
}

/** Everything in a definition that has no form of ours: names that it chooses, and values for the vendor. */
export function checkFree(tracker: Tracker, path: string, refuse: Refuse): void {
  const { load, notice } = tracker;
  checkKeys(notice, `${path}.notice`, LANGUAGE, refuse);
  checkKeys(load.globals, `${path}.load.globals`, GLOBAL, refuse);
  checkValue(load.globals ?? {}, `${path}.load.globals`, refuse);
  load.stubs?.forEach(({ properties = {} }, at) => {
    checkValue(properties, `${path}.load.stubs[${at}].properties`, refuse);
  });
  for (const [place, calls] of callsOf(tracker)) checkCalls(calls, `${path}.${place}`, refuse);
}
