import type { Element } from '@xmldom/xmldom';
import type { ContentCell, ContentTable } from './content.js';
import { inContainers } from './docx-markup.js';
import { wordChild, wordValue } from './word-xml.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The grid of a table, spans made of gridSpan and vMerge (ECMA-376 part 1, 17.4.17 and 17.4.84).
 */
export function readTableGrid(
  table: Element,
  readCell: (cell: Element) => string,
): Pick<ContentTable, 'rows' | 'columns' | 'cells'> {
  const cells: Mutable<ContentCell>[] = [];
  const rows = inContainers(table, ['w:tr']);
  let columns = 0;
  rows.forEach((tr, row) => {
    let column = numberOf(wordChild(wordChild(tr, 'w:trPr'), 'w:gridBefore'), 0);
    for (const tc of inContainers(tr, ['w:tc'])) {
      const properties = wordChild(tc, 'w:tcPr');
      const colSpan = Math.max(1, numberOf(wordChild(properties, 'w:gridSpan'), 1));
      const text = readCell(tc);
      const above = continuesAbove(properties) ? cellEndingAt(cells, row, column) : undefined;
      if (above && !text) above.rowSpan += 1;
      else cells.push({ row, column, rowSpan: 1, colSpan, text });
      column += colSpan;
    }
    columns = Math.max(columns, column);
  });
  return { rows: rows.length, columns, cells };
}

const numberOf = (element: Element | undefined, standard: number): number =>
  Number(wordValue(element) ?? standard);

/** Whether a cell is merged with the one above. */
function continuesAbove(properties: Element | undefined): boolean {
  const merge = wordChild(properties, 'w:vMerge');
  return merge !== undefined && wordValue(merge) !== 'restart';
}

/** The cell of a column that ends just above a row. */
const cellEndingAt = <C extends ContentCell>(
  cells: readonly C[],
  row: number,
  column: number,
): C | undefined => cells.find((c) => c.column === column && c.row + c.rowSpan === row);
