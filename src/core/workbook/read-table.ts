import type { Edition, FigureCell } from '../edition/edition.js';
import type { Sheet, SheetCell } from '../extract/sheet.js';
import { isAtOrBelow } from '../json-pointer.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import { type CellPosition, fileStart, type TextPosition } from '../problem/position.js';
import type { FormRow } from '../recognise/form-rows.js';
import { checkRows } from './check-rows.js';
import { checkWords } from './check-words.js';
import { fitTable } from './find-sheets.js';
import { sumFormula } from './formulas.js';
import { type PlacedFigure, placeFigures, type TableSheet, tableSheets } from './layout.js';
import { ColumnMatcher } from './match-columns.js';
import type { SheetRow } from './match-rows.js';
import { readFigureCell } from './read-figure-cell.js';
import { readNote } from './read-note.js';
import { SheetTable } from './sheet-table.js';
import { strayCells } from './stray-cells.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** The share of the form's words that must stand in their columns for a sheet to be its table. */
const MIN_WORD_SHARE = 0.5;

/**
 * Reads a table from its sheet. Rows and columns are found by their words; where these say two
 * things or nothing, no figure is read. `all`: the editions whose heads a sheet may show.
 */
export function readTable(
  draft: WorkbookDraft,
  layout: TableSheet,
  sheet: Sheet,
  edition: Edition,
  all: readonly Edition[],
): void {
  const { shift, share } = fitTable(layout, sheet);
  const table = new SheetTable(draft, layout, sheet, edition, shift);
  if (share < MIN_WORD_SHARE) {
    skipTable(table);
    return;
  }
  draft.place(table.pointer, table.cellAt(0, 0));
  new TableReader(table, headsOf(layout, all)).read();
}

/** The heads of a section's table in every edition. */
const headsOf = ({ section }: TableSheet, all: readonly Edition[]): string[] =>
  all
    .flatMap(tableSheets)
    .filter((layout) => layout.section.key === section.key)
    .flatMap(({ table }) => table.cells.flatMap((c) => (c.kind === 'head' ? [c.text] : [])));

/** Leaves all figures blank: the sheet is not this table. */
function skipTable({ draft, layout, sheet, edition, pointer, cellAt }: SheetTable): void {
  const isMissing = sheet.name !== layout.name;
  const at = isMissing ? fileStart : cellAt(0, 0);
  for (const cell of layout.table.cells)
    if (cell.kind === 'figure') putBlank(draft, edition, cell.pointer, at);
  const data = { heading: layout.section.heading, missing: isMissing ? layout.name : '' };
  draft.place(pointer, at);
  draft.findings.push(finding('form-table', pointer, data, { at }));
}

/** Leaves a figure blank; totals are computed. */
function putBlank(
  draft: WorkbookDraft,
  edition: Edition,
  pointer: string,
  at: CellPosition | TextPosition,
): void {
  draft.put(pointer, edition.computedTotals.has(pointer) ? undefined : null, at);
}

class TableReader {
  readonly #table: SheetTable;
  readonly #columns: ColumnMatcher;
  readonly #places: ReadonlyMap<string, PlacedFigure>;
  /** Cells whose content is in the report or told. */
  readonly #read = new Set<SheetCell>();
  /** Hidden cells of figures. */
  readonly #hidden: CellPosition[] = [];
  /** Pointers of figures that cannot be told from others. */
  readonly #uncertain: string[] = [];

  constructor(table: SheetTable, heads: readonly string[]) {
    this.#table = table;
    this.#columns = new ColumnMatcher(table, heads);
    this.#places = placeFigures(table.edition);
  }

  read(): void {
    const { matches } = this.#table;
    this.#report([
      ...checkRows(this.#table),
      ...checkWords(this.#table),
      ...this.#columns.find(matches.form),
    ]);
    for (const formRow of matches.form)
      for (const figure of formRow.figures) this.#readFigure(formRow, figure);
    this.#readNote();
    this.#report([...strayCells(this.#table, this.#read), ...this.#hiddenFigures()]);
  }

  #report(findings: readonly Finding[]): void {
    this.#table.draft.findings.push(...findings);
    const errors = findings.filter((f) => f.severity === 'error' && f.pointer);
    this.#uncertain.push(...errors.map((f) => f.pointer));
  }

  #readFigure(formRow: FormRow, figure: FigureCell): void {
    const { draft, edition, matches } = this.#table;
    const { pointer } = figure;
    const row = matches.found.get(formRow);
    const column = this.#columns.columnOf(figure);
    const isUncertain = this.#uncertain.some((p) => isAtOrBelow(pointer, p));
    if (!row || column === undefined || isUncertain) {
      if (row) this.#passOver(row);
      putBlank(draft, edition, pointer, this.#table.cellAt(row?.row ?? 0, column ?? 0));
    } else this.#readCell(figure, row.row, column);
  }

  #readCell(form: FigureCell, row: number, column: number): void {
    const { pointer } = form;
    const { draft, edition, sheet } = this.#table;
    const at = this.#table.cellAt(row, column);
    const cell = sheet.covering(row, column);
    const equation = edition.computedTotals.get(pointer);
    const { value, finding: found } = readFigureCell(cell, {
      form,
      at,
      isFirst: cell === sheet.at(row, column),
      totalFormula: equation && sumFormula(equation, this.#places),
    });
    draft.put(pointer, value, at);
    if (found) draft.findings.push(found);
    if (cell) this.#read.add(cell);
    if (cell?.text.trim() && sheet.isHidden(row, column)) this.#hidden.push(at);
  }

  /** What stands in a row of uncertain figures needs no finding of its own. */
  #passOver({ row }: SheetRow): void {
    for (const cell of this.#table.sheet.cells) if (cell.row === row) this.#read.add(cell);
  }

  #readNote(): void {
    const { draft, sheet, matches, pointer } = this.#table;
    const lastRow = Math.max(...[...matches.found.values()].map(({ row }) => row));
    const note = readNote(sheet, lastRow);
    if (!note) return;
    const at = this.#table.cellAt(note.row, note.column);
    if (note.text) draft.put(`${pointer}/note`, note.text, at);
    for (const cell of note.cells) this.#read.add(cell);
  }

  #hiddenFigures(): Finding[] {
    const [first] = this.#hidden;
    if (!first) return [];
    const data = { count: this.#hidden.length };
    return [warning('form-hidden', this.#table.pointer, data, { at: first })];
  }
}
