import { at } from '../at.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { FormRow } from '../recognise/form-rows.js';
import { pointerOfRows } from './check-words.js';
import { longestRise } from './longest-rise.js';
import type { SheetTable } from './sheet-table.js';

/** Rows of figures that the sheet lacks, has more than once, or has in another order. */
export function checkRows(table: SheetTable): Finding[] {
  return [...missingRows(table), ...doubledRows(table), ...movedRows(table)];
}

const missingRows = (table: SheetTable): Finding[] =>
  table.matches.form.flatMap((formRow, r) => {
    const { found, twice } = table.matches;
    if (!formRow.figures.length || found.has(formRow) || twice.has(formRow)) return [];
    const where = { at: table.cellAt(table.layout.top + r, 0) };
    return [finding('form-row', pointerOfRows(table, [formRow]), { name: formRow.name }, where)];
  });

const doubledRows = (table: SheetTable): Finding[] =>
  [...table.matches.twice].map(([formRow, rows]) => {
    const cells = rows.map(({ row }) => table.cellAt(row, labelColumn(table, formRow)));
    const data = { name: formRow.name, cells: cells.map((c) => c.cell) };
    return finding('form-twice', pointerOfRows(table, [formRow]), data, { at: at(cells, 1) });
  });

/** The fewest rows that must have been moved for the others to have the order of the form. */
function movedRows(table: SheetTable): Finding[] {
  const { form, found, byLabel } = table.matches;
  const rows = form.flatMap((formRow) => {
    const row = byLabel.has(formRow) ? found.get(formRow) : undefined;
    return row ? [{ formRow, row: row.row }] : [];
  });
  const kept = longestRise(rows.map(({ row }) => row));
  return rows
    .filter((_, i) => !kept.has(i))
    .map(({ formRow, row }) =>
      warning(
        'form-moved',
        pointerOfRows(table, [formRow]),
        { words: formRow.label, isRow: true },
        { at: table.cellAt(row, labelColumn(table, formRow)) },
      ),
    );
}

/** The column of the sheet where the label of a row stands. */
function labelColumn({ words, matches, shift }: SheetTable, formRow: FormRow): number {
  const r = matches.form.indexOf(formRow);
  return shift + (words.findLast((word) => word.row === r)?.column ?? 0);
}
