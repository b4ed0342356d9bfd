import type { ContentCell } from './content.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Each once with its span; rows and columns count from 0. */
  readonly cells: readonly SheetCell[];
  /** The cell that begins at a row and a column. */
  readonly at: (row: number, column: number) => SheetCell | undefined;
}

/** A cell of a sheet as it was saved. */
export interface SheetCell extends ContentCell {
  /** Sheet and cell as people write them: 三!F12. */
  readonly at: string;
  readonly kind: 'number' | 'text' | 'blank' | 'error';
  /** Without its `=`; empty if the cell has none. */
  readonly formula: string;
}
