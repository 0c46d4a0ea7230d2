// What many tests speak of: the definitions of the catalogue, one of a site's own, and a subject to decide about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DETAIL } from '../../src/check/detail.js';
import { findProblem, type Problem } from '../../src/check/find-problem.js';
import { resolveConfig, type Config } from '../../src/config.js';
import type { Subject } from '../../src/consent/decision.js';
import type { ConsentRecord } from '../../src/consent/record.js';
import type { Tracker } from '../../src/trackers/tracker.js';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '../../');

const FOLDER = `${ROOT}src/trackers/`;

/** A definition of the catalogue as it stands in its file. */
export type Definition = Tracker &
  Required<Pick<Tracker, 'vendor' | 'policy' | 'parameters' | 'hosts' | 'storage' | 'notice'>>;

/** Every definition of a folder with the name of its file: there is no list to forget. */
const readFolder = (folder: string): readonly (readonly [file: string, definition: Definition])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(folder + file, 'utf8')) as Definition]);

/** The definitions that ride in the core. */
export const DEFINITIONS = readFolder(FOLDER);

/** The others of the catalogue, which a site brings by its configuration. */
export const MORE = readFolder(`${FOLDER}more/`);

/** The first parameter of a definition, with its example. */
export function exampleOf({ parameters }: Definition): Record<string, string> {
  const [[name, { example }] = ['', { example: '' }]] = Object.entries(parameters);
  return { [name]: example };
}

/** A definition as a site has it in its configuration: every parameter beside it, with its example. */
export function filled(definition: Definition): Definition {
  const examples = Object.entries(definition.parameters).map(([name, { example }]) => [name, example]);
  return { ...definition, ...(Object.fromEntries(examples) as object) };
}

/** A tracker that no catalogue has, said in full. */
export const ACME: Tracker = {
  id: 'acme',
  name: 'Acme',
  vendor: 'Acme Ltd',
  category: 'marketing',
  policy: 'https://acme.example/privacy',
  load: { scripts: ['https://cdn.acme.example/acme.js'] },
  hosts: ['cdn.acme.example'],
};

/** The smallest configuration that is right. */
export const CONFIG: Config = { policy: { url: '/privacy' } };

export const SUBJECT: Subject = {
  categories: ['analytics', 'marketing'],
  trackers: [
    { id: 'hotjar', category: 'analytics' },
    { id: 'google-analytics', category: 'analytics' },
    { id: 'facebook-pixel', category: 'marketing' },
    { id: 'checkout', category: 'necessary' },
  ],
};

/** A moment to count from: 2 December 2026, noon. */
export const NOON = Date.UTC(2026, 11, 2, 12);

export const RECORD: ConsentRecord = {
  time: NOON,
  policyVersion: '2026-11-01',
  by: 'banner',
  configuration: 'abc123',
  choices: {
    analytics: true,
    hotjar: true,
    'google-analytics': true,
    marketing: false,
    'facebook-pixel': false,
  },
};

/** An object as a stranger's JSON makes it: `__proto__` becomes a key like any other. */
export function fromJson(text: string): object {
  return JSON.parse(text) as object;
}

/** What is found wrong with a configuration at a start. */
export function problemOf(raw: unknown): Problem | undefined {
  const config = raw as Config;
  try {
    return findProblem(config, resolveConfig(config).trackers, DETAIL);
  } catch {
    // So wrong that nothing can be made of it: then it is checked alone.
    return findProblem(config, [], DETAIL);
  }
}
