import type { Element } from '@xmldom/xmldom';
import type { ContentCell, ContentTable } from './content.js';
import { inContainers } from './docx-markup.js';
import type { FieldCounter } from './field-counter.js';
import { wordChild, wordValue } from './word-xml.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The grid of a table, spans made of gridSpan and vMerge (ECMA-376 part 1, 17.4.17 and 17.4.84).
 * Throws a ReadError if there are too many fields.
 */
export function readTableGrid(
  table: Element,
  readCell: (cell: Element) => string,
  count: FieldCounter,
): Pick<ContentTable, 'rows' | 'columns' | 'cells'> {
  const cells: Mutable<ContentCell>[] = [];
  const lastInColumn = new Map<number, Mutable<ContentCell>>();
  const rows = inContainers(table, ['w:tr']);
  let columns = 0;
  rows.forEach((tr, row) => {
    let column = numberOf(wordChild(wordChild(tr, 'w:trPr'), 'w:gridBefore'), 0);
    count(column);
    for (const tc of inContainers(tr, ['w:tc'])) {
      const properties = wordChild(tc, 'w:tcPr');
      const colSpan = Math.max(1, numberOf(wordChild(properties, 'w:gridSpan'), 1));
      count(colSpan);
      const text = readCell(tc);
      const last = continuesAbove(properties) ? lastInColumn.get(column) : undefined;
      const isAbove = last && last.row + last.rowSpan === row;
      if (isAbove && !text) last.rowSpan += 1;
      else {
        const cell = { row, column, rowSpan: 1, colSpan, text };
        cells.push(cell);
        lastInColumn.set(column, cell);
      }
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
