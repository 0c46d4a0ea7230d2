// A declaration as HTML: plain elements without styles, to stand in a page of any make.
import { COLUMNS, type Row } from '../../ui/declared-rows.js';
import type { Declaration, DeclaredCategory, DeclaredVendor } from './declare.js';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is nothing but text, between tags and in an attribute alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/** The level of the first headings. */
export interface Headings {
  readonly heading: number;
}

const paragraph = (text: string) => (text ? [`<p>${escapeHtml(text)}</p>`] : []);

function table(caption: string, columns: readonly string[], rows: readonly Row[]): readonly string[] {
  if (!rows.length) return [];
  const heads = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const [first, ...rest] = COLUMNS;
  return [
    '<table>',
    `  <caption>${escapeHtml(caption)}</caption>`,
    `  <thead><tr>${heads}</tr></thead>`,
    '  <tbody>',
    ...rows.map((row) => {
      const cells = rest.map((key) => `<td>${escapeHtml(row[key])}</td>`).join('');
      return `    <tr><th scope="row" translate="no">${escapeHtml(row[first])}</th>${cells}</tr>`;
    }),
    '  </tbody>',
    '</table>',
  ];
}

/** Whom it sends to, and the vendor's own policy: https, or nothing. */
function vendorOf({ vendor, hosts, link }: DeclaredVendor): string {
  const said = `${escapeHtml(vendor)}${hosts.length ? ` (${escapeHtml(hosts.join(', '))})` : ''}.`;
  return link && /^(https:\/\/|\/)/.test(link.url)
    ? `<p>${said} <a href="${escapeHtml(link.url)}" rel="noopener noreferrer">${escapeHtml(link.text)}</a></p>`
    : `<p>${said}</p>`;
}

export function writeHtml(declaration: Declaration, { heading }: Headings): string {
  const { language, direction, settings, columns } = declaration;
  const tracker = (one: DeclaredVendor): readonly string[] => [
    `<h${heading + 1}>${escapeHtml(one.name)}</h${heading + 1}>`,
    ...paragraph(one.text),
    vendorOf(one),
    ...table(one.name, columns, one.rows),
    ...paragraph(one.limits),
  ];
  const category = (one: DeclaredCategory): readonly string[] => [
    `<h${heading}>${escapeHtml(one.name)}</h${heading}>`,
    ...paragraph(one.text),
    ...table(one.name, columns, one.rows),
    ...one.trackers.flatMap(tracker),
  ];
  return [
    `<div lang="${escapeHtml(language)}" dir="${direction}">`,
    `<p><a href="#samtykke">${escapeHtml(settings)}</a></p>`,
    ...declaration.categories.flatMap(category),
    '</div>',
    '',
  ].join('\n');
}
