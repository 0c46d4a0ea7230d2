import type { Command } from 'commander';
import type { Config } from '../../config.js';
import { readCatalogue } from '../catalogue.js';
import type { Configured } from '../check/configured.js';
import { findRisks, type Risk } from '../check/find-risks.js';
import { findUnfit } from '../check/find-unfit.js';
import { isDraft } from '../check/is-draft.js';
import { neededDirectives } from '../check/needed-directives.js';
import { plain } from '../check/plain.js';
import { printDirectives } from '../check/print-directives.js';
import { lineOf, readChecked, type Checked, type Told } from '../check/read-checked.js';
import { wordsIn } from '../declaration/words-in.js';
import { comparePolicies, type Remark } from '../policy/compare-policies.js';
import { printReview } from '../policy/print-review.js';
import { readLanguages } from '../policy/read-languages.js';
import { readPolicies } from '../policy/read-policies.js';
import { readInput } from '../read-input.js';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly policy?: readonly string[];
  readonly language?: readonly string[];
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** A risk with its place. */
type ToldRisk = Risk & Omit<Told, 'message'>;

const EXAMPLES = `
Examples:
  npx samtykke check consent.json
  npx samtykke check consent.json --policy policies/ --strict
  npx samtykke check consent.json --policy privacy.html --language privacy.html=nb
  generate-config | npx samtykke check - --json`;

/** What only the file can tell, beside what the configuration says. */
function risksOfText(file: string, { source }: Checked): readonly ToldRisk[] {
  const { unreadable, repeated } = source;
  const told = (offset: number, risk: Pick<Risk, 'what' | 'why' | 'instead'>): ToldRisk => ({
    level: 'warning',
    file,
    path: '',
    ...source.placeOf(offset),
    ...risk,
  });
  return [
    ...(unreadable
      ? [
          told(unreadable.offset, {
            what: unreadable.message,
            why: 'browsers read no JSON that has one: served as it stands, it releases nothing',
            instead: 'take it out, or let your build do so',
          }),
        ]
      : []),
    ...repeated.map(({ offset, message }) =>
      told(offset, {
        what: `the key "${message}" stands twice in one object`,
        why: 'only the last of them holds',
        instead: 'leave one of them',
      }),
    ),
  ];
}

/** What is left to do before a draft can be published. */
function risksOfDrafts(config: Config): readonly Risk[] {
  return findUnfit(config.trackers ?? [], isDraft).map(({ path, message }): Risk => ({
    level: 'note',
    path,
    what: message.replace(/\.$/, ''),
    why: 'it is a draft, which runs nowhere yet',
    instead: 'correct it before you publish it',
  }));
}

function risksOf(file: string, checked: Checked & { readonly config: Config }): readonly ToldRisk[] {
  const { source, config, configured } = checked;
  const risks = [...findRisks(config, configured, readCatalogue()), ...risksOfDrafts(config)];
  return [
    ...risksOfText(file, checked),
    ...risks.map((risk): ToldRisk => ({ ...risk, file, ...source.placeAt(risk.path) })),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

const draftsOf = (configured: readonly Configured[]) => configured.filter(({ isDraft }) => isDraft);

function printRisks(risks: readonly ToldRisk[], terminal: Terminal): void {
  for (const { level, what, why, instead, ...place } of risks) {
    const label = terminal.style(level === 'warning' ? 'yellow' : 'cyan', `${level}:`);
    const [where = ''] = lineOf({ ...place, message: '' }).split(/ $/);
    terminal.print(`${where} ${label} ${plain(what)}.`);
    terminal.print(`    Why: ${plain(why)}.`);
    terminal.print(`    Instead: ${plain(instead)}.`);
  }
}

/** The configuration alone: what is risky, what is a draft, and what its policy of last resort must let through. */
function printWhole(
  name: string,
  { config, configured, source }: Checked & { readonly config: Config },
  risks: readonly ToldRisk[],
  terminal: Terminal,
): void {
  printRisks(risks, terminal);
  for (const { path, definition } of draftsOf(configured)) {
    const message = `${definition.id} is a draft: ships off`;
    terminal.print(lineOf({ file: name, path, ...source.placeAt(path), message }));
  }
  if (configured.length > draftsOf(configured).length) {
    if (risks.length || draftsOf(configured).length) terminal.print();
    printDirectives(neededDirectives(config), terminal);
  }
}

async function review(
  options: Options,
  checked: Checked & { readonly config: Config },
): Promise<readonly Remark[]> {
  const { config, configured } = checked;
  const { policies, unread } = readPolicies(options.policy ?? [], readLanguages(options.language ?? []));
  return comparePolicies({
    config,
    configured,
    catalogue: readCatalogue(),
    policies,
    unread,
    wordsIn: (language) => wordsIn(language, config.texts),
  });
}

/** `samtykke check <config>`: whether a configuration is right and wise, and whether the policy says what it does. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description(
      'whether a configuration is right, what is risky in it, and whether the policy says the same',
    )
    .argument('<config>', 'the JSON file of the configuration, or - for stdin')
    .option('--policy <paths...>', 'files or folders of the policy: Markdown, HTML or plain text')
    .option('--language <file=tag...>', 'the language of a policy’s file, where nothing in it tells')
    .option('--strict', 'exit code 1 for warnings and for what the policy lacks, too')
    .option('--quiet', 'only what is wrong: nothing at all where all is right')
    .option('--json', 'for a program to read')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: Options) => {
      const { strict, quiet, json } = options;
      const input = await readInput(name, terminal);
      const checked = readChecked(input, readCatalogue());
      const { problems, config, configured } = checked;
      if (!config) {
        process.exitCode = 1;
        if (json) terminal.print(JSON.stringify({ problems }, null, 2));
        else {
          for (const problem of problems) terminal.print(lineOf(problem));
          if (!quiet)
            terminal.tell(
              `Until ${problems.length > 1 ? 'these are' : 'this is'} corrected, nothing is released.`,
            );
        }
        return;
      }
      const whole = { ...checked, config };
      const risks = risksOf(input.name, whole);
      const warnings = risks.filter(({ level }) => level === 'warning');
      const remarks = options.policy ? await review(options, whole) : [];
      if (strict && warnings.length + remarks.length) process.exitCode = 1;
      if (json) {
        const drafts = draftsOf(configured).map(({ definition }) => definition.id);
        const { name: header, value, directives } = neededDirectives(config);
        terminal.print(
          JSON.stringify(
            {
              problems,
              risks,
              drafts,
              csp: { name: header, value, directives },
              ...(options.policy && { policy: remarks }),
            },
            null,
            2,
          ),
        );
        return;
      }
      if (options.policy || quiet) printRisks(warnings, terminal);
      else printWhole(input.name, whole, risks, terminal);
      if (!options.policy) return;
      if (warnings.length && remarks.length) terminal.print();
      printReview(remarks, terminal);
      if (!remarks.length && !quiet) terminal.tell('The policy says what the site does.');
    });
}
