import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { addEntry, writeOrShow } from '../add-entry.js';
import { readCatalogue, type CatalogueTracker } from '../catalogue.js';
import { ConfigFile } from '../config-file.js';
import { categoriesOf, FACT_CHECKS, leftToFindOut, makeDraft, placesIn, type Facts } from '../draft.js';
import { decodeSnippet, guessTracker, type Guess } from '../snippet/guess.js';
import { idOfName } from '../snippet/name-of-host.js';
import { recognise } from '../snippet/recognise.js';
import type { Terminal } from '../terminal.js';
import { addCommand } from '../tracker-entry.js';
import { UsageError } from '../usage-error.js';

interface Options extends Facts {
  readonly fromSnippet?: string;
  readonly anyway?: boolean;
  readonly dryRun?: boolean;
}

const EXAMPLES = `
The snippet is read and never run, and no address in it is asked for. What is written is a draft: it does not run on your
site until you take its "status" away.

Examples:
  npx samtykke new
  npx samtykke new --from-snippet snippet.html
  pbpaste | npx samtykke new consent.json --from-snippet - --name Acme --category analytics
  npx samtykke new --name Acme --script "https://cdn.acme.example/{siteId}.js" --value siteId=1234567 --cookie "_acme=2 years"`;

async function readSnippet(from: string, terminal: Terminal): Promise<string> {
  if (from === '-') return terminal.readAll();
  try {
    return decodeSnippet(readFileSync(from));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(
      `${from} cannot be read (${reason}). Save the snippet to a file, or give it on stdin with "-".`,
    );
  }
}

/** Where the catalogue knows better: what to do instead. */
export function adviseCatalogue(guess: Guess, catalogue: Iterable<CatalogueTracker>): string | undefined {
  const found = recognise(guess, catalogue);
  if (!found.length) return undefined;
  const names = found.map(({ tracker }) => tracker.name).join(' and ');
  const commands = found.map(({ tracker, values }) => `\n  ${addCommand(tracker, values)}`);
  return `This looks like ${names}, which the catalogue has, with cookies, lifetimes and consent:${commands.join('')}`;
}

/** Throws where a fact was given wrongly. */
function checkFacts(facts: Facts, categories: readonly string[]): void {
  for (const [key, check] of Object.entries(FACT_CHECKS) as [keyof Facts, (typeof FACT_CHECKS)['name']][]) {
    for (const text of [facts[key] ?? []].flat()) {
      const fault = check(text, categories);
      if (fault) throw new UsageError(fault);
    }
  }
}

/** Asks for what was not given, each answer checked at once. What is left empty stays to be found out. */
export async function askForFacts(
  given: Facts,
  guess: Guess | undefined,
  categories: readonly string[],
  terminal: Terminal,
): Promise<Facts> {
  const ask = async (key: keyof Facts, question: string, byDefault = ''): Promise<string | undefined> => {
    for (;;) {
      const answer = await terminal.ask(question, byDefault);
      if (!answer && key !== 'name') return undefined;
      const fault = FACT_CHECKS[key](answer, categories);
      if (!fault) return answer;
      terminal.tell(fault);
    }
  };
  const askMany = async (key: keyof Facts, question: string): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (;;) {
      const answer = await ask(
        key,
        `${question}${answers.length ? ', another one' : ''} (nothing when there is no more)`,
      );
      if (answer === undefined) return answers;
      answers.push(answer);
    }
  };
  const name = given.name ?? (await ask('name', 'What it is called, like Hotjar', guess?.name)) ?? '';
  const id =
    given.id ?? (await ask('id', 'Its id, in lower-case letters, digits and hyphens', idOfName(name)));
  const vendor = given.vendor ?? (await ask('vendor', 'The company behind it', name));
  const category = given.category ?? (await ask('category', `Why it runs: ${categories.join(', ')}`));
  const policy = given.policy ?? (await ask('policy', 'The address of its privacy policy'));
  const script =
    given.script ??
    (guess?.load.scripts.length
      ? undefined
      : await askMany('script', 'The address of its script, with {siteId} where your own id stands'));
  const value = [...(given.value ?? [])];
  for (const place of placesIn(script ?? [])) {
    if (value.some((text) => text.startsWith(`${place}=`))) continue;
    const answer = await askForValue(place, terminal, categories);
    value.push(`${place}=${answer}`);
  }
  const cookie = given.cookie ?? (await askMany('cookie', 'A cookie with its lifetime, like _acme=2 years'));
  const noticeEn =
    given.noticeEn ?? (await ask('noticeEn', 'What it does, in one English sentence for visitors'));
  const noticeNb = given.noticeNb ?? (await ask('noticeNb', 'The same in Norwegian'));
  const facts = { name, id, vendor, category, policy, script, value, cookie, noticeEn, noticeNb };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

async function askForValue(
  place: string,
  terminal: Terminal,
  categories: readonly string[],
): Promise<string> {
  for (;;) {
    const answer = await terminal.ask(`Your own ${place}`);
    const fault = FACT_CHECKS.value(`${place}=${answer}`, categories);
    if (!fault) return answer;
    terminal.tell(fault);
  }
}

/** A place in an address must have its value. */
function checkPlaces({ script = [], value = [] }: Facts): void {
  const empty = placesIn(script).find((place) => !value.some((text) => text.startsWith(`${place}=`)));
  if (empty)
    throw new UsageError(
      `The address has the place {${empty}}: give its value, like --value ${empty}=1234567.`,
    );
}

/** `samtykke new`: a draft of a tracker that the catalogue does not know. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .description(
      'write a draft of a tracker that the catalogue does not know: asks, or guesses from a snippet',
    )
    .argument('[file]', 'the JSON file of the configuration', 'samtykke.json')
    .option('--from-snippet <file>', 'the vendor’s snippet, HTML or the code alone; - for stdin')
    .option('--name <name>', 'what it is called')
    .option('--id <id>', 'its id; by default from the name')
    .option('--vendor <company>', 'the company behind it')
    .option('--category <category>', 'why it runs: functional, analytics, marketing')
    .option('--policy <address>', 'the vendor’s privacy policy')
    .option('--script <address...>', 'the address of its script, with {siteId} where your own id stands')
    .option('--value <name=value...>', 'what stands in such a place')
    .option('--cookie <name=lifetime...>', 'a cookie, like "_acme=2 years"')
    .option('--notice-en <sentence>', 'what it does, for visitors, in English')
    .option('--notice-nb <sentence>', 'the same in Norwegian')
    .option('--anyway', 'write a draft even of a tracker that the catalogue has')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { fromSnippet, anyway, dryRun, ...given }: Options) => {
      const file = ConfigFile.read(name);
      const categories = categoriesOf(file.value);
      checkFacts(given, categories);
      const guess =
        fromSnippet === undefined ? undefined : guessTracker(await readSnippet(fromSnippet, terminal));
      if (guess) refuseEmpty(guess);
      const advice = guess && adviseCatalogue(guess, readCatalogue().values());
      if (advice && !anyway && !dryRun)
        throw new UsageError(
          `${advice}\nTo write a draft of your own all the same, add --anyway. Nothing was written.`,
        );
      if (advice) terminal.tell(advice);
      const isAsking = terminal.isInteractive && fromSnippet !== '-';
      if (!isAsking && !guess && !given.name)
        throw new UsageError(
          'There is nobody to ask. Give at least --name and --script, or --from-snippet. See "samtykke new --help".',
        );
      const facts = isAsking ? await askForFacts(given, guess, categories, terminal) : given;
      checkPlaces(facts);
      const changed = addEntry(file, makeDraft(facts, guess));
      writeOrShow(terminal, file, changed, dryRun);
      tellRest(terminal, dryRun ? 'Nothing written.' : `${name}: added as a draft.`, facts, guess);
    });
}

/** A text of which nothing was understood is no snippet. */
function refuseEmpty({ load, hosts, remarks }: Guess): void {
  if (load.scripts.length || load.stubs?.length || Object.keys(load.globals ?? {}).length || hosts.length)
    return;
  throw new UsageError(
    [
      'This is no snippet that can be read: no script, no global and no address was found in it.',
      ...remarks,
    ].join('\n  '),
  );
}

function tellRest(terminal: Terminal, done: string, facts: Facts, guess: Guess | undefined): void {
  terminal.tell(done);
  if (guess?.remarks.length) terminal.tell('Not understood, or more than data can say:');
  for (const remark of guess?.remarks ?? []) terminal.tell(`  - ${remark}`);
  terminal.tell('Left to find out, before it is published:');
  for (const words of leftToFindOut(facts, guess)) terminal.tell(`  - ${words}`);
  terminal.tell('Then take "status" away, and the vendor’s own snippet out of your pages.');
}
