/** Lines of words in columns, each as wide as its widest word; what is empty takes no space at a line's end. */
export function columns(rows: readonly (readonly string[])[], margin = '  '): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    (margin + row.map((word, at) => word.padEnd(widths[at] ?? 0)).join('  ')).trimEnd(),
  );
}
