// The built files, and what a visitor pays for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '../../');

export const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** Bytes of a text as a server sends it: brotli, at its strongest. */
export const sizeOfText = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes of a file of dist as a server sends it. */
export const sizeOf = (file: string): number => sizeOfText(readFileSync(`${ROOT}dist/${file}`));
