import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { lineOf, readChecked } from '../check/read-checked.js';
import { readCatalogue } from '../catalogue.js';
import { declare } from '../declaration/declare.js';
import { languageOf, wordsIn } from '../declaration/words-in.js';
import { writeHtml } from '../declaration/write-html.js';
import { writeMarkdown } from '../declaration/write-markdown.js';
import { readInput } from '../read-input.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface Options {
  readonly lang?: string;
  readonly format?: 'md' | 'html';
  readonly heading: number;
  readonly output?: string;
}

function parseHeading(text: string): number {
  if (/^[1-5]$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a level from 1 to 5.');
}

function writeTo(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
}

/** `samtykke declaration <config>`: what <samtykke-declaration> shows, for a policy that is built. */
export function addDeclarationCommand(program: Command, terminal: Terminal): void {
  program
    .command('declaration')
    .description('what <samtykke-declaration> shows, as Markdown or HTML for a policy that is built')
    .argument('<config>', 'the JSON file of the configuration, or - for stdin')
    .option('--lang <language>', 'by default the configuration’s language, else en')
    .addOption(
      new Option('--format <format>', 'by default that of the output’s name, else md').choices([
        'md',
        'html',
      ]),
    )
    .addOption(
      new Option('--heading <level>', 'the level of the first headings').default(2).argParser(parseHeading),
    )
    .option('--output <file>', 'where to write it, instead of stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  npx samtykke declaration consent.json --lang nb > _includes/declaration.nb.md\n' +
        '  npx samtykke declaration consent.json --lang en --output policy/declaration.en.html --heading 3',
    )
    .action(async (name: string, { lang, format, heading, output }: Options) => {
      const { problems, config, configured } = readChecked(await readInput(name, terminal), readCatalogue());
      if (!config) {
        for (const problem of problems) terminal.tell(lineOf(problem));
        process.exitCode = 1;
        return;
      }
      const asked = lang ?? (config.language && config.language !== 'auto' ? config.language : 'en');
      const language = languageOf(asked);
      if (!language)
        throw new UsageError(
          `There are no words in "${asked}". Give a language tag such as en, nb or de: the README lists the languages.`,
        );
      const words = await wordsIn(language, config.texts);
      const write =
        (format ?? (/\.html?$/i.test(output ?? '') ? 'html' : 'md')) === 'html' ? writeHtml : writeMarkdown;
      const text = write(declare(config, configured, words), { heading });
      if (output === undefined) terminal.print(text.trimEnd());
      else writeTo(output, text);
    });
}
