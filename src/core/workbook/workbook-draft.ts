import type { Sheet } from '../extract/sheet.js';
import { isBelow, putAt, selfAndAncestors } from '../json-pointer.js';
import type { Finding } from '../problem/finding.js';
import { type CellPosition, fileStart, type TextPosition } from '../problem/position.js';
import { cellName } from './layout.js';

/** A report that is being read from a workbook, with the cell of each part. */
export class WorkbookDraft {
  readonly report: Record<string, unknown> = {};
  readonly findings: Finding[] = [];
  readonly #positions = new Map<string, CellPosition | TextPosition>();
  readonly #sheets: readonly Sheet[];

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
  }

  /** Position of a cell; rows and columns count from 0. */
  cellAt(sheet: Sheet, row: number, column: number): CellPosition {
    return {
      line: row + 1,
      column: column + 1,
      sheet: this.#sheets.indexOf(sheet) + 1,
      cell: `${sheet.name}!${cellName(row, column)}`,
    };
  }

  /** Puts a value that stands in a cell; if it is undefined, notes the cell only. */
  put(pointer: string, value: unknown, cell: CellPosition | TextPosition): void {
    if (value !== undefined) putAt(this.report, pointer, value);
    this.place(pointer, cell);
  }

  /** Notes the cell of a part of the report. */
  place(pointer: string, cell: CellPosition | TextPosition): void {
    this.#positions.set(pointer, cell);
  }

  /** The cell of a part of the report, of the nearest part around it, or of the first within it. */
  locate(pointer: string): CellPosition | TextPosition {
    for (const p of selfAndAncestors(pointer)) {
      const position = this.#positions.get(p);
      if (position) return position;
    }
    const within = [...this.#positions].find(([p]) => isBelow(p, pointer));
    return within?.[1] ?? fileStart;
  }
}
