// Writes the README's table of the catalogue from the definitions: run by `npm run format`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const START = '<!-- catalogue -->';
const END = '<!-- /catalogue -->';

const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The definitions of a folder, by id. */
const definitionsIn = (folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(read(folder + file)));

/** One row: what it is called, its id, what it wants to be told, why it runs, and how a site gets it. */
function rowOf({ id, name, parameters, category, load }, inCore) {
  const wanted = Object.keys(parameters).map((parameter) => `\`${parameter}\``);
  const how = inCore ? '`use`' : load.scripts.length ? 'definition' : 'definition, and your own markup';
  return `| ${[name, `\`${id}\``, wanted.join(', '), category, how].join(' | ')} |`;
}

/** The table, those that ride in the core first. */
export function makeTable() {
  return [
    '| tracker | id | parameters | category | comes by |',
    '| --- | --- | --- | --- | --- |',
    ...definitionsIn('src/trackers/').map((definition) => rowOf(definition, true)),
    ...definitionsIn('src/trackers/more/').map((definition) => rowOf(definition, false)),
  ].join('\n');
}

/** The README's table as it stands, without the spaces that align it. */
export function readTable() {
  const [, table = ''] = read('README.md').split(new RegExp(`${START}|${END}`));
  return table
    .trim()
    .replace(/ +/g, ' ')
    .replace(/-{3,}/g, '---')
    .replace(/\| (?=\|)/g, '|  ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [before, , after] = read('README.md').split(new RegExp(`${START}|${END}`));
  writeFileSync(new URL('README.md', ROOT), `${before}${START}\n\n${makeTable()}\n\n${END}${after}`);
}
