/** Rows as CSV with the mark by which spreadsheets know UTF-8; a cell that would be a formula is made text. */
export function csvOf(rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown): string => {
    const raw = value === null || value === undefined ? '' : String(value);
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return '\uFEFF' + rows.map(row => row.map(cell).join(',')).join('\r\n');
}

/** Gives rows to the reader as a file. */
export function saveCsv(name: string, rows: readonly (readonly unknown[])[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
