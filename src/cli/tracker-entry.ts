// A tracker of the catalogue as it stands in a configuration.
import { isInCore, type CatalogueTracker } from './catalogue.js';
import { UsageError } from './usage-error.js';

export type Values = Readonly<Record<string, string>>;

/** `siteId` as the option `--site-id`. */
export const optionOf = (parameter: string): string =>
  `--${parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Why a value is not right for a parameter, with what would be; nothing where it is. */
export function faultOfValue(
  tracker: CatalogueTracker,
  parameter: string,
  value: string,
): string | undefined {
  const { pattern, example } = tracker.parameters[parameter] ?? { pattern: '^$', example: '' };
  // The pattern is the catalogue's own, the value somebody's: short, so that no pattern takes long.
  if (value.length < 100 && new RegExp(pattern).test(value) && /^[\w.-]+$/.test(value)) return undefined;
  const shown = JSON.stringify(value.length < 60 ? value : `${value.slice(0, 59)}…`);
  return `${shown} is no ${parameter} of ${tracker.name}: it looks like ${example} (the form is ${pattern}).`;
}

/** The values of every parameter; throws where one is missing or wrong. */
function checkValues(tracker: CatalogueTracker, values: Values): Values {
  const wanted = Object.entries(tracker.parameters);
  const missing = wanted.filter(([name]) => !values[name]);
  if (missing.length) {
    const options = wanted.map(([name, { example }]) => `${optionOf(name)} ${example}`).join(' ');
    const names = missing.map(([name]) => optionOf(name)).join(' and ');
    throw new UsageError(
      `${tracker.name} needs ${names}. For example: npx samtykke add ${tracker.id} ${options}`,
    );
  }
  for (const [name] of wanted) {
    const fault = faultOfValue(tracker, name, values[name] ?? '');
    if (fault) throw new UsageError(fault);
  }
  return Object.fromEntries(wanted.map(([name]) => [name, values[name] ?? '']));
}

/** What goes into `trackers`: `use` for those that ride in the core, else the whole definition with the values beside it. */
export function makeEntry(tracker: CatalogueTracker, values: Values, isDraft = false): object {
  const right = checkValues(tracker, values);
  const status = isDraft ? { status: 'draft' } : {};
  if (isInCore(tracker.id)) return { use: tracker.id, ...right, ...status };
  return { ...status, ...right, ...tracker };
}

/** Each parameter's example. */
export const examplesOf = ({ parameters }: CatalogueTracker): Values =>
  Object.fromEntries(Object.entries(parameters).map(([name, { example }]) => [name, example]));

/** The command that adds it. */
export function addCommand({ id, parameters }: CatalogueTracker, values: Values = {}): string {
  const options = Object.entries(parameters).map(
    ([name, { example }]) => ` ${optionOf(name)} ${values[name] ?? example}`,
  );
  return `npx samtykke add ${id}${options.join('')}`;
}
