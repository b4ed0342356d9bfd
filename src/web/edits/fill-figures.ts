import type { Edition, FigureCell } from '../../core/edition/edition.js';
import type { Change, ReportValue } from '../state/report-value.js';
import type { FigureGrid, FigureRange } from './figure-grid.js';
import { shownFigures, typeFigures } from './figures.js';

/**
 * Fills a range with the figures of its first row (`up`) or first column (`left`); a range of one
 * row or column with those above it or left of it.
 */
export function fillFigures(
  value: ReportValue,
  edition: Edition,
  grid: FigureGrid,
  range: FigureRange,
  from: 'up' | 'left',
): Change {
  const shown = shownFigures(edition, value);
  const texts: [FigureCell, string][] = [];
  for (const line of from === 'up' ? columnsOf(grid.block(range)) : grid.block(range)) {
    const [first, ...others] = line.filter((cell) => cell !== undefined);
    if (!first) continue;
    const isSingle = line.length === 1;
    const source = isSingle ? grid.move(first, from) : first;
    const text = source && shown.get(source.pointer)?.text;
    if (text === undefined) continue;
    for (const cell of isSingle ? [first] : others) texts.push([cell, text]);
  }
  return typeFigures(value, edition, texts);
}

const columnsOf = <T>(rows: readonly (readonly T[])[]): (T | undefined)[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
