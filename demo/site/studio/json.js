// Reads JSON that somebody gives us. Comments and a last comma are forgiven, as in the command line; keys that every object
// has of itself are not.
import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from '/jsonc-parser/main.js';

/** More than any site's configuration: one with all of the catalogue has 60 kB. */
export const LONGEST_TEXT = 300_000;

const OPTIONS = { allowTrailingComma: true };
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const MISTAKES = {
  InvalidSymbol: 'a word that is not JSON: texts stand between " and "',
  InvalidNumberFormat: 'a number that is not one',
  PropertyNameExpected: 'no key where one must be: keys stand between " and "',
  ValueExpected: 'no value where one must be',
  ColonExpected: 'no colon after a key',
  CommaExpected: 'no comma between two values',
  CloseBraceExpected: 'no } at the end of an object',
  CloseBracketExpected: 'no ] at the end of a list',
  EndOfFileExpected: 'something after the end',
  UnexpectedEndOfString: 'a text without its closing "',
};

const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

export const segmentsOf = (path) =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The line of a place like `trackers[0].siteId`, or of the nearest thing around it that is there. */
export function lineOf(text, path) {
  const tree = parseTree(text, [], OPTIONS);
  for (let segments = segmentsOf(path); tree; segments = segments.slice(0, -1)) {
    const node = findNodeAtLocation(tree, segments);
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    if (!segments.length) return 1;
  }
  return 1;
}

/** The offset of the first key that an object would have taken for its own kind. */
function findForbidden(node) {
  if (!node) return undefined;
  if (node.type === 'property' && FORBIDDEN.has(node.children[0].value)) return node;
  for (const child of node.children ?? []) {
    const found = findForbidden(child);
    if (found) return found;
  }
  return undefined;
}

/** `{ value }`, or `{ fault, line }` in words. */
export function readJson(text) {
  if (text.length > LONGEST_TEXT)
    return { fault: `This is longer than any configuration (${text.length} characters).`, line: 1 };
  if (!text.trim()) return { fault: 'There is nothing here yet.', line: 1 };
  const errors = [];
  const tree = parseTree(text, errors, OPTIONS);
  const [first] = errors;
  if (first) {
    const name = printParseErrorCode(first.error);
    return {
      fault: `Found ${MISTAKES[name] ?? 'something that is not JSON'}.`,
      line: lineAt(text, first.offset),
    };
  }
  const forbidden = findForbidden(tree);
  if (forbidden) {
    const fault = `Found the key ${forbidden.children[0].value}, which no configuration has. Remove it.`;
    return { fault, line: lineAt(text, forbidden.offset) };
  }
  return { value: parse(text, [], OPTIONS) };
}
