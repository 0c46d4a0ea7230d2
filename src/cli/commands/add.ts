import { Option, type Command } from 'commander';
import { addEntry, writeOrShow } from '../add-entry.js';
import { findTracker, readCatalogue, type CatalogueTracker } from '../catalogue.js';
import { hasOwnMarkup } from '../comes-by.js';
import { ConfigFile } from '../config-file.js';
import type { Terminal } from '../terminal.js';
import { faultOfValue, makeEntry, optionOf, type Values } from '../tracker-entry.js';
import { UsageError } from '../usage-error.js';

const EXAMPLES = `
Each tracker has its own options, by the names of its parameters: "samtykke show <id>" tells them.

Examples:
  npx samtykke add hotjar --site-id 1234567
  npx samtykke add matomo consent.json --host stats.example.no --site-id 1
  npx samtykke add tiktok-pixel --pixel-id CBO8CFJC77UESBO982O0 --draft --dry-run`;

type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What was given for the tracker's parameters; throws where an option is another tracker's. */
export function valuesOf(tracker: CatalogueTracker, options: Options): Values {
  const given = Object.entries(options).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const own = Object.keys(tracker.parameters);
  const stranger = given.find(([name]) => !own.includes(name));
  if (!stranger) return Object.fromEntries(given.map(([name, value]) => [name, value.trim()]));
  const wanted = own.length ? `It takes ${own.map(optionOf).join(' and ')}.` : 'It takes none.';
  throw new UsageError(`${tracker.name} has no ${optionOf(stranger[0])}. ${wanted}`);
}

/** Asks for what was not given, until it is right. */
export async function askForValues(
  tracker: CatalogueTracker,
  given: Values,
  terminal: Terminal,
): Promise<Values> {
  const values = new Map(Object.entries(given));
  for (const [name, { example }] of Object.entries(tracker.parameters)) {
    while (!values.has(name)) {
      const answer = await terminal.ask(`${name} of ${tracker.name}, like ${example}`);
      const fault = faultOfValue(tracker, name, answer);
      if (fault) terminal.tell(fault);
      else values.set(name, answer);
    }
  }
  return Object.fromEntries(values);
}

/** What is left to do by hand. */
function remindersOf(tracker: CatalogueTracker, isDraft: boolean): readonly string[] {
  const { id, name, source } = tracker;
  return [
    ...(isDraft
      ? ['It is a draft: it does not run, and nobody is asked about it, until you take "status" away.']
      : []),
    ...(hasOwnMarkup(tracker) ? [`Mark its frames or its snippet in your pages: data-tracker="${id}".`] : []),
    ...(source ? [`Read this: ${source}`] : []),
    `Take ${name}’s own snippet out of your pages, if it is there, and name ${name} in your policy.`,
  ];
}

/** Every parameter of the catalogue as an option, in both spellings: which of them belong together is told later. */
function addParameterOptions(command: Command, catalogue: Iterable<CatalogueTracker>): void {
  const names = new Set([...catalogue].flatMap(({ parameters }) => Object.keys(parameters)));
  for (const name of names)
    for (const flag of new Set([optionOf(name), `--${name}`]))
      command.addOption(new Option(`${flag} <value>`).hideHelp());
}

/** `samtykke add <id>`: puts a tracker of the catalogue into a configuration. */
export function addAddCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('add')
    .description(
      'put a tracker of the catalogue into a configuration, which otherwise stays as it is written',
    )
    .argument('<id>', 'its id, see "samtykke list"')
    .argument('[file]', 'the JSON file of the configuration', 'samtykke.json')
    .option('--<parameter> <value>', 'what the tracker wants to be told, like --site-id 1234567')
    .option('--draft', 'as a draft: off, until it is published')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText('after', EXAMPLES);
  // Only when it is asked for: the other commands need no options of trackers.
  program.hook('preSubcommand', (_, chosen) => {
    if (chosen === command) addParameterOptions(command, readCatalogue().values());
  });
  command.action(async (id: string, name: string, { draft, dryRun, ...options }: Options) => {
    const tracker = findTracker(id, readCatalogue());
    const file = ConfigFile.read(name);
    const given = valuesOf(tracker, options);
    const values = terminal.isInteractive ? await askForValues(tracker, given, terminal) : given;
    const changed = addEntry(file, makeEntry(tracker, values, Boolean(draft)));
    writeOrShow(terminal, file, changed, Boolean(dryRun));
    terminal.tell(
      `${dryRun ? 'Nothing written. This would add' : `${name}: added`} ${tracker.name} (${tracker.category}).`,
    );
    for (const line of remindersOf(tracker, Boolean(draft))) terminal.tell(line);
  });
}
