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

/** The guard without the rules that it is given, as its size is counted, and the files as they go out. */
const FILES = [
  { name: 'guard', format: 'es', external: [/\/(rules|page-rules|hosts|catalogue-hosts)\.js$/] },
  { name: 'guard', format: 'iife' },
  { name: 'guard-frame', format: 'iife' },
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

const sizeOf = (file, letters) => brotliCompressSync(write(file, letters)).length;
const sizesOf = (letters) => files.map((file) => sizeOf(file, letters));
const sum = (sizes) => sizes.reduce((all, one) => all + one);
const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** These names, which have either of two letters, change them, and so does whatever stands in their way: what is free stays so. */
function exchange(letters, changing, from, to) {
  const next = new Map(letters);
  const waiting = [...changing];
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

const functionOf = (name) => name.split('/')[0];

/** The sizes with these letters, unless their sum will be over a limit: a file seldom becomes so much smaller at once. */
function sizesWithin(limit, letters, before) {
  const sizes = [...before];
  for (const [at, file] of files.entries()) {
    sizes[at] = sizeOf(file, letters);
    if (sum(sizes) > limit + 3 * (files.length - at - 1)) return undefined;
  }
  return sizes;
}

let now = lettersFor(whole, JSON.parse(readFileSync(LIST, 'utf8')));
let sizes = sizesOf(now);
let best = sizes;
let least = sum(sizes);
console.log(`before: ${sizes.join(', ')} bytes`);
const begun = Date.now();
for (;;) {
  const rest = 1 - (Date.now() - begun) / (SECONDS * 1000);
  if (rest <= 0) break;
  const name = pick(names);
  const from = now.get(name);
  const to = Math.random() < 0.7 ? now.get(pick(names)) : pick(LETTERS);
  if (from === to) continue;
  // One name, or two letters of a whole function.
  const isAlike = (other) => functionOf(other) === functionOf(name) && [from, to].includes(now.get(other));
  const next = exchange(now, Math.random() < 0.5 ? [name] : names.filter(isAlike), from, to);
  // What is a little worse is taken now and then, the less the later: a way out of where nothing near is better.
  const found = sizesWithin(sum(sizes) - Math.log(Math.random()) * 0.6 * rest, next, sizes);
  if (!found) continue;
  now = next;
  sizes = found;
  if (sum(sizes) >= least) continue;
  least = sum(sizes);
  best = sizes;
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries([...now].sort()), null, 2)}\n`);
}
console.log(`after: ${best.join(', ')} bytes`);
