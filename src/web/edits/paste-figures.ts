import type { Edition, FigureCell } from '../../core/edition/edition.js';
import type { Change, ReportValue } from '../state/report-value.js';
import type { FigureGrid } from './figure-grid.js';
import { typeFigures } from './figures.js';

/** The cells of a spreadsheet's text: tabs between columns, one row a line. */
export const readCells = (text: string): string[][] =>
  text
    .replace(/(?:\r\n|\n|\r)$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.split('\t'));

/** Whether a text is more than the content of one cell. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));

/**
 * Fills figures from a cell on with what a spreadsheet copied, each by its place on the grid. Says
 * how many cells it filled, and what did not fit.
 */
export function pasteFigures(
  value: ReportValue,
  edition: Edition,
  grid: FigureGrid,
  from: FigureCell,
  text: string,
): Change {
  const texts: [FigureCell, string][] = [];
  let beyond = 0;
  let onWords = 0;
  for (const [i, line] of readCells(text).entries())
    for (const [j, typed] of line.entries()) {
      const row = from.row + i;
      const column = from.column + j;
      const cell = grid.cellAt(row, column);
      const isStart = cell?.row === row && cell.column === column;
      if (cell && isStart) texts.push([cell, typed]);
      else if (!typed.trim()) continue;
      else if (row >= grid.rowCount || column >= grid.columnCount) beyond += 1;
      else onWords += 1;
    }
  const parts = [
    `已粘贴 ${texts.length} 格`,
    ...(onWords ? [`${onWords} 格落在表格的文字上，没有填`] : []),
    ...(beyond ? [`${beyond} 格超出表格，没有填`] : []),
  ];
  return { ...typeFigures(value, edition, texts), message: `${parts.join('；')}。` };
}
