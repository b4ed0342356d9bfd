/** Fields of CSV (RFC 4180) that no spreadsheet takes for a formula. */
function field(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV; the mark at the beginning tells Excel that it is UTF-8. */
export const writeCsv = (
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Uint8Array =>
  Buffer.from(`\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`);
