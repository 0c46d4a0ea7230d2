// The text of a configuration as the check reads it: what it says, where each thing stands, and what of it no browser reads.
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { segmentsOf, type Place } from '../config-file.js';

/** Something to say about a place, by its offset. */
export interface Remark {
  readonly offset: number;
  readonly message: string;
}

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** `PropertyNameExpected` as `property name expected`. */
const inWords = ({ error, offset }: ParseError): Remark => ({
  offset,
  message: `this is no JSON that can be read: ${printParseErrorCode(error)
    .replace(/\B[A-Z]/g, ' $&')
    .toLowerCase()}`,
});

export class SourceText {
  readonly #root: Node | undefined;
  readonly #lineStarts: readonly number[];
  /** What is no JSON, even with comments and last commas allowed. */
  readonly faults: readonly Remark[];
  /** What it says. Keys are keys, whatever they are called: no object of it has a prototype. */
  readonly value: unknown;

  constructor(readonly text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    const errors: ParseError[] = [];
    try {
      this.#root = parseTree(text, errors, { allowTrailingComma: true });
      this.value = this.#root && (getNodeValue(this.#root) as unknown);
      this.faults = errors.map(inWords);
    } catch {
      this.faults = [{ offset: 0, message: 'this is nested deeper than any configuration' }];
    }
  }

  /** The line and column of an offset, both from 1. */
  placeOf(offset: number): Place {
    let [from, to] = [0, this.#lineStarts.length - 1];
    while (from < to) {
      const middle = Math.ceil((from + to) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) from = middle;
      else to = middle - 1;
    }
    return { line: from + 1, column: offset - (this.#lineStarts[from] ?? 0) + 1 };
  }

  /** Where the value at a path stands, or the nearest one around it: `trackers[0].siteId`. */
  placeAt(path: string): Place {
    if (FORBIDDEN.includes(path)) {
      const key = this.#keys().find(({ value }) => value === path);
      if (key) return this.placeOf(key.offset);
    }
    for (let segments = segmentsOf(path); this.#root; segments = segments.slice(0, -1)) {
      const node = findNodeAtLocation(this.#root, segments);
      // A key stands before its value, and is what one looks for.
      if (node) return this.placeOf((node.parent?.type === 'property' ? node.parent : node).offset);
      if (!segments.length) break;
    }
    return { line: 1, column: 1 };
  }

  /** Comments and last commas: editors allow them, browsers read no JSON that has one. */
  get unreadable(): Remark | undefined {
    try {
      JSON.parse(this.text);
      return undefined;
    } catch {
      const errors: ParseError[] = [];
      parseTree(this.text, errors, { disallowComments: true });
      return { offset: errors[0]?.offset ?? 0, message: 'a comment, or a comma after the last entry' };
    }
  }

  /** Keys that an object has twice: only the last of them holds. */
  get repeated(): readonly Remark[] {
    return this.#objects().flatMap(({ children = [] }) => {
      const seen = new Set<unknown>();
      return children.flatMap(({ children: [key] = [] }) => {
        const isNew = !seen.has(key?.value);
        seen.add(key?.value);
        return isNew || !key ? [] : [{ offset: key.offset, message: String(key.value) }];
      });
    });
  }

  #objects(): readonly Node[] {
    const nodes = this.#root ? [this.#root] : [];
    for (const { children = [] } of nodes) for (const child of children) nodes.push(child);
    return nodes.filter(({ type }) => type === 'object');
  }

  #keys(): readonly Node[] {
    return this.#objects().flatMap(({ children = [] }) =>
      children.flatMap(({ children: [key] = [] }) => key ?? []),
    );
  }
}
