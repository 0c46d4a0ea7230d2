// Four worlds, told by the path: no DOM at all, a DOM in memory, a real browser, and the built files.
import { defineConfig } from 'vitest/config';
import { trackerDefinitions } from '../rollup.config.mjs';

/** Vite finds the files that a text with a place in it may mean by their own names. */
const languagesByTheirOwnNames = {
  name: 'languages-by-their-own-names',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('/ui/language.ts')
      ? { code: code.replaceAll('{language}.js', '{language}.ts'), map: null }
      : null,
};

const plugins = [trackerDefinitions(), languagesByTheirOwnNames];
const root = new URL('..', import.meta.url).pathname;

/** The tests in other engines than Chromium, which are looked for only where these are run. */
const ENGINES = ['test/browser/engine-*.test.ts'];

const project = (name: string, rest: object = {}) => ({
  plugins,
  root,
  // A busy machine is no fault: what waits for something says itself how long.
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: 30_000, ...rest },
});

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    // Playwright stumbles where Firefox tells it of a frame that has just gone. Nothing of ours waits for such a frame.
    onUnhandledError: ({ name, stack = '' }) =>
      !(name === 'TypeError' && stack.includes('BidiPage._onNavigationCommitted')),
    projects: [
      project('unit', { environment: 'node' }),
      project('dom', {
        environment: 'happy-dom',
        environmentOptions: { happyDOM: { url: 'https://www.shop.example.com/products/shoes' } },
      }),
      project('browser', {
        environment: 'node',
        globalSetup: ['test/helpers/browser-setup.ts'],
        exclude: ENGINES,
        // One browser's library for all files: loading it anew for each costs more than the tests.
        isolate: false,
        hookTimeout: 60_000,
      }),
      project('engines', {
        environment: 'node',
        globalSetup: ['test/helpers/engines-setup.ts'],
        include: ENGINES,
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('bundle', { environment: 'node' }),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
