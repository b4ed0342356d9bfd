import { at } from '../at.js';
import type { Cell, Table } from '../document/document.js';
import { type Finding, warning } from '../problem/finding.js';
import type { Column } from './borders.js';
import { linesOfCell } from './cell-lines.js';
import { roomOf } from './columns.js';
import type { Line } from './line.js';
import { tablePitch, table as tableStyle } from './style.js';
import { fitTable } from './table-fit.js';
import type { TextSetter } from './text-setter.js';

export interface CellLayout {
  readonly cell: Cell;
  readonly lines: readonly Line[];
}

/** Heights in points: the usual one, and what the row may be lowered or raised to. */
export interface RowLayout {
  readonly height: number;
  readonly least: number;
  readonly most: number;
}

/** How a table is set; lengths in points. */
export interface TableLayout {
  /** Font size: the table's usual one, or less if a figure would not fit its column. */
  readonly size: number;
  /** Line pitch. */
  readonly pitch: number;
  readonly columns: readonly Column[];
  readonly rows: readonly RowLayout[];
  readonly cells: readonly CellLayout[];
  /** What a reader should look at: a size below the usual one, remarks of several lines. */
  readonly findings: readonly Finding[];
}

/** A figure with its remark takes so many lines; more are reported. */
const MAX_FIGURE_LINES = 2;

/** Scales a table to the type area, chooses its size and sets the lines of every cell. */
export function layOutTable(table: Table, setter: TextSetter): TableLayout {
  const { columns, size, cause } = fitTable(table, setter);
  const pitch = tablePitch(size);
  const cells = table.cells.map((cell) => ({
    cell,
    lines: linesOfCell(cell, size, roomOf(cell, columns), setter),
  }));
  const small =
    cause && size < table.fontSize
      ? [warning('small-table', pointerOf(cause), { size, usual: table.fontSize })]
      : [];
  const long = cells
    .filter(({ cell, lines }) => cell.role === 'figure' && lines.length > MAX_FIGURE_LINES)
    .map(({ cell, lines }) => warning('long-remark', pointerOf(cell), { lines: lines.length }));
  return {
    size,
    pitch,
    columns,
    rows: rowsOf(table, cells, pitch),
    cells,
    findings: [...small, ...long],
  };
}

/** A figure's place in the report; cells with the form's words have none. */
const pointerOf = ({ runs }: Cell): string => runs[0]?.pointer ?? '';

function rowsOf(table: Table, cells: readonly CellLayout[], pitch: number): RowLayout[] {
  const { paddingY, leastPaddingY, mostRaised } = tableStyle;
  const least = rowHeights(table, cells, pitch, 0, leastPaddingY);
  return rowHeights(table, cells, pitch, table.rowHeight, paddingY).map((height, row) => ({
    height,
    least: Math.min(height, at(least, row)),
    most: height + mostRaised,
  }));
}

/** Rows grow with their lines; a cell over several rows makes the last of them grow. */
function rowHeights(
  table: Table,
  cells: readonly CellLayout[],
  pitch: number,
  rowHeight: number,
  padding: number,
): number[] {
  const heights = new Array<number>(table.rowCount).fill(rowHeight);
  const bySpan = cells.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, lines } of bySpan) {
    const last = cell.row + cell.rowSpan - 1;
    const above = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    const needed = lines.length * pitch + 2 * padding + tableStyle.rule;
    heights[last] = Math.max(at(heights, last), needed - above);
  }
  return heights;
}
