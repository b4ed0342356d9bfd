import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Seen, SeenBlock, SeenCell, SeenTable } from './content.js';
import { type GridCell, gridOf, near, places, type Segment, tablesOf } from './ruling-grid.js';
import { ReadError } from './zip-xml.js';

/** More pages than any report has. */
const mostPages = 500;

/** A stretch of text; points from the sheet's top left. */
interface Text {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}
interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}
interface Sheet {
  readonly number: number;
  readonly height: number;
  readonly texts: readonly Text[];
  readonly rules: readonly Segment[];
}

/** Opens a PDF with pdf.js: no code of the file runs, nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      useSystemFonts: false,
      isEvalSupported: false,
      stopAtErrors: true,
    }).promise;
  } catch (cause) {
    throw new ReadError((cause as Error).name === 'PasswordException' ? 'encrypted' : 'not-pdf');
  }
}

/** What a reader sees of a PDF: glyphs where they are drawn and the tables that ruling lines make, never what tags or attachments say. */
export async function seePdf(bytes: Uint8Array): Promise<Seen> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > mostPages) throw new ReadError('too-large');
    const sheets: Sheet[] = [];
    for (let n = 1; n <= pdf.numPages; n++) sheets.push(await readSheet(pdf, n));
    if (!sheets.some((s) => s.texts.length)) throw new ReadError('no-text');
    const drawn = sheets.map(linesAndTables);
    // Where text begins and ends on the sheets: one with little on it does not show it.
    const lines = drawn.flatMap((d) => d.lines);
    const margins = {
      left: Math.min(...lines.map((l) => l.x)),
      right: Math.max(
        ...lines.map((l) => l.right),
        ...drawn.flatMap((d) => d.tables.map((t) => t.xs.at(-1) as number)),
      ),
    };
    return { blocks: joinSheets(drawn.map((d) => blocksOf(d, margins))) };
  } catch (cause) {
    // pdf.js finds damage where it comes to it.
    throw cause instanceof ReadError ? cause : new ReadError('not-pdf');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readSheet(pdf: PDFDocumentProxy, number: number): Promise<Sheet> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const page = await pdf.getPage(number);
  const height = page.view[3] as number;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item): Text[] => {
    // Items without height are pdf.js's own guesses at spaces.
    if (!('str' in item) || !item.str || !item.height) return [];
    const [size, , , , x, y] = item.transform as number[];
    return [
      {
        text: item.str,
        x: x as number,
        baseline: height - (y as number),
        width: item.width,
        size: size as number,
      },
    ];
  });
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Segment[] = [];
  // What a drawing's own units are on the sheet: kept, put back and changed as the drawing goes.
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  fnArray.forEach((fn, i) => {
    if (fn === OPS.save) kept.push(matrix);
    else if (fn === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = times(matrix, argsArray[i] as Matrix);
    else if (fn === OPS.constructPath) {
      const [painting, [path]] = argsArray[i] as [number, [ArrayLike<number> | null]];
      const fills = painting === OPS.fill || painting === OPS.eoFill;
      const strokes = painting === OPS.stroke || painting === OPS.closeStroke;
      if (path && (fills || strokes))
        rules.push(...segmentsOf(Array.from(path), fills, (x, y) => toSheet(matrix, x, y, height)));
    }
  });
  return { number, height, texts, rules };
}

type Matrix = readonly [number, number, number, number, number, number];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const toSheet = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
  height: number,
): [number, number] => [a * x + c * y + e, height - (b * x + d * y + f)];

/** Straight lines of a path along the sheet's edges: strokes, and filled rectangles too thin to be anything else. */
function segmentsOf(
  path: readonly number[],
  isFilled: boolean,
  at: (x: number, y: number) => [number, number],
): Segment[] {
  const segments: Segment[] = [];
  const points: [number, number][] = [];
  // 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close, each with its points.
  for (let i = 0; i < path.length; ) {
    const step = path[i] as number;
    const count = [1, 1, 3, 2, 0][step] ?? 0;
    if (step <= 1) points.push(at(path[i + 1] as number, path[i + 2] as number));
    if (!isFilled && step === 1) {
      const [a, b] = points.slice(-2) as [[number, number], [number, number]];
      if (Math.abs(a[0] - b[0]) < 0.3 || Math.abs(a[1] - b[1]) < 0.3)
        segments.push({
          x1: Math.min(a[0], b[0]),
          y1: Math.min(a[1], b[1]),
          x2: Math.max(a[0], b[0]),
          y2: Math.max(a[1], b[1]),
        });
    }
    i += 1 + 2 * count;
  }
  if (isFilled && points.length >= 4) {
    const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
    const box = {
      x1: Math.min(...xs),
      y1: Math.min(...ys),
      x2: Math.max(...xs),
      y2: Math.max(...ys),
    };
    const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
    if (box.x2 - box.x1 < 2 && box.y2 - box.y1 > 2)
      segments.push({ ...box, x1: middle.x, x2: middle.x });
    else if (box.y2 - box.y1 < 2 && box.x2 - box.x1 > 2)
      segments.push({ ...box, y1: middle.y, y2: middle.y });
  }
  return segments;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}
interface Drawn {
  readonly place: string;
  readonly texts: readonly Text[];
  /** Outside tables, the sheet's number left out. */
  readonly lines: readonly Line[];
  readonly tables: readonly NonNullable<ReturnType<typeof gridOf>>[];
}
/** A block, and where it is a paragraph, whether its first line begins and its last line ends at the margin: it may go on from sheet to sheet. */
interface Placed {
  readonly block: SeenBlock;
  readonly top: number;
  readonly goesOnFrom: boolean;
  readonly goesOn: boolean;
  /** A table's column edges. */
  readonly xs: readonly number[];
}

function linesAndTables({ number, height, texts, rules }: Sheet): Drawn {
  const place = `第 ${number} 页`;
  const tables = tablesOf(rules).map((lines) => {
    const grid = gridOf(lines);
    if (!grid) throw new ReadError('table', place);
    return grid;
  });
  const inTable = (t: Text): boolean =>
    tables.some(({ xs, ys }) =>
      within(t, {
        x1: xs[0] as number,
        x2: xs.at(-1) as number,
        y1: ys[0] as number,
        y2: ys.at(-1) as number,
      }),
    );
  const lines = linesOf(texts.filter((t) => !inTable(t)));
  const last = lines.at(-1);
  if (
    last &&
    last.baseline > 0.85 * height &&
    /^(?:[—–-]\s*\d+\s*[—–-]|\d+)$/.test(last.text.trim())
  )
    lines.pop();
  return { place, texts, lines, tables };
}

/** Tables and paragraphs of a sheet from the top. */
function blocksOf({ place, texts, lines, tables }: Drawn, margins: Margins): Placed[] {
  const tops = tables.map(({ ys }) => ys[0] as number);
  const blocks = paragraphsOf(lines, tops, margins).map(
    ({ text, top, isTitle, goesOnFrom, goesOn }): Placed => ({
      top,
      goesOnFrom,
      goesOn,
      xs: [],
      block: { type: 'paragraph', text, ...(isTitle ? { level: 0 } : {}), place },
    }),
  );
  for (const { xs, ys, cells } of tables) {
    const found = cells.map(
      (cell): SeenCell => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        text: textIn(cell, texts),
      }),
    );
    blocks.push({
      top: ys[0] as number,
      goesOnFrom: true,
      goesOn: true,
      xs,
      block: { type: 'table', rows: ys.length - 1, columns: xs.length - 1, cells: found, place },
    });
  }
  return blocks.sort((a, b) => a.top - b.top);
}

/** Whether the middle of a text's first character lies in a field. */
function within({ x, width, baseline, size }: Text, { x1, x2, y1, y2 }: Segment): boolean {
  const [middle, height] = [x + Math.min(width, size) / 2, baseline - size / 3];
  return x1 <= middle && middle < x2 && y1 <= height && height < y2;
}

const textIn = (cell: GridCell, texts: readonly Text[]): string =>
  linesOf(texts.filter((t) => within(t, cell)))
    .map((l) => l.text)
    .join('\n');

/** Chinese characters and marks have no blanks between them: pdf.js sees them where lines are spread. */
const withoutGaps = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]) +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])/gu,
    '',
  );

/** Texts that stand on one baseline, from the left; a gap wider than half a character shows as a blank. */
function linesOf(texts: readonly Text[]): Line[] {
  const rows: Text[][] = [];
  for (const text of texts.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (
      row &&
      Math.abs((row[0] as Text).baseline - text.baseline) <
        Math.min((row[0] as Text).size, text.size) / 3
    )
      row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    let right = Number.NaN;
    const text = sorted.reduce((said, t) => {
      const gap = t.x - right > t.size / 2 ? ' ' : '';
      right = t.x + t.width;
      return said + gap + t.text;
    }, '');
    const first = sorted[0] as Text;
    return {
      text: withoutGaps(text),
      x: first.x,
      right,
      baseline: first.baseline,
      size: Math.max(...sorted.map((t) => t.size)),
    };
  });
}

/** Lines joined to paragraphs: an indented line begins one, and so does what follows a table or a line that ends short. */
function paragraphsOf(lines: readonly Line[], tables: readonly number[], { left, right }: Margins) {
  const paragraphs: {
    text: string;
    top: number;
    isTitle: boolean;
    goesOnFrom: boolean;
    goesOn: boolean;
  }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const isTitle = line.size > 18;
    const atLeft = !isTitle && line.x < left + line.size;
    const toRight = !isTitle && line.right > right - 2.5 * line.size;
    const last = paragraphs.at(-1);
    const from = before?.baseline ?? 0;
    const isParted = tables.some((top) => from < top && top < line.baseline);
    if (last && !isParted && (isTitle ? last.isTitle : atLeft && last.goesOn))
      Object.assign(last, { text: last.text + line.text, goesOn: toRight });
    else
      paragraphs.push({
        text: line.text,
        top: line.baseline - line.size,
        isTitle,
        goesOnFrom: atLeft,
        goesOn: toRight,
      });
    before = line;
  }
  return paragraphs;
}

/** Puts the sheets together: a paragraph or table that goes on at the head of a sheet is one with that at the foot of the sheet before. */
function joinSheets(sheets: readonly Placed[][]): SeenBlock[] {
  const all: Placed[] = [];
  for (const [first, ...rest] of sheets) {
    if (!first) continue;
    const last = all.at(-1);
    const joined = last?.goesOn && first.goesOnFrom ? joinBlocks(last, first) : undefined;
    if (joined) all.splice(-1, 1, { ...first, ...joined }, ...rest);
    else all.push(first, ...rest);
  }
  return all.map((p) => p.block);
}

function joinBlocks(
  { block: above, xs: from }: Placed,
  { block: below, xs: to }: Placed,
): Pick<Placed, 'block' | 'xs'> | undefined {
  if (above.type === 'paragraph' && below.type === 'paragraph')
    return { block: { ...above, text: above.text + below.text }, xs: [] };
  if (above.type !== 'table' || below.type !== 'table') return undefined;
  // Where few rows of a table stand on a sheet, not all of its columns show.
  const xs = places([...from, ...to]);
  if (xs.length > Math.max(from.length, to.length)) return undefined;
  return { block: join(onColumns(above, from, xs), onColumns(below, to, xs)), xs };
}

/** A table with its cells on more columns. */
function onColumns(table: SeenTable, from: readonly number[], to: readonly number[]): SeenTable {
  const at = (edge: number): number => to.findIndex((x) => near(x, from[edge] as number));
  return {
    ...table,
    columns: to.length - 1,
    cells: table.cells.map((c) => ({
      ...c,
      column: at(c.column),
      colSpan: at(c.column + c.colSpan) - at(c.column),
    })),
  };
}

/** Rows that repeat those at the head of the table are dropped; a cell that says what the one above said goes on with it. */
function join(above: SeenTable, below: SeenTable): SeenTable {
  const row = (table: SeenTable, r: number): string =>
    JSON.stringify(
      table.cells.filter((c) => c.row === r).map((c) => [c.column, c.colSpan, c.text]),
    );
  let repeated = 0;
  while (repeated < below.rows && row(above, repeated) === row(below, repeated)) repeated += 1;
  const cells = above.cells.map((c) => ({ ...c }));
  for (const cell of below.cells.filter((c) => c.row >= repeated)) {
    const moved = { ...cell, row: cell.row - repeated + above.rows };
    const owner = cells.find(
      (c) =>
        c.column === cell.column &&
        c.colSpan === cell.colSpan &&
        c.row + c.rowSpan === above.rows &&
        cell.row === repeated &&
        c.text &&
        c.text === cell.text &&
        (c.rowSpan > 1 || cell.rowSpan > 1),
    );
    if (owner) Object.assign(owner, { rowSpan: owner.rowSpan + cell.rowSpan });
    else cells.push(moved);
  }
  return { ...above, rows: above.rows + below.rows - repeated, cells };
}
