// Puts a tracker at the end of a configuration's list. Everything else stays as its author wrote it, to the byte.
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { ConfigFile } from './config-file.js';
import { formatJson, formatOf, type Format } from './format-json.js';
import { UsageError } from './usage-error.js';

/** A text to put in at an offset. */
interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** What stands before the first sign of the line at an offset. */
function marginAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** The end of what stands before an offset, spaces and ends of lines left out. */
const endBefore = (text: string, offset: number) => text.slice(0, offset).trimEnd().length;

/** Whether a comma follows, comments left out. */
const hasComma = (rest: string) => /^(\s|\/\/[^\n]*|\/\*[^]*?\*\/)*,/.test(rest);

/** What puts a part at the end of a list or an object. `write` gives the part's text at a margin. */
function insertAtEnd(
  { text, format }: { text: string; format: Format },
  { offset, length, children = [] }: Node,
  write: (margin: string) => string,
): readonly Insertion[] {
  const close = offset + length - 1;
  const isOpen = text.slice(offset + 1, children[0]?.offset ?? close).includes('\n');
  const last = children.at(-1);
  const end = last && last.offset + last.length;
  const isFollowed = end !== undefined && hasComma(text.slice(end, close));
  const comma = end !== undefined && !isFollowed ? [{ offset: end, text: ',' }] : [];
  // After the last sign or comment, which may belong to what is there.
  const at = endBefore(text, close);
  const after = isFollowed ? ',' : '';
  const margin = marginAt(text, close);
  if (!isOpen && (last || format.isMinified)) {
    const space = last && !format.isMinified ? ' ' : '';
    return [...comma, { offset: at, text: space + write(margin) + after }];
  }
  const inner = last ? marginAt(text, last.offset) : margin + format.indent;
  const isClosed = text.slice(at, close).includes('\n');
  const part = `${format.eol}${inner}${write(inner)}${after}${isClosed ? '' : format.eol + margin}`;
  return [...comma, { offset: at, text: part }];
}

function apply(text: string, insertions: readonly Insertion[]): string {
  // From the last to the first, so that offsets found before stay right; at one place, in their order.
  return insertions
    .toReversed()
    .reduce((left, { offset, text: part }) => left.slice(0, offset) + part + left.slice(offset), text);
}

/** A list of one, as a file has it. */
function writeList(entry: object, format: Format, margin: string): string {
  if (format.isMinified) return JSON.stringify([entry]);
  const inner = margin + format.indent;
  return `[${format.eol}${inner}${formatJson(entry, format, inner)}${format.eol}${margin}]`;
}

/** The same file with this entry as its last tracker. */
export function insertTracker(file: ConfigFile, entry: object): ConfigFile {
  const { text, name, tree } = file;
  const format = formatOf(text);
  const written = { text, format };
  if (tree.type !== 'object')
    throw new UsageError(`${name} is no configuration: it must be one JSON object.`);
  const lists = (tree.children ?? []).filter(({ children }) => children?.[0]?.value === 'trackers');
  if (lists.length > 1)
    throw new UsageError(`${name} says "trackers" more than once. Make one list of them.`);
  const list = findNodeAtLocation(tree, ['trackers']);
  if (!list) {
    const colon = format.isMinified ? ':' : ': ';
    const write = (margin: string) => `"trackers"${colon}${writeList(entry, format, margin)}`;
    return new ConfigFile(name, apply(text, insertAtEnd(written, tree, write)));
  }
  if (list.type !== 'array') throw new UsageError(`"trackers" in ${name} must be a list like [].`);
  const write = (margin: string) => formatJson(entry, format, margin);
  return new ConfigFile(name, apply(text, insertAtEnd(written, list, write)));
}
