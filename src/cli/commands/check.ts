import type { Command } from 'commander';
import { DETAIL } from '../../check/detail.js';
import { explain } from '../../check/explain.js';
import { findProblem } from '../../check/find-problem.js';
import { resolveConfig, type Config } from '../../config.js';
import { ConfigFile } from '../config-file.js';
import type { Terminal } from '../terminal.js';

/** `samtykke check <config>`: whether a configuration is right. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('whether a configuration is right')
    .argument('<config>', 'the JSON file of the configuration')
    .addHelpText('after', '\nExamples:\n  npx samtykke check consent.json')
    .action((name: string) => {
      const file = ConfigFile.read(name);
      const config = file.value as Config;
      const problem = findProblem(config, resolveConfig(config).trackers, DETAIL);
      if (!problem) return;
      const { line, column } = file.placeAt(problem.path);
      terminal.print(`${name}:${line}:${column}: ${explain(problem, config).message}`);
      process.exitCode = 1;
    });
}
