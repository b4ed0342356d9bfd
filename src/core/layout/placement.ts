import { at, getOrThrow } from '../at.js';
import type { Block, Cell, Table } from '../document/document.js';
import { type BorderLine, borderLines, type PlacedRow } from './borders.js';
import type { Line } from './line.js';
import type { FlowItem } from './pagination.js';
import {
  BASELINE_SHARE,
  dashHeight,
  footer,
  footerBelow,
  page,
  styles,
  table as tableStyle,
} from './style.js';
import type { TableLayout } from './table.js';
import type { TextSetter } from './text-setter.js';

/** A line at its place: `x` and `baseline` in points from the sheet's top left. */
export interface PlacedLine {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly line: Line;
  /**
   * What the line is part of: a block, or a cell of a table. Page numbers have no source, nor has
   * what is repeated on a further page.
   */
  readonly source?: Block | Cell;
  /** First line of its source: bookmarks lead here. */
  readonly isStart: boolean;
}

export interface Page {
  readonly lines: readonly PlacedLine[];
  readonly borders: readonly BorderLine[];
}

/** What stands on a page, from top to bottom. */
export type PageItem = BlankItem | RoomItem | LineItem | RowItem;

export interface BlankItem extends FlowItem {
  readonly type: 'blank';
  readonly block: Block;
}

/** Room above or below a table; `block` is what it stands above. */
export interface RoomItem extends FlowItem {
  readonly type: 'room';
  readonly block: Block;
}

export interface LineItem extends FlowItem {
  readonly type: 'line';
  readonly block: Block;
  readonly line: Line;
  readonly size: number;
  /** From the left of the type area, points. */
  readonly x: number;
}

export interface RowItem extends FlowItem {
  readonly type: 'row';
  readonly block: Table;
  /** Index of the row in its table. */
  readonly row: number;
  readonly repeat?: readonly RowItem[];
}

/** Gives the items of pages their places on the sheet. */
export class PagePlacer {
  readonly #tables: ReadonlyMap<Table, TableLayout>;
  readonly #setter: TextSetter;
  /** Blocks and cells that stand on a page already. */
  readonly #started = new Set<Block | Cell>();

  constructor(tables: ReadonlyMap<Table, TableLayout>, setter: TextSetter) {
    this.#tables = tables;
    this.#setter = setter;
  }

  /** Places the items of one page; pages must come in their order. */
  place(items: readonly PageItem[], pageNumber: number): Page {
    const lines: PlacedLine[] = [];
    const borders: BorderLine[] = [];
    let y = page.top;
    for (let i = 0; i < items.length; ) {
      const item = at(items, i);
      if (item.type === 'row') {
        const rows = rowsOfSameTable(items, i);
        const placed = this.#placeRows(item.block, rows, y + tableStyle.rule);
        lines.push(...placed.lines);
        borders.push(...placed.borders);
        y = placed.bottom;
        i += rows.length;
      } else {
        if (item.type === 'line') lines.push(this.#placeLine(item, y));
        y += item.height;
        i += 1;
      }
    }
    lines.push(this.#placePageNumber(pageNumber));
    return { lines, borders };
  }

  #placeLine({ block, line, size, x, height }: LineItem, top: number): PlacedLine {
    const isStart = !this.#started.has(block);
    this.#started.add(block);
    return {
      line,
      size,
      x: page.left + x,
      baseline: top + BASELINE_SHARE * height,
      source: block,
      isStart,
    };
  }

  /** Places rows of a table; a cell over several rows is placed once in those that stand here. */
  #placeRows(
    table: Table,
    indexes: readonly number[],
    top: number,
  ): Page & { readonly bottom: number } {
    const layout = getOrThrow(this.#tables, table);
    const rows = placeGrid(layout, indexes, top);
    const lines = layout.cells.flatMap(({ cell, lines }) => {
      const here = rows.filter(({ owners }) => owners[cell.column] === cell);
      return here.length
        ? this.#placeCell(cell, lines, layout, at(here, 0).top, at(here, -1).bottom)
        : [];
    });
    return { lines, borders: borderLines(layout.columns, rows), bottom: at(rows, -1).bottom };
  }

  /** Places the lines of a cell between its upper and its lower edge. */
  #placeCell(
    cell: Cell,
    lines: readonly Line[],
    { columns, pitch, size }: TableLayout,
    top: number,
    bottom: number,
  ): PlacedLine[] {
    const left = page.left + at(columns, cell.column).left;
    const right = page.left + at(columns, cell.column + cell.colSpan - 1).right;
    const textTop = top + (bottom - top - lines.length * pitch) / 2;
    const isRepeated = this.#started.has(cell);
    this.#started.add(cell);
    return lines.map((line, i) => ({
      x:
        cell.align === 'left'
          ? left + tableStyle.paddingX + tableStyle.rule / 2
          : left + (right - left - line.width) / 2,
      baseline: textTop + (i + BASELINE_SHARE) * pitch,
      size,
      line,
      isStart: i === 0,
      ...(isRepeated ? {} : { source: cell }),
    }));
  }

  /** `— 1 —`: odd pages right, even pages left, one character in (GB/T 9704-2012 7.5). */
  #placePageNumber(number: number): PlacedLine {
    const { face, size } = styles.pageNumber;
    const text = `${footer.before}${number}${footer.after}`;
    const line = at(this.#setter.setLines([{ text, face, pointer: '' }], size), 0);
    const isOdd = number % 2 === 1;
    return {
      x: isOdd ? page.left + page.measure - footer.indent - line.width : page.left + footer.indent,
      baseline: page.top + page.depth + footerBelow + dashHeight(size),
      size,
      line,
      isStart: false,
    };
  }
}

/** Indexes of the rows of one table that stand together from an item on. */
function rowsOfSameTable(items: readonly PageItem[], from: number): number[] {
  const first = at(items, from);
  const rows: number[] = [];
  for (const item of items.slice(from)) {
    if (item.type !== 'row' || item.block !== first.block) break;
    rows.push(item.row);
  }
  return rows;
}

/** The rows of a table that stand on a page, with the cell of each of their fields. */
function placeGrid(
  { cells, columns, rows }: TableLayout,
  indexes: readonly number[],
  top: number,
): PlacedRow[] {
  let y = top;
  return indexes.map((index) => {
    const owners = new Array<Cell | undefined>(columns.length);
    for (const { cell } of cells)
      if (cell.row <= index && index < cell.row + cell.rowSpan)
        owners.fill(cell, cell.column, cell.column + cell.colSpan);
    const rowTop = y;
    y += at(rows, index).height;
    return { top: rowTop, bottom: y, owners };
  });
}
