// A configuration as it stands in a file: JSON, in which comments and a last comma are allowed. Places are told by line.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { UsageError } from './usage-error.js';

/** Where something stands in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const OPTIONS = { allowTrailingComma: true };

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** `trackers[0].siteId` as `['trackers', 0, 'siteId']`. */
export const segmentsOf = (path: string): JSONPath =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What went wrong with a file, in the system's short word. */
const reasonOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

export class ConfigFile {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}

  static read(name: string): ConfigFile {
    try {
      return new ConfigFile(name, readFileSync(name, 'utf8'));
    } catch (error) {
      throw new UsageError(
        `${name} cannot be read (${reasonOf(error)}). Give the path of a configuration, or make one with "samtykke init".`,
      );
    }
  }

  /** The file's parts, each with its place; throws a UsageError with the place of what is no JSON. */
  get tree(): Node {
    const errors: ParseError[] = [];
    try {
      // A mark of the encoding is no part of what the file says.
      const root = parseTree(this.text.replace(/^\uFEFF/, ' '), errors, OPTIONS);
      if (root && !errors.length) return root;
    } catch (error) {
      // So deep that the parser gives up.
      throw new UsageError(`${this.name} is no configuration that can be read (${String(error)}).`);
    }
    const { line, column } = placeOf(this.text, errors[0]?.offset ?? 0);
    const reason = errors[0] ? printParseErrorCode(errors[0].error) : 'it says nothing';
    throw new UsageError(`${this.name}:${line}:${column}: this is no JSON that can be read (${reason}).`);
  }

  /** What the file says. Its objects have no prototype, so that `__proto__` is a key like any other, which the check finds. */
  get value(): unknown {
    return getNodeValue(this.tree) as unknown;
  }

  /** Where the value at a path stands, or the nearest one around it: `trackers[0].siteId`. */
  placeAt(path: string): Place {
    const root = this.tree;
    for (let segments = segmentsOf(path); ; segments = segments.slice(0, -1)) {
      const node = findNodeAtLocation(root, segments);
      // A key stands before its value, and is what one looks for.
      if (node) return placeOf(this.text, (node.parent?.type === 'property' ? node.parent : node).offset);
      if (!segments.length) return { line: 1, column: 1 };
    }
  }

  write(): void {
    try {
      writeFileSync(this.name, this.text);
    } catch (error) {
      throw new UsageError(`${this.name} cannot be written (${reasonOf(error)}).`);
    }
  }
}
