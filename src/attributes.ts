// The script tag's attributes as a configuration, and the JSON beside them laid over it. Nothing is checked here.
import { CATALOGUE } from './trackers/catalogue.js';
import type { TrackerFacts } from './trackers/tracker.js';

type Fields = Record<string, unknown>;

export interface AttributeConfig extends Fields {
  readonly policy: Fields;
  readonly trackers: readonly Fields[];
}

/** All but what is read elsewhere, and what content delivery networks and page loaders write on every script tag. */
const OURS = /^data-(?!config$|guard$|cfasync|turbo)(.+)/;

/** The parameter of a tracker of the catalogue is the one that its own facts have a place for; it is always some `…Id`. */
const parameterOf = (tracker: TrackerFacts) => /{(\w+Id)}/.exec(JSON.stringify(tracker))?.[1] as string;

/**
 * `data-<id>` gives the parameter of a tracker of the catalogue, `data-policy` the policy's address. An attribute that
 * nobody knows keeps its whole name, under which the check finds it.
 */
export function readAttributes(
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
): AttributeConfig {
  const policy: Fields = {};
  const trackers: Fields[] = [];
  const config: AttributeConfig = { policy, trackers };
  for (const { name, value } of attributes) {
    const key = OURS.exec(name)?.[1];
    const tracker = CATALOGUE.find(({ id }) => id === key);
    if (!key) continue;
    if (tracker) trackers.push({ use: key, [parameterOf(tracker)]: value });
    else if (key === 'policy') policy['url'] = value;
    else config[name] = value;
  }
  return config;
}

/** Attributes and JSON together: where both speak of a thing, the JSON wins. */
export function mergeConfig(
  attributes: AttributeConfig,
  json: Partial<AttributeConfig> = {},
): AttributeConfig {
  const trackers = json.trackers ?? [];
  return {
    ...attributes,
    ...json,
    policy: { ...attributes.policy, ...json.policy },
    trackers: [
      ...attributes.trackers.filter(({ use }) => !trackers.some((entry) => entry['use'] === use)),
      ...trackers,
    ],
  };
}
