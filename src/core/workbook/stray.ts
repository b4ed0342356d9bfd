import { at } from '../at.js';
import { rowsOf, type Sheet, type SheetCell } from '../extract/sheet.js';
import { type Finding, warning } from '../problem/finding.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** Warnings about cells of a sheet whose content nothing reads, one for each row. */
export function strayWarnings(
  draft: WorkbookDraft,
  sheet: Sheet,
  isStray: (cell: SheetCell) => boolean,
): Finding[] {
  return rowsOf(sheet.cells.filter((c) => c.text.trim() && isStray(c))).map((cells) => {
    const { row, column } = at(cells, 0);
    const where = { at: draft.cellAt(sheet, row, column) };
    return warning('form-stray', '', { found: textOf(cells) }, where);
  });
}

/** What cells of a row show. */
export const textOf = (cells: readonly SheetCell[]): string =>
  cells
    .map((c) => c.text.trim())
    .filter(Boolean)
    .join(' ');
