// S14, supply chain: what we build from is pinned to the byte, comes from nowhere else, and runs nothing when it is installed.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../examples.js';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

type Versions = Readonly<Record<string, string>>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(ROOT + file, 'utf8'));

const MANIFEST = readJson('package.json') as {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly scripts: Versions;
};
const LOCK = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> };

const WANTED = Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies });
const LOCKED = Object.entries(LOCK.packages).filter(([path]) => path !== '');

describe('S14 supply chain', () => {
  it.each(WANTED)('%s is wanted in one version: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(LOCK.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it('every package of the lock file is known by a SHA-512 of its bytes', () => {
    expect(LOCKED.length).toBeGreaterThan(WANTED.length);
    for (const [path, { integrity, link }] of LOCKED) {
      expect(link, path).toBeUndefined();
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    }
  });

  it('no package comes from an address of its own', () => {
    for (const [path, { resolved = '', version = '' }] of LOCKED) {
      expect(resolved, path).toMatch(/^(https:\/\/registry\.npmjs\.org\/|$)/);
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    }
  });

  it('no script of ours runs by itself when the package is installed', () => {
    expect(Object.keys(MANIFEST.scripts).filter((name) => /install|prepare|prepublish/.test(name))).toEqual(
      [],
    );
  });

  it('a package may run something when it is installed only where it is left out without harm', () => {
    for (const [path, { hasInstallScript, optional }] of LOCKED)
      if (hasInstallScript) expect(optional, path).toBe(true);
  });

  it('no source of ours fetches code from anywhere but beside itself', () => {
    const sources = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    for (const file of sources) {
      const imports = readFileSync(`${ROOT}src/${file}`, 'utf8').matchAll(/\bimport\((?!\s*['"`]\.)[^)]*\)/g);
      expect(
        [...imports].map(([text]) => text),
        file,
      ).toEqual([]);
    }
  });
});
