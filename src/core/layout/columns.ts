import { at } from '../at.js';
import type { Cell, Table } from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Column } from './borders.js';
import { charsOfCell } from './cell-lines.js';
import type { Char } from './characters.js';
import { composeLines } from './line-breaking.js';
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
  const count = new LineCounter(table, setter);
  let columns = [...scaled];
  for (const taker of columns.keys()) {
    if (!count.hasSpareLine(taker, columns)) continue;
    for (const giver of [taker - 1, taker + 1]) {
      if (!hasOnlyWords(table, giver)) continue;
      const tries = stepsUp(STEP, tableStyle.mostTaken).map((p) => move(columns, taker, giver, p));
      columns = tries.find((t) => count.isSpared(taker, columns, t)) ?? columns;
    }
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

/** The words of a cell; their width on one line in points. */
interface Words {
  readonly cell: Cell;
  readonly chars: readonly Char[];
  readonly width: number;
}

/** Counts the lines of a table's words in columns that are tried. */
class LineCounter {
  readonly #size: number;
  readonly #words: readonly Words[];

  constructor({ cells, fontSize }: Table, setter: TextSetter) {
    this.#size = fontSize;
    this.#words = cells
      .filter((cell) => cell.role !== 'figure')
      .map((cell) => {
        const chars = charsOfCell(cell, fontSize, setter);
        return { cell, chars, width: widthOf(chars) };
      });
  }

  /** Whether words that a column has for itself take more than a line. */
  hasSpareLine(column: number, columns: readonly Column[]): boolean {
    return this.#wordsOf(column).some((words) => this.#lines(words, columns) > 1);
  }

  /** Whether the words of a column take fewer lines than before, and no others take more. */
  isSpared(column: number, before: readonly Column[], after: readonly Column[]): boolean {
    const saved = (words: Words): number => this.#lines(words, before) - this.#lines(words, after);
    return (
      this.#wordsOf(column).some((words) => saved(words) > 0) &&
      this.#words.every((words) => saved(words) >= 0)
    );
  }

  #wordsOf(column: number): Words[] {
    return this.#words.filter(
      ({ cell }) => cell.column === column && cell.colSpan === 1 && !cell.vertical,
    );
  }

  #lines({ cell, chars, width }: Words, columns: readonly Column[]): number {
    const measure = roomOf(cell, columns);
    if (cell.vertical)
      return measure + MARGINS < VERTICAL_WIDTH * this.#size ? Number.POSITIVE_INFINITY : 1;
    return width <= measure ? 1 : composeLines(chars, { size: this.#size, measure }).length;
  }
}

const widthOf = (chars: readonly Char[]): number =>
  chars.reduce((sum, { width, gap }) => sum + width + Math.max(0, gap), 0);
