import { at } from '../at.js';
import { page } from './style.js';

/** A straight line; points from the sheet's top left. */
export interface BorderLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A column of a table; points from the left of the type area. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A row as it stands on a page; points from the sheet's top. */
export interface PlacedRow {
  readonly top: number;
  readonly bottom: number;
  /** For each column the cell that takes it in this row. */
  readonly owners: readonly (object | undefined)[];
}

/** The borders between cells and around a table, each joined into as few lines as possible. */
export const borderLines = (
  columns: readonly Column[],
  rows: readonly PlacedRow[],
): BorderLine[] => [...horizontalLines(columns, rows), ...verticalLines(columns, rows)];

function horizontalLines(columns: readonly Column[], rows: readonly PlacedRow[]): BorderLine[] {
  const lineAt = (y: number, isBorder: (column: number) => boolean): BorderLine[] =>
    stretchesOf(columns.length, isBorder).map(({ first, last }) => ({
      x1: page.left + at(columns, first).left,
      x2: page.left + at(columns, last).right,
      y1: y,
      y2: y,
    }));
  return [
    ...rows.flatMap(({ top, owners }, r) => {
      const above = rows[r - 1]?.owners;
      return lineAt(top, (c) => !above || above[c] !== owners[c]);
    }),
    ...lineAt(at(rows, -1).bottom, () => true),
  ];
}

function verticalLines(columns: readonly Column[], rows: readonly PlacedRow[]): BorderLine[] {
  const lineAt = (x: number, isBorder: (row: PlacedRow) => boolean): BorderLine[] =>
    stretchesOf(rows.length, (r) => isBorder(at(rows, r))).map(({ first, last }) => ({
      x1: page.left + x,
      x2: page.left + x,
      y1: at(rows, first).top,
      y2: at(rows, last).bottom,
    }));
  return [
    ...columns.flatMap(({ left }, c) =>
      lineAt(left, ({ owners }) => c === 0 || owners[c - 1] !== owners[c]),
    ),
    ...lineAt(at(columns, -1).right, () => true),
  ];
}

/** The longest stretches of indexes below `length` for which a test is true. */
function stretchesOf(
  length: number,
  isTrue: (i: number) => boolean,
): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (let i = 0; i < length; i++) {
    if (!isTrue(i)) continue;
    const open = stretches.at(-1);
    if (open?.last === i - 1) open.last = i;
    else stretches.push({ first: i, last: i });
  }
  return stretches;
}
