import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Span } from '../grid-map.js';
import { page } from './styles.js';

type Value = string | number | null;

/** A sheet that is being written. Rows and columns count from 0. */
export class SheetBuilder {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: NonNullable<WriteSheet['merges']> = [];
  readonly #name: string;
  readonly #more: Partial<WriteSheet>;

  constructor(name: string, more: Partial<WriteSheet>) {
    this.#name = name;
    this.#more = more;
  }

  put(row: number, column: number, value: Value, style: CellStyle): void {
    this.#cells.set(keyOf(row, column), { value: escaped(value), type: typeOf(value), style });
  }

  /** Puts a formula, without `=`, with its result, which programs show before they recalculate. */
  putFormula(row: number, column: number, formula: string, result: number, style: CellStyle): void {
    const cell = { value: null, type: 'formula', formula, formulaResult: result, style } as const;
    this.#cells.set(keyOf(row, column), cell);
  }

  /** Makes one cell of several; the covered ones get its style, for the borders. */
  merge({ row, column, rowSpan, colSpan }: Span, style: CellStyle): void {
    if (rowSpan * colSpan === 1) return;
    const endRow = row + rowSpan - 1;
    const endCol = column + colSpan - 1;
    this.#merges.push({ startRow: row, startCol: column, endRow, endCol });
    for (let r = row; r <= endRow; r++)
      for (let c = column; c <= endCol; c++)
        if (!this.#cells.has(keyOf(r, c))) this.put(r, c, null, style);
  }

  /** The sheet as hucre writes it. */
  build(): WriteSheet {
    return {
      name: this.#name,
      cells: this.#cells,
      merges: this.#merges,
      protection: { sheet: true, formatColumns: false, formatRows: false },
      pageSetup: page,
      view: { showGridLines: false },
      ...this.#more,
    };
  }
}

/** Key of a cell in hucre's map. */
const keyOf = (row: number, column: number): string => `${row},${column}`;

/** `_x0041_` in a shared string would be read as an escape (ECMA-376 22.9.2.19). */
const escaped = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : value;

function typeOf(value: Value): Cell['type'] {
  if (value === null) return 'empty';
  return typeof value === 'string' ? 'string' : 'number';
}
