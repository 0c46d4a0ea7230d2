import { copyFileSync, existsSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { findTracker, readCatalogue } from '../catalogue.js';
import { columns } from '../columns.js';
import { ConfigFile } from '../config-file.js';
import { findFault } from '../find-fault.js';
import { formatJson, PLAIN } from '../format-json.js';
import { insertTracker } from '../insert-tracker.js';
import type { Terminal } from '../terminal.js';
import { makeEntry } from '../tracker-entry.js';
import { UsageError } from '../usage-error.js';
import { askForValues } from './add.js';

interface Options {
  readonly policyUrl?: readonly string[];
  readonly language?: string;
  readonly tracker?: readonly string[];
  readonly yes?: boolean;
  readonly force?: boolean;
}

const SCHEMA = new URL('../samtykke.schema.json', import.meta.url);

const EXAMPLES = `
Examples:
  npx samtykke init
  npx samtykke init --policy-url /privacy --tracker hotjar=1234567 google-analytics=G-XXXXXXXXXX
  npx samtykke init consent.json --policy-url en=/en/privacy nb=/personvern --language nb`;

/** `/privacy` alone, or `en=/en/privacy`, `nb=/personvern`. */
export function readPolicyUrls(given: readonly string[]): string | Record<string, string> {
  const [only = '', ...rest] = given;
  const pairs = given.map((text) => /^([a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)=(.+)$/.exec(text));
  if (!rest.length && !pairs[0]) return only;
  return Object.fromEntries(
    pairs.map((pair, at) => {
      if (pair) return [pair[1] ?? '', pair[2] ?? ''];
      throw new UsageError(
        `"${given[at] ?? ''}" does not say its language. Write one address for all, or one a language like en=/en/privacy.`,
      );
    }),
  );
}

/** `hotjar=1234567`, or `matomo=stats.example.no,1`: the values in the order of the parameters. */
async function readTracker(text: string, terminal: Terminal, isAsking: boolean): Promise<object> {
  const [id = '', ...rest] = text.split('=');
  const tracker = findTracker(id.trim(), readCatalogue());
  const names = Object.keys(tracker.parameters);
  const values = rest.length ? rest.join('=').split(',') : [];
  if (values.length > names.length)
    throw new UsageError(`${tracker.name} takes ${names.join(' and ') || 'no value'}: ${text} says more.`);
  const given = Object.fromEntries(values.map((value, at) => [names[at] ?? '', value.trim()]));
  return makeEntry(tracker, isAsking ? await askForValues(tracker, given, terminal) : given);
}

/**
 * Where an editor finds the schema: in the project's own `node_modules`, else in a copy beside the configuration, since npx
 * keeps what it runs elsewhere.
 */
function placeSchema(file: string): string {
  const folder = dirname(resolve(file));
  for (let parent = folder; ; parent = dirname(parent)) {
    const there = join(parent, 'node_modules/samtykke/dist/samtykke.schema.json');
    if (existsSync(there)) return `./${relative(folder, there).replaceAll('\\', '/')}`.replace('./..', '..');
    if (parent === dirname(parent)) break;
  }
  const copy = join(folder, 'samtykke.schema.json');
  if (!existsSync(copy) || realpathSync(copy) !== fileURLToPath(SCHEMA)) copyFileSync(SCHEMA, copy);
  return './samtykke.schema.json';
}

/** Asks until the library takes the address. */
async function askForPolicy(terminal: Terminal): Promise<string> {
  for (;;) {
    const url = await terminal.ask(
      'The address of your privacy policy, on your site or with https://',
      '/privacy',
    );
    const fault = findFault({ policy: { url } });
    if (!fault) return url;
    terminal.tell(fault.message);
  }
}

async function askForTrackers(terminal: Terminal): Promise<object[]> {
  const entries: object[] = [];
  for (;;) {
    const text = await terminal.ask(
      'A tracker that runs on your site, by its id (nothing when there is no more)',
    );
    if (!text) return entries;
    try {
      entries.push(await readTracker(text, terminal, true));
    } catch (error) {
      if (!(error instanceof UsageError) || error.message.startsWith('Stopped')) throw error;
      terminal.tell(error.message);
    }
  }
}

const isThere = (file: string) =>
  new UsageError(`${file} is there already. Add to it with "samtykke add", or write it anew with --force.`);

function writeNew(file: string, text: string, isForced: boolean): void {
  try {
    writeFileSync(file, text, { flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST'
      ? isThere(file)
      : new UsageError(`${file} cannot be written (${code ?? String(error)}).`);
  }
}

const nextSteps = (file: string): readonly string[] => [
  'Paste this first in the <head> of every page, and serve both files beside your pages:',
  '',
  `  <script src="/samtykke.js" data-config="/${basename(file)}"></script>`,
  '',
  'Then:',
  ...columns([
    ['npx samtykke list', 'what can be added'],
    [`npx samtykke add <id> ${file}`, 'add a tracker'],
    [`npx samtykke new ${file}`, 'add one that the catalogue does not know'],
    [`npx samtykke check ${file}`, 'whether all is right'],
  ]),
];

/** `samtykke init`: writes a first configuration. */
export function addInitCommand(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .description('write a first configuration')
    .argument('[file]', 'the JSON file to write', 'samtykke.json')
    .option(
      '--policy-url <address...>',
      'where your privacy policy is; one a language as en=/en/privacy nb=/personvern',
    )
    .option('--language <language>', 'the language of the banner, like nb; by default the page’s own')
    .option('--tracker <id...>', 'trackers of the catalogue with their values: hotjar=1234567')
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { policyUrl, language, tracker, yes, force }: Options) => {
      if (existsSync(file) && !force) throw isThere(file);
      const isAsking = terminal.isInteractive && !yes;
      const url = policyUrl
        ? readPolicyUrls(policyUrl)
        : isAsking
          ? await askForPolicy(terminal)
          : '/privacy';
      const trackers: object[] = [];
      for (const text of tracker ?? []) trackers.push(await readTracker(text, terminal, isAsking));
      if (isAsking && !tracker) trackers.push(...(await askForTrackers(terminal)));
      const rest = { policy: { url }, ...(language && { language }), trackers };
      const fault = findFault(rest);
      if (fault) throw new UsageError(`${fault.message} Nothing was written.`);
      const empty = writeWhole({ $schema: placeSchema(file), ...rest, trackers: [] });
      const { text } = trackers.reduce<ConfigFile>(insertTracker, new ConfigFile(file, empty));
      writeNew(file, text, Boolean(force));
      terminal.tell(
        `${file}: written.${policyUrl || isAsking ? '' : ' Put the address of your policy in "policy".'}`,
      );
      for (const line of nextSteps(file)) terminal.print(line);
    });
}

/** A configuration of lines, however short. */
function writeWhole(config: object): string {
  const parts = Object.entries(config).map(
    ([key, value]) => `${PLAIN.indent}"${key}": ${formatJson(value, PLAIN, PLAIN.indent)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
