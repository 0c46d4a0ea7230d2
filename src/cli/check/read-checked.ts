// A configuration as a command may use it: read, checked, and every problem told by its place.
import type { Config } from '../../config.js';
import type { CatalogueTracker } from '../catalogue.js';
import type { ConfigFile, Place } from '../config-file.js';
import { readConfigured, type Configured } from './configured.js';
import { findProblems } from './find-problems.js';
import { plain } from './plain.js';
import { SourceText } from './source-text.js';

export interface Told extends Place {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** With problems there is nothing to go on with. */
export interface Checked {
  readonly source: SourceText;
  readonly problems: readonly Told[];
  readonly config?: Config;
  readonly configured: readonly Configured[];
}

/** `file:line:column: message`, as editors and build logs know to open it. */
export const lineOf = ({ file, line, column, message }: Told): string =>
  `${plain(file)}:${line}:${column}: ${plain(message)}`;

export function readChecked(
  { name, text }: ConfigFile,
  catalogue: ReadonlyMap<string, CatalogueTracker>,
): Checked {
  const source = new SourceText(text);
  const { faults, value } = source;
  const problems: Told[] = faults.length
    ? faults.map(({ offset, message }) => ({ file: name, ...source.placeOf(offset), path: '', message }))
    : findProblems(value, catalogue).map(({ path, message }) => ({
        file: name,
        ...source.placeAt(path),
        path,
        message,
      }));
  if (problems.length) return { source, problems, configured: [] };
  const config = value as Config;
  return { source, problems, config, configured: readConfigured(config, catalogue) };
}
