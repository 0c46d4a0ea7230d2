// Prints the Subresource Integrity hash of every file of dist that a page may load, and a script tag with it, for a release.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** The files for script tags: those of the bundler's build (`esm`) are the bundler's to hash. */
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js') && !file.startsWith('esm/'))
  .sort();

const hashes = Object.fromEntries(
  files.map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(join(DIST, file)))
      .digest('base64')}`,
  ]),
);

for (const [file, hash] of Object.entries(hashes)) console.log(`${hash}  ${file}`);

const { 'samtykke.js': core, ...later } = hashes;

console.log(`
In the page, first in <head> (an import map of the page's own may take up these entries):

<script type="importmap">
${JSON.stringify({ integrity: Object.fromEntries(Object.entries(later).map(([file, hash]) => [`/${file}`, hash])) }, null, 2)}
</script>
<script src="/samtykke.js" integrity="${core}" crossorigin="anonymous"></script>`);
