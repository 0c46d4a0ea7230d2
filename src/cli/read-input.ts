// The configuration that a command is given: a file, or stdin where its name is `-`.
import { ConfigFile } from './config-file.js';
import type { Terminal } from './terminal.js';

/** A mark of the byte order at its beginning is none of it. */
export async function readInput(name: string, terminal: Terminal): Promise<ConfigFile> {
  const { name: shown, text } =
    name === '-' ? new ConfigFile('<stdin>', await terminal.readAll()) : ConfigFile.read(name);
  return new ConfigFile(shown, text.replace(/^\uFEFF/, ''));
}
