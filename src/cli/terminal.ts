// Where a command writes and reads: the real terminal, or a test's.
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { UsageError } from './usage-error.js';

type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  /** Whether a person can be asked. */
  readonly isInteractive: boolean;
  /** A line of what was asked for, on stdout. */
  print(line?: string): void;
  /** A line about the work itself, on stderr: what is printed stays fit for a pipe. */
  tell(line: string): void;
  /** In colour, where a person reads. */
  style(style: Style, text: string): string;
  /** One answer, without spaces around it; the default where it is empty. Throws where nobody answers (Ctrl-C, Ctrl-D). */
  ask(question: string, byDefault?: string): Promise<string>;
  /** All of stdin. */
  readAll(): Promise<string>;
}

/** Colours only on a terminal, and not where `NO_COLOR` is set (no-color.org). */
export function openTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // Who reads the first lines alone, as `head` does, closes the pipe.
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
  });
  const hasColours = stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return {
    isInteractive: stdin.isTTY && stdout.isTTY,
    print: (line = '') => void stdout.write(`${line}\n`),
    tell: (line) => void stderr.write(`${line}\n`),
    style: (style, words) => (hasColours ? styleText(style, words) : words),
    async ask(question, byDefault = '') {
      const lines = createInterface({ input: stdin, output: stderr });
      const stopped = new Promise<never>((_, reject) => {
        lines.once('close', () => {
          reject(new UsageError('Stopped. Nothing was written.'));
        });
      });
      try {
        const answer = lines.question(`${question}${byDefault && ` (${byDefault})`}: `);
        return (await Promise.race([answer, stopped])).trim() || byDefault;
      } finally {
        stopped.catch(() => undefined);
        lines.close();
      }
    },
    readAll: () => text(stdin),
  };
}
