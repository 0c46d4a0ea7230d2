import type { Command } from 'commander';
import { isInCore, readCatalogue } from '../catalogue.js';
import type { Terminal } from '../terminal.js';

/** `samtykke list`: the trackers of the catalogue, by category. */
export function addListCommand(program: Command, terminal: Terminal): void {
  program
    .command('list')
    .description('the trackers of the catalogue')
    .option('--json', 'for a program to read')
    .addHelpText('after', '\nExamples:\n  npx samtykke list\n  npx samtykke list --json')
    .action(({ json }: { json?: boolean }) => {
      const trackers = [...readCatalogue().values()];
      if (json) {
        const rows = trackers.map(({ id, name, category, parameters }) => ({
          id,
          name,
          category,
          parameters: Object.keys(parameters),
          comesBy: isInCore(id) ? 'use' : 'definition',
        }));
        terminal.print(JSON.stringify(rows, null, 2));
        return;
      }
      for (const { id, name, category } of trackers) terminal.print(`${id.padEnd(22)} ${name} (${category})`);
    });
}
