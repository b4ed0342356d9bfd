import type { TableSheet } from './layout.js';
import { FONT_SIZE } from './styles.js';

/** Spreadsheets have no higher row. */
const MAX_HEIGHT = 409;
/** Points above and below the text of a row together. */
const PADDING = 4;
/** Points of a line in lists and on the cover. */
const LINE_HEIGHT = 14;
/** Height of a line of a table, as a multiple of its font size. */
const LINE_SPACING = 1.3;
/** Characters that a Chinese character is wide, as spreadsheets measure columns. */
const CHARACTERS_PER_HANZI = 2;

/** Lines of a text in a column of this many characters. */
const linesOf = (text: string, width: number): number =>
  Math.ceil((CHARACTERS_PER_HANZI * text.length + 1) / width);

/**
 * Height in points of a row of texts in columns of some width in characters. Spreadsheet programs
 * do not fit rows to their text when they open a file.
 */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + PADDING);
}

/** Heights in points of a table's rows, so that every label fits. */
export function tableRowHeights(
  { table }: TableSheet,
  columns: readonly { readonly width: number }[],
): number[] {
  const { fontSize } = table;
  const widthOf = (column: number, colSpan: number): number =>
    columns.slice(column, column + colSpan).reduce((sum, { width }) => sum + width, 0);
  return Array.from({ length: table.rowCount }, (_, row) => {
    const lines = table.cells.flatMap((cell) => {
      if (cell.kind === 'figure' || cell.row !== row || cell.rowSpan > 1) return [];
      const width = widthOf(cell.column, cell.colSpan);
      return [linesOf(cell.text, width * (FONT_SIZE / fontSize))];
    });
    const height = Math.max(1, ...lines) * fontSize * LINE_SPACING + PADDING;
    return Math.max(table.rowHeight, Math.round(height));
  });
}
