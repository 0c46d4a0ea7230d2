// Holds every import of src to the table "Who may know whom" in CONTRIBUTING.md.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './examples.js';

/** By type only, with the file, or only when it is needed. */
type Kind = 'type' | 'now' | 'later';
interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
}

const FILES = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(`${ROOT}src/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true);

/** Every node of a file, its own comments and texts left out. */
function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (child: ts.Node) => {
    nodes.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return nodes;
}

/** What a node imports, as it is written, and how. */
function importOf(node: ts.Node): readonly [specifier: ts.Node | undefined, kind: Kind] {
  if (ts.isImportDeclaration(node))
    return [
      node.moduleSpecifier,
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'now',
    ];
  if (ts.isExportDeclaration(node)) return [node.moduleSpecifier, node.isTypeOnly ? 'type' : 'now'];
  if (ts.isImportTypeNode(node))
    return [ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node, 'type'];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return [node.arguments[0], 'later'];
  return [undefined, 'now'];
}

/** What a text names: itself, or every language where it has a place for one. */
const meantBy = (text: string): readonly string[] =>
  text.includes('${language}')
    ? FILES.filter((file) => file.startsWith('locales/'))
        .map((file) => `../${file.replace('.ts', '.js')}`)
        .filter((file) => posix.dirname(file) === posix.dirname(text) && !file.endsWith('messages.js'))
    : [text.includes('${') ? `something unknown: ${text}` : text];

const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  nodesOf(parse(from)).flatMap((node) => {
    const [specifier, kind] = importOf(node);
    if (!specifier) return [];
    const isText = ts.isStringLiteralLike(specifier) || ts.isTemplateExpression(specifier);
    const text = isText ? specifier.getText().slice(1, -1) : `something unknown: ${specifier.getText()}`;
    return meantBy(text).map((meant) => {
      const path = posix.join(posix.dirname(from), meant);
      return { from, to: meant.startsWith('.') ? path.replace(/\.js$/, '.ts') : meant, kind };
    });
  }),
);

// `package.json`, from which the build takes the version, is nobody's part of src.
const OWN = IMPORTS.filter(({ to }) => FILES.includes(to) || (to.includes('.json') && !to.startsWith('..')));

/** The folder of a file, or its own name where it stands in src itself. */
const placeOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file.replace('.ts', ''));

/** The table: what each place may import, and how. */
function readTable(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8');
  const [, block = ''] = /Who may know whom[^]*?```\w*\n([^]*?)```/.exec(text) ?? [];
  return new Map(
    block
      .trim()
      .split('\n')
      .map((line) => {
        const [place = '', allowed = ''] = line.split('→');
        return [place.trim(), allowed.split(',').map((word) => word.trim())];
      }),
  );
}

const TABLE = readTable();

function isAllowed({ from, to, kind }: Import): boolean {
  const [place, other] = [placeOf(from), placeOf(to)];
  const allowed = TABLE.get(place) ?? [];
  return (
    place === other || allowed.includes(other) || (kind !== 'now' && allowed.includes(`${kind} ${other}`))
  );
}

/** All files that are there as soon as one file is. */
function reachOf(entry: string, kinds: readonly Kind[]): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const { from, to, kind } of IMPORTS) if (from === file && kinds.includes(kind)) reached.add(to);
  }
  return reached;
}

describe('Who may know whom', () => {
  it('has a line for every place in src, and for no other', () => {
    expect([...TABLE.keys()].sort()).toEqual([...new Set(FILES.map(placeOf))].sort());
  });

  it('names only places that are there, by words that mean something', () => {
    const places = [...TABLE.keys()];
    const words = [...TABLE.values()].flat().filter(Boolean);
    expect(words.filter((word) => !places.includes(word.replace(/^(type|later) /, '')))).toEqual([]);
  });

  it('allows every import that there is', () => {
    expect(OWN.filter((entry) => !isAllowed(entry))).toEqual([]);
  });

  it('allows nothing that nobody does', () => {
    const used = new Set(OWN.map(({ from, to }) => `${placeOf(from)} → ${placeOf(to)}`));
    const unused = [...TABLE].flatMap(([place, words]) =>
      words
        .filter(Boolean)
        .map((word) => `${place} → ${word.replace(/^(type|later) /, '')}`)
        .filter((arrow) => !used.has(arrow)),
    );
    expect(unused).toEqual([]);
  });

  it('sees every import: each leads to a file of ours or to a package that we name', () => {
    const strangers = IMPORTS.filter((entry) => !OWN.includes(entry)).map(
      ({ from, to }) => `${from} → ${to}`,
    );
    const known = [
      /^ui\/receipt\.ts → \.\.\/package\.json\?version$/,
      /^(ui|panel)\/[\w.-]+ → lit(\/.*)?$/,
      /^cli\/[\w./-]+ → (node:[\w/]+|commander|jsonc-parser|marked|parse5|acorn)$/,
      /^store\/keep-record\.ts → js-cookie$/,
    ];
    expect(strangers.filter((arrow) => !known.some((pattern) => pattern.test(arrow)))).toEqual([]);
    expect(OWN.length).toBeGreaterThan(FILES.length);
  });
});

describe('src', () => {
  it('has no file that nothing leads to', () => {
    const entries = [
      'index.ts',
      'script-tag.ts',
      'guard/start-guard.ts',
      'guard/guard-tag.ts',
      'guard/guard-frame-tag.ts',
      'server.ts',
      'testing/index.ts',
      'panel/panel-tag.ts',
      'cli/cli.ts',
    ];
    const reached = new Set(entries.flatMap((entry) => [...reachOf(entry, ['now', 'later', 'type'])]));
    expect(FILES.filter((file) => !reached.has(file) && file !== 'trackers/json.d.ts')).toEqual([]);
  });

  it('has no definition that a list of the catalogue forgets', () => {
    const lists = FILES.filter((file) => file.startsWith('trackers/catalogue'));
    const definitions = readdirSync(`${ROOT}src/trackers`).filter((file) => file.endsWith('.json'));
    for (const list of lists) {
      const imported = IMPORTS.filter(({ from }) => from === list).map(({ to }) => to.split('?')[0]);
      expect(imported, list).toEqual(expect.arrayContaining(definitions.map((file) => `trackers/${file}`)));
    }
  });

  it('keeps Lit, words and checks out of what a returning visitor loads', () => {
    const first = [...reachOf('script-tag.ts', ['now'])];
    expect(first).toContain('gate/gate.ts');
    expect(
      first.filter((file) =>
        /^(ui|check|locales)\/|^lit|js-cookie|\?(prose|name|parameters|reach|version)$/.test(file),
      ),
    ).toEqual([]);
  });

  it('has no circle of files that need each other at once', () => {
    const needs = (file: string) => IMPORTS.filter(({ from, kind }) => from === file && kind === 'now');
    expect(FILES.filter((file) => needs(file).some(({ to }) => reachOf(to, ['now']).has(file)))).toEqual([]);
  });
});

describe('consent', () => {
  const WORLD = [
    'document',
    'window',
    'globalThis',
    'self',
    'localStorage',
    'sessionStorage',
    'navigator',
    'location',
  ];

  it.each(FILES.filter((file) => file.startsWith('consent/')))(
    '%s knows no page, no storage and no clock',
    (file) => {
      const names = nodesOf(parse(file))
        .filter((node) => ts.isIdentifier(node))
        .map((node) => node.text);
      expect(
        names.filter((name) => [...WORLD, 'Date', 'performance', 'fetch', 'setTimeout'].includes(name)),
      ).toEqual([]);
    },
  );
});
