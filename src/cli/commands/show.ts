import type { Command } from 'commander';
import { findTracker, readCatalogue } from '../catalogue.js';
import { describeTracker } from '../describe-tracker.js';
import type { Terminal } from '../terminal.js';

const EXAMPLES = `
Examples:
  npx samtykke show hotjar
  npx samtykke show matomo --json`;

/** `samtykke show <id>`: what one tracker is, and what it does. */
export function addShowCommand(program: Command, terminal: Terminal): void {
  program
    .command('show')
    .description('what a tracker of the catalogue loads, whom it contacts, what it keeps and for how long')
    .argument('<id>', 'its id, see "samtykke list"')
    .option('--json', 'the definition as it stands, for a program to read')
    .addHelpText('after', EXAMPLES)
    .action((id: string, { json }: { json?: boolean }) => {
      const tracker = findTracker(id, readCatalogue());
      if (json) terminal.print(JSON.stringify(tracker, null, 2));
      else for (const line of describeTracker(tracker, terminal)) terminal.print(line);
    });
}
