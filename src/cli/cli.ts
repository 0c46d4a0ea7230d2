#!/usr/bin/env node
// `npx samtykke`: what a marketer's or developer's terminal can do with a configuration and the catalogue.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addAddCommand } from './commands/add.js';
import { addCheckCommand } from './commands/check.js';
import { addInitCommand } from './commands/init.js';
import { addListCommand } from './commands/list.js';
import { addNewCommand } from './commands/new.js';
import { addShowCommand } from './commands/show.js';
import { openTerminal, type Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** 0: done, nothing to complain of · 1: the check found something wrong · 2: used wrongly. */
const USED_WRONGLY = 2;

/** Every command: each has a file of its own. */
const COMMANDS = [
  addInitCommand,
  addListCommand,
  addShowCommand,
  addAddCommand,
  addNewCommand,
  addCheckCommand,
];

function makeProgram(terminal: Terminal): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const program = new Command('samtykke')
    .description('Trackers for cookie consent: find them, add them, and hold the policy to what runs.')
    .version(version)
    .configureHelp({ sortSubcommands: false })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 something is wrong with the configuration or the policy, 2 used wrongly.',
    )
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal);
  return program;
}

try {
  await makeProgram(openTerminal()).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has told it already.
    process.exitCode = error.exitCode ? USED_WRONGLY : 0;
  } else if (error instanceof UsageError) {
    console.error(`samtykke: ${error.message}`);
    process.exitCode = USED_WRONGLY;
  } else throw error;
}
