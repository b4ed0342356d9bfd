import { GridMap, type Span } from '../grid-map.js';
import type { CellData, FigureCell, SeriesData, Table, TableData, TextCell } from './edition.js';

type PlacedCell = TextCell | FigureCell;
type UnplacedCell = Omit<TextCell, 'row' | 'column'> | Omit<FigureCell, 'row' | 'column'>;
type SeriesByName = Readonly<Record<string, SeriesData>>;

/**
 * Lays the cells of a table out on its grid as HTML does: each takes the first free column of
 * its row. Throws an Error if a cell does not fit or the cells leave a gap.
 */
export function layGrid(data: TableData, series: SeriesByName): Table {
  const { rows, ...table } = data;
  const cells: PlacedCell[] = [];
  const taken = new GridMap<PlacedCell>();
  rows.forEach((row, r) => {
    for (const unplaced of row.flatMap((cell) => expandCell(cell, series))) {
      const cell: PlacedCell = { ...unplaced, row: r, column: firstFreeColumn(r, taken) };
      if (!fits(cell, data, taken))
        throw new Error(`${data.name}: row ${r + 1}: a cell does not fit the grid`);
      taken.fill(cell, cell);
      cells.push(cell);
    }
  });
  rows.forEach((_, r) => {
    if (firstFreeColumn(r, taken) < data.widths.length)
      throw new Error(`${data.name}: row ${r + 1}: the cells leave a gap`);
  });
  return { labelAlign: 'center', ...table, rowCount: rows.length, cells };
}

function firstFreeColumn(row: number, taken: GridMap<PlacedCell>): number {
  let column = 0;
  while (taken.has(row, column)) column += 1;
  return column;
}

/** Whether a cell stays within the grid and off the cells already placed. */
function fits(cell: Span, { rows, widths }: TableData, taken: GridMap<PlacedCell>): boolean {
  const { row, column, rowSpan, colSpan } = cell;
  if (row + rowSpan > rows.length || column + colSpan > widths.length) return false;
  for (let r = row; r < row + rowSpan; r++)
    for (let c = column; c < column + colSpan; c++) if (taken.has(r, c)) return false;
  return true;
}

/** A cell with every optional filled; a series becomes one figure for each of its columns. */
function expandCell(cell: CellData, series: SeriesByName): UnplacedCell[] {
  if ('series' in cell) return expandSeries(cell.key, cell.series, series);
  const span = { rowSpan: cell.rowspan ?? 1, colSpan: cell.colspan ?? 1 };
  if ('figure' in cell) {
    const { figure, key, unit = '' } = cell;
    return [{ kind: 'figure', figure, pointer: key, unit, ...span }];
  }
  const { kind, text, aside = '', vertical = false } = cell;
  return [{ kind, text, aside, vertical, ...span }];
}

function expandSeries(row: string, name: string, series: SeriesByName): UnplacedCell[] {
  const columns = series[name];
  if (!columns) throw new Error(`${row}: no series ${name}`);
  return [...columns.parts, columns.total].map((column) => ({
    kind: 'figure',
    figure: 'count',
    pointer: `${row}/${column}`,
    unit: '',
    rowSpan: 1,
    colSpan: 1,
  }));
}
