// Four worlds, told by the path: no DOM at all, a DOM in memory, a real browser, and the built files.
import { defineConfig } from 'vitest/config';
import { trackerDefinitions } from '../rollup.config.mjs';

const plugins = [trackerDefinitions()];
const root = new URL('..', import.meta.url).pathname;

const project = (name: string, rest: object = {}) => ({
  plugins,
  root,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...rest },
});

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', { environment: 'node' }),
      project('dom', {
        environment: 'happy-dom',
        environmentOptions: { happyDOM: { url: 'https://www.shop.example.com/products/shoes' } },
      }),
      project('browser', {
        environment: 'node',
        globalSetup: ['test/helpers/browser-setup.ts'],
        // One browser's library for all files: loading it anew for each costs more than the tests.
        isolate: false,
        testTimeout: 30_000,
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
