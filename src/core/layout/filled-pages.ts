import { at } from '../at.js';
import type { Block, Table } from '../document/document.js';
import type { PageItem, RowItem } from './placement.js';
import type { TableLayout } from './table.js';
import { ruleAbove } from './table-rows.js';

/** What a renderer of flowing text needs to fill its pages in the same way. */
export interface Flow {
  /** For each row of a table, whether it stands on the same page as what follows. */
  readonly keepWithNext: ReadonlyMap<Table, readonly boolean[]>;
  /** Blocks before which a page must begin. */
  readonly pageBreaks: ReadonlySet<Block>;
  /** Room, in points, above tables and above what stands below a table. */
  readonly roomAbove: ReadonlyMap<Block, number>;
}

/** How pages were filled, for renderers that fill them again. */
export function flowOf(pages: readonly (readonly PageItem[])[]): Flow {
  const roomAbove = new Map<Block, number>();
  for (const item of pages.flat()) if (item.type === 'room') roomAbove.set(item.block, item.height);
  const firstBlocks = pages.slice(1).flatMap(([first]) => (first ? [first.block] : []));
  const pageBreaks = new Set(firstBlocks.filter((block) => block.type === 'heading'));
  return { keepWithNext: rowsToKeep(pages), pageBreaks, roomAbove };
}

/**
 * The rows of a table on one page are kept together, and with its note. Of a table that goes on,
 * those on its first page are not: they fill it by themselves, and LibreOffice takes a first row
 * that is kept with the next for a whole table that is. Further rows are kept where they must be.
 */
function rowsToKeep(pages: readonly (readonly PageItem[])[]): Map<Table, boolean[]> {
  const keepWithNext = new Map<Table, boolean[]>();
  for (const items of pages) {
    const rows = items.filter(isRow);
    for (const table of new Set(rows.map(({ block }) => block))) {
      const here = rows.filter(({ block }) => block === table);
      const before = keepWithNext.get(table);
      if (here.length === table.rowCount)
        keepWithNext.set(table, [...here.slice(1).map(() => true), isAboveNote(items, here)]);
      else {
        // Header rows that are repeated are known already.
        const further = here.slice(here.findIndex(({ row }) => row >= (before?.length ?? 0)));
        const kept = further.map((row) => before !== undefined && row.keepWithNext);
        keepWithNext.set(table, [...(before ?? []), ...kept]);
      }
    }
  }
  return keepWithNext;
}

/** Whether a note stands below rows, with room between. */
const isAboveNote = (items: readonly PageItem[], rows: readonly RowItem[]): boolean =>
  isNote(items[items.indexOf(at(rows, -1)) + 2]?.block);

const isRow = (item: PageItem): item is RowItem => item.type === 'row';

export const isNote = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && block.style === 'tableNote';

/** Tables with the heights that their rows have on their pages. */
export function placedTables(
  tables: ReadonlyMap<Table, TableLayout>,
  pages: readonly (readonly PageItem[])[],
): Map<Table, TableLayout> {
  const heights = new Map<Table, number[]>();
  for (const item of pages.flat()) {
    if (item.type !== 'row') continue;
    const rows = heights.get(item.block) ?? [];
    rows[item.row] = item.height - ruleAbove(item.row);
    heights.set(item.block, rows);
  }
  return new Map(
    [...tables].map(([table, layout]) => {
      const placed = heights.get(table) ?? [];
      const rows = layout.rows.map((row, i) => ({ ...row, height: at(placed, i) }));
      return [table, { ...layout, rows }];
    }),
  );
}
