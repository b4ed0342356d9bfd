import type { ContentCell } from './content.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Whether the whole sheet is not shown. */
  readonly isSheetHidden: boolean;
  /** Each once with its span; rows and columns count from 0. */
  readonly cells: readonly SheetCell[];
  /** The cell that begins at a row and a column. */
  readonly at: (row: number, column: number) => SheetCell | undefined;
  /** The cell that takes a row and a column, where it begins or by merging. */
  readonly covering: (row: number, column: number) => SheetCell | undefined;
  /** Whether the row or the column is not shown, as filters and people hide them. */
  readonly isHidden: (row: number, column: number) => boolean;
}

/** What a number format makes of a number, if it shows something else than the number. */
export type NumberLook = 'date' | 'percent' | '';

/** A cell of a sheet as it was saved. */
export interface SheetCell extends ContentCell {
  /** Sheet and cell as people write them: 三!F12. */
  readonly at: string;
  readonly kind: 'number' | 'text' | 'blank' | 'error';
  /** Without its `=`; empty if the cell has none. */
  readonly formula: string;
  /** What the cell's format makes of a number. */
  readonly look: NumberLook;
}

/** Cells by row, from the top. */
export function rowsOf<C extends { readonly row: number }>(cells: readonly C[]): C[][] {
  const rows = new Map<number, C[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
