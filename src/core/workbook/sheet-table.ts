import type { Edition, FigureCell, TextCell } from '../edition/edition.js';
import type { Sheet } from '../extract/sheet.js';
import type { CellPosition } from '../problem/position.js';
import type { TableSheet } from './layout.js';
import { matchRows, type RowMatches, type SheetRow } from './match-rows.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** A table of the form on the sheet that shows it. */
export class SheetTable {
  readonly draft: WorkbookDraft;
  readonly layout: TableSheet;
  readonly sheet: Sheet;
  readonly edition: Edition;
  /** Columns that the table was moved to the right. */
  readonly shift: number;
  readonly matches: RowMatches;
  /** Words of the form. */
  readonly words: readonly TextCell[];
  /** Pointer of the section. */
  readonly pointer: string;

  constructor(
    draft: WorkbookDraft,
    layout: TableSheet,
    sheet: Sheet,
    edition: Edition,
    shift: number,
  ) {
    this.draft = draft;
    this.layout = layout;
    this.sheet = sheet;
    this.edition = edition;
    this.shift = shift;
    this.matches = matchRows(layout.table, sheet, shift);
    this.words = layout.table.cells.filter((c) => c.kind !== 'figure');
    this.pointer = `/${layout.section.key}`;
  }

  /** Position of a cell; rows and columns count from 0. */
  readonly cellAt = (row: number, column: number): CellPosition =>
    this.draft.cellAt(this.sheet, row, column);

  /** The text that is shown in a column of the form, also by a merged cell around the field. */
  textAt({ row }: SheetRow, column: number): string {
    return this.sheet.covering(row, column + this.shift)?.text.trim() ?? '';
  }

  /** The lowest of the form's words above a figure: the name of its column. */
  headOf({ row, column }: FigureCell): TextCell | undefined {
    return this.words.findLast(
      (c) =>
        c.kind === 'head' && c.row < row && c.column <= column && column < c.column + c.colSpan,
    );
  }
}
