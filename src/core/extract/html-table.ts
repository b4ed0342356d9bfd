import { GridMap } from '../grid-map.js';
import type { ContentCell, ContentTable } from './content.js';
import type { FieldCounter } from './field-counter.js';
import { attributeOf, type HtmlElement, isCell, isElement, isHidden } from './html-elements.js';

/** Columns that a cell may span (HTML Standard 4.9.11 allows 1000). */
const MAX_COLUMN_SPAN = 100;
/** Cells of the smallest table that holds data. */
const MIN_CELLS = 3;

/** The rows of a table that are shown. */
export const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.childNodes.filter(isElement).flatMap((e) => {
    if (e.tagName === 'tr' && !isHidden(e)) return [e];
    return /^t(body|head|foot)$/.test(e.tagName) ? rowsOf(e) : [];
  });

/** The caption of a table, if it has one that is not hidden. */
export const captionOf = (table: HtmlElement): HtmlElement | undefined =>
  table.childNodes.filter(isElement).find((e) => e.tagName === 'caption' && !isHidden(e));

/** Whether cells only lay a page out: one of them holds a table, or they are too few for data. */
export const isPageLayout = (cells: readonly HtmlElement[]): boolean =>
  cells.length < MIN_CELLS || cells.some(holdsTable);

const holdsTable = (element: HtmlElement): boolean =>
  element.childNodes.some((n) => isElement(n) && (n.tagName === 'table' || holdsTable(n)));

/**
 * Places cells as browsers do: a span takes its fields in the rows below (HTML Standard 4.9.12).
 * Throws a ReadError if there are too many fields.
 */
export function readTableGrid(
  rows: readonly HtmlElement[],
  readCell: (cell: HtmlElement) => string,
  count: FieldCounter,
): Pick<ContentTable, 'rows' | 'columns' | 'cells'> {
  const taken = new GridMap<true>();
  const cells: ContentCell[] = [];
  let columns = 0;
  rows.forEach((tr, row) => {
    let column = 0;
    for (const td of tr.childNodes) {
      if (!isCell(td) || isHidden(td)) continue;
      while (taken.has(row, column)) column += 1;
      const rowSpan = spanOf(td, 'rowspan', rows.length - row);
      const colSpan = spanOf(td, 'colspan', MAX_COLUMN_SPAN);
      count(rowSpan * colSpan);
      const cell = { row, column, rowSpan, colSpan, text: readCell(td) };
      taken.fill(cell, true);
      cells.push(cell);
      column += colSpan;
      columns = Math.max(columns, column);
    }
  });
  return { rows: rows.length, columns, cells };
}

function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan', max: number): number {
  const span = Number.parseInt(attributeOf(cell, name), 10) || 1;
  return Math.min(max, Math.max(1, span));
}
