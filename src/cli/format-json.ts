// JSON as people write it: what fits stands on one line.

const WIDTH = 100;

/** How a file is written. */
export interface Format {
  /** One step of indentation. */
  readonly indent: string;
  readonly eol: string;
  /** Everything on one line, without spaces, as a program writes it. */
  readonly isMinified?: boolean;
}

export const PLAIN: Format = { indent: '  ', eol: '\n' };

/** How a file is indented (by its first indented line), and how its lines end. */
export function formatOf(text: string): Format {
  const [, indent = PLAIN.indent] = /\n([ \t]+)[^\s/*]/.exec(text) ?? [];
  const isMinified = !text.trim().includes('\n') && !/[{,]\s/.test(text) && text.trim().length > 2;
  return { indent, eol: text.includes('\r\n') ? '\r\n' : '\n', isMinified };
}

/** A text in quotes. What a terminal would act on, or what turns the line around, is written by its number. */
const quote = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function onOneLine(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, item]) => `${quote(key)}: ${onOneLine(item)}`);
  return parts.length ? `{ ${parts.join(', ')} }` : '{}';
}

/** A value as JSON; `margin` is what stands before each line but the first. */
export function formatJson(value: unknown, format = PLAIN, margin = ''): string {
  if (format.isMinified) return JSON.stringify(value);
  const line = onOneLine(value);
  const isObject = typeof value === 'object' && value !== null;
  // A definition is read from top to bottom: it has a line for each of its parts, however short.
  const isLong = margin.length + line.length > WIDTH || (isObject && 'load' in value);
  if (!isObject || !isLong) return line;
  const { indent, eol } = format;
  const inner = margin + indent;
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, format, inner))
    : Object.entries(value).map(([key, item]) => `${quote(key)}: ${formatJson(item, format, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}${eol}${inner}${parts.join(`,${eol}${inner}`)}${eol}${margin}${close}`;
}
