import { at } from '../at.js';
import type { Cell, Table } from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Column } from './borders.js';
import { linesOfCell } from './cell-lines.js';
import { page, TWIPS_PER_POINT, table as tableStyle } from './style.js';
import type { TextSetter } from './text-setter.js';

/** Points of a cell's width that its text does not have. */
export const MARGINS = 2 * tableStyle.paddingX;
/** A column moves its edge by so many points at a time, whole twips. */
const STEP = 0.5;
/** A vertical label's width, em: its characters with a mark beside one, and as much at the left. */
const VERTICAL_WIDTH = 3;

/** Columns in proportion to widths; their edges are whole twips, so that both formats have them. */
export function scaleColumns(widths: readonly number[]): Column[] {
  const total = widths.reduce((sum, w) => sum + w, 0);
  let sum = 0;
  let left = 0;
  return widths.map((width) => {
    sum += width;
    const right = Math.floor((sum / total) * page.measure * TWIPS_PER_POINT) / TWIPS_PER_POINT;
    const column = { left, right };
    left = right;
    return column;
  });
}

/** The width that a cell has for its text. */
export const roomOf = (cell: Cell, columns: readonly Column[]): number =>
  at(columns, cell.column + cell.colSpan - 1).right - at(columns, cell.column).left - MARGINS;

interface KnownColumns {
  readonly fonts: Fonts;
  readonly columns: readonly Column[];
}

const knownColumns = new WeakMap<Table['widths'], KnownColumns>();

/**
 * The columns of a table's form, for figures that fit them. A column takes a few points from a
 * neighbour without figures where that spares its words a line and costs the neighbour none.
 */
export function usualColumns(table: Table, setter: TextSetter): readonly Column[] {
  const { fonts } = setter;
  const known = knownColumns.get(table.widths);
  if (known?.fonts === fonts) return known.columns;
  const columns = spareLines(table, scaleColumns(table.widths), setter);
  knownColumns.set(table.widths, { fonts, columns });
  return columns;
}

function spareLines(table: Table, scaled: readonly Column[], setter: TextSetter): Column[] {
  let columns = [...scaled];
  for (const taker of columns.keys())
    for (const giver of [taker - 1, taker + 1]) {
      if (!hasOnlyWords(table, giver)) continue;
      const tries = stepsUp(STEP, tableStyle.mostTaken).map((p) => move(columns, taker, giver, p));
      columns = tries.find((t) => sparesLine(table, taker, columns, t, setter)) ?? columns;
    }
  return columns;
}

const stepsUp = (step: number, most: number): number[] =>
  Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);

const hasOnlyWords = ({ cells, widths }: Table, column: number): boolean =>
  column in widths && cells.every((c) => c.role !== 'figure' || c.column !== column);

/** Columns of which one has taken points from a neighbour. */
const move = (
  columns: readonly Column[],
  taker: number,
  giver: number,
  points: number,
): Column[] => {
  const moved = columns.map((column) => ({ ...column }));
  const [left, right] = [at(moved, Math.min(taker, giver)), at(moved, Math.max(taker, giver))];
  left.right += giver < taker ? -points : points;
  right.left = left.right;
  return moved;
};

/** Whether the words of a column take fewer lines in new columns, and no others take more. */
function sparesLine(
  { cells, fontSize }: Table,
  taker: number,
  before: readonly Column[],
  after: readonly Column[],
  setter: TextSetter,
): boolean {
  const words = cells.filter((cell) => cell.role !== 'figure');
  const lines = (cell: Cell, columns: readonly Column[]): number => {
    const room = roomOf(cell, columns);
    if (cell.vertical) return room + MARGINS < VERTICAL_WIDTH * fontSize ? Infinity : 1;
    return linesOfCell(cell, fontSize, room, setter).length;
  };
  const own = words.filter((cell) => cell.column === taker && cell.colSpan === 1);
  const isSpared = own.some((cell) => {
    const count = lines(cell, before);
    return count > 1 && lines(cell, after) < count;
  });
  return isSpared && words.every((cell) => lines(cell, after) <= lines(cell, before));
}
