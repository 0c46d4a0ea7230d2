// Strangers' text as a terminal may show it: a sign that would move the cursor, colour what follows or turn its direction is
// shown by its number.

/** One line of a text. Its own line breaks are spaces. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
