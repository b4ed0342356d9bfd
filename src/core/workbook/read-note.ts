import type { Sheet, SheetCell } from '../extract/sheet.js';

/** 注： with either colon or none, at the start of a cell. */
const NOTE_LABEL = /^注[:：]?\s*/;

/** A note under a table. */
interface TableNote {
  readonly text: string;
  /** Where the text stands. */
  readonly row: number;
  readonly column: number;
  /** The cells of the label and of the text. */
  readonly cells: readonly SheetCell[];
}

/**
 * The note under a table, in the cell of the label 注： or to the right of it; empty if only the
 * label is there.
 */
export function readNote({ cells }: Sheet, lastRow: number): TableNote | undefined {
  const below = cells
    .filter((c) => c.row > lastRow && c.text.trim())
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const label = below.find((c) => NOTE_LABEL.test(c.text.trim()));
  if (!label) return undefined;
  const { row, column } = label;
  const text = label.text.trim().replace(NOTE_LABEL, '');
  if (text) return { text, row, column, cells: [label] };
  const right = below.find((c) => c.row === row && c.column > column);
  return right
    ? { text: right.text, row, column: right.column, cells: [label, right] }
    : { text: '', row, column, cells: [label] };
}
