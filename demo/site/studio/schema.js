// The schema of a configuration, as the library publishes it: what each field is, in words, and what it may hold.
const schema = await (await fetch('/samtykke.schema.json')).json();

const definitions = schema.definitions ?? schema.$defs ?? {};

/** A part with what it refers to in place; what stands beside a reference says more than what it refers to. */
export function resolve(part = {}) {
  const name = /^#\/(?:definitions|\$defs)\/([^/]+)$/.exec(part.$ref ?? '')?.[1];
  const { $ref, allOf = [], ...own } = part;
  const parts = [...(name ? [definitions[decodeURIComponent(name)]] : []), ...allOf].map((each) =>
    resolve(each),
  );
  const properties = Object.assign({}, ...parts.map((each) => each.properties), own.properties);
  return { ...Object.assign({}, ...parts), ...own, ...(Object.keys(properties).length && { properties }) };
}

export const CONFIG = resolve(schema);
export const TRACKER = resolve({ $ref: '#/definitions/Tracker' });

/** The schema at a place like `storage.cookies[].lifetime`. */
export function partAt(root, path) {
  return path
    .split('.')
    .filter(Boolean)
    .reduce((part, word) => {
      const inner = resolve(part.properties?.[word.replace(/\[\]$/, '')]);
      return word.endsWith('[]') ? resolve(inner.items) : inner;
    }, root);
}

const isText = (part) => part.type === 'string' || typeof part.const === 'string' || Boolean(part.enum);

/** The ways in which a part may be said; most have one. */
function waysOf(part) {
  if (Array.isArray(part.type)) return part.type.map((type) => ({ ...part, type }));
  return (part.anyOf ?? part.oneOf ?? [part]).map((way) => resolve(way));
}

/**
 * By what kind of control a part is written: `choice`, `truth`, `number`, `text`, `lines` (a list of texts), `rows` (a list
 * of objects with plain fields), `group`, `languages` (a text each), or `json` for the rest.
 */
export function kindOf(part) {
  const ways = waysOf(part);
  if (choicesOf(part).length) return 'choice';
  if (part.type === 'boolean') return 'truth';
  if (part.type === 'number' || part.type === 'integer') return 'number';
  if (ways.some(isText)) return ways.every(isText) ? 'text' : 'json';
  if (part.type === 'array') {
    const item = resolve(part.items);
    if (waysOf(item).some((way) => way.type === 'string')) return 'lines';
    const cells = Object.values(item.properties ?? {}).map((cell) => kindOf(resolve(cell)));
    const isPlain =
      cells.length > 0 && cells.every((kind) => ['choice', 'truth', 'number', 'text'].includes(kind));
    return isPlain && item.type === 'object' ? 'rows' : 'json';
  }
  if (part.properties) return 'group';
  if (typeof part.additionalProperties === 'object' && isText(resolve(part.additionalProperties)))
    return 'languages';
  return 'json';
}

/** The few values that a part may have, where it has only those. */
export function choicesOf(part) {
  const ways = waysOf(part);
  if (!ways.every((way) => way.enum || way.const !== undefined)) return [];
  const all = ways.flatMap((way) => way.enum ?? [way.const]);
  return all.every((value) => typeof value === 'string') ? all : [];
}

export const patternsOf = (part) =>
  waysOf(part)
    .map(({ pattern }) => pattern)
    .filter(Boolean);

export const exampleOf = (part) =>
  part.examples?.[0] ?? waysOf(part).find((way) => way.examples)?.examples[0];
