// The operators of the language, on values of ours.
import { HOLE, isTruthy, LONGEST, Thing, toText, UNKNOWN, type Value } from './value.js';

/** Whether all of a value is known. */
const isKnown = (value: Value) =>
  value !== UNKNOWN && !(value instanceof Thing) && !(typeof value === 'string' && value.includes(HOLE));

/** `===`; objects are the same only where they are one. */
function isSame(left: Value, right: Value): boolean | typeof UNKNOWN {
  if (left instanceof Thing || right instanceof Thing)
    return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : left === right;
  return isKnown(left) && isKnown(right) ? left === right : UNKNOWN;
}

function isLike(left: Value, right: Value): boolean | typeof UNKNOWN {
  const isNothing = (value: Value) => value === null || value === undefined;
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (typeof left === typeof right) return isSame(left, right);
  return isKnown(left) && isKnown(right) ? Number(left) === Number(right) : UNKNOWN;
}

const negated = (value: boolean | typeof UNKNOWN) => (value === UNKNOWN ? value : !value);

function add(left: Value, right: Value): Value {
  const isText = (value: Value) =>
    typeof value === 'string' || (value instanceof Thing && value.kind === 'list');
  if (isText(left) || isText(right)) {
    const text = toText(left) + toText(right);
    return text.length > LONGEST ? UNKNOWN : text;
  }
  return isKnown(left) && isKnown(right) ? Number(left) + Number(right) : UNKNOWN;
}

type Arithmetic = (left: number, right: number) => number | boolean;

const ARITHMETIC: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
  ['%', (left, right) => left % right],
  ['|', (left, right) => left | right],
  ['&', (left, right) => left & right],
  ['^', (left, right) => left ^ right],
  ['<<', (left, right) => left << right],
  ['>>', (left, right) => left >> right],
  ['>>>', (left, right) => left >>> right],
  ['<', (left, right) => left < right],
  ['>', (left, right) => left > right],
  ['<=', (left, right) => left <= right],
  ['>=', (left, right) => left >= right],
]);

export function binary(operator: string, left: Value, right: Value): Value {
  if (operator === '+') return add(left, right);
  if (operator === '===') return isSame(left, right);
  if (operator === '!==') return negated(isSame(left, right));
  if (operator === '==') return isLike(left, right);
  if (operator === '!=') return negated(isLike(left, right));
  if (operator === 'in' && right instanceof Thing) return right.fields.has(toText(left));
  const compute = ARITHMETIC.get(operator);
  return compute && isKnown(left) && isKnown(right) ? compute(Number(left), Number(right)) : UNKNOWN;
}

export function typeName(value: Value): Value {
  if (value === UNKNOWN) return UNKNOWN;
  if (value instanceof Thing) return value.kind === 'function' ? 'function' : 'object';
  return value === null ? 'object' : typeof value;
}

export function unary(operator: string, value: Value): Value {
  if (operator === 'void') return undefined;
  if (operator === 'typeof') return typeName(value);
  if (operator === '!') {
    const holds = isTruthy(value);
    return holds === undefined ? UNKNOWN : !holds;
  }
  if (operator === 'delete') return true;
  if (!isKnown(value)) return UNKNOWN;
  if (operator === '-') return -Number(value);
  if (operator === '+') return Number(value);
  return operator === '~' ? ~Number(value) : UNKNOWN;
}
