// A terminal of a test: what is printed and told is kept, and questions have their answers ready.
import type { Terminal } from '../../../src/cli/terminal.js';
import { UsageError } from '../../../src/cli/usage-error.js';

export interface FakeTerminal extends Terminal {
  readonly printed: readonly string[];
  readonly told: readonly string[];
  /** The questions so far. */
  readonly asked: readonly string[];
}

/** Answers questions in their order; with nothing left to say it goes away, as with Ctrl-D. */
export function fakeTerminal(answers: readonly string[] = [], stdin = ''): FakeTerminal {
  const printed: string[] = [];
  const told: string[] = [];
  const asked: string[] = [];
  const left = [...answers];
  return {
    printed,
    told,
    asked,
    isInteractive: answers.length > 0,
    print: (line = '') => void printed.push(line),
    tell: (line) => void told.push(line),
    style: (_, text) => text,
    ask(question, byDefault = '') {
      asked.push(question);
      const answer = left.shift();
      if (answer === undefined) return Promise.reject(new UsageError('Stopped. Nothing was written.'));
      return Promise.resolve(answer || byDefault);
    },
    readAll: () => Promise.resolve(stdin),
  };
}
