// Adds a tracker to a configuration: not twice, and only where the library takes what comes of it.
import { findNodeAtLocation, getNodeValue } from 'jsonc-parser';
import { isFields } from '../check/find-problem.js';
import { placeOf, type ConfigFile } from './config-file.js';
import { findFault } from './find-fault.js';
import { insertTracker } from './insert-tracker.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** By `use` or by `id`. */
const idOf = (entry: unknown): unknown => (isFields(entry) ? (entry['use'] ?? entry['id']) : undefined);

/** Throws where the file has a tracker of this id already. */
function refuseSecond(file: ConfigFile, id: unknown): void {
  const { tree } = file;
  const there = findNodeAtLocation(tree, ['trackers'])?.children?.find(
    (node) => idOf(getNodeValue(node)) === id,
  );
  if (!there) return;
  const { line } = placeOf(file.text, there.offset);
  throw new UsageError(
    `${String(id)} is already there, at line ${line} of ${file.name}. Change it there: nothing was written.`,
  );
}

/** Throws where the library would refuse the file. */
function refuseFault(file: ConfigFile, when: string): void {
  const fault = findFault(file.value);
  if (!fault) return;
  const { line } = file.placeAt(fault.path);
  throw new UsageError(`${file.name} ${when}, at line ${line}: ${fault.message} Nothing was written.`);
}

/** The file with the entry in it; throws where the library would refuse it. */
export function addEntry(file: ConfigFile, entry: object): ConfigFile {
  refuseSecond(file, idOf(entry));
  refuseFault(file, 'is already wrong');
  const changed = insertTracker(file, entry);
  refuseFault(changed, 'would be wrong');
  return changed;
}

/** What is new, as lines to read: `+` what comes, `-` what goes, and the number of the first of them. */
export function changesOf(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    `@@ line ${start + 1} @@`,
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

/** Writes the change, or shows it alone. */
export function writeOrShow(
  terminal: Terminal,
  before: ConfigFile,
  after: ConfigFile,
  isDryRun: boolean | undefined,
): void {
  if (isDryRun) for (const line of changesOf(before.text, after.text)) terminal.print(line);
  else after.write();
}
