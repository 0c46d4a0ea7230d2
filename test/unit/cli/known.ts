// What tests of the command line begin with: the catalogue as its file has it, and a configuration that has been read.
import type { CatalogueTracker } from '../../../src/cli/catalogue.js';
import type { Configured } from '../../../src/cli/check/configured.js';
import { readChecked, type Checked } from '../../../src/cli/check/read-checked.js';
import { ConfigFile } from '../../../src/cli/config-file.js';
import type { Config } from '../../../src/config.js';
import { DEFINITIONS, MORE, ROOT } from '../examples.js';

/** As `dist/catalogue/` has it. */
export const CATALOGUE: ReadonlyMap<string, CatalogueTracker> = new Map(
  [...DEFINITIONS, ...MORE].map(([, definition]) => [definition.id, definition]),
);

export const POLICIES = `${ROOT}test/unit/cli/policies/`;

/** The site of the policies: the six trackers, in two languages. */
export const SIX = ConfigFile.read(`${POLICIES}consent.json`);

/** A configuration as a file that says it. */
export const check = (config: unknown): Checked =>
  readChecked(new ConfigFile('consent.json', JSON.stringify(config, null, 2)), CATALOGUE);

/** Of a configuration that is right. */
export function configured(config: unknown): { config: Config; configured: readonly Configured[] } {
  const checked = check(config);
  if (!checked.config) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
  return { config: checked.config, configured: checked.configured };
}
