// A comparison as a review reads: by file, what is missing, and what to add.
import { plain } from '../check/plain.js';
import type { Terminal } from '../terminal.js';
import type { Remark } from './compare-policies.js';

export function printReview(remarks: readonly Remark[], terminal: Terminal): void {
  const files = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const file = remark.file ?? '';
    files.set(file, [...(files.get(file) ?? []), remark]);
  }
  let isFirst = true;
  for (const [file, about] of files) {
    if (!isFirst) terminal.print();
    isFirst = false;
    const [{ language } = {}] = about;
    terminal.print(
      terminal.style('bold', file ? `${plain(file)}${language ? ` (${language})` : ''}` : 'The policy'),
    );
    for (const { message, add } of about) {
      terminal.print(`  ${plain(message)}.`);
      if (!add) continue;
      terminal.print(`    Add: ${terminal.style('green', plain(add.text))}`);
      if (add.note) terminal.print(`    ${plain(add.note)}`);
    }
  }
}
