// A declaration as Markdown with tables (GitHub's, which most builders of sites read).
import { COLUMNS, type Row } from '../../ui/declared-rows.js';
import type { Declaration, DeclaredCategory, DeclaredVendor } from './declare.js';
import type { Headings } from './write-html.js';

/**
 * Text that is nothing but text: no emphasis, link, table, tag or entity, and no address that a reader would make a link of.
 * On one line, so that it begins no list and no heading.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>@[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_{}|~$^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^(?:[-+#=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** A link; its address in angle brackets where it has a bracket of its own. */
export function linkMarkdown(text: string, url: string): string {
  const address = encodeURI(url)
    .replace(/%25/g, '%')
    .replace(/[<>\s]/g, encodeURIComponent);
  return `[${escapeMarkdown(text)}](${/[()]/.test(address) ? `<${address}>` : address})`;
}

const paragraph = (text: string) => (text ? [escapeMarkdown(text), ''] : []);

function table(columns: readonly string[], rows: readonly Row[]): readonly string[] {
  if (!rows.length) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    line(columns),
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => line(COLUMNS.map((key) => row[key]))),
    '',
  ];
}

/** Whom it sends to, and the vendor's own policy: https, or nothing. */
function vendorOf({ vendor, hosts, link }: DeclaredVendor): string {
  const said = `${escapeMarkdown(vendor)}${hosts.length ? ` (${escapeMarkdown(hosts.join(', '))})` : ''}.`;
  return link && /^(https:\/\/|\/)/.test(link.url) ? `${said} ${linkMarkdown(link.text, link.url)}` : said;
}

export function writeMarkdown(declaration: Declaration, { heading }: Headings): string {
  const { settings, columns } = declaration;
  const tracker = (one: DeclaredVendor): readonly string[] => [
    `${'#'.repeat(heading + 1)} ${escapeMarkdown(one.name)}`,
    '',
    ...paragraph(one.text),
    vendorOf(one),
    '',
    ...table(columns, one.rows),
    ...paragraph(one.limits),
  ];
  const category = (one: DeclaredCategory): readonly string[] => [
    `${'#'.repeat(heading)} ${escapeMarkdown(one.name)}`,
    '',
    ...paragraph(one.text),
    ...table(columns, one.rows),
    ...one.trackers.flatMap(tracker),
  ];
  return [`[${escapeMarkdown(settings)}](#samtykke)`, '', ...declaration.categories.flatMap(category)].join(
    '\n',
  );
}
