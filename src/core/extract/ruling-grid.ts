/** A ruling line, points from the sheet's top left; x1 ≤ x2, y1 ≤ y2. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface GridCell extends Segment {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Points within which two lines are one. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.6;

/** Values in order, those that are near each other once. */
export const places = (values: readonly number[]): number[] =>
  [...values]
    .sort((a, b) => a - b)
    .filter((v, i, list) => i === 0 || !near(v, list[i - 1] as number));

/** Ruling lines that touch each other, one list for each table, from the top of the page. */
export function tablesOf(rules: readonly Segment[]): Segment[][] {
  const tables: { rules: Segment[]; bottom: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.y1 - b.y1)) {
    const last = tables.at(-1);
    if (last && rule.y1 < last.bottom + 0.6) {
      last.rules.push(rule);
      last.bottom = Math.max(last.bottom, rule.y2);
    } else tables.push({ rules: [rule], bottom: rule.y2 });
  }
  return tables.map((t) => t.rules).filter((t) => t.length > 3);
}

/** Cells that ruling lines enclose: unit fields grow together wherever no line stands between them. Undefined where a cell is not a bounded rectangle. */
export function gridOf(
  rules: readonly Segment[],
): { xs: number[]; ys: number[]; cells: GridCell[] } | undefined {
  const xs = places(rules.filter((r) => near(r.x1, r.x2)).map((r) => r.x1));
  const ys = places(rules.filter((r) => near(r.y1, r.y2)).map((r) => r.y1));
  const covered = (
    lines: readonly [from: number, to: number][],
    from: number,
    to: number,
  ): boolean => {
    let at = from;
    for (const [a, b] of lines.toSorted((p, q) => p[0] - q[0]))
      if (a < at + 0.6) at = Math.max(at, b);
    return at > to - 0.6;
  };
  const across = (y: number, x1: number, x2: number): boolean =>
    covered(
      rules.filter((r) => near(r.y1, y) && near(r.y2, y)).map((r) => [r.x1, r.x2]),
      x1,
      x2,
    );
  const down = (x: number, y1: number, y2: number): boolean =>
    covered(
      rules.filter((r) => near(r.x1, x) && near(r.x2, x)).map((r) => [r.y1, r.y2]),
      y1,
      y2,
    );
  const [X, Y] = [(c: number): number => xs[c] as number, (r: number): number => ys[r] as number];
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, bottom] = [column + 1, row + 1];
      while (right < xs.length - 1 && !down(X(right), Y(row), Y(row + 1))) right += 1;
      while (bottom < ys.length - 1 && !across(Y(bottom), X(column), X(column + 1))) bottom += 1;
      if (
        !across(Y(row), X(column), X(right)) ||
        !across(Y(bottom), X(column), X(right)) ||
        !down(X(column), Y(row), Y(bottom)) ||
        !down(X(right), Y(row), Y(bottom))
      )
        return undefined;
      for (let r = row; r < bottom; r++)
        for (let c = column; c < right; c++) {
          if (taken.has(`${r} ${c}`)) return undefined;
          taken.add(`${r} ${c}`);
        }
      cells.push({
        row,
        column,
        rowSpan: bottom - row,
        colSpan: right - column,
        x1: X(column),
        x2: X(right),
        y1: Y(row),
        y2: Y(bottom),
      });
    }
  return { xs, ys, cells };
}
