import { at } from '../at.js';
import type { Cell, Table } from '../document/document.js';
import type { RowItem } from './placement.js';
import { grid, page, pageCosts, table as tableStyle } from './style.js';
import type { CellLayout, RowLayout, TableLayout } from './table.js';

/**
 * The rows of a table as a page takes them. Those below the header rows repeat these at the top of
 * a page; the whole width of the upper border stands below what is above the table.
 */
export function rowItems(table: Table, layout: TableLayout, hasNote: boolean): RowItem[] {
  const breaks = breaksOf(table, layout, hasNote);
  const mayBreak = breaks.slice(0, -1).some(({ keepWithNext }) => !keepWithNext);
  const items = layout.rows.map(({ height, least, most }, row): RowItem => {
    // Header rows that may be repeated are the same on all pages.
    const isFixed = mayBreak && row < table.headerRows;
    const rule = ruleAbove(row);
    return {
      type: 'row',
      block: table,
      row,
      height: height + rule,
      least: (isFixed ? height : least) + rule,
      most: (isFixed ? height : most) + rule,
      moreAtTop: table.headerRows || row === 0 ? 0 : tableStyle.rule,
      ...at(breaks, row),
    };
  });
  const repeat = items.slice(0, table.headerRows);
  return items.map((item) => (item.row > table.headerRows ? { ...item, repeat } : item));
}

/** What the first row of a table is higher by among the items of a page. */
export const ruleAbove = (row: number): number => (row === 0 ? tableStyle.rule : 0);

/** Whether a page may end after a row, and what that costs in empty lines. */
type RowBreak = Required<Pick<RowItem, 'keepWithNext' | 'breakCost'>>;

const never: RowBreak = { keepWithNext: true, breakCost: 0 };
const costing = (breakCost: number): RowBreak => ({ keepWithNext: false, breakCost });

/**
 * Where a table may go on on the next page: between the groups of rows that it names, at rows over
 * its whole width or at names of several rows. A table that is longer than a page breaks between
 * any rows. No page ends within header rows or where the name of several rows would be cut.
 */
function breaksOf(table: Table, layout: TableLayout, hasNote: boolean): RowBreak[] {
  const least = leastHeightOf(layout.rows) + grid.pitch + tableStyle.roomAbove.least;
  const isLong = least > page.depth;
  const spanning = layout.cells.filter(({ cell }) => cell.rowSpan > 1);
  const groupStarts = new Set(table.cells.filter(isGroupName(table)).map((cell) => cell.row));
  const { groupBreak, tableBreak, cutGroup, strandedNote } = pageCosts;
  return layout.rows.map((_, row) => {
    if (row === table.rowCount - 1) return costing(hasNote ? strandedNote : 0);
    if (row < table.headerRows || spanning.some(isCutAfter(row, layout))) return never;
    if (groupStarts.has(row + 1)) return costing(groupBreak);
    const isWithinGroup = groupStarts.size > 0 || spanning.some(goesOnAfter(row));
    if (!isWithinGroup) return costing(tableBreak);
    return isLong ? costing(cutGroup) : never;
  });
}

const leastHeightOf = (rows: readonly RowLayout[]): number =>
  rows.reduce((sum, { least }) => sum + least, 0);

/** A row over the whole width names the rows below it. */
const isGroupName =
  ({ widths, headerRows }: Table) =>
  (cell: Cell): boolean =>
    cell.role === 'item' && cell.colSpan === widths.length && cell.row >= headerRows;

/** Whether a cell, other than a vertical label, stands in a row and in the next. */
const goesOnAfter =
  (row: number) =>
  ({ cell }: CellLayout): boolean =>
    !cell.vertical && cell.row <= row && row + 1 < cell.row + cell.rowSpan;

/**
 * Whether a page that ended after a row would leave the name of several rows less room, there or on
 * the next page, than its lines take.
 */
const isCutAfter =
  (row: number, { rows, pitch }: TableLayout) =>
  ({ cell, lines }: CellLayout): boolean => {
    const end = cell.row + cell.rowSpan;
    const goesOn = cell.row <= row && row + 1 < end;
    if (!goesOn) return false;
    const above = leastHeightOf(rows.slice(cell.row, row + 1));
    const below = leastHeightOf(rows.slice(row + 1, end));
    return Math.min(above, below) < lines.length * pitch;
  };
