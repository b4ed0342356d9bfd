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
  /** Where it begins in the text of its source, in UTF-16 units. */
  readonly offset: number;
}

/** The rectangle of a cell on a page; points from the sheet's top left. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly lines: readonly PlacedLine[];
  readonly cells: readonly PlacedCell[];
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
  /** How much text of blocks stands on a page already, in UTF-16 units. */
  readonly #placedText = new Map<Block, number>();
  /** Cells that stand on a page already. */
  readonly #placedCells = new Set<Cell>();

  constructor(tables: ReadonlyMap<Table, TableLayout>, setter: TextSetter) {
    this.#tables = tables;
    this.#setter = setter;
  }

  /** Places the items of one page; pages must come in their order. */
  place(items: readonly PageItem[], pageNumber: number): Page {
    const lines: PlacedLine[] = [];
    const cells: PlacedCell[] = [];
    const borders: BorderLine[] = [];
    let y = page.top;
    for (let i = 0; i < items.length; ) {
      const item = at(items, i);
      if (item.type === 'row') {
        const rows = rowsOfSameTable(items, i);
        const placed = this.#placeRows(item.block, rows, y + tableStyle.rule);
        lines.push(...placed.lines);
        cells.push(...placed.cells);
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
    return { lines, cells, borders };
  }

  #placeLine({ block, line, size, x, height }: LineItem, top: number): PlacedLine {
    const placed = this.#placedText.get(block);
    this.#placedText.set(block, (placed ?? 0) + line.textLength);
    return {
      line,
      size,
      x: page.left + x,
      baseline: top + BASELINE_SHARE * height,
      source: block,
      isStart: placed === undefined,
      offset: placed ?? 0,
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
    const lines: PlacedLine[] = [];
    const cells: PlacedCell[] = [];
    for (const { cell, lines: cellLines } of layout.cells) {
      const here = rows.filter(({ owners }) => owners[cell.column] === cell);
      if (!here.length) continue;
      const placed = {
        cell,
        left: page.left + at(layout.columns, cell.column).left,
        top: at(here, 0).top,
        right: page.left + at(layout.columns, cell.column + cell.colSpan - 1).right,
        bottom: at(here, -1).bottom,
      };
      cells.push(placed);
      lines.push(...this.#placeCellLines(placed, cellLines, layout));
    }
    const borders = borderLines(layout.columns, rows);
    return { lines, cells, borders, bottom: at(rows, -1).bottom };
  }

  /** Places the lines of a cell between its upper and its lower edge. */
  #placeCellLines(
    { cell, left, top, right, bottom }: PlacedCell,
    lines: readonly Line[],
    { pitch, size }: TableLayout,
  ): PlacedLine[] {
    const textTop = top + (bottom - top - lines.length * pitch) / 2;
    const isRepeated = this.#placedCells.has(cell);
    this.#placedCells.add(cell);
    let offset = 0;
    return lines.map((line, i) => {
      const placed: PlacedLine = {
        x:
          cell.align === 'left'
            ? left + tableStyle.paddingX + tableStyle.rule / 2
            : left + (right - left - line.width) / 2,
        baseline: textTop + (i + BASELINE_SHARE) * pitch,
        size,
        line,
        isStart: i === 0,
        offset,
        ...(isRepeated ? {} : { source: cell }),
      };
      offset += line.textLength;
      return placed;
    });
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
      offset: 0,
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
