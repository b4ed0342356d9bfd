import type { Sheet } from '../extract/sheet.js';

/** 注： with either colon or none, at the start of a cell. */
const NOTE_LABEL = /^注[:：]?\s*/;

/** The note under a table and its cell: in the cell of the label 注： or to the right of it. */
export function readNote(
  { cells }: Sheet,
  lastRow: number,
): { readonly text: string; readonly row: number; readonly column: number } | undefined {
  const below = cells
    .filter((c) => c.row > lastRow && c.text.trim())
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const label = below.find((c) => NOTE_LABEL.test(c.text.trim()));
  if (!label) return undefined;
  const text = label.text.trim().replace(NOTE_LABEL, '');
  if (text) return { text, row: label.row, column: label.column };
  return below.find((c) => c.row === label.row && c.column > label.column);
}
