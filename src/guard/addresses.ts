// How an address is held back: it stays where it stands, behind a mark that makes it lead nowhere. So nothing loses its
// address, whoever loads it is told that it failed, as by a network, and taking the mark away releases it.
import type { Rules } from './rules.js';

const MARK = 'about:blank#';

/** What an element may load from, beside its text. */
export const ATTRIBUTES = 'href ping background imagesrcset src xlink:href style data poster srcset'.split(
  ' ',
);

/** Addresses in a text that holds others too: of their own origin each, or after a sign that begins a value. */
const IN_TEXT = /(?:(?:[a-z]{2,5}:)?[\\/]|(?<=["'=(]))[\\/][^\s"'<>)]+/gi;

/**
 * Markup that may load something: a style sheet, or the beginning of any element but a link. A beginning is found where it is
 * still to come at the end of the text too, and then there is `rest`, which is empty; what a style sheet holds never is, since
 * a script's text may name one. Quotes count after `=` alone. What is found is taken in, so that nothing is read again and
 * again.
 */
export const IN_MARKUP =
  /<style(?=[\s/>])(?:<(?![a-z])|[^<>])*>[^]*?(?:<\/style|$)|<(?!a\s|area|base)(?:[a-z]|$)(?:<(?![a-z])|[^=<>]+|=\s*(?:'[^']*'?|"[^"]*"?)?)*(?:($)|>?)/gi;

/**
 * What in the markup of an element loads something: a style sheet, or such an attribute with its value. In any other an
 * address is a text like others: what a field holds, where a form leads, what a picture shows.
 */
const LOADING =
  /^<style[\s/>][^]*|url\([^)]*|[\s"'/](src|image|xlink|href|style|data|poster|back|to|values)[\w:]*\s*=\s*("[^"]*|'[^']*|[^\s"']*)/gi;

/** What is put before the page in a frame: it may stand there already. */
export const OWN_TAG = /<script src="[^"]*" nonce="[^"]*" data-hosts="[^"]*"><.script>/;

export interface Addresses {
  /** The value of an attribute. */
  readonly attribute: (name: string, value: string) => string;
  /** A text that holds addresses, like a style sheet. */
  readonly inText: (text: string) => string;
  /** Markup. */
  readonly markup: (html: string) => string;
}

/** On a script that is held back: the type that it had. */
export const HELD = 'data-withheld';

/** Puts the mark where it belongs now, and takes it away where it does not. */
export function markAddresses({ withholds }: Rules): Addresses {
  const mark = (address: string) => (withholds(address) ? MARK + address : address);
  const unmark = (value: string) => value.replaceAll(MARK, '');
  const text = (value: string) => unmark(value).replace(IN_TEXT, mark);
  return {
    attribute: (name, value) => (/ping|style|set$/.test(name) ? text(value) : mark(unmark(value))),
    inText: text,
    markup: (html) =>
      html.replace(IN_MARKUP, (all) => {
        // Templates write a slash like this.
        const plain = unmark(all).replace(/&#x2f;|&#47;/gi, '/');
        const marked = plain.replace(LOADING, (part) => part.replace(IN_TEXT, mark));
        if (marked === plain || !/^<script[^]*>$/i.test(all)) return marked;
        // Of two attributes of a name the first counts.
        return plain.replace(/\stype=/i, ` ${HELD}=`).replace(/>$/, ` ${HELD} type="text/plain">`);
      }),
  };
}
