// The record from a short line of text: see `encode-record.ts` for its form. Whatever is not exactly what we wrote is no
// record at all.
import { checksum } from './checksum.js';
import { MINUTE, type ConsentRecord, type DecidedBy } from './record.js';

const LINE = /^1\.(\w+)\.((\w+)\.(\w+)\.(\w*)\.([\w-]*)\.([\w-]*)\.([^]*))!$/;

type Parts = readonly [string, string, string, string, DecidedBy, string, string, string, string];

/** The record in a line, or nothing where the line is not one that `encodeRecord` wrote. */
export function decodeRecord(line = ''): ConsentRecord | undefined {
  // A cookie of ours is far shorter; a longer one is not worth reading.
  const parts = line.length < 4096 && LINE.exec(line);
  if (!parts) return undefined;
  const [, check, body, minutes, by, configuration, granted, denied, policyVersion] =
    parts as unknown as Parts;
  if (check !== checksum(body)) return undefined;
  const choices: Record<string, boolean> = {};
  // An id that stands in both lists was written by nobody: the refusal, set last, holds.
  [granted, denied].forEach((list, isDenied) => {
    for (const id of list.split('_')) if (id) choices[id] = !isDenied;
  });
  return {
    time: parseInt(minutes, 36) * MINUTE,
    by,
    configuration,
    choices,
    policyVersion,
  };
}
