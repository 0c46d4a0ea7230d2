// What the package promises to bundlers is there.
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, MORE } from '../unit/examples.js';
import { read, ROOT } from './dist.js';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: readonly string[];
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const MANIFEST = JSON.parse(read('package.json')) as Manifest;

const CATALOGUE = [...DEFINITIONS, ...MORE];

/** What `*` stands for in a path: a tracker's id, or a language. */
const namesIn = (path: string) => (path.endsWith('.json') ? CATALOGUE.map(([, { id }]) => id) : ['en', 'nb']);

/** Every path that the package exports, `*` once for each language or tracker. */
const TARGETS = Object.values(MANIFEST.exports)
  .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
  .flatMap((path) => (path.includes('*') ? namesIn(path).map((name) => path.replace('*', name)) : path));

const MODULES = readdirSync(`${ROOT}dist/esm`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);

describe('package.json', () => {
  it.each(TARGETS)('exports %s, which is there', (path) => {
    expect(existsSync(ROOT + path)).toBe(true);
  });

  it('gives types for each export but data', () => {
    const withTypes = Object.entries(MANIFEST.exports).filter(([name]) => !name.endsWith('.json'));
    expect(withTypes.length).toBeGreaterThan(1);
    for (const [name, target] of withTypes)
      expect(target, name).toMatchObject({ types: expect.stringMatching(/\.d\.ts$/) });
  });

  it('exports every language', () => {
    const languages = readdirSync(`${ROOT}src/locales`).filter(
      (file) => file.endsWith('.ts') && file !== 'messages.ts',
    );
    expect(languages).toContain('en.ts');
    expect(readdirSync(`${ROOT}dist/locales`).sort()).toEqual(
      languages.map((file) => file.replace('.ts', '.js')).sort(),
    );
    for (const file of languages) {
      expect(existsSync(`${ROOT}dist/esm/locales/${file.replace('.ts', '.js')}`), file).toBe(true);
    }
  });

  it('exports every definition of the catalogue as it stands, and nothing else beside them', () => {
    expect(MANIFEST.exports['./catalogue/*.json']).toBe('./dist/catalogue/*.json');
    expect(readdirSync(`${ROOT}dist/catalogue`).sort()).toEqual(CATALOGUE.map(([file]) => file).sort());
    for (const [file, definition] of CATALOGUE)
      expect(JSON.parse(read(`dist/catalogue/${file}`)), file).toEqual(definition);
  });

  it('publishes what it exports', () => {
    for (const path of TARGETS.filter((target) => target !== './package.json')) {
      expect(
        MANIFEST.files.some((folder) => path.startsWith(`./${folder}/`)),
        path,
      ).toBe(true);
    }
  });

  it.each(MANIFEST.sideEffects.filter((path) => !path.includes('*')))(
    'names %s, which is there, as one with an effect',
    (path) => {
      expect(existsSync(ROOT + path)).toBe(true);
    },
  );
});

describe('dist/esm', () => {
  it('has types for index and server', () => {
    expect(existsSync(`${ROOT}dist/esm/index.d.ts`)).toBe(true);
    expect(existsSync(`${ROOT}dist/esm/server.d.ts`)).toBe(true);
  });

  it('needs no package that is not a dependency, and each that is', () => {
    const needed = MODULES.flatMap((file) =>
      [...read(`dist/esm/${file}`).matchAll(/(?:from|import)\s*\(?\s*['"]([^'".][^'"]*)['"]/g)].map(
        ([, name = '']) => name.split('/')[0],
      ),
    );
    expect([...new Set(needed)].sort()).toEqual(Object.keys(MANIFEST.dependencies).sort());
  });

  it('needs no file that is not there', () => {
    for (const file of MODULES) {
      const folder = `${ROOT}dist/esm/${file}`.replace(/[^/]+$/, '');
      for (const [, path = ''] of read(`dist/esm/${file}`).matchAll(
        /(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g,
      )) {
        expect(existsSync(folder + path), `${file} → ${path}`).toBe(true);
      }
    }
  });

  it('has testing helpers that load nothing of Playwright, and send a page what names nothing outside itself', async () => {
    const path = `${ROOT}dist/esm/testing/index.js`;
    const testing = (await import(path)) as object;
    expect(Object.keys(testing).sort()).toEqual([
      'expectEqualButtons',
      'expectNoTrackers',
      'startLedger',
      'withConsent',
    ]);
    for (const sent of ['testing/watch-page', 'equal/measure-buttons'])
      expect(read(`dist/esm/${sent}.js`)).not.toMatch(/^import|\b__\w+\(/m);
  });

  it('says nothing of the machine that built it', () => {
    for (const file of MODULES)
      expect(read(`dist/esm/${file}`), file).not.toMatch(/\/home\/|\/work\/|\/tmp\/|file:\/\//);
  });
});
