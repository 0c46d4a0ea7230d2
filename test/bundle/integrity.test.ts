// S14, supply chain: the hashes that a release prints are those of the files that a page may load.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, ROOT } from './dist.js';

const FILES = readdirSync(`${ROOT}dist`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js') && !file.startsWith('esm/'))
  .sort();

const hashOf = (file: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${ROOT}dist/${file}`))
    .digest('base64')}`;

describe('S14 supply chain: npm run integrity', () => {
  const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const [command = '', script = ''] = manifest.scripts['integrity']?.split(' ') ?? [];
  const printed = execFileSync(command === 'node' ? process.execPath : command, [script], {
    cwd: ROOT,
    encoding: 'utf8',
  });

  it('prints the hash of every file that a page may load, and of no other', () => {
    const lines = [...printed.matchAll(/^(sha384-\S{64}) {2}(\S+)$/gm)].map(([, hash, file]) => [file, hash]);
    expect(lines).toEqual(FILES.map((file) => [file, hashOf(file)]));
    expect(FILES).toEqual(expect.arrayContaining(['samtykke.js', 'samtykke-ui.js', 'locales/en.js']));
  });

  it('prints a script tag, and an import map for what the core loads later', () => {
    expect(printed).toContain(
      `<script src="/samtykke.js" integrity="${hashOf('samtykke.js')}" crossorigin="anonymous"></script>`,
    );
    const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(printed) ?? [];
    const later = FILES.filter((file) => file !== 'samtykke.js').map((file) => [`/${file}`, hashOf(file)]);
    expect(JSON.parse(map)).toEqual({ integrity: Object.fromEntries(later) });
  });
});
