// Looks for the short names with which the guard compresses best, and writes them down: `node .config/choose-names.mjs [seconds]`.
// To be run where the guard has become too large. What it finds is another list in each run, and none that is worse.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { compile, isGuardsOwn, minify, shorterWords, trackerDefinitions } from '../rollup.config.mjs';
import { LETTERS, lettersFor, readNames, write } from './short-names.mjs';

const LIST = '.config/guard-names.json';
const SECONDS = Number(process.argv[2] ?? 600);

/** The files as they go out, and the guard without the rules that it is given, as its size is counted. */
const FILES = [
  { name: 'guard', format: 'iife' },
  { name: 'guard-frame', format: 'iife' },
  { name: 'guard', format: 'es', external: [/\/(rules|page-rules|hosts|catalogue-hosts)\.js$/] },
];

async function build({ name, format, external = [] }) {
  const plugins = [trackerDefinitions(), nodeResolve(), compile(), shorterWords(), minify(false)];
  const bundle = await rollup({ input: `src/guard/${name}-tag.ts`, external, plugins });
  const { output } = await bundle.generate({ format });
  return readNames(output[0].code, parseAst, isGuardsOwn);
}

const files = [];
for (const file of FILES) files.push(await build(file));

/** All of them together: what may not be the same in one file is not the same in any. */
const whole = { places: files.flatMap(({ places }) => places), rivals: new Map() };
for (const { rivals } of files)
  for (const [name, others] of rivals)
    whole.rivals.set(name, new Set([...(whole.rivals.get(name) ?? []), ...others]));
const names = [...whole.rivals.keys()];

const sizesOf = (letters) => files.map((file) => brotliCompressSync(write(file, letters)).length);
const sum = (sizes) => sizes.reduce((all, one) => all + one);
const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** Two names change letters, and so does whatever stands in their way: what is free stays so. */
function exchange(letters, name, to) {
  const from = letters.get(name);
  const next = new Map(letters);
  const waiting = [name];
  const done = new Set();
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (done.has(one)) continue;
    done.add(one);
    const letter = letters.get(one) === from ? to : from;
    next.set(one, letter);
    for (const other of whole.rivals.get(one)) if (letters.get(other) === letter) waiting.push(other);
  }
  return next;
}

let now = lettersFor(whole, JSON.parse(readFileSync(LIST, 'utf8')));
let size = sum(sizesOf(now));
let best = now;
let least = size;
console.log(`before: ${sizesOf(now).join(', ')} bytes`);
const begun = Date.now();
for (;;) {
  const rest = 1 - (Date.now() - begun) / (SECONDS * 1000);
  if (rest <= 0) break;
  const name = pick(names);
  const to = Math.random() < 0.7 ? now.get(pick(names)) : pick(LETTERS);
  if (now.get(name) === to) continue;
  const next = exchange(now, name, to);
  const found = sum(sizesOf(next));
  // What is a little worse is taken now and then, the less the later: a way out of where nothing near is better.
  if (found > size && Math.random() > Math.exp((size - found) / (0.6 * rest + 0.01))) continue;
  now = next;
  size = found;
  if (size < least) {
    best = now;
    least = size;
    writeFileSync(LIST, `${JSON.stringify(Object.fromEntries([...best].sort()), null, 2)}\n`);
  }
}
console.log(`after: ${sizesOf(best).join(', ')} bytes`);
