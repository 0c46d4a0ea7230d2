// What the server makes for the studio: the catalogue in one list, its patterns as code, and the policies under which its
// pages run.
import { readdir, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Longer than any of ours. */
const LONGEST_PATTERN = 500;

const readJson = async (path) => JSON.parse(await readFile(`${DIST}${sep}${path}`, 'utf8'));

/** Every definition of the catalogue, by name. */
async function readCatalogue() {
  const files = (await readdir(`${DIST}${sep}catalogue`)).filter((file) => file.endsWith('.json'));
  const definitions = await Promise.all(files.map((file) => readJson(`catalogue${sep}${file}`)));
  return definitions.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Every `pattern` that stands anywhere in it. */
function patternsIn(value) {
  if (typeof value !== 'object' || !value) return [];
  const own = typeof value.pattern === 'string' ? [value.pattern] : [];
  return [...own, ...Object.values(value).flatMap(patternsIn)];
}

/** A pattern as code, or nothing where it is none: of our own files, on this machine, before any page is served. */
function literalOf(pattern) {
  try {
    return pattern.length > LONGEST_PATTERN ? undefined : String(new RegExp(pattern));
  } catch {
    return undefined;
  }
}

/** A module with each pattern of the catalogue and the schema as code: no page makes a RegExp of a text. */
function patternsModule(sources) {
  const lines = [...new Set(sources.flatMap(patternsIn))]
    .map((pattern) => [JSON.stringify(pattern), literalOf(pattern)])
    .filter(([, literal]) => literal)
    .map(([text, literal]) => `  [${text}, ${literal}],\n`);
  return `// Made by the demo's server.\nexport const PATTERNS = new Map([\n${lines.join('')}]);\n`;
}

const json = (value) => ({ type: 'application/json', text: JSON.stringify(value) });

/** By address, what is made when it is asked for. */
const MADE = new Map([
  ['/studio/catalogue.json', async () => json(await readCatalogue())],
  [
    '/studio/patterns.js',
    async () => ({
      type: 'text/javascript; charset=utf-8',
      text: patternsModule([...(await readCatalogue()), await readJson('samtykke.schema.json')]),
    }),
  ],
]);

/** A file of the studio's that is nowhere on disk, or nothing where the address is not of one. */
export const makeStudioFile = async (pathname) => MADE.get(pathname)?.();

const OURS = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
];

const join = (...directives) => [...OURS, ...directives].join('; ');

/** A frame may run scripts as a page of this site, and nothing more: no new window, no form, not the page around it. */
const SANDBOX = 'sandbox allow-scripts allow-same-origin';

/** The Content-Security-Policy of each page of the studio. */
export const STUDIO_POLICIES = new Map([
  [
    '/studio',
    join(
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ),
  ],
  // Nothing of a vendor's is reached from here, whatever is pressed.
  ['/studio/preview', join("script-src 'self'", "img-src 'self' data:", "connect-src 'self'", SANDBOX)],
  // The page asks vendors' addresses, and its own worker answers: it starts nothing before that worker is there.
  [
    '/studio/dry-run',
    join("script-src 'self' https:", "img-src 'self' data: https:", "connect-src 'self' https:", SANDBOX),
  ],
]);
