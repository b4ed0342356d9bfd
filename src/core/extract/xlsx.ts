import type { Content, ContentBlock, ContentCell } from './content.js';
import type { DocumentReader } from './document-reader.js';
import { rowsOf, type Sheet } from './sheet.js';
import { readSheets } from './xlsx-sheets.js';
import { ZipPackage } from './zip-package.js';

/** Opens a workbook. Throws a ReadError if it is not a zip file. */
export function openXlsx(bytes: Uint8Array): DocumentReader {
  const zip = new ZipPackage(bytes);
  let known: readonly Sheet[] | undefined;
  const sheets = (): readonly Sheet[] => {
    known ??= readSheets(zip);
    return known;
  };
  return { sheets: async () => sheets(), content: async () => extractXlsx(sheets()) };
}

/** What a workbook shows, visible sheet by visible sheet: see {@link blocksOf}. */
const extractXlsx = (sheets: readonly Sheet[]): Content => ({
  blocks: sheets.filter((sheet) => !sheet.isSheetHidden).flatMap(blocksOf),
});

/**
 * A row with one text that no cell from above reaches into is a paragraph; the rows between
 * paragraphs are tables, without the blank rows.
 */
function blocksOf({ name, cells }: Sheet): ContentBlock[] {
  const position = { part: 'sheet', name } as const;
  const blocks: ContentBlock[] = [];
  let table: ContentCell[] = [];
  const endTable = (): void => {
    if (table.length) blocks.push({ type: 'table', ...gridOf(table), position });
    table = [];
  };
  for (const row of rowsOf(cells)) {
    const [first, ...others] = row.filter((c) => c.text.trim());
    if (!first) continue;
    const isSpanned = table.some((c) => c.row + c.rowSpan > first.row);
    if (others.length || isSpanned) table.push(...row);
    else {
      endTable();
      blocks.push({ type: 'paragraph', text: first.text.trim(), position });
    }
  }
  endTable();
  return blocks;
}

/** Cells that form a table, with rows and columns counted from its first ones. */
function gridOf(cells: readonly ContentCell[]): {
  rows: number;
  columns: number;
  cells: ContentCell[];
} {
  const top = Math.min(...cells.map((c) => c.row));
  const left = Math.min(...cells.map((c) => c.column));
  const moved = cells.map((c) => ({ ...c, row: c.row - top, column: c.column - left }));
  return {
    rows: Math.max(...moved.map((c) => c.row + c.rowSpan)),
    columns: Math.max(...moved.map((c) => c.column + c.colSpan)),
    cells: moved,
  };
}
