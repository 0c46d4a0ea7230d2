// Whether a value has the form that a definition asks of it. Pages never make a RegExp from data; here one is made, with bounds.
import { createContext, Script } from 'node:vm';

const LONGEST_PATTERN = 300;
const LONGEST_VALUE = 100;
/** Generous: a slow machine must not tell another thing than a fast one. */
const MILLISECONDS = 2000;

/** One quantifier at most is without an end, and none stands behind a group: the time is then that of the value's length. */
function isSwift(pattern: string): boolean {
  const endless = pattern.match(/[*+]|\{\d*,\d*\}/g) ?? [];
  return endless.length < 3 && !/\)[*+?{]|\\[1-9k]/.test(pattern);
}

const SCRIPT = new Script('new RegExp(pattern).test(value)');

/** `true` or `false`, or a text that says why nobody can tell. */
export function fitsPattern(pattern: string, value: string): boolean | string {
  if (pattern.length > LONGEST_PATTERN) return `longer than ${LONGEST_PATTERN} signs`;
  if (value.length > LONGEST_VALUE) return false;
  let made: RegExp;
  try {
    made = new RegExp(pattern);
  } catch {
    return 'no pattern that JavaScript knows';
  }
  if (isSwift(pattern)) return made.test(value);
  try {
    const context = createContext({ __proto__: null, pattern, value });
    return SCRIPT.runInContext(context, { timeout: MILLISECONDS }) === true;
  } catch {
    return 'one that takes too long to try';
  }
}
