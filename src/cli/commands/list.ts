import type { Command } from 'commander';
import { nearest } from '../../check/nearest.js';
import { readCatalogue, type CatalogueTracker } from '../catalogue.js';
import { columns } from '../columns.js';
import { comesBy, hasOwnMarkup } from '../comes-by.js';
import type { Terminal } from '../terminal.js';
import { optionOf } from '../tracker-entry.js';
import { UsageError } from '../usage-error.js';

/** Why each category is asked for, in a few words. */
const PURPOSES: Readonly<Record<string, string>> = {
  necessary: 'what the visitor asked for cannot work without it; runs without asking',
  functional: 'more comfort: maps, videos, chats',
  analytics: 'counting and understanding visits',
  marketing: 'advertising, and telling advertisers what visitors do',
};

const ORDER = Object.keys(PURPOSES);

/** The trackers of one category, or all of them; throws where no tracker has that one. */
export function chooseCategory(
  trackers: readonly CatalogueTracker[],
  category: string | undefined,
): readonly CatalogueTracker[] {
  if (category === undefined || ORDER.includes(category))
    return trackers.filter((tracker) => !category || tracker.category === category);
  const guess = nearest(category, ORDER);
  throw new UsageError(
    `The catalogue has no category "${category}". ${guess ? `Did you mean ${guess}?` : `It has ${ORDER.join(', ')}.`}`,
  );
}

/** The catalogue as a table for each category. */
export function tableOf(trackers: readonly CatalogueTracker[], { style }: Pick<Terminal, 'style'>): string[] {
  const head = ['name', 'id', 'you give it', 'comes by'];
  // Every table has the same columns.
  const rows = trackers.map((tracker) => [
    tracker.name,
    tracker.id,
    Object.keys(tracker.parameters).map(optionOf).join(' '),
    comesBy(tracker) + (hasOwnMarkup(tracker) ? ', and your own markup' : ''),
  ]);
  const [title = '', ...lines] = columns([head, ...rows]);
  return ORDER.flatMap((category) => {
    const own = lines.filter((_, at) => trackers[at]?.category === category);
    if (!own.length) return [];
    return [`${style('bold', category)}: ${PURPOSES[category] ?? ''}`, style('dim', title), ...own, ''];
  });
}

const EXAMPLES = `
Examples:
  npx samtykke list
  npx samtykke list --category marketing
  npx samtykke list --json`;

/** `samtykke list`: the trackers of the catalogue, by category. */
export function addListCommand(program: Command, terminal: Terminal): void {
  program
    .command('list')
    .description('the trackers of the catalogue')
    .option('--category <category>', `only those of one: ${ORDER.join(', ')}`)
    .option('--json', 'for a program to read')
    .addHelpText('after', EXAMPLES)
    .action(({ category, json }: { category?: string; json?: boolean }) => {
      const trackers = chooseCategory([...readCatalogue().values()], category);
      if (json) {
        const rows = trackers.map((tracker) => ({
          id: tracker.id,
          name: tracker.name,
          category: tracker.category,
          parameters: Object.keys(tracker.parameters),
          comesBy: comesBy(tracker),
        }));
        terminal.print(JSON.stringify(rows, null, 2));
        return;
      }
      for (const line of tableOf(trackers, terminal)) terminal.print(line);
      terminal.print(`${trackers.length} trackers. What one does: npx samtykke show <id>`);
    });
}
