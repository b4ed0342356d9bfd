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
  const { edges, size } = fitTable(table, fonts);
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

/** What a cell's width holds beside its text. */
const margins = 2 * tableStyle.paddingX + tableStyle.rule;

const room = (cell: Cell, edges: readonly number[]): number => (edges[cell.column + cell.colSpan] as number) - (edges[cell.column] as number) - margins;

const faceRuns = (cell: Cell): { text: string; face: string }[] => cell.runs.map(({ text, style }) => ({ text, face: style === 'aside' ? tableStyle.aside : tableStyle.face }));

/**
 * No figure is broken within its digits: where one is too wide the size steps down to the least; then columns take room from
 * those that have more than they need; and as a last resort, with long figures everywhere, the size goes down further.
 */
function fitTable(table: Table, fonts: Fonts): { edges: number[]; size: number } {
  const needs = figureWidths(table, fonts);
  const fits = (edges: readonly number[], size: number): boolean => needs.every(({ cell, width }) => width * size <= room(cell, edges));
  const edges = edgesOf(table.widths);
  for (let size = table.fontSize; size >= tableStyle.minimumSize; size -= tableStyle.step) if (fits(edges, size)) return { edges, size };
  for (let size = tableStyle.minimumSize; ; size -= tableStyle.step) {
    const widened = edgesOf(widen(table, edges, needs, size));
    if (fits(widened, size) || size <= tableStyle.step) return { edges: widened, size };
  }
}

/** Width at 1 pt of every figure up to its remark. */
function figureWidths(table: Table, fonts: Fonts): { cell: Cell; width: number }[] {
  return table.cells
    .filter((cell) => cell.role === 'figure')
    .map((cell) => {
      const number =
        cell.runs
          .map((r) => r.text)
          .join('')
          .match(/^[^（]*/)?.[0] ?? '';
      return { cell, width: fontChars([{ text: number, face: tableStyle.face }], fonts, 1).reduce((sum, c) => sum + c.width, 0) };
    });
}

/** Column widths in points where each holds its figures at a size (others three characters), what is left going by the form's proportions. */
function widen(table: Table, edges: readonly number[], needs: readonly { cell: Cell; width: number }[], size: number): number[] {
  const own = table.widths.map((_, c) => (edges[c + 1] as number) - (edges[c] as number));
  const least = own.map((width, c) => {
    const figures = needs.filter(({ cell }) => cell.column === c && cell.colSpan === 1);
    // A hair over, for the rounding of the edges.
    return figures.length ? Math.max(...figures.map((f) => f.width * size)) + margins + 0.1 : Math.min(width, 3 * size + margins);
  });
  const short = own.reduce((sum, width, c) => sum + Math.max(0, (least[c] as number) - width), 0);
  const spare = own.reduce((sum, width, c) => sum + Math.max(0, width - (least[c] as number)), 0);
  const taken = spare > 0 ? short / spare : 0;
  return own.map((width, c) => Math.max(width, least[c] as number) - Math.max(0, width - (least[c] as number)) * taken);
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
    heights[last] = Math.max(heights[last] as number, lines.length * pitch + 2 * tableStyle.paddingY + tableStyle.rule - above);
  }
  return heights;
}
