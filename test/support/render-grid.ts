import type { PdfText, PdfPage as WholePdfPage } from './render-pdf.js';

/** Text and ruling lines of a page. */
type PdfPage = Pick<WholePdfPage, 'rules' | 'texts'>;

/** A cell of a finished file, rows and columns from 0. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.3;

const places = (values: readonly number[]): number[] =>
  [...values]
    .sort((a, b) => a - b)
    .filter((v, i, list) => i === 0 || !near(v, list[i - 1] as number));

/** Ruling lines that touch each other, one list for each table, from the top of the page. */
export function tablesOf<S extends Segment>(rules: readonly S[]): S[][] {
  const sorted = [...rules].sort((a, b) => a.y1 - b.y1);
  const tables: { rules: S[]; bottom: number }[] = [];
  for (const rule of sorted) {
    const last = tables.at(-1);
    if (last && rule.y1 < last.bottom + 0.3) {
      last.rules.push(rule);
      last.bottom = Math.max(last.bottom, rule.y2);
    } else tables.push({ rules: [rule], bottom: rule.y2 });
  }
  return tables.map((t) => t.rules);
}

/**
 * Cells that ruling lines enclose: unit fields grow together wherever no line stands between them.
 * Throws where a cell is not a bounded rectangle.
 */
export function cellsOf(rules: readonly Segment[]): (Omit<FoundCell, 'text'> & Segment)[] {
  const xs = places(rules.filter((r) => near(r.x1, r.x2)).map((r) => r.x1));
  const ys = places(rules.filter((r) => near(r.y1, r.y2)).map((r) => r.y1));
  const ruledAcross = (y: number, x1: number, x2: number): boolean =>
    rules.some((r) => near(r.y1, y) && near(r.y2, y) && r.x1 < x1 + 0.3 && r.x2 > x2 - 0.3);
  const ruledDown = (x: number, y1: number, y2: number): boolean =>
    rules.some((r) => near(r.x1, x) && near(r.x2, x) && r.y1 < y1 + 0.3 && r.y2 > y2 - 0.3);
  const [X, Y] = [(c: number): number => xs[c] as number, (r: number): number => ys[r] as number];
  const taken = new Set<string>();
  const cells: (Omit<FoundCell, 'text'> & Segment)[] = [];
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, bottom] = [column + 1, row + 1];
      while (right < xs.length - 1 && !ruledDown(X(right), Y(row), Y(row + 1))) right += 1;
      while (bottom < ys.length - 1 && !ruledAcross(Y(bottom), X(column), X(column + 1)))
        bottom += 1;
      const bounded = [
        ruledAcross(Y(row), X(column), X(right)),
        ruledAcross(Y(bottom), X(column), X(right)),
        ruledDown(X(column), Y(row), Y(bottom)),
        ruledDown(X(right), Y(row), Y(bottom)),
      ];
      if (bounded.includes(false))
        throw new Error(`row ${row} column ${column}: a side without a line (${bounded})`);
      for (let r = row; r < bottom; r++)
        for (let c = column; c < right; c++) {
          const inside =
            (c > column && ruledDown(X(c), Y(r), Y(r + 1))) ||
            (r > row && ruledAcross(Y(r), X(c), X(c + 1)));
          if (inside || taken.has(`${r} ${c}`))
            throw new Error(`row ${row} column ${column}: a line through the cell`);
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
  return cells;
}

/** The tables of a PDF page, each text put into the cell that its middle lies in. */
export function pdfTables({ rules, texts }: PdfPage): FoundCell[][] {
  const middle = ({ x, width, baseline, size }: PdfText): [number, number] => [
    x + Math.min(width, size) / 2,
    baseline - size / 3,
  ];
  return tablesOf(rules).map((table) =>
    cellsOf(table).map(({ row, column, rowSpan, colSpan, x1, x2, y1, y2 }) => {
      const inside = texts.filter((t) => {
        const [x, y] = middle(t);
        return x1 <= x && x < x2 && y1 <= y && y < y2;
      });
      for (const t of inside)
        if (t.x < x1 || t.baseline > y2 || t.x + t.width > x2)
          throw new Error(`${t.text} sticks out of its cell`);
      return { row, column, rowSpan, colSpan, text: inside.map((t) => t.text).join('') };
    }),
  );
}

/**
 * Tables that may go on on the next page: the parts of each, one below the other, as far as it has
 * rows. They have no header rows that are repeated.
 */
export function joinTables(pages: readonly PdfPage[], rowCounts: readonly number[]): PdfPage[] {
  const parts = pages.flatMap(({ rules, texts }) =>
    tablesOf(rules).map((table): PdfPage => ({ rules: table, texts })),
  );
  return rowCounts.map((rowCount) => {
    let table = parts.shift() ?? { rules: [], texts: [] };
    while (rowCountOf(table.rules) < rowCount)
      table = below(table, parts.shift() ?? { rules: [], texts: [] });
    return table;
  });
}

const rowCountOf = (rules: readonly Segment[]): number =>
  Math.max(...cellsOf(rules).map(({ row, rowSpan }) => row + rowSpan));

/** A part of a table moved to the foot of another. */
function below(above: PdfPage, part: PdfPage): PdfPage {
  const [top, bottom] = [topOf(part.rules), bottomOf(above)];
  const inside = (page: PdfPage): PdfText[] =>
    page.texts.filter(({ baseline }) => topOf(page.rules) < baseline && baseline < bottomOf(page));
  const moved = (y: number): number => y + bottom - top;
  return {
    rules: [
      ...above.rules,
      ...part.rules.map((rule) => ({ ...rule, y1: moved(rule.y1), y2: moved(rule.y2) })),
    ],
    texts: [
      ...inside(above),
      ...inside(part).map((text) => ({ ...text, baseline: moved(text.baseline) })),
    ],
  };
}

const topOf = (rules: readonly Segment[]): number => Math.min(...rules.map(({ y1 }) => y1));

const bottomOf = ({ rules }: PdfPage): number => Math.max(...rules.map(({ y2 }) => y2));
