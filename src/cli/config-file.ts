// A configuration as it stands in a file: JSON, in which comments and a last comma are allowed. Places are told by line, and
// a change keeps everything else as its author wrote it.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parse,
  parseTree,
  printParseErrorCode,
  type JSONPath,
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

/** How a file is indented: by its first indented line. */
function formattingOf(text: string) {
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(text) ?? [];
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

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
        `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}). Give the path of a configuration, or make one with "samtykke init".`,
      );
    }
  }

  /** What the file says; throws a UsageError with the place of what is no JSON. */
  get value(): unknown {
    const errors: ParseError[] = [];
    const value = parse(this.text, errors, OPTIONS) as unknown;
    const [first] = errors;
    if (!first) return value;
    const { line, column } = placeOf(this.text, first.offset);
    throw new UsageError(
      `${this.name}:${line}:${column}: this is no JSON that can be read (${printParseErrorCode(first.error)}).`,
    );
  }

  /** Where the value at a path stands, or the nearest one around it: `trackers[0].siteId`. */
  placeAt(path: string): Place {
    const root = parseTree(this.text, [], OPTIONS);
    for (let segments = segmentsOf(path); root; segments = segments.slice(0, -1)) {
      const node = findNodeAtLocation(root, segments);
      // A key stands before its value, and is what one looks for.
      if (node) return placeOf(this.text, (node.parent?.type === 'property' ? node.parent : node).offset);
      if (!segments.length) break;
    }
    return { line: 1, column: 1 };
  }

  /** The same file with this value at the path; a number as the last segment inserts there. */
  with(segments: JSONPath, value: unknown): ConfigFile {
    const isArrayInsertion = typeof segments.at(-1) === 'number';
    const edits = modify(this.text, segments, value, {
      formattingOptions: formattingOf(this.text),
      isArrayInsertion,
    });
    return new ConfigFile(this.name, applyEdits(this.text, edits));
  }

  write(): void {
    writeFileSync(this.name, this.text);
  }
}
