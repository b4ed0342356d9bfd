import { at } from '../at.js';
import type { Sheet } from '../extract/sheet.js';
import { GridMap } from '../grid-map.js';
import { alignRows, type RowCells } from '../recognise/align-rows.js';
import { beginsWithDigit } from '../recognise/figure-text.js';
import type { FormRow } from '../recognise/form-rows.js';

/** A row of a sheet, cut to the columns of the form's table. */
export interface SheetRow extends RowCells {
  /** Number of the row, from 0. */
  readonly row: number;
}

/** Every row of a sheet; a place that no cell covers has a blank cell. */
export function sheetRows(sheet: Sheet, shift: number, columns: number): SheetRow[] {
  const covered = new GridMap<true>();
  for (const cell of sheet.cells) covered.fill(cell, true);
  const cellsOf = (row: number) =>
    Array.from({ length: columns }, (_, c) => c + shift).flatMap((column) => {
      const cell = sheet.at(row, column);
      if (cell) return [cell];
      if (covered.has(row, column)) return [];
      return [{ row, column, rowSpan: 1, colSpan: 1, text: '' }];
    });
  const count = 1 + Math.max(-1, ...sheet.cells.map((c) => c.row));
  return Array.from({ length: count }, (_, row) => ({
    row,
    place: sheet.name,
    cells: cellsOf(row),
  }));
}

/** The row of the sheet for each row of the form that was found. */
export function matchRows(
  formRows: readonly FormRow[],
  rows: readonly SheetRow[],
): Map<FormRow, SheetRow> {
  const pairs = alignRows(formRows, rows, { allowsAnyFigure: true });
  const matches = new Map(pairs.map(({ form, row }) => [form, row]));
  const filled = rows.filter(({ cells }) => cells.some((c) => c.text.trim()));
  for (const [i, formRow] of formRows.entries()) {
    const above = i > 0 ? matches.get(at(formRows, i - 1)) : undefined;
    if (matches.has(formRow) || !formRow.figures.length || !above) continue;
    const isLast = i === formRows.length - 1;
    const below = isLast ? 'any' : matches.get(at(formRows, i + 1));
    const row = onlyRowBetween(filled, above, below);
    if (row && hasFigures(row, formRow.figures.length)) matches.set(formRow, row);
  }
  return matches;
}

/** The only filled row between two others, which may be a row of the form with other words. */
function onlyRowBetween(
  filled: readonly SheetRow[],
  above: SheetRow,
  below: SheetRow | 'any' | undefined,
): SheetRow | undefined {
  const index = filled.indexOf(above) + 1;
  const isAlone = below === 'any' || (below !== undefined && filled[index + 1] === below);
  return isAlone ? filled[index] : undefined;
}

/** Whether the last `count` cells of a row are blank or look like figures. */
const hasFigures = ({ cells }: SheetRow, count: number): boolean =>
  cells.length >= count &&
  cells.slice(-count).every(({ text }) => !text.trim() || beginsWithDigit(text));
