import type { Cell, Table } from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import { type Finding, warning } from '../problem/finding.js';
import { composeLines, fontChars, type Line, stackLines } from './line-breaking.js';
import { page, tablePitch, table as tableStyle } from './style.js';

export interface CellLayout {
  readonly cell: Cell;
  readonly lines: readonly Line[];
}
export interface TableLayout {
  /** Font size in points: the table's own, or less where a figure would not fit its column. */
  readonly size: number;
  /** Line pitch in points. */
  readonly pitch: number;
  /** Column edges from the left of the type area, points; one more than there are columns. */
  readonly edges: readonly number[];
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellLayout[];
  /** What the reader of the table should look at: a size below the table's own, remarks over several lines. */
  readonly findings: readonly Finding[];
}

/** Scales a table to the type area, chooses its size and sets every cell's lines. */
export function layOutTable(
  table: Table,
  fonts: Fonts,
  missing: (char: string, pointer: string) => void,
): TableLayout {
  const { edges, size, cause } = fitTable(table, fonts);
  const pitch = tablePitch(size);
  const cells = table.cells.map((cell) => ({
    cell,
    lines: cellLines(cell, size, edges, fonts, missing),
  }));
  const pointerOf = (cell: Cell): string => cell.runs[0]?.pointer ?? '';
  const small =
    cause && size < table.fontSize
      ? [warning('small-table', pointerOf(cause), { size, usual: table.fontSize })]
      : [];
  const long = cells
    .filter(({ cell, lines }) => cell.role === 'figure' && lines.length > 2)
    .map(({ cell, lines }) => warning('long-remark', pointerOf(cell), { lines: lines.length }));
  return {
    size,
    pitch,
    edges,
    rowHeights: heightsOf(table, cells, pitch),
    cells,
    findings: [...small, ...long],
  };
}

/** Column edges in whole twentieths of a point, so that both formats have the same. */
function edgesOf(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, w) => sum + w, 0);
  const edges = [0];
  let sum = 0;
  for (const width of widths) {
    sum += width;
    edges.push(Math.floor((sum / total) * page.measure * 20) / 20);
  }
  return edges;
}

/** What a cell's width holds beside its text. */
const margins = 2 * tableStyle.paddingX;

const room = (cell: Cell, edges: readonly number[]): number =>
  (edges[cell.column + cell.colSpan] as number) - (edges[cell.column] as number) - margins;

const faceRuns = (cell: Cell): { text: string; face: string }[] =>
  cell.runs.map(({ text, style }) => ({
    text,
    face: style === 'aside' ? tableStyle.aside : tableStyle.face,
  }));

/**
 * No figure is broken within its digits: where one is too wide the size steps down to the least; then columns take room from
 * those that have more than they need; and as a last resort, with long figures everywhere, the size goes down further. A figure
 * with its remark stands on one line where a smaller step allows; else it breaks before the bracket.
 */
function fitTable(
  table: Table,
  fonts: Fonts,
): { edges: number[]; size: number; cause?: Cell | undefined } {
  const figures = table.cells.filter((cell) => cell.role === 'figure');
  const needs = figures.map((cell) => ({ cell, width: widthOf(splitRemark(cell)[0], fonts) }));
  const whole = figures
    .filter((cell) => splitRemark(cell)[1])
    .map((cell) => ({ cell, width: widthOf(textOfCell(cell), fonts) }));
  const tooWide = (all: typeof needs, edges: readonly number[], size: number) =>
    all.find(({ cell, width }) => width * size > room(cell, edges))?.cell;
  const edges = edgesOf(table.widths);
  const cause = tooWide(needs, edges, table.fontSize) ?? tooWide(whole, edges, table.fontSize);
  for (let size = table.fontSize; size >= tableStyle.remarkSize; size -= tableStyle.step)
    if (!tooWide([...needs, ...whole], edges, size)) return { edges, size, cause };
  for (let size = table.fontSize; size >= tableStyle.minimumSize; size -= tableStyle.step)
    if (!tooWide(needs, edges, size)) return { edges, size, cause };
  for (let size = tableStyle.minimumSize; ; size -= tableStyle.step) {
    const { widths, fits } = widen(table, edges, needs, size);
    const widened = edgesOf(widths);
    if ((fits && !tooWide(needs, widened, size)) || size <= tableStyle.step)
      return { edges: widened, size, cause };
  }
}

const textOfCell = (cell: Cell): string => cell.runs.map((r) => r.text).join('');

/** A figure and its bracketed remark. */
export function splitRemark(cell: Cell): readonly [figure: string, remark: string] {
  const text = textOfCell(cell);
  const at = text.indexOf('（');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** At 1 pt. */
const widthOf = (text: string, fonts: Fonts): number =>
  fontChars([{ text, face: tableStyle.face }], fonts, 1).reduce(
    (sum, c) => sum + c.width + c.gap,
    0,
  );

/** Lines that a row name is given at most before figures are made smaller for it. */
const mostLabelLines = 5;

/** Column widths in points where each holds its figures at a size (others their row names in a few lines), what is left going by the form's proportions. */
function widen(
  table: Table,
  edges: readonly number[],
  needs: readonly { cell: Cell; width: number }[],
  size: number,
): { widths: number[]; fits: boolean } {
  const own = table.widths.map((_, c) => (edges[c + 1] as number) - (edges[c] as number));
  const least = own.map((width, c) => {
    const figures = needs.filter(({ cell }) => cell.column === c && cell.colSpan === 1);
    // A hair over, for the rounding of the edges.
    const names = table.cells.filter(
      (cell) => cell.column === c && cell.colSpan === 1 && cell.role !== 'figure' && !cell.vertical,
    );
    const characters = Math.max(
      3,
      ...names.map((cell) => Math.ceil(textOfCell(cell).length / mostLabelLines)),
    );
    return figures.length
      ? Math.max(...figures.map((f) => f.width * size)) + margins + 0.1
      : Math.min(width, characters * size + margins);
  });
  const short = own.reduce((sum, width, c) => sum + Math.max(0, (least[c] as number) - width), 0);
  const spare = own.reduce((sum, width, c) => sum + Math.max(0, width - (least[c] as number)), 0);
  const taken = spare > 0 ? short / spare : 0;
  return {
    widths: own.map(
      (width, c) =>
        Math.max(width, least[c] as number) - Math.max(0, width - (least[c] as number)) * taken,
    ),
    fits: short <= spare,
  };
}

function cellLines(
  cell: Cell,
  size: number,
  edges: readonly number[],
  fonts: Fonts,
  missing: (char: string, pointer: string) => void,
): Line[] {
  const chars = fontChars(faceRuns(cell), fonts, size, (char, run) =>
    missing(char, cell.runs[run]?.pointer ?? ''),
  );
  if (cell.vertical) return stackLines(chars);
  const options = { size, measure: room(cell, edges) };
  const lines = composeLines(chars, options);
  if (cell.role !== 'figure' || lines.length < 2) return lines;
  const at = [...splitRemark(cell)[0]].length;
  return [
    ...(at ? composeLines(chars.slice(0, at), options) : []),
    ...composeLines(chars.slice(at), options),
  ];
}

/** Rows grow with their lines; a cell over several rows makes the last of them grow. */
function heightsOf(table: Table, cells: readonly CellLayout[], pitch: number): number[] {
  const heights = new Array<number>(table.rowCount).fill(table.rowHeight);
  const bySpan = cells.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, lines } of bySpan) {
    const { row, rowSpan } = cell;
    const last = row + rowSpan - 1;
    const above = heights.slice(row, last).reduce((sum, h) => sum + h, 0);
    heights[last] = Math.max(
      heights[last] as number,
      lines.length * pitch + 2 * tableStyle.paddingY + tableStyle.rule - above,
    );
  }
  return heights;
}

/** Whether a page that ended after a row would leave the name of several rows less room, there or on the next page, than its lines take. */
export const cutsName = ({ cells, rowHeights, pitch }: TableLayout, row: number): boolean =>
  cells.some(({ cell, lines }) => {
    const end = cell.row + cell.rowSpan;
    if (row < cell.row || row + 1 >= end) return false;
    const room = (from: number, to: number): number =>
      rowHeights.slice(from, to).reduce((sum, h) => sum + h, 0);
    return Math.min(room(cell.row, row + 1), room(row + 1, end)) < lines.length * pitch;
  });
