import type { Element } from '@xmldom/xmldom';
import type { FoundCell } from './render-grid.js';
import { all, child, children, parseXml, textIn, unzip, val } from './render-xml.js';

export interface DocxTable {
  readonly element: Element;
  /** Column widths of the grid, twip. */
  readonly grid: readonly number[];
  readonly cells: readonly FoundCell[];
}

/** The tables of a Word file from its XML: spans from gridSpan and vMerge alone. */
export function docxTables(bytes: Uint8Array): DocxTable[] {
  const document = parseXml(unzip(bytes)['word/document.xml'] as string);
  return all(document, 'w:tbl').map((element) => ({
    element,
    grid: gridOf(element),
    cells: cellsOf(element),
  }));
}

const gridOf = (table: Element): number[] =>
  children(child(table, 'w:tblGrid') as Element, 'w:gridCol').map((c) =>
    Number(c.getAttribute('w:w')),
  );

function cellsOf(table: Element): FoundCell[] {
  const cells: { row: number; column: number; rowSpan: number; colSpan: number; text: string }[] =
    [];
  children(table, 'w:tr').forEach((tr, row) => {
    let column = 0;
    for (const tc of children(tr, 'w:tc')) {
      const colSpan = Number(val(child(tc, 'w:tcPr', 'w:gridSpan')) ?? 1);
      const merge = child(tc, 'w:tcPr', 'w:vMerge');
      const above = cells.find(
        (c) => c.column === column && c.row + c.rowSpan === row && c.colSpan === colSpan,
      );
      if (merge && val(merge) !== 'restart') {
        if (!above) throw new Error(`row ${row} column ${column}: continues no cell`);
        if (textIn(tc)) throw new Error(`row ${row} column ${column}: words in a continued cell`);
        above.rowSpan += 1;
      } else
        cells.push({
          row,
          column,
          rowSpan: 1,
          colSpan,
          text: children(tc, 'w:p').map(textIn).join(''),
        });
      column += colSpan;
    }
  });
  return cells;
}
