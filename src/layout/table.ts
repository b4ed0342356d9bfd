import type { Cell, Table } from '../document/document.js';
import type { Fonts } from './fonts.js';
import { composeLines, fontChars, type Line, stackLines } from './lines.js';
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
}

/** Scales a table to the type area, chooses its size and sets every cell's lines. */
export function layOutTable(table: Table, fonts: Fonts, missing: (char: string, pointer: string) => void): TableLayout {
  const edges = edgesOf(table.widths);
  const size = fittingSize(table, edges, fonts);
  const pitch = tablePitch(size);
  const cells = table.cells.map((cell) => ({ cell, lines: cellLines(cell, size, edges, fonts, missing) }));
  return { size, pitch, edges, rowHeights: heightsOf(table, cells, pitch), cells };
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

const room = (cell: Cell, edges: readonly number[]): number =>
  (edges[cell.column + cell.colSpan] as number) - (edges[cell.column] as number) - 2 * tableStyle.paddingX - tableStyle.rule;

const faceRuns = (cell: Cell): { text: string; face: string }[] => cell.runs.map(({ text, style }) => ({ text, face: style === 'aside' ? tableStyle.aside : tableStyle.face }));

/** Steps the size down until every figure's digits stay on one line, no further than the least size. */
function fittingSize(table: Table, edges: readonly number[], fonts: Fonts): number {
  const figures = table.cells.filter((c) => c.role === 'figure');
  const widest = (cell: Cell): number => {
    const text = cell.runs.map((r) => r.text).join('');
    const number = text.match(/^[^（]*/)?.[0] ?? '';
    return fontChars([{ text: number, face: tableStyle.face }], fonts, 1).reduce((sum, c) => sum + c.width, 0);
  };
  let size = table.fontSize;
  while (size > tableStyle.minimumSize && figures.some((c) => widest(c) * size > room(c, edges))) size -= tableStyle.step;
  return Math.max(size, tableStyle.minimumSize);
}

function cellLines(cell: Cell, size: number, edges: readonly number[], fonts: Fonts, missing: (char: string, pointer: string) => void): Line[] {
  const chars = fontChars(faceRuns(cell), fonts, size, (char, run) => missing(char, cell.runs[run]?.pointer ?? ''));
  return cell.vertical ? stackLines(chars) : composeLines(chars, { size, measure: room(cell, edges) });
}

/** Rows grow with their lines; a cell over several rows makes the last of them grow. */
function heightsOf(table: Table, cells: readonly CellLayout[], pitch: number): number[] {
  const heights = new Array<number>(table.rows).fill(table.rowHeight);
  const bySpan = cells.toSorted((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, lines } of bySpan) {
    const { row, rowSpan } = cell;
    const last = row + rowSpan - 1;
    const above = heights.slice(row, last).reduce((sum, h) => sum + h, 0);
    heights[last] = Math.max(heights[last] as number, lines.length * pitch + 2 * tableStyle.paddingY - above);
  }
  return heights;
}
