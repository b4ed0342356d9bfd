import { at } from '../at.js';
import type { Cell, Table } from '../document/document.js';
import { textOf } from '../document/text.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Column } from './borders.js';
import { splitRemark } from './cell-lines.js';
import { fontChars } from './characters.js';
import { MARGINS, roomOf, scaleColumns, usualColumns } from './columns.js';
import { table as tableStyle } from './style.js';
import type { TextSetter } from './text-setter.js';

/** The columns of a table and the font size of its text, points. */
export interface TableFit {
  readonly columns: readonly Column[];
  readonly size: number;
  /** The first figure that does not fit at the table's usual size, if there is one. */
  readonly cause: Cell | undefined;
}

/** The room that the text of a cell needs on one line. */
interface Need {
  readonly cell: Cell;
  /** At a font size of 1 pt. */
  readonly width: number;
}

/** A row's name is given at most so many lines before figures are made smaller for it. */
const MAX_NAME_LINES = 5;
/** Characters of a row's name that stand on one line at least. */
const MIN_NAME_CHARACTERS = 3;
/** Points that a widened column gets beyond its need, because its edges are rounded. */
const ROUNDING_ROOM = 0.1;

/**
 * Scales a table to the type area so that no figure is broken within its digits. In this order:
 * the usual size, if remarks that do not fit beside their figure fit a line below it; a smaller
 * size at which figures stand on one line with their remarks; a smaller size at which figures fit
 * without their remarks, which then begin a new line; wider columns for long figures; and with long
 * figures everywhere a size below the usual minimum.
 */
export function fitTable(table: Table, setter: TextSetter): TableFit {
  const { fontSize: usual } = table;
  const { fonts } = setter;
  const figures = table.cells.filter((cell) => cell.role === 'figure');
  const bare = figures.map((cell) => needOf(cell, splitRemark(cell).figure, fonts));
  const remarked = figures.filter((cell) => splitRemark(cell).remark);
  const withRemark = remarked.map((cell) => needOf(cell, textOf(cell.runs), fonts));
  const remarks = remarked.map((cell) => needOf(cell, splitRemark(cell).remark, fonts));
  const columns = usualColumns(table, setter);
  const cause = findTooWide(bare, columns, usual) ?? findTooWide(withRemark, columns, usual);
  const isFitting = (needs: readonly Need[]) => (size: number) =>
    !findTooWide(needs, columns, size);
  const size =
    [usual].find(isFitting([...bare, ...remarks])) ??
    sizesDown(usual, tableStyle.remarkSize).find(isFitting([...bare, ...withRemark])) ??
    sizesDown(usual, tableStyle.minimumSize).find(isFitting(bare));
  return size === undefined
    ? { ...widenUntilFitting(table, columns, bare), cause }
    : { columns, size, cause };
}

/** Font sizes from one down to another, in the steps of schemas/layout.json. */
function sizesDown(from: number, to: number): number[] {
  const sizes: number[] = [];
  for (let size = from; size >= to; size -= tableStyle.step) sizes.push(size);
  return sizes;
}

/** The largest size at which widened columns hold every figure, or else the smallest of all. */
function widenUntilFitting(
  table: Table,
  columns: readonly Column[],
  needs: readonly Need[],
): Omit<TableFit, 'cause'> {
  const fits = sizesDown(tableStyle.minimumSize, tableStyle.step).map((size) => ({
    size,
    ...widenColumns(table, columns, needs, size),
  }));
  return (
    fits.find((fit) => fit.isEnough && !findTooWide(needs, fit.columns, fit.size)) ?? at(fits, -1)
  );
}

/** Gives columns the width that they need, taken from those that have more than they need. */
function widenColumns(
  table: Table,
  columns: readonly Column[],
  needs: readonly Need[],
  size: number,
): { columns: Column[]; isEnough: boolean } {
  const sized = columns.map(({ left, right }, c) => {
    const width = right - left;
    return { width, needed: neededWidth(table, c, needs, size, width) };
  });
  const shortfall = sized.reduce((sum, c) => sum + Math.max(0, c.needed - c.width), 0);
  const slack = sized.reduce((sum, c) => sum + Math.max(0, c.width - c.needed), 0);
  const takenShare = slack > 0 ? shortfall / slack : 0;
  const widths = sized.map(
    ({ width, needed }) => Math.max(width, needed) - Math.max(0, width - needed) * takenShare,
  );
  return { columns: scaleColumns(widths), isEnough: shortfall <= slack };
}

/** What a column needs for its figures, or for its names if it has no figures. */
function neededWidth(
  table: Table,
  column: number,
  needs: readonly Need[],
  size: number,
  width: number,
): number {
  const isOfColumn = (cell: Cell): boolean => cell.column === column && cell.colSpan === 1;
  const figures = needs.filter(({ cell }) => isOfColumn(cell));
  if (figures.length)
    return Math.max(...figures.map((f) => f.width * size)) + MARGINS + ROUNDING_ROOM;
  const lineLengths = table.cells
    .filter((cell) => isOfColumn(cell) && cell.role !== 'figure' && !cell.vertical)
    .map((cell) => Math.ceil(textOf(cell.runs).length / MAX_NAME_LINES));
  return Math.min(width, Math.max(MIN_NAME_CHARACTERS, ...lineLengths) * size + MARGINS);
}

const findTooWide = (
  needs: readonly Need[],
  columns: readonly Column[],
  size: number,
): Cell | undefined => needs.find(({ cell, width }) => width * size > roomOf(cell, columns))?.cell;

function needOf(cell: Cell, text: string, fonts: Fonts): Need {
  const chars = fontChars([{ text, face: tableStyle.face }], fonts, 1);
  return { cell, width: chars.reduce((sum, c) => sum + c.width + c.gap, 0) };
}
