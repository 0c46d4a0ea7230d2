// Two builds from the same modules: files for a script tag, and ES modules with types for bundlers.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { makeSchema } from './.config/make-schema.mjs';
import { shortNames } from './.config/short-names.mjs';

/** Names that another pattern of the list covers: one `_hj*` erases all that begin so. */
const isCovered = (name, names) =>
  names.some((other) => other !== name && other.endsWith('*') && name.startsWith(other.slice(0, -1)));

/** An object with those of its parts that say something, in this order. */
const inOrder = (keys, parts) =>
  Object.fromEntries(
    keys
      .split(' ')
      .filter((key) => parts[key] && Object.keys(parts[key]).length)
      .map((key) => [key, parts[key]]),
  );

/**
 * What the gate acts on: no words, no lifetimes, no hosts; and one list of names, since a name counts wherever it stands.
 * The order of keys and names, which nobody reads, is the one that compresses best: measured.
 */
function factsOf({ id, category, load, signals, storage, googleConsent }) {
  const special = storage.cookies.filter(({ path, refusal }) => path || refusal);
  const names = [
    ...storage.cookies.filter((cookie) => !special.includes(cookie)).map(({ name }) => name),
    ...(storage.localStorage ?? []),
    ...(storage.sessionStorage ?? []),
  ];
  const cookies = [...new Set(names)].filter((name) => !isCovered(name, names)).sort();
  const parts = {
    id,
    googleConsent,
    load: inOrder('shared globals scripts stubs first calls', load),
    category,
    storage: inOrder('cookies indexedDB caches', {
      ...storage,
      cookies: [...cookies, ...special.map(({ name, path, refusal }) => ({ name, path, refusal }))],
    }),
    signals: inOrder('granted denied', signals ?? {}),
  };
  return JSON.stringify(inOrder('id googleConsent load category storage signals', parts));
}

/** Each pattern a RegExp of ours: none is made from data when a page runs. */
function parametersOf({ parameters }) {
  const patterns = Object.entries(parameters).map(([name, { pattern }]) => `${name}: /${pattern}/`);
  return `{ ${patterns.join(', ')} }`;
}

const PARTS = {
  facts: factsOf,
  name: ({ name }) => JSON.stringify(name),
  parameters: parametersOf,
  hosts: ({ hosts }) => JSON.stringify(hosts),
  reach: ({ storage }) => JSON.stringify(storage.outOfReach ?? []),
  prose: ({ id, name, vendor, policy, optOut, notice }) =>
    JSON.stringify({ id, name, vendor, policy, optOut, notice }),
  version: ({ version }) => JSON.stringify(version),
  declaration: ({ id, name, vendor, policy, notice, hosts, storage }) =>
    JSON.stringify({ id, name, vendor, policy, notice, hosts, storage }),
};

/** Reads one part of a definition: `x.json?facts` for the core, `x.json?prose` for the preferences. */
export function trackerDefinitions() {
  return {
    name: 'tracker-definitions',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, path, part] = /^(.*)\.json\?(\w+)$/.exec(source) ?? [];
      return part in PARTS ? `${resolvePath(dirname(importer), path)}.${part}.js` : null;
    },
    load(id) {
      const [, path, part] = /^(.*)\.(\w+)\.js$/.exec(id) ?? [];
      if (!(part in PARTS) || !existsSync(`${path}.json`)) return null;
      this.addWatchFile?.(`${path}.json`);
      return `export default ${PARTS[part](JSON.parse(readFileSync(`${path}.json`, 'utf8')))};`;
    },
  };
}

/** What the core loads later is in files beside it, found from the core's own address. */
function filesBesideTheCore() {
  const files = { './ui/mount.js': './samtykke-ui.js', './erase.js': './samtykke-erase.js' };
  return {
    name: 'files-beside-the-core',
    resolveDynamicImport: (source) => (source in files ? { id: files[source], external: true } : null),
  };
}

/**
 * A Trusted Types policy of the panel's own, made when it is first needed: where a page names the policies that it allows,
 * a second `lit-html` would be refused, and the banner with it.
 */
function policyOfThePanel() {
  const theirs = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/;
  const ours =
    '(policy=>({createHTML:text=>(policy??=$1.createPolicy("samtykke-panel",{createHTML:text=>text})).createHTML(text)}))()';
  return {
    name: 'policy-of-the-panel',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      if (!theirs.test(code)) this.error('lit-html makes its policy in another way now.');
      return { code: code.replace(theirs, ours), map: null };
    },
  };
}

/** Takes parts out of a library's file, and says so where a new version of it has such a part no more. */
const without = (name, file, parts) => ({
  name,
  transform(code, id) {
    if (!id.endsWith(file)) return null;
    const missing = parts.find(([part]) => !part.test(code));
    if (missing) this.error(`${file} has no such part now: ${missing[0]}`);
    return { code: parts.reduce((left, [part, rest = '']) => left.replace(part, rest), code), map: null };
  },
});

/**
 * What of lit-html no template of ours needs: drawings and formulas, bindings in comments, in texts of `style` and
 * `textarea`, and of whole elements, templates compiled before, renderings for another document, the connection of directives
 * that wait, support for browsers without shadow roots, and its count of versions in the page.
 */
const lessOfLit = () =>
  without('less-of-lit', '/lit-html/lit-html.js', [
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[]\)\.push\("[\d.]+"\)(?=;)/,
    ],
    [/setConnected\(\w\)\{void 0===this\._\$AM&&\(this\._\$Cv=\w,this\._\$AP\?\.\(\w\)\)\}/],
    [/,this\._\$Cv=\w\?\.isConnected\?\?!0(?=\})/],
    [/return this\._\$AM\?\._\$AU\?\?this\._\$Cv/, 'return this._$AM?._$AU??!0'],
    [/(?<=\w=)2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
    [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/],
    [
      /,2===\w\|\|3===\w\)\{const \w=this\.el\.content\.firstChild;\w\.replaceWith\(\.\.\.\w\.childNodes\)\}/,
      ';',
    ],
    [/if\((?=this\.el=\w\.createElement\()/],
    [
      /else\{let (\w)=-1;for\(;-1!==\(\1=\w\.data\.indexOf\(\w,\1\+1\)\);\)\w\.push\(\{type:7,index:\w\}\),\1\+=\w\.length-1\}/,
    ],
    [/if\(\w\.test\(\w\.tagName\)\)\{const (\w)=\w\.textContent\.split\(\w\),.*?\1\[\w],\w\(\)\)\}\}/],
    [/\(\w\.test\(\w\[2]\)&&\(\w=RegExp\("<\/"\+\w\[2],"g"\)\),(\w=\w)\)/, '$1'],
    [/(?<=\?\(\w=)\w\?\?(?=\w,\w=-1\))/],
    [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\)/],
    [/:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, ':0'],
    [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===\w\.el&&.*?,this\.options\)\),\w\)/, '$1'],
  ]);

/** What of js-cookie nobody calls here: the interface writes one cookie, and the core reads it by itself. */
const lessOfCookies = () =>
  without('less-of-cookies', '/js-cookie/dist/js.cookie.mjs', [
    [/ {2}function get\(name\) \{[^]*?\n {2}\}\n/],
    [/return Object\.create\([^]*?\n {2}\)\n/, 'return { set }\n'],
    [/ {2}read: function \(value\) \{[^]*?\n {2}\},\n/],
  ]);

export const compile = (options = {}) =>
  typescript({ tsconfig: './tsconfig.json', noEmitOnError: true, outDir: 'dist', ...options });

/**
 * Shorter words for the same: `let` for `const` (the compiler has seen to it that nothing is assigned anew), and arrows for
 * the core's and the guard's functions, of which none has a `this`, and none is called before all are there.
 */
export const shorterWords = () => ({
  name: 'shorter-words',
  renderChunk(code) {
    let shorter = code.replace(/\bconst (?=[\w$[{])/g, 'let   ');
    const { body: parts } = this.parse(shorter);
    const all = parts[0].expression?.callee.body.body ?? parts;
    const functions = all.filter(({ type }) => type === 'FunctionDeclaration');
    // From the last to the first, so that places found before stay right.
    for (const { id, params, body, start, end } of functions.reverse()) {
      const names = params.length ? shorter.slice(params[0].start, params.at(-1).end) : '';
      const arrow = `let ${id.name} = (${names}) => ${shorter.slice(body.start, body.end)};`;
      shorter = shorter.slice(0, start) + arrow + shorter.slice(end);
    }
    return { code: shorter, map: null };
  },
});

/** Small functions inlined but not large ones: measured, that compresses best. */
export const minify = (mangle = true) =>
  terser({
    mangle,
    ecma: 2022,
    compress: {
      passes: 4,
      inline: 1,
      unsafe_arrows: true,
      unsafe_methods: true,
      lhs_constants: false,
      comparisons: false,
    },
    format: { comments: false },
  });

const GUARD_NAMES = JSON.parse(readFileSync('.config/guard-names.json', 'utf8'));

/** What only the guard's own parts call each other: no such name is the browser's, or in another file. */
export const isGuardsOwn = (name) => /^(withholds\w*|areNeeded|settle|markup|attribute|inText)$/.test(name);

export const minifyGuard = () => [minify(false), shortNames(GUARD_NAMES, isGuardsOwn)];

const read = [trackerDefinitions(), nodeResolve()];

/** `samtykke-` before the name, unless it is there. */
const fileOf = ({ name }) => `${name.startsWith('samtykke-') ? name : `samtykke-${name}`}.js`;

/** Every language's file: there is no list to forget. */
const LANGUAGES = readdirSync('src/locales')
  .filter((file) => /^[a-z]{2,3}\.ts$/.test(file))
  .map((file) => `locales/${file.slice(0, -3)}`);

/** What the texts are called, in their order, as English has them. */
const ORDER = readFileSync('src/locales/en.ts', 'utf8')
  .match(/(?<=^ {2})\w+(?=:)/gm)
  .join(' ');

/** The texts are exported under a name that tells their order: one of another version is not found, rather than misread. */
const NAME_OF_TEXTS = `t${createHash('sha256').update(ORDER).digest('hex').slice(0, 4)}`;

/** A language as a page loads it: the texts without their names, which no visitor reads. */
const textsWithoutNames = () => ({
  name: 'texts-without-names',
  transform(code, id) {
    if (!/\/locales\/[a-z]{2,3}\.ts$/.test(id)) return null;
    const { declaration } = this.parse(code).body.find(({ type }) => type === 'ExportNamedDeclaration');
    const { properties } = declaration.declarations[0].init;
    if (properties.map(({ key }) => key.name).join(' ') !== ORDER)
      this.error(`${id} has other texts than English, or in another order.`);
    const texts = properties.map(({ value }) => code.slice(value.start, value.end));
    return { code: `export const ${NAME_OF_TEXTS} = [${texts.join()}];`, map: null };
  },
  renderChunk: (code) => ({
    code: code.replace(/^const (\w+)=([^]+);export\{\1 as (\w+)\};/, 'export const $3=$2;'),
    map: null,
  }),
});

/**
 * The languages are files in this folder, seen from the file that loads one. The list of the other keys goes by their order
 * too: it is a file of its own.
 */
const languagesIn = (folder) => ({
  name: 'languages-in',
  transform: (code, id) =>
    /\/(language|more-keys|words-in)\.ts$/.test(id)
      ? {
          code: code
            .replace('`../locales/', `\`${folder}/`)
            .replace('{ messages }', `{ ${NAME_OF_TEXTS}: messages }`)
            .replaceAll('MORE_KEYS', `${NAME_OF_TEXTS}Keys`),
          map: null,
        }
      : null,
});

/** Every definition as it stands, for sites that bring one by their configuration. No page loads these. */
function copyCatalogue() {
  mkdirSync('dist/catalogue', { recursive: true });
  for (const file of readdirSync('src/trackers', { recursive: true }).filter((name) =>
    name.endsWith('.json'),
  ))
    copyFileSync(`src/trackers/${file}`, `dist/catalogue/${basename(file)}`);
}

/**
 * The libraries of the command line ride in its file, so that who installs this package installs two others and no more;
 * their licences go with it.
 */
const licencesBesideTheFile = () => ({
  name: 'licences-beside-the-file',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ modules = {} }) =>
      Object.keys(modules).filter((file) => !file.startsWith('\0')),
    );
    const packages = modules.flatMap(
      (file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file.replaceAll('\\', '/'))?.[0] ?? [],
    );
    const texts = [...new Set(packages)].sort().map((folder) => {
      const { name, version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file) this.error(`${name} says no licence.`);
      return `${name} ${version}\n\n${readFileSync(folder + file, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
  },
});

export default () => {
  rmSync('dist', { recursive: true, force: true });
  // Rules for other people's programs: data, which goes out as it is.
  cpSync('src/agents', 'dist/agents', { recursive: true });
  copyCatalogue();
  writeFileSync('dist/samtykke.schema.json', `${JSON.stringify(makeSchema(), null, 2)}\n`);
  return [
    {
      input: 'src/script-tag.ts',
      output: { file: 'dist/samtykke.js', format: 'iife', strict: false, sourcemap: 'hidden' },
      makeAbsoluteExternalsRelative: false,
      plugins: [...read, filesBesideTheCore(), compile(), shorterWords(), minify()],
    },
    {
      input: { 'samtykke-ui': 'src/ui/mount.ts' },
      // What the later files need of Lit they take from this one.
      preserveEntrySignatures: 'allow-extension',
      output: {
        dir: 'dist',
        format: 'es',
        sourcemap: true,
        entryFileNames: '[name].js',
        chunkFileNames: fileOf,
      },
      plugins: [
        ...read,
        lessOfLit(),
        lessOfCookies(),
        languagesIn('./locales'),
        minifyTemplateLiterals({ include: 'src/ui/**' }),
        compile(),
        minify(),
      ],
    },
    {
      input: Object.fromEntries(LANGUAGES.map((file) => [file, `src/${file}.ts`])),
      output: { dir: 'dist', format: 'es', entryFileNames: '[name].js' },
      plugins: [compile(), minify(), textsWithoutNames()],
    },
    ...['guard', 'guard-frame'].map((name) => ({
      input: `src/guard/${name}-tag.ts`,
      output: { file: `dist/samtykke-${name}.js`, format: 'iife', sourcemap: 'hidden' },
      plugins: [...read, compile(), shorterWords(), minifyGuard()],
    })),
    {
      input: 'src/gate/erase.ts',
      output: { file: 'dist/samtykke-erase.js', format: 'es', sourcemap: true },
      plugins: [...read, compile(), minify()],
    },
    {
      input: 'src/panel/panel-tag.ts',
      output: { file: 'dist/samtykke-panel.js', format: 'iife', sourcemap: true },
      plugins: [
        ...read,
        policyOfThePanel(),
        minifyTemplateLiterals({ include: 'src/panel/**' }),
        compile(),
        minify(),
      ],
    },
    {
      input: { samtykke: 'src/cli/cli.ts' },
      external: [/^node:/],
      output: { dir: 'dist/cli', format: 'es', sourcemap: false },
      plugins: [
        trackerDefinitions(),
        nodeResolve({ preferBuiltins: true }),
        commonjs(),
        languagesIn('../locales'),
        compile({ tsconfig: './src/cli/tsconfig.json', outDir: 'dist/cli' }),
        licencesBesideTheFile(),
      ],
    },
    {
      input: [
        'src/index.ts',
        'src/server.ts',
        'src/guard/start-guard.ts',
        'src/testing/index.ts',
        ...LANGUAGES.map((file) => `src/${file}.ts`),
      ],
      external: [/^lit/, 'js-cookie', 'tslib'],
      output: {
        dir: 'dist/esm',
        format: 'es',
        preserveModules: true,
        preserveModulesRoot: 'src',
        sourcemap: true,
      },
      plugins: [
        trackerDefinitions(),
        compile({ outDir: 'dist/esm', declaration: true, declarationDir: 'dist/esm' }),
      ],
    },
  ];
};
