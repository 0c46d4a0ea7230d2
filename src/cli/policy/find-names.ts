// Which of many names a text says. Case, spaces, hyphens, marks like ™ and signs that nobody sees do not count; a name within
// an address does not count as one.

/** A name to look for, and what it stands for. */
export interface Name {
  readonly name: string;
  readonly means: string;
  /** Only as it is written, capitals and all. So is a name with a dot in it, since an address is no name. */
  readonly isExact?: boolean;
}

export interface Found {
  readonly means: string;
  /** As the text says it, with a few words around it. */
  readonly excerpt: string;
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether nothing but spaces and hyphens stands before it. */
  readonly isNext: boolean;
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|[©®™]|\((?:r|tm|c)\)/giu;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const ADDRESS = /(?:\b[a-z][a-z\d+.-]{0,30}:\/\/|\bwww\.)\S+/giu;
/** `hotjar.com/legal` without a scheme: the last part of the host in small letters. */
const BARE_ADDRESS =
  /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,24}(?![\p{L}\p{N}])(?:[/:?#][^\s,;)]*)?/gu;

/** Without what nobody sees, and without addresses: in their place stands a sign that no name goes across. */
export function readable(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(MAIL, '|').replace(ADDRESS, '|');
}

/** A sign that joins words as a space does. */
const JOINING = /^[\s\p{Pd}\u2212_]*$/u;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = match.index;
    tokens.push({
      word: match[0],
      start,
      end: start + match[0].length,
      isNext: JOINING.test(text.slice(end, start)),
    });
    end = start + match[0].length;
  }
  return tokens;
}

const wordsOf = (name: string) => name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const keyOf = (words: readonly string[]) => words.join('').toLowerCase();

/** As many words as one name may be written in: "Linked In Insight Tag". */
const MOST_WORDS = 6;

export class NameFinder {
  readonly #names = new Map<string, Name[]>();

  constructor(names: readonly Name[]) {
    for (const name of names) {
      const key = keyOf(wordsOf(name.name));
      if (!key) continue;
      const same = this.#names.get(key);
      if (same) same.push(name);
      else this.#names.set(key, [name]);
    }
  }

  /**
   * Those that are said here: the longest name wins, so that "Google Analytics" is not also "Google". `rest` is the text
   * without them, and without addresses.
   */
  find(block: string): { readonly found: readonly Found[]; readonly rest: string } {
    const seen = readable(block);
    const dotted = this.#search(seen, true);
    const text = this.#without(seen, dotted.spans).replace(BARE_ADDRESS, '|');
    const { found, spans } = this.#search(text, false);
    return { found: [...dotted.found, ...found], rest: this.#without(text, spans) };
  }

  #without(text: string, spans: readonly (readonly [number, number])[]): string {
    let [rest, at] = ['', 0];
    for (const [start, end] of spans) {
      rest += `${text.slice(at, start)}|`;
      at = end;
    }
    return rest + text.slice(at);
  }

  #search(text: string, isDotted: boolean) {
    const tokens = tokensOf(text);
    const found: Found[] = [];
    const spans: [number, number][] = [];
    for (let at = 0; at < tokens.length;) {
      const first = tokens[at];
      const { count, names } = this.#longestAt(tokens, at, text, isDotted);
      const last = tokens[at + count - 1];
      if (count && first && last) {
        const before = text.slice(Math.max(0, first.start - 30), first.start);
        const after = text.slice(last.end, last.end + 30);
        // Whole words: what was cut is left out.
        const excerpt = [
          first.start > 30 ? before.replace(/^\S*/, '') : before,
          text.slice(first.start, last.end),
          last.end + 30 < text.length ? after.replace(/\S*$/, '') : after,
        ]
          .join('')
          .replace(/\s+/g, ' ')
          .trim();
        for (const { means } of names) found.push({ means, excerpt });
        spans.push([first.start, last.end]);
      }
      at += Math.max(count, 1);
    }
    return { found, spans };
  }

  #longestAt(tokens: readonly Token[], at: number, text: string, isDotted: boolean) {
    let best: { count: number; names: readonly Name[] } = { count: 0, names: [] };
    const start = tokens[at]?.start ?? 0;
    for (let count = 1; count <= MOST_WORDS; count++) {
      const last = tokens[at + count - 1];
      if (!last) break;
      const between = text.slice(tokens[at + count - 2]?.end ?? 0, last.start);
      if (count > 1 && !(last.isNext || (isDotted && between === '.'))) break;
      const said = text.slice(start, last.end);
      if (isDotted && !said.includes('.')) continue;
      const names = this.#named(tokens.slice(at, at + count), said).filter(
        ({ name }) => name.includes('.') === isDotted,
      );
      // A path behind it makes an address of it.
      if (names.length && !(isDotted && /^[/@]/.test(text.slice(last.end)))) best = { count, names };
    }
    return best;
  }

  /** By these words: with the s of a genitive too. */
  #named(tokens: readonly Token[], said: string): readonly Name[] {
    const key = keyOf(tokens.map(({ word }) => word));
    const written = said.replace(/[\s\p{Pd}_]+/gu, '');
    const isWritten = ({ name, isExact }: Name) => {
      const exact = name.replace(/[\s\p{Pd}_]+/gu, '');
      return !(isExact || name.includes('.')) || written === exact || written === `${exact}s`;
    };
    const names =
      this.#names.get(key) ?? (key.endsWith('s') ? this.#names.get(key.slice(0, -1)) : undefined) ?? [];
    return names.filter(isWritten);
  }
}
