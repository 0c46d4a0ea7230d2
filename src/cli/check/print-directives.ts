// A policy as a person reads it: a directive after the other, in lines that end.
import type { PolicyHeader } from '../../policy/header.js';
import type { Terminal } from '../terminal.js';

const WIDTH = 100;

/** Sources in lines of about one width. */
function linesOf(sources: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const source of sources) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + source.length < WIDTH)
      lines[lines.length - 1] = `${last} ${source}`;
    else lines.push(source);
  }
  return lines;
}

/** Those alone that `value` writes: the others say the same as `default-src`. */
export function printDirectives({ name, value }: PolicyHeader, terminal: Terminal): void {
  terminal.print(
    terminal.style('bold', `${name}, once everything is granted (add what the site itself needs):`),
  );
  for (const directive of value.split('; ')) {
    const [key = '', ...sources] = directive.split(' ');
    const [first = '', ...rest] = linesOf(sources);
    terminal.print([`  ${key} ${first}`, ...rest.map((line) => `    ${line}`)].join('\n') + ';');
  }
}
