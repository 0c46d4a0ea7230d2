// What a visitor pays, in bytes as a server sends them; the figures of the README say the same.
import { readdirSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';
import { describe, expect, it } from 'vitest';
import { read, ROOT, sizeOf, sizeOfText } from './dist.js';

type Build = Readonly<
  Record<'compile' | 'minifyGuard' | 'shorterWords' | 'trackerDefinitions', () => Plugin | Plugin[]>
>;

const README = read('README.md');

/** The files of the README's table with their figures, `| \`samtykke.js\` | 4.5 kB |`. */
const FIGURES = [...README.matchAll(/\|\s*`([\w/-]+\.js)`\s*\|\s*(\d+(?:\.\d+)?) kB\s*\|/g)].map(
  ([, file = '', figure = '']): [string, string] => [file, figure],
);

describe('sizes', () => {
  it('a returning visitor pays at most 4,608 bytes', () => {
    expect(sizeOf('samtykke.js')).toBeLessThanOrEqual(4_608);
  });

  it('a first visit pays at most 13,312 bytes', () => {
    const first = ['samtykke.js', 'samtykke-ui.js', 'locales/en.js'].map(sizeOf);
    expect(first.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(13_312);
  });

  it(
    'the guard costs at most 3,584 bytes, without the rules that it is given',
    { timeout: 60_000 },
    async () => {
      const build = (await import(`${ROOT}rollup.config.mjs`)) as Build;
      const bundle = await rollup({
        input: `${ROOT}src/guard/guard-tag.ts`,
        external: [/\/(rules|page-rules|hosts|catalogue-hosts)\.js$/],
        plugins: [
          build.trackerDefinitions(),
          nodeResolve(),
          build.compile(),
          build.shorterWords(),
          build.minifyGuard(),
        ],
      });
      const { output } = await bundle.generate({ format: 'es' });
      await bundle.close();
      expect(sizeOfText(output[0].code)).toBeLessThanOrEqual(3_584);
    },
  );

  it.each(readdirSync(`${ROOT}dist/locales`))('the language %s costs at most 1,000 bytes', (file) => {
    expect(sizeOf(`locales/${file}`)).toBeLessThanOrEqual(1_000);
  });
});

describe('README', () => {
  it('tells the size of every file that a page may load, and of no other', () => {
    const files = readdirSync(`${ROOT}dist`).filter((file) => file.endsWith('.js'));
    expect(
      FIGURES.map(([file]) => file)
        .filter((file) => !file.startsWith('locales/'))
        .sort(),
    ).toEqual(files.sort());
  });

  it.each(FIGURES)('is right that %s is %s kB', (file, figure) => {
    expect((sizeOf(file) / 1000).toFixed(1)).toBe(Number(figure).toFixed(1));
  });
});
