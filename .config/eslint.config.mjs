// The strictest rules of typescript-eslint, and the few that this project adds or takes away, each with its reason.
import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways to make code or markup from text. */
const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text from anywhere is hostile: use text nodes or lit-html.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'demo/', '*.mjs', '.config/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/cli/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    plugins: { lit },
    rules: {
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', ...sinks],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      // Numbers read well in a template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // What the build makes of a definition has a default export, as a JSON file has.
    files: ['src/trackers/json.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // The guard must let a page do as before what it must never do for us.
    files: ['test/browser/guard*.test.ts', 'test/helpers/walk.ts'],
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // gtag tells its commands by the `arguments` object: an array is ignored.
    files: ['src/gate/call-vendor.ts', 'src/signals/google-consent-mode.ts'],
    rules: { 'prefer-rest-params': 'off' },
  },
  {
    // A vitest setup file has a default export; JSON and pages give values of any kind.
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-exports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
