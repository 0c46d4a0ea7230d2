// How an address is held back: it stays where it stands, behind a mark that makes it lead nowhere. So nothing loses its
// address, whoever loads it is told that it failed, as by a network, and taking the mark away releases it.
import type { Rules } from './rules.js';

/** The mark before an address that is held back. */
export const MARK = 'about:blank#';

/** What an element may load from, beside its text. */
export const ATTRIBUTES = [
  'src',
  'srcset',
  'imagesrcset',
  'href',
  'xlink:href',
  'data',
  'poster',
  'ping',
  'background',
  'style',
];

export const unmark = (value: string): string => value.replaceAll(MARK, '');

export interface Addresses {
  /** One address. */
  one(address: string): string;
  /** The addresses in a style sheet, or in the style of an element: in `url()`, or in quotation marks. */
  css(text: string): string;
  /** The addresses in the value of an attribute. */
  attribute(name: string, value: string): string;
}

/** Puts the mark where it belongs now, and takes it away where it does not. */
export function markAddresses({ withholds }: Rules): Addresses {
  const mark = (address: string) => (withholds(address) ? MARK + address : address);
  const one = (address: string) => mark(unmark(address));
  const css = (text: string) =>
    unmark(text).replace(
      /(url\(\s*|["'])([^"')\s]+)/gi,
      (_, before: string, address: string) => before + mark(address),
    );
  return {
    one,
    css,
    attribute(name, value) {
      if (name === 'style') return css(value);
      // Several, with what is said of each between them.
      if (/srcset|ping/i.test(name)) return unmark(value).replace(/\S*[^\s,]/g, mark);
      return one(value);
    },
  };
}
