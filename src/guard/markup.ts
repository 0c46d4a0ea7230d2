// Holds back what comes as markup: the text is changed before the browser makes elements of it.
import { loadersIn, type Inspect } from './elements.js';
import type { Rules } from './rules.js';
import { trusted } from './trusted.js';

export interface Markup {
  /** A whole piece of markup. */
  whole(html: unknown, context?: Partial<Element>): unknown;
  /** The next part of a page that code writes: what ends in the middle of a tag waits for the rest. */
  next(html: string): string;
}

/** A tag that may load something. */
const TAG =
  /<(?:script|img|image|i?frame|link|source|video|audio|track|input|embed|object|style|body|table|td)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const UNFINISHED = /<[a-z][^>]*$/i;

export function createMarkup({ mentions }: Rules, inspect: Inspect): Markup {
  // Of another document, where nothing loads.
  const { ownerDocument } = document.createElement('template').content;
  const setMarkup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')?.set;
  let waiting = '';

  // Most markup names no withheld host, and must cost nothing. What is written in numbers must be read to know.
  const isSuspect = (text: string) => /\/\/|&#|&sol/.test(text) && (/&#|&sol/.test(text) || mentions(text));

  /** The same markup with everything in it inspected, as it is read inside of an element like `context`. */
  const inspected = (html: unknown, context?: Partial<Element>): string => {
    const { namespaceURI, localName = 'template' } = context ?? {};
    const holder = ownerDocument.createElementNS(namespaceURI ?? 'http://www.w3.org/1999/xhtml', localName);
    setMarkup?.call(holder, html);
    for (const element of loadersIn((holder as HTMLTemplateElement).content ?? holder))
      inspect(element, true);
    return holder.innerHTML;
  };

  return {
    whole: (html, context) =>
      isSuspect(String(html)) ? trusted('createHTML', inspected(html, context)) : html,
    next(html) {
      const text = waiting + html;
      waiting = UNFINISHED.exec(text)?.[0] ?? '';
      const whole = text.slice(0, text.length - waiting.length);
      if (!isSuspect(whole)) return whole;
      return whole.replace(TAG, (tag) => inspected(trusted('createHTML', tag)).replace(/<\/\w+>$/, ''));
    },
  };
}
