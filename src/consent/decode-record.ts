// The record from a short line of text: see `encode-record.ts` for its form. What does not carry its own checksum, to the
// letter, is no record at all.
import { checksum } from './checksum.js';
import { MINUTE, type ConsentRecord, type DecidedBy } from './record.js';

/** What stands in a line after the checksum; where parts are missing, the version is, and nothing is read. */
type Parts = [string, DecidedBy, string, string, string, ...string[]];

/** The record in a line, or nothing where the line is not one that `encodeRecord` wrote. */
export function decodeRecord(line = ''): ConsentRecord | undefined {
  const [format, check, ...parts] = line.split('.');
  const [minutes, by, configuration, granted, denied, ...version] = parts as Parts;
  if (format !== '1' || !version.length || check !== checksum(parts.join('.'))) return undefined;
  const choices: Record<string, boolean> = {};
  // An id that stands in both lists was written by nobody: the refusal, set last, holds.
  [granted, denied].forEach((list, isDenied) => {
    for (const id of list.split('_')) if (id) choices[id] = !isDenied;
  });
  return {
    configuration,
    policyVersion: version.join('.'),
    by,
    choices,
    time: parseInt(minutes, 36) * MINUTE,
  };
}
