// What a visitor reads of a policy: its blocks of visible text, and its links. Markdown becomes HTML first; HTML is read as
// browsers read it.
import { marked } from 'marked';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface PolicyText {
  /** Paragraphs, list items, cells, headings. */
  readonly blocks: readonly string[];
  /** Addresses of links. */
  readonly links: readonly string[];
  /** `<html lang>`, or what the front matter says. */
  readonly language?: string;
  /** Whether the page makes its own declaration, with <samtykke-declaration>. */
  readonly isDeclared: boolean;
}

export type Format = 'html' | 'markdown' | 'mdx' | 'text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Nothing of these is read; a block of code is an example and no statement. */
const UNREAD = new Set(
  'head script style template noscript iframe object svg math pre textarea select'.split(' '),
);
/** These stand within a line; any other begins a block of its own. */
const WITHIN = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const attributeOf = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value;

const isHidden = (element: Element) =>
  UNREAD.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style') ?? '');

/** Without recursion: a policy may be nested as deep as its author, or an attacker, likes. */
function readHtml(text: string): PolicyText {
  const blocks: string[] = [];
  const links: string[] = [];
  let [line, language, isDeclared]: [string, string | undefined, boolean] = ['', undefined, false];
  const endLine = () => {
    if (line.trim()) blocks.push(line);
    line = '';
  };
  // A function among the nodes is what is done once those before it have been read.
  const waiting: (Node | (() => void))[] = [parse(text, { scriptingEnabled: false })];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === 'function') next();
    else if ('value' in next) line += next.value;
    else if ('childNodes' in next) {
      if ('tagName' in next) {
        if (next.tagName === 'html') language = attributeOf(next, 'lang');
        if (isHidden(next)) continue;
        isDeclared ||= next.tagName === 'samtykke-declaration';
        const href = next.tagName === 'a' ? attributeOf(next, 'href') : undefined;
        if (href) links.push(href);
        if (!WITHIN.has(next.tagName)) {
          endLine();
          waiting.push(endLine);
        }
      }
      for (let at = next.childNodes.length - 1; at >= 0; at--) {
        const child = next.childNodes[at];
        if (child) waiting.push(child);
      }
    }
  }
  endLine();
  return { blocks, links, isDeclared, ...(language && { language }) };
}

/** Every address in a plain text is a link, for want of others. */
function readText(text: string): PolicyText {
  const links = [...text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi)].map(([address]) =>
    /^www/i.test(address) ? `https://${address}` : address,
  );
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim());
  return { blocks, links, isDeclared: false };
}

/** The settings that a Markdown file begins with, and what comes after them. */
function splitFrontMatter(text: string) {
  const [whole = '', , settings = ''] = /^(---|\+\+\+)\r?\n([^]*?)\r?\n\1[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const [, language] = /^(?:lang|language|locale)\s*[:=]\s*["']?([\w-]+)/m.exec(settings) ?? [];
  return { language, rest: text.slice(whole.length) };
}

/** What only MDX has: imports, exports and comments in braces. */
const withoutMdx = (text: string) =>
  text.replace(/^(?:import|export)\s.*$/gm, '').replace(/\{\/\*[^]*?\*\/\}/g, '');

function readMarkdown(text: string): PolicyText {
  const { language, rest } = splitFrontMatter(text);
  let read: PolicyText;
  try {
    read = readHtml(marked.parse(rest, { async: false }));
  } catch {
    // Nested deeper than its parser goes.
    read = readText(rest);
  }
  return { ...read, ...(language && { language }) };
}

export function readPolicyText(text: string, format: Format): PolicyText {
  const whole = text.replace(/^\uFEFF/, '');
  const read = { html: readHtml, markdown: readMarkdown, text: readText };
  return format === 'mdx' ? readMarkdown(withoutMdx(whole)) : read[format](whole);
}
