import { at } from '../../at.js';
import type { ContentCell, ContentTable } from '../content.js';
import { distinct, isNear } from './geometry.js';

/** The part of a table on one page. */
export interface TablePart {
  readonly block: ContentTable;
  /** From the top of the page, in points. */
  readonly top: number;
  readonly columnEdges: readonly number[];
  /** Whether there is no rule above its first row. */
  readonly isOpenAbove: boolean;
  /** Whether there is no rule below its last row. */
  readonly isOpenBelow: boolean;
}

/** Two parts of a table as one; undefined if their columns do not agree. */
export function joinTables(above: TablePart, below: TablePart): TablePart | undefined {
  // Where a page has only a few rows of a table, some of its columns may not show there.
  const columnEdges = distinct([...above.columnEdges, ...below.columnEdges]);
  if (columnEdges.length > Math.max(above.columnEdges.length, below.columnEdges.length))
    return undefined;
  const [first, second] = [onColumns(above, columnEdges), onColumns(below, columnEdges)];
  const seam = { row: first.rows, isOpen: above.isOpenBelow || below.isOpenAbove };
  const block = { ...joinRows(first, second), seams: [...(first.seams ?? []), seam] };
  return { ...below, block, columnEdges };
}

/** A table with its cells counted by other, finer column edges. */
function onColumns(
  { block: table, columnEdges: from }: TablePart,
  to: readonly number[],
): ContentTable {
  const toColumn = (edge: number): number => to.findIndex((x) => isNear(x, at(from, edge)));
  const cells = table.cells.map((c) => {
    const column = toColumn(c.column);
    return { ...c, column, colSpan: toColumn(c.column + c.colSpan) - column };
  });
  return { ...table, columns: to.length - 1, cells };
}

/** Rows that repeat the first rows of the table are dropped; a cell cut by the page is joined. */
function joinRows(above: ContentTable, below: ContentTable): ContentTable {
  const repeated = countRepeatedRows(above, below);
  const cells = [...above.cells];
  for (const cell of below.cells.filter((c) => c.row >= repeated)) {
    const isFirstRow = cell.row === repeated;
    const cut = isFirstRow ? cells.findIndex((c) => isCutCell(c, cell, above.rows)) : -1;
    const upper = cells[cut];
    if (upper) cells[cut] = { ...upper, rowSpan: upper.rowSpan + cell.rowSpan };
    else cells.push({ ...cell, row: cell.row - repeated + above.rows });
  }
  return { ...above, rows: above.rows + below.rows - repeated, cells };
}

function countRepeatedRows(above: ContentTable, below: ContentTable): number {
  let count = 0;
  while (count < below.rows && rowText(above, count) === rowText(below, count)) count += 1;
  return count;
}

const rowText = ({ cells }: ContentTable, row: number): string =>
  JSON.stringify(cells.filter((c) => c.row === row).map((c) => [c.column, c.colSpan, c.text]));

/** Whether a cell of several rows was cut by the page, so that its text is repeated. */
const isCutCell = (upper: ContentCell, lower: ContentCell, end: number): boolean =>
  upper.column === lower.column &&
  upper.colSpan === lower.colSpan &&
  upper.row + upper.rowSpan === end &&
  upper.text !== '' &&
  upper.text === lower.text &&
  (upper.rowSpan > 1 || lower.rowSpan > 1);
