// Short names for a built file: one or two letters for each variable, by its name in the source and the function that it is
// in, as `function/name`. Which name gets which letters was found by trying (`choose-names.mjs`), for compression, and that
// does better than a minifier. A name that the list does not know gets what is free.
import { analyze } from 'eslint-scope';

/** The most frequent first, as they are in such code. */
export const LETTERS = [...'etnraoisldcufhpmgSyw_bkLRMNTvA$CxHUWjDEFIOPBGzVqKXJQYZ'];
const ALL = [...LETTERS, ...LETTERS.map((letter) => `${letter}e`)];

function visit(node, act) {
  act(node);
  for (const part of Object.values(node).flat()) if (part?.type) visit(part, act);
}

/** The scopes in which a variable must be found: where it is declared, where it is used, and all between. */
function scopesOf({ scope, references }) {
  const found = new Set([scope]);
  for (const { from } of references)
    for (let inner = from; inner && inner !== scope; inner = inner.upper) found.add(inner);
  return found;
}

/**
 * The names in a file that may be short: `texts`, what stands before each place and after the last, `places`, the name of
 * each, and `rivals`, the names that may not be the same as another. `isOwn` tells the properties that may be short too; such a
 * name begins with a dot here. `parse` gives an ESTree with `start` and `end`.
 */
export function readNames(code, parse, isOwn) {
  const tree = parse(code);
  const edits = new Map();
  const rename = (node, before, name) => edits.set(node.start, { end: node.end, before, name });
  const rivals = new Map();
  const rival = (one, other) => {
    if (!rivals.has(one)) rivals.set(one, new Set());
    if (one !== other) rivals.get(one).add(other);
  };
  const short = new Map();
  const functions = new Map();
  visit(tree, (node) => {
    // The scopes' library asks for it by this name.
    node.range = [node.start, node.end];
    if (node.type === 'VariableDeclarator' && /Function/.test(node.init?.type))
      functions.set(node.init, `${node.id.name}/`);
    const key = node.key ?? node.property;
    if (node.type === 'Property' && node.shorthand) short.set(node.start, node.key.name);
    else if (/^(Property|MemberExpression)$/.test(node.type) && !node.computed && isOwn(key.name))
      rename(key, [], `.${key.name}`);
  });
  const variables = analyze(tree, { ecmaVersion: 2022, sourceType: 'module' }).scopes.flatMap((scope) =>
    scope.variables.filter(({ defs }) => defs.length > 0),
  );
  /** The function is the nearest one with a name; what is in none has its own name alone. */
  const keyOf = ({ name, scope }) => {
    let around = scope;
    while (around && !functions.has(around.block)) around = around.upper;
    return `${functions.get(around?.block) ?? ''}${name}`;
  };
  const keys = variables.map(keyOf);
  for (const [at, { name, identifiers, references, defs }] of variables.entries()) {
    for (const node of [...identifiers, ...references.map(({ identifier }) => identifier)]) {
      const key = short.get(node.start);
      const isImport = defs[0].type === 'ImportBinding' && node === identifiers[0];
      const before = key ? [isOwn(key) ? { name: `.${key}` } : key, ':'] : isImport ? [name, ' as '] : [];
      rename(node, before, keys[at]);
    }
  }
  const scopes = variables.map(scopesOf);
  for (const at of variables.keys())
    for (const [to, other] of variables.entries())
      if (scopes[at].has(other.scope)) {
        rival(keys[at], keys[to]);
        rival(keys[to], keys[at]);
      }
  const texts = [];
  const places = [];
  let from = 0;
  let text = '';
  for (const [start, { end, before, name }] of [...edits].sort(([a], [b]) => a - b)) {
    text += code.slice(from, start);
    for (const part of [...before, { name }]) {
      if (!part.name) text += part;
      else {
        texts.push(text);
        places.push(part.name);
        text = '';
      }
    }
    from = end;
  }
  texts.push(text + code.slice(from));
  const own = new Set(places.filter((name) => name.startsWith('.')));
  for (const one of own) for (const other of own) rival(one, other);
  return { texts, places, rivals };
}

/** What each name becomes: what the list says where that is free, else the first letters that are. */
export function lettersFor({ places, rivals }, list) {
  const count = new Map();
  for (const name of places) count.set(name, (count.get(name) ?? 0) + 1);
  const names = [...count.keys()].sort((a, b) => count.get(b) - count.get(a));
  const letters = new Map();
  const give = (name, choices) => {
    const taken = new Set([...rivals.get(name)].map((other) => letters.get(other)));
    const found = choices.find((choice) => !taken.has(choice));
    if (found) letters.set(name, found);
  };
  for (const name of names) if (Object.hasOwn(list, name)) give(name, [list[name]]);
  for (const name of names) if (!letters.has(name)) give(name, ALL);
  const without = names.find((name) => !letters.has(name));
  if (without) throw new Error(`No letters are left for “${without}”: too many names stand in its way.`);
  return letters;
}

export const write = ({ texts, places }, letters) =>
  texts.map((text, at) => text + (at < places.length ? letters.get(places[at]) : '')).join('');

/** Gives what is built the names of the list: after a minifier that has left them as they were. */
export const shortNames = (list, isOwn) => ({
  name: 'short-names',
  renderChunk(code) {
    const names = readNames(code, (text) => this.parse(text), isOwn);
    return { code: write(names, lettersFor(names, list)), map: null };
  },
});
