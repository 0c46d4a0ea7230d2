// The parts of a pasted snippet: what is code, and which files its markup loads. Markup is parsed as browsers parse it.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A script element, with its attributes and what stands in it. */
export interface ScriptPart {
  readonly attributes: ReadonlyMap<string, string>;
  readonly code: string;
}

export interface Parts {
  readonly scripts: readonly ScriptPart[];
  /** Addresses of pictures and frames. */
  readonly contacted: readonly string[];
}

/** What a script of another type holds is data. */
const IS_CODE = /^(|module|text\/plain|(text|application)\/(x-)?(java|ecma)script)$/i;

/** Deeper is no snippet. */
const DEEPEST = 200;

const isElement = (node: Node): node is Element => 'tagName' in node;

function readElement(element: Element, scripts: ScriptPart[], contacted: string[]): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const source = attributes.get('src') ?? attributes.get('data-src');
  if (element.tagName === 'script') {
    if (!IS_CODE.test(attributes.get('type')?.trim() ?? '')) return;
    const code = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    scripts.push({ attributes, code });
  } else if (source && /^(img|iframe|embed)$/.test(element.tagName)) contacted.push(source);
}

function walk(nodes: readonly Node[], scripts: ScriptPart[], contacted: string[], depth = 0): void {
  if (depth > DEEPEST) return;
  for (const node of nodes) {
    if (!isElement(node)) continue;
    readElement(node, scripts, contacted);
    const inner = 'content' in node ? node.content.childNodes : node.childNodes;
    walk(inner, scripts, contacted, depth + 1);
  }
}

/** The scripts and addresses of markup; a text that is none is one script. */
export function readMarkup(text: string): Parts {
  const isMarkup = /^\s*</.test(text.replace(/^\uFEFF/, ''));
  if (!isMarkup) return { scripts: [{ attributes: new Map(), code: text }], contacted: [] };
  const scripts: ScriptPart[] = [];
  const contacted: string[] = [];
  // What stands in `noscript` is read too: it tells whom a vendor contacts.
  walk(parseFragment(text, { scriptingEnabled: false }).childNodes, scripts, contacted);
  return { scripts, contacted };
}
