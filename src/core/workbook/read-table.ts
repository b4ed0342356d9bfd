import type { Edition, FigureCell, TextCell } from '../edition/edition.js';
import type { Sheet } from '../extract/sheet.js';
import { finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import { type FormRow, rowsOfForm } from '../recognise/form-rows.js';
import { normalise } from '../recognise/similarity.js';
import { fitTable } from './find-sheets.js';
import { sumFormula } from './formulas.js';
import { type PlacedFigure, placeFigures, type TableSheet } from './layout.js';
import { matchRows, type SheetRow, sheetRows } from './match-rows.js';
import { readFigureCell } from './read-figure-cell.js';
import { readNote } from './read-note.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** The share of the form's words that must stand in their columns for a sheet to be its table. */
const MIN_WORD_SHARE = 0.5;

/**
 * Reads a table from its sheet. Rows are found by their words, so that they may be moved, and
 * others put between them; columns must stand under their heads.
 */
export function readTable(
  draft: WorkbookDraft,
  layout: TableSheet,
  sheet: Sheet,
  edition: Edition,
): void {
  const { shift, share } = fitTable(layout, sheet);
  const reader = new TableReader(draft, layout, sheet, edition, shift);
  const lastRow = share < MIN_WORD_SHARE ? undefined : reader.readRows();
  if (lastRow === undefined) reader.skipTable();
  const pointer = `/${layout.section.key}`;
  draft.place(pointer, draft.cellAt(sheet, 0, 0));
  const note = lastRow === undefined ? undefined : readNote(sheet, lastRow);
  if (note) draft.put(`${pointer}/note`, note.text, draft.cellAt(sheet, note.row, note.column));
}

class TableReader {
  readonly #draft: WorkbookDraft;
  readonly #layout: TableSheet;
  readonly #sheet: Sheet;
  readonly #edition: Edition;
  /** Columns that the table was moved to the right. */
  readonly #shift: number;
  readonly #places: ReadonlyMap<string, PlacedFigure>;
  /** Words of the form. */
  readonly #words: readonly TextCell[];

  constructor(
    draft: WorkbookDraft,
    layout: TableSheet,
    sheet: Sheet,
    edition: Edition,
    shift: number,
  ) {
    this.#draft = draft;
    this.#layout = layout;
    this.#sheet = sheet;
    this.#edition = edition;
    this.#shift = shift;
    this.#places = placeFigures(edition);
    this.#words = layout.table.cells.filter((c) => c.kind !== 'figure');
  }

  /** Leaves all figures blank: the sheet is not this table. */
  skipTable(): void {
    const { table, section } = this.#layout;
    for (const cell of table.cells)
      if (cell.kind === 'figure' && !this.#edition.computedTotals.has(cell.pointer))
        this.#draft.put(cell.pointer, null, this.#cellAt(0, 0));
    const data = { heading: section.heading };
    this.#draft.findings.push(finding('form-table', '', data, { at: this.#cellAt(0, 0) }));
  }

  /** Reads the form's rows; returns the number of the last one on the sheet. */
  readRows(): number {
    const { table } = this.#layout;
    const formRows = rowsOfForm(table);
    const rows = sheetRows(this.#sheet, this.#shift, table.widths.length);
    const matches = matchRows(formRows, rows);
    for (const [r, formRow] of formRows.entries()) {
      const row = matches.get(formRow);
      if (row) this.#readRow(r, formRow, row);
      else this.#skipRow(r, formRow);
    }
    const known = [...matches.values()].map(({ row }) => row);
    const lastRow = Math.max(...known);
    this.#reportExtraRows(
      rows.filter(({ row }) => row > Math.min(...known) && row < lastRow && !known.includes(row)),
    );
    return lastRow;
  }

  /** Reads row `r` of the table. */
  #readRow(r: number, formRow: FormRow, row: SheetRow): void {
    for (const word of this.#words) if (word.row === r) this.#checkWord(word, row);
    for (const cell of formRow.figures) this.#readFigure(cell, row);
  }

  #readFigure({ pointer, column }: FigureCell, { row }: SheetRow): void {
    const at = this.#cellAt(row, column + this.#shift);
    const equation = this.#edition.computedTotals.get(pointer);
    const { value, finding: found } = readFigureCell(this.#sheet.at(row, column + this.#shift), {
      pointer,
      at,
      totalFormula: equation && sumFormula(equation, this.#places),
    });
    this.#draft.put(pointer, value, at);
    if (found) this.#draft.findings.push(found);
  }

  /** Leaves the figures of a row that the sheet does not have blank; totals are computed. */
  #skipRow(r: number, { figures, name }: FormRow): void {
    if (!figures.length) return;
    for (const { pointer } of figures) {
      const value = this.#edition.computedTotals.has(pointer) ? undefined : null;
      this.#draft.put(pointer, value, this.#cellAt(0, 0));
    }
    const at = this.#cellAt(this.#layout.top + r, 0);
    this.#draft.findings.push(finding('form-row', '', { name }, { at }));
  }

  /** Reports a word of the form that its cell does not have: it was changed or moved. */
  #checkWord(word: TextCell, row: SheetRow): void {
    const column = word.column + this.#shift;
    const found = this.#sheet.at(row.row, column)?.text ?? '';
    if (normalise(found) === normalise(word.text)) return;
    const at = this.#cellAt(row.row, column);
    const words = word.text;
    this.#draft.findings.push(
      word.kind === 'head' && this.#wasMoved(word, row)
        ? finding('form-head', '', { words }, { at })
        : warning('form-label', '', { found: found.trim(), words }, { at }),
    );
  }

  /** Whether a word stands in another cell of its row, where the form has no such word. */
  #wasMoved(word: TextCell, { cells }: SheetRow): boolean {
    const text = normalise(word.text);
    return cells.some(
      (cell) =>
        normalise(cell.text) === text &&
        !this.#words.some(
          (w) => w.column === cell.column - this.#shift && normalise(w.text) === text,
        ),
    );
  }

  /** Reports rows between those of the form that have numbers: these would be lost. */
  #reportExtraRows(rows: readonly SheetRow[]): void {
    for (const { row, cells } of rows) {
      const number = cells.find((c) => isNumber(c.text));
      if (!number) continue;
      const texts = cells.map((c) => c.text.trim()).filter(Boolean);
      const at = this.#cellAt(row, number.column);
      this.#draft.findings.push(finding('form-extra-row', '', { found: texts.join(' ') }, { at }));
    }
  }

  #cellAt(row: number, column: number): CellPosition {
    return this.#draft.cellAt(this.#sheet, row, column);
  }
}

/** Whether a text has digits and no Chinese characters. */
const isNumber = (text: string): boolean =>
  /\d/.test(text.normalize('NFKC')) && !/\p{Script=Han}/u.test(text);
