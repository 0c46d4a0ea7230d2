// Whether the library would take a configuration, in a terminal's words.
import { DETAIL } from '../check/detail.js';
import { explain } from '../check/explain.js';
import { findProblem, isFields } from '../check/find-problem.js';
import { resolveConfig, type Config } from '../config.js';

/** What is wrong, and where: `trackers[0].siteId`. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** A draft is held to what it must be when it is published. */
const published = (entry: unknown): unknown => {
  if (!isFields(entry)) return entry;
  const { status, ...rest } = entry;
  return status === 'draft' || status === 'published' ? rest : entry;
};

/** The first thing that the library would refuse, or nothing. */
export function findFault(value: unknown): Fault | undefined {
  const config = (
    isFields(value) && Array.isArray(value['trackers'])
      ? { ...value, trackers: value['trackers'].map(published) }
      : value
  ) as Config;
  // Alone first: of a wrong one nothing can be made.
  const problem =
    findProblem(config, [], DETAIL) ?? findProblem(config, resolveConfig(config).trackers, DETAIL);
  if (!problem) return undefined;
  const { message } = explain(problem, config);
  // What it means for a page is said elsewhere: here nothing runs yet.
  const words = message.replace(/^Samtykke: /, '').replace(/ Until then nothing is released\.$/, '');
  return { path: problem.path, message: words };
}
