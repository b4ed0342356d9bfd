/** Values by row and column, both from 0. */
export class GridMap<T> {
  readonly #values = new Map<string, T>();

  get(row: number, column: number): T | undefined {
    return this.#values.get(`${row} ${column}`);
  }

  has(row: number, column: number): boolean {
    return this.#values.has(`${row} ${column}`);
  }

  set(row: number, column: number, value: T): void {
    this.#values.set(`${row} ${column}`, value);
  }

  delete(row: number, column: number): void {
    this.#values.delete(`${row} ${column}`);
  }

  /** Sets the same value in every field of a span. */
  fill(span: Span, value: T): void {
    const { row, column, rowSpan, colSpan } = span;
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + colSpan; c++) this.set(r, c, value);
  }

  values(): IterableIterator<T> {
    return this.#values.values();
  }
}

/** The fields that a cell takes, from its first row and column. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}
