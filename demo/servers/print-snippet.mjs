// Prints the snippet for a site without a server of its own, and its hash for the site's own policy. The configuration is
// a file, or the example's. Run: npm run build && node demo/servers/print-snippet.mjs samtykke.json
import { readFileSync } from 'node:fs';
import { policySnippet } from 'samtykke/server';
import { config, options } from './site.mjs';

const [file] = process.argv.slice(2);
const { script, hash } = await (file
  ? policySnippet(JSON.parse(readFileSync(file, 'utf8')))
  : policySnippet(config, options));

console.log(`<script>${script}</script>`);
console.error(`\nFirst in <head>. Its hash, for a policy of your own: '${hash}'`);
