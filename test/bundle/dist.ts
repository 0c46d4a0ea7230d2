// The built files, and what a visitor pays for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '../../');

export const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** Bytes of a file of dist as a server sends it: brotli, at its strongest. */
export function sizeOf(file: string): number {
  const bytes = readFileSync(`${ROOT}dist/${file}`);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
