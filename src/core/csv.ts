export type CsvValue = string | number | boolean | null;

/** A byte order mark, by which Excel knows that a file is UTF-8. */
const MARK = '\ufeff';

/** Writes a table as CSV (RFC 4180) that no spreadsheet reads a formula in. */
export const writeCsv = (rows: readonly (readonly CsvValue[])[]): Uint8Array =>
  new TextEncoder().encode(MARK + rows.map((row) => `${row.map(toField).join(',')}\r\n`).join(''));

function toField(value: CsvValue): string {
  const text = typeof value === 'string' ? withoutFormula(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe in front makes a spreadsheet show what it would else compute. */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
