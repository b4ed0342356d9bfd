import { at } from '../at.js';
import { withoutBlanks } from '../blanks.js';
import type { Sheet, SheetCell } from '../extract/sheet.js';
import { finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import { rowNumbers, TOP_ROWS } from './find-sheets.js';
import type { ListColumn } from './layout.js';
import { longestRise } from './longest-rise.js';
import { strayWarnings } from './stray.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** A row of a list that grows downwards. */
export interface ListRow<Key extends string> {
  readonly texts: Readonly<Record<Key, string>>;
  readonly cellAt: (key: Key) => CellPosition;
}

/**
 * Reads the rows of a list. Columns are known by the words of their heads, wherever they stand.
 * There are warnings for what is hidden, and for what stands outside the list.
 */
export function readList<Key extends string>(
  draft: WorkbookDraft,
  sheet: Sheet,
  columns: readonly ListColumn<Key>[],
): ListRow<Key>[] {
  const { headRow, places } = findHeads(draft, sheet, columns);
  const isOutside = ({ row, column }: SheetCell): boolean =>
    row < headRow || !places.includes(column);
  const hidden = sheet.cells.filter(
    (c) => c.row > headRow && !isOutside(c) && c.text.trim() && sheet.isHidden(c.row, c.column),
  );
  if (hidden[0]) {
    const where = { at: draft.cellAt(sheet, hidden[0].row, hidden[0].column) };
    draft.findings.push(warning('form-hidden', '', { count: hidden.length }, where));
  }
  draft.findings.push(...strayWarnings(draft, sheet, isOutside));
  const placeOf = (key: Key): number =>
    at(
      places,
      columns.findIndex((column) => column.key === key),
    );
  return rowNumbers(sheet)
    .filter((row) => row > headRow)
    .map((row) => ({
      texts: Object.fromEntries(
        columns.map(({ key }) => [key, sheet.at(row, placeOf(key))?.text ?? '']),
      ) as Record<Key, string>,
      cellAt: (key) => draft.cellAt(sheet, row, placeOf(key)),
    }));
}

/** Where the heads of a list stand. */
interface Heads {
  /** -1 if there is none. */
  readonly headRow: number;
  /** The columns of the sheet, in the order of the list's columns. */
  readonly places: readonly number[];
}

/**
 * Finds the heads of a list, with a warning for those that were moved. If one is missing or there
 * twice, that is an error, and the columns are taken in their usual order.
 */
function findHeads(
  draft: WorkbookDraft,
  sheet: Sheet,
  columns: readonly ListColumn<string>[],
): Heads {
  const top = sheet.cells.filter((c) => c.row < TOP_ROWS);
  const isHead = ({ text }: SheetCell): boolean =>
    columns.some(({ head }) => withoutBlanks(text) === head);
  const headRow = top.find(isHead)?.row ?? -1;
  const cells = top.filter((c) => c.row === headRow);
  const found = columns.map(({ head }) => cells.filter((c) => withoutBlanks(c.text) === head));
  const faulty = found.findIndex((same) => same.length !== 1);
  if (faulty >= 0) {
    const { head } = at(columns, faulty);
    const [, second] = at(found, faulty);
    const data = { head, heads: columns.map((column) => column.head), isTwice: !!second };
    const where = { at: draft.cellAt(sheet, Math.max(headRow, 0), second?.column ?? faulty) };
    draft.findings.push(finding('form-list-head', '', data, where));
    return { headRow, places: columns.map((_, column) => column) };
  }
  const places = found.map((same) => at(same, 0).column);
  const kept = longestRise(places);
  for (const [i, column] of places.entries()) {
    if (kept.has(i)) continue;
    const where = { at: draft.cellAt(sheet, headRow, column) };
    const data = { words: at(columns, i).head, isRow: false };
    draft.findings.push(warning('form-moved', '', data, where));
  }
  return { headRow, places };
}
