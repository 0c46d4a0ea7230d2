// What a vendor's snippet tells about its tracker. It is parsed and followed, never run, and nothing is asked for.
import { parse, type Program } from 'acorn';
import type { Json, Load, Script } from '../../trackers/tracker.js';
import { UsageError } from '../usage-error.js';
import { findGlobals } from './find-globals.js';
import { findParameters, type FoundParameter } from './find-parameters.js';
import { Follower, TooLong } from './follow.js';
import { nameOfHost } from './name-of-host.js';
import type { World } from './page.js';
import { readMarkup } from './read-markup.js';
import { HOLE, Thing, toText } from './value.js';

export interface Guess {
  readonly name: string;
  readonly load: Load;
  readonly hosts: readonly string[];
  readonly parameters: readonly FoundParameter[];
  /** Names that the snippet's own code writes. */
  readonly stored: Readonly<Record<'cookies' | 'localStorage' | 'sessionStorage', readonly string[]>>;
  /** The same as `load`, with the site's own values: to be compared. */
  readonly plain: Load;
  /** What was not understood or cannot be said, in sentences. */
  readonly remarks: readonly string[];
}

/** No vendor's snippet is longer. */
const LARGEST = 200_000;

/** Attributes of scripts that a definition cannot say, and need not. */
const USUAL =
  /^(src|data-src|id|type|async|defer|charset|crossorigin|nonce|tagname|language|data-category|data-tracker|on\w+|innerhtml|text|textcontent|referrerpolicy|fetchpriority)$/;

/** A text from the bytes of a file, whatever Unicode it is in. */
export function decodeSnippet(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** No sign that a terminal would act on. */
export const plainText = (text: string): string => text.replace(/[^\P{C}\n]/gu, '').slice(0, 300);

function parseCode(code: string): Program | undefined {
  for (const sourceType of ['script', 'module'] as const) {
    try {
      return parse(code, {
        ecmaVersion: 'latest',
        sourceType,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
      });
    } catch {
      // No script, or no module either: then it is told that it cannot be read.
    }
  }
  return undefined;
}

/** Every text that stands in the code. */
function wordsOf(program: Program): ReadonlySet<string> {
  const words = new Set<string>();
  const waiting: unknown[] = [program];
  while (waiting.length) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, value } = node as { type?: unknown; value?: unknown };
    if (type === 'Literal' && typeof value === 'string' && value.length < 100) words.add(value);
    else waiting.push(...(Object.values(node) as unknown[]));
  }
  return words;
}

/** An address as a definition may have it; nothing where only the page knows it. */
function readAddress(raw: string, remark: (text: string) => void): string | undefined {
  const address = raw.trim().replace(/^\/\//, 'https://');
  const shown = address.replaceAll(HOLE, '…');
  // What only the page knows in a query is most often a way around caches.
  const [path = '', query] = address.split('?');
  const known = query
    ?.split('&')
    .filter((pair) => !pair.includes(HOLE))
    .join('&');
  if (path.includes(HOLE) || !path) {
    remark(`An address that is made on the page cannot be told: ${shown}`);
    return undefined;
  }
  if (query?.includes(HOLE)) remark(`A part of an address is made on the page, and left out: ${shown}`);
  const whole = known ? `${path}?${known}` : path;
  if (whole.startsWith('http://')) {
    remark(`An address without encryption is written with it: ${shown}`);
    return `https://${whole.slice('http://'.length)}`;
  }
  const isOneWord = !/[\s\p{C}]/u.test(whole);
  if (isOneWord && (/^https:\/\/./.test(whole) || !/^[a-z][a-z\d+.-]*:/i.test(whole))) return whole;
  remark(`An address that no page should load is left out: ${shown}`);
  return undefined;
}

const hostOf = (address: string): string | undefined => {
  try {
    const { hostname, host } = new URL(address);
    return /^[a-z\d.-]+$/.test(hostname) && host ? hostname : undefined;
  } catch {
    return undefined;
  }
};

class Guesser {
  readonly follower = new Follower();
  readonly remarks = new Set<string>();
  readonly scripts: Script[] = [];
  readonly contacted: string[] = [];
  readonly words = new Set<string>();

  remark = (text: string): void => void this.remarks.add(plainText(text));

  /** Reads markup or code; `depth` counts markup that is written by code. */
  read(text: string, depth = 0): void {
    const { scripts, contacted } = readMarkup(text);
    this.contacted.push(...contacted);
    for (const { attributes, code } of scripts) {
      const source = attributes.get('src') ?? attributes.get('data-src');
      if (source !== undefined) this.#script(source, attributes);
      else this.#code(code);
    }
    const { written } = this.follower.world;
    if (depth < 3) for (const markup of written.slice(this.#read)) this.#readWritten(markup, depth);
  }

  #read = 0;

  #readWritten(markup: string, depth: number): void {
    this.#read++;
    this.read(markup.trim().startsWith('<') ? markup : `<p>${markup}`, depth + 1);
  }

  #code(code: string): void {
    const program = code.trim() ? parseCode(code) : undefined;
    if (!program) {
      if (code.trim()) this.remark('A script of the snippet is no code that can be read: is it whole?');
      return;
    }
    for (const word of wordsOf(program)) this.words.add(word);
    const known = this.follower.world.scripts.length;
    try {
      this.follower.follow(program);
      const { window } = this.follower.world;
      this.follower.call(window.fields.get('onload'), window, []);
    } catch (error) {
      if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
      this.remark(
        'The snippet goes on for longer than it is followed: what it does at its end is not known.',
      );
    }
    for (const { fields, give } of this.follower.world.scripts.slice(known)) {
      const dataset = give?.('dataset');
      const data = dataset instanceof Thing ? [...dataset.fields] : [];
      const texts = new Map([
        ...[...fields].map(([key, value]) => [key, toText(value)] as const),
        ...data.map(([key, value]) => [`data-${key}`, toText(value)] as const),
      ]);
      if (
        [...fields].some(([key, value]) => /^on(load|readystatechange)$/.test(key) && value instanceof Thing)
      )
        this.remark('What the snippet does when its script has come cannot be said as data.');
      if (fields.has('src')) this.#script(texts.get('src') ?? '', texts);
    }
  }

  #script(source: string, attributes: ReadonlyMap<string, string>): void {
    const src = readAddress(source, this.remark);
    if (src === undefined) return;
    const others = [...attributes].filter(([key]) => !USUAL.test(key.toLowerCase()));
    for (const [key, value] of others)
      this.remark(
        `A definition cannot say that a script has ${key}="${value.slice(0, 60)}". Where the vendor needs it, leave the snippet in the page, marked.`,
      );
    const id = attributes.get('id');
    const isWritable = id && !id.includes(HOLE) && !/[<>"]/.test(id);
    const script: Script = isWritable ? { src, attributes: { id } } : src;
    if (!this.scripts.some((known) => JSON.stringify(known) === JSON.stringify(script)))
      this.scripts.push(script);
  }
}

const addressOf = (script: Script) => (typeof script === 'string' ? script : script.src);

/** What the snippet keeps and asks for by its own code, before its functions are tried. */
function readWorld({
  contacted,
  stored,
}: World): Pick<Guess, 'stored'> & { readonly contacted: readonly string[] } {
  const known = (keys: ReadonlySet<string>) => [...keys].filter((key) => key && !key.includes(HOLE));
  const { cookies, localStorage, sessionStorage } = stored;
  return {
    contacted,
    stored: {
      cookies: known(cookies),
      localStorage: known(localStorage),
      sessionStorage: known(sessionStorage),
    },
  };
}

/** Guesses a tracker from its vendor's snippet: HTML, or the code alone. */
export function guessTracker(text: string): Guess {
  if (text.length > LARGEST)
    throw new UsageError(
      `This is longer than any vendor's snippet (${text.length} signs, at most ${LARGEST}). Give the snippet alone.`,
    );
  const guesser = new Guesser();
  try {
    guesser.read(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    guesser.remark('The snippet is nested deeper than it is followed.');
  }
  const { follower, scripts, remarks } = guesser;
  const { stored, contacted } = readWorld(follower.world);
  const { globals, stubs, calls, remarks: left } = findGlobals(follower);
  const plain = { globals, stubs, calls, scripts };
  const addresses = scripts.map(addressOf);
  const names = [...Object.keys(globals), ...stubs.map(({ name }) => name)];
  const { parameters, filled } = findParameters(
    plain as unknown as { [key: string]: Json },
    addresses,
    guesser.words,
    names,
  );
  const contacts = [...addresses, ...guesser.contacted, ...contacted];
  const hosts = [
    ...new Set(contacts.flatMap((address) => hostOf(address.replace(/^\/\//, 'https://')) ?? [])),
  ];
  const unread = [...follower.remarks].map((what) => `Not followed: ${plainText(what)}.`);
  return {
    name: nameOfHost(addresses.map(hostOf).find(Boolean) ?? hosts[0] ?? '') || names[0] || '',
    load: filled as unknown as Load,
    plain,
    hosts,
    parameters,
    stored,
    remarks: [...remarks, ...left.map(plainText), ...unread],
  };
}
