import { at } from '../../core/at.js';
import type { FigureCell, Table, TextCell } from '../../core/edition/edition.js';
import { GridMap } from '../../core/grid-map.js';

/** A step from one cell of a table to another. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd'
  | 'enter'
  | 'enterBack';

/** A range of cells: from the one that has the cursor to another. */
export interface FigureRange {
  readonly from: FigureCell;
  readonly to: FigureCell;
}

/** The figures of a table by their places, for moving and selecting with the keyboard. */
export class FigureGrid {
  readonly figures: readonly FigureCell[];
  readonly #byField = new GridMap<FigureCell>();
  readonly #byPointer: ReadonlyMap<string, FigureCell>;
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
    this.figures = table.cells.filter((cell) => cell.kind === 'figure');
    this.#byPointer = new Map(this.figures.map((cell) => [cell.pointer, cell]));
    for (const cell of this.figures) this.#byField.fill(cell, cell);
  }

  get(pointer: string): FigureCell | undefined {
    return this.#byPointer.get(pointer);
  }

  /** The figure whose cell takes a field of the grid. */
  cellAt(row: number, column: number): FigureCell | undefined {
    return this.#byField.get(row, column);
  }

  /** The cells with words of the form. */
  get words(): readonly TextCell[] {
    return this.#table.cells.filter((cell) => cell.kind !== 'figure');
  }

  get rowCount(): number {
    return this.#table.rowCount;
  }

  get columnCount(): number {
    return this.#table.widths.length;
  }

  /** Where a move leads; undefined at the edge. */
  move(from: FigureCell, move: Move): FigureCell | undefined {
    switch (move) {
      case 'up':
        return this.#search(from, -1, 0);
      case 'down':
        return this.#search(from, 1, 0);
      case 'left':
        return this.#search(from, 0, -1);
      case 'right':
        return this.#search(from, 0, 1);
      case 'rowStart':
        return this.#inRow(from).at(0);
      case 'rowEnd':
        return this.#inRow(from).at(-1);
      case 'tableStart':
        return this.figures.at(0);
      case 'tableEnd':
        return this.figures.at(-1);
      case 'enter':
        return this.#search(from, 1, 0) ?? this.#edgeOfColumn(from, 1);
      case 'enterBack':
        return this.#search(from, -1, 0) ?? this.#edgeOfColumn(from, -1);
    }
  }

  /**
   * The figures in the rectangle of a range, row by row; undefined where words stand, or where the
   * cell of a figure goes on.
   */
  block({ from, to }: FigureRange): (FigureCell | undefined)[][] {
    const top = Math.min(from.row, to.row);
    const bottom = Math.max(from.row + from.rowSpan, to.row + to.rowSpan) - 1;
    const left = Math.min(from.column, to.column);
    const right = Math.max(from.column + from.colSpan, to.column + to.colSpan) - 1;
    const rows: (FigureCell | undefined)[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells: (FigureCell | undefined)[] = [];
      for (let column = left; column <= right; column++) {
        const cell = this.cellAt(row, column);
        cells.push(cell?.row === row && cell.column === column ? cell : undefined);
      }
      rows.push(cells);
    }
    return rows;
  }

  cellsIn(range: FigureRange): FigureCell[] {
    return this.block(range)
      .flat()
      .filter((cell) => cell !== undefined);
  }

  #search({ row, column }: FigureCell, down: number, right: number): FigureCell | undefined {
    const start = this.cellAt(row, column);
    for (let r = row + down, c = column + right; this.#isInside(r, c); r += down, c += right) {
      const cell = this.cellAt(r, c);
      if (cell && cell !== start) return cell;
    }
    return undefined;
  }

  #isInside(row: number, column: number): boolean {
    return row >= 0 && row < this.rowCount && column >= 0 && column < this.columnCount;
  }

  #inRow({ row }: FigureCell): FigureCell[] {
    return this.figures.filter((cell) => cell.row === row);
  }

  /** The first figure of the next column, or the last one of the column before. */
  #edgeOfColumn({ column }: FigureCell, step: 1 | -1): FigureCell | undefined {
    for (let c = column + step; c >= 0 && c < this.columnCount; c += step) {
      const inColumn = this.figures.filter((cell) => cell.column === c);
      if (inColumn.length) return at(inColumn, step === 1 ? 0 : -1);
    }
    return undefined;
  }
}
