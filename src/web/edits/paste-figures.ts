import { foldText } from '../../core/blanks.js';
import type { Edition, FigureCell } from '../../core/edition/edition.js';
import type { Change, ReportValue } from '../state/report-value.js';
import type { FigureGrid, FigureRange } from './figure-grid.js';
import { typeFigures } from './figures.js';

/** A cell and what follows it; in quotation marks if it has a line break or a tab. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;

/** The cells of a spreadsheet's text: tabs between columns, one row a line. */
export function readCells(text: string): string[][] {
  let row: string[] = [];
  const rows = [row];
  const cells = text.replace(/(?:\r\n|\n|\r)$/, '').matchAll(CELL);
  for (const [, quoted, plain = '', end] of cells) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (!end) break;
    if (end === '\t') continue;
    row = [];
    rows.push(row);
  }
  return rows;
}

/** Whether a text is more than the content of one cell. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));

/**
 * Fills figures from the top left of a range on with what a spreadsheet copied, each by its place
 * on the grid; a single value fills the whole range. Says how many cells it filled, and what did
 * not fit.
 */
export function pasteFigures(
  value: ReportValue,
  edition: Edition,
  grid: FigureGrid,
  range: FigureRange,
  text: string,
): Change {
  if (!isBlock(text))
    return filled(
      value,
      edition,
      grid.cellsIn(range).map((cell) => [cell, text]),
    );
  const lines = readCells(text);
  const start = {
    row: Math.min(range.from.row, range.to.row),
    column: Math.min(range.from.column, range.to.column),
  };
  const { row: top, column: left } = placeByWords(lines, grid, start) ?? start;
  const words = wordsOf(grid);
  const texts: [FigureCell, string][] = [];
  let beyond = 0;
  let onWords = 0;
  for (const [i, line] of lines.entries())
    for (const [j, typed] of line.entries()) {
      const row = top + i;
      const column = left + j;
      const cell = grid.cellAt(row, column);
      const isStart = cell?.row === row && cell.column === column;
      if (cell && isStart) texts.push([cell, typed]);
      else if (!typed.trim() || words.has(foldText(typed))) continue;
      else if (row >= grid.rowCount || column >= grid.columnCount) beyond += 1;
      else onWords += 1;
    }
  return filled(value, edition, texts, [
    ...(onWords ? [`${onWords} 格落在表格的文字上，没有填`] : []),
    ...(beyond ? [`${beyond} 格超出表格，没有填`] : []),
  ]);
}

/** A field of the grid. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells with words of a table by their words, whatever their widths and blanks. */
function wordsOf(grid: FigureGrid): ReadonlyMap<string, readonly Place[]> {
  const words = new Map<string, Place[]>();
  for (const cell of grid.words) {
    const key = foldText(cell.text);
    words.set(key, [...(words.get(key) ?? []), cell]);
  }
  return words;
}

/**
 * Where the top left of copied cells belongs if the form's words are among them: where most of
 * these words stand, near a place if they stand more than once. Undefined if there are none.
 */
function placeByWords(
  lines: readonly (readonly string[])[],
  grid: FigureGrid,
  near: Place,
): Place | undefined {
  const words = wordsOf(grid);
  const votes = new Map<string, { readonly place: Place; count: number }>();
  for (const [i, line] of lines.entries())
    for (const [j, typed] of line.entries())
      for (const { row, column } of words.get(foldText(typed)) ?? []) {
        const place = { row: row - i, column: column - j };
        const key = `${place.row} ${place.column}`;
        const vote = votes.get(key) ?? { place, count: 0 };
        vote.count += 1;
        votes.set(key, vote);
      }
  const distance = ({ row, column }: Place): number =>
    Math.abs(row - near.row) + Math.abs(column - near.column);
  const [best] = [...votes.values()].sort(
    (a, b) => b.count - a.count || distance(a.place) - distance(b.place),
  );
  return best?.place;
}

/** Fills figures, and says how many, what did not fit and what was there. */
function filled(
  value: ReportValue,
  edition: Edition,
  texts: readonly (readonly [FigureCell, string])[],
  unfilled: readonly string[] = [],
): Change {
  const change = typeFigures(value, edition, texts);
  const blank = texts.filter(([, text]) => !text.trim()).length;
  const words = [
    `已粘贴 ${texts.length} 格`,
    ...(blank ? [`其中 ${blank} 格是空的`] : []),
    ...unfilled,
  ].join('；');
  return { ...change, message: `${words}。${change.message ?? ''}` };
}
