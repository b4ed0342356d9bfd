import { at } from '../../at.js';
import { GridMap, type Span } from '../../grid-map.js';
import { limits } from '../../limits.js';
import { unreadable } from '../read-error.js';
import {
  type Box,
  distinct,
  isHorizontal,
  isNear,
  isVertical,
  LINE_TOLERANCE,
} from './geometry.js';

/** The cells that ruling lines enclose. */
export interface RulingGrid {
  /** From the left and from the top; one more than columns and rows. */
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
  readonly cells: readonly GridCell[];
}

/** A cell and the box that its lines leave. */
export interface GridCell extends Span {
  readonly box: Box;
}

/** Lines of the smallest table: those around one cell, which may be open on one side. */
const MIN_LINES = 3;

/** Ruling lines that touch each other, one list for each table, from the top of the page. */
export function groupByTable(lines: readonly Box[]): Box[][] {
  const tables: { lines: Box[]; bottom: number }[] = [];
  for (const line of lines.toSorted((a, b) => a.top - b.top)) {
    const last = tables.at(-1);
    if (last && line.top < last.bottom + LINE_TOLERANCE) {
      last.lines.push(line);
      last.bottom = Math.max(last.bottom, line.bottom);
    } else tables.push({ lines: [line], bottom: line.bottom });
  }
  return tables.map((t) => t.lines).filter((t) => t.length >= MIN_LINES);
}

/**
 * The cells that ruling lines enclose: fields of the grid with no line between them are one cell.
 * Undefined if a cell is not a rectangle with lines all around.
 * Throws a ReadError if there are more fields than in any report.
 */
export function findRulingGrid(lines: readonly Box[]): RulingGrid | undefined {
  const ruling = new Ruling(lines);
  const { columns, rows } = ruling;
  if (columns * rows > limits.ruledFields) throw unreadable('document-too-large', { part: '' });
  const taken = new GridMap<true>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row, column)) continue;
      const cell = ruling.grow(row, column);
      if (!ruling.isEnclosed(cell) || isAnyTaken(cell, taken)) return undefined;
      taken.fill(cell, true);
      cells.push({ ...cell, box: ruling.boxOf(cell) });
    }
  return { columnEdges: ruling.columnEdges, rowEdges: ruling.rowEdges, cells };
}

function isAnyTaken({ row, column, rowSpan, colSpan }: Span, taken: GridMap<true>): boolean {
  for (let r = row; r < row + rowSpan; r++)
    for (let c = column; c < column + colSpan; c++) if (taken.has(r, c)) return true;
  return false;
}

/** The ruling lines of a table, and where they separate fields of its grid. */
class Ruling {
  readonly columnEdges: readonly number[];
  readonly rowEdges: readonly number[];
  readonly #vertical: readonly Box[];
  readonly #horizontal: readonly Box[];

  constructor(lines: readonly Box[]) {
    this.#vertical = lines.filter(isVertical);
    this.#horizontal = lines.filter(isHorizontal);
    this.columnEdges = distinct(this.#vertical.map((l) => l.left));
    this.rowEdges = distinct(this.#horizontal.map((l) => l.top));
  }

  get columns(): number {
    return this.columnEdges.length - 1;
  }

  get rows(): number {
    return this.rowEdges.length - 1;
  }

  /** The cell that begins at a field: up to the next line to the right and below. */
  grow(row: number, column: number): Span {
    let right = column + 1;
    while (right < this.columns && !this.#hasLineDown(right, row, row + 1)) right += 1;
    let bottom = row + 1;
    while (bottom < this.rows && !this.#hasLineAcross(bottom, column, column + 1)) bottom += 1;
    return { row, column, rowSpan: bottom - row, colSpan: right - column };
  }

  /** Whether a cell has a line along each of its sides. */
  isEnclosed({ row, column, rowSpan, colSpan }: Span): boolean {
    const [right, bottom] = [column + colSpan, row + rowSpan];
    return (
      this.#hasLineAcross(row, column, right) &&
      this.#hasLineAcross(bottom, column, right) &&
      this.#hasLineDown(column, row, bottom) &&
      this.#hasLineDown(right, row, bottom)
    );
  }

  boxOf({ row, column, rowSpan, colSpan }: Span): Box {
    return {
      left: at(this.columnEdges, column),
      top: at(this.rowEdges, row),
      right: at(this.columnEdges, column + colSpan),
      bottom: at(this.rowEdges, row + rowSpan),
    };
  }

  /** Whether lines cover a row's edge between two columns' edges. */
  #hasLineAcross(rowEdge: number, fromColumn: number, toColumn: number): boolean {
    const y = at(this.rowEdges, rowEdge);
    const lines = this.#horizontal.filter((l) => isNear(l.top, y) && isNear(l.bottom, y));
    const stretches = lines.map((l) => ({ from: l.left, to: l.right }));
    return isCovered(stretches, at(this.columnEdges, fromColumn), at(this.columnEdges, toColumn));
  }

  /** Whether lines cover a column's edge between two rows' edges. */
  #hasLineDown(columnEdge: number, fromRow: number, toRow: number): boolean {
    const x = at(this.columnEdges, columnEdge);
    const lines = this.#vertical.filter((l) => isNear(l.left, x) && isNear(l.right, x));
    const stretches = lines.map((l) => ({ from: l.top, to: l.bottom }));
    return isCovered(stretches, at(this.rowEdges, fromRow), at(this.rowEdges, toRow));
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether stretches, one after the other, cover the way between two positions. */
function isCovered(stretches: readonly Stretch[], from: number, to: number): boolean {
  let reached = from;
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from))
    if (stretch.from < reached + LINE_TOLERANCE) reached = Math.max(reached, stretch.to);
  return reached > to - LINE_TOLERANCE;
}
