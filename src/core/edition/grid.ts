import type { CellData, FigureCell, SeriesData, Table, TableData, TextCell } from './edition.js';

type Unplaced = Omit<TextCell, 'row' | 'column'> | Omit<FigureCell, 'row' | 'column'>;

const single = { rowSpan: 1, colSpan: 1 };

/** Lays the cells of a table out on its grid as HTML does: each takes the first free column of its row. */
export function layGrid(data: TableData, series: Readonly<Record<string, SeriesData>>): Table {
  const columns = data.widths.length;
  const taken = data.rows.map(() => new Array<boolean>(columns).fill(false));
  const cells: (TextCell | FigureCell)[] = [];
  data.rows.forEach((row, r) => {
    for (const cell of row.flatMap((c) => expand(c, series))) {
      const column = taken[r]?.indexOf(false) ?? -1;
      for (let y = r; y < r + cell.rowSpan; y++)
        for (let x = column; x < column + cell.colSpan; x++) {
          const line = taken[y];
          if (line?.[x] !== false)
            throw new Error(`${data.name}: row ${r + 1}: a cell does not fit the grid`);
          line[x] = true;
        }
      cells.push({ ...cell, row: r, column });
    }
  });
  taken.forEach((row, r) => {
    if (row.includes(false)) throw new Error(`${data.name}: row ${r + 1}: the cells leave a gap`);
  });
  const { rows, ...rest } = data;
  return { ...rest, rowCount: rows.length, cells };
}

function expand(cell: CellData, series: Readonly<Record<string, SeriesData>>): Unplaced[] {
  if ('series' in cell) {
    const columns = series[cell.series];
    if (!columns) throw new Error(`${cell.key}: no series ${cell.series}`);
    return [...columns.parts, columns.total].map((key) => ({
      kind: 'figure',
      figure: 'count',
      pointer: `${cell.key}/${key}`,
      unit: '',
      ...single,
    }));
  }
  const span = { rowSpan: cell.rowspan ?? 1, colSpan: cell.colspan ?? 1 };
  if ('figure' in cell)
    return [
      { kind: 'figure', figure: cell.figure, pointer: cell.key, unit: cell.unit ?? '', ...span },
    ];
  return [
    {
      kind: cell.kind,
      text: cell.text,
      aside: cell.aside ?? '',
      vertical: cell.vertical ?? false,
      ...span,
    },
  ];
}
