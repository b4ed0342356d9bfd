import type { Cell, Run, Table } from '../../document/document.js';
import { splitRemark } from '../../layout/cell-lines.js';
import { type Attributes, escapeHtml } from '../../xml.js';
import type { Part } from './looks.js';
import { html } from './markup.js';

/** What the two shapes of HTML do each in its way. */
export interface TableShape {
  /**
   * Attributes that give an element the look of a part; where looks are inline, with further
   * declarations of the element's own.
   */
  readonly look: (part: Part, more?: string) => Attributes;
  /** Whether what scrolls is an element around the table, or the table itself. */
  readonly isFramed: boolean;
}

/** Writes the text of a cell. */
type RunsHtml = (runs: readonly Run[]) => string;

/** CSS pixels below which no table is squeezed: on a narrow screen it scrolls. */
export const LEAST_WIDTH = 560;
/** CSS pixels up to which a table that scrolls itself fills its place. */
const MOST_WIDTH = 2000;

/** A table with the spans of the form; what heads rows and columns says so. */
export function tableHtml(table: Table, shape: TableShape, runsHtml: RunsHtml): string {
  const { description, headerRows, rowCount, fontSize } = table;
  const { look, isFramed } = shape;
  const widths = shares(table.widths);
  // A table that scrolls itself is as wide as its cells ask for.
  const cellWidths = isFramed ? new Map<Cell, string>() : cellWidthsOf(table, widths);
  const cellOf = (cell: Cell): string => cellHtml(cell, shape, runsHtml, cellWidths.get(cell));
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return html('tr', {}, cells.map(cellOf).join(''));
  });
  const columns = widths.map((width) => html('col', { style: `width:${width}%` })).join('');
  const content = [
    html(
      'caption',
      look('caption'),
      runsHtml([{ text: description, style: 'plain', pointer: '' }]),
    ),
    html('colgroup', {}, columns),
    headerRows ? html('thead', {}, rows.slice(0, headerRows).join('\n')) : '',
    html('tbody', {}, rows.slice(headerRows).join('\n')),
  ];
  const inner = content.filter(Boolean).join('\n');
  // Reached by the keyboard, or what is beyond the edge of a narrow screen could not be read.
  const focus = { tabindex: 0 };
  // Editors that cut the look of what is pasted leave the attribute.
  if (!isFramed) {
    const inlineLook = look('table', `font-size:${fontSize}pt`);
    return html('table', { border: 1, ...focus, ...inlineLook }, inner);
  }
  const region = { role: 'region', 'aria-label': description, ...focus, ...look('scroll') };
  return html('div', region, html('table', look('table'), inner));
}

/** Shares of columns in per cent. */
function shares(widths: readonly number[]): number[] {
  const sum = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => Number(((100 * width) / sum).toFixed(2)));
}

/** Widths of columns, each on the first cell of its column that spans no other. */
function cellWidthsOf({ cells }: Table, widths: readonly number[]): Map<Cell, string> {
  const byCell = new Map<Cell, string>();
  widths.forEach((width, column) => {
    const first = cells.find((cell) => cell.column === column && cell.colSpan === 1);
    const [least, most] = [LEAST_WIDTH, MOST_WIDTH].map((w) => Math.floor((width * w) / 100));
    if (first) byCell.set(first, `width:${most}px;min-width:${least}px`);
  });
  return byCell;
}

function cellHtml(
  cell: Cell,
  { look }: TableShape,
  runsHtml: RunsHtml,
  width: string | undefined,
): string {
  const { rowSpan, colSpan, align, vertical, runs } = cell;
  const scope = scopeOf(cell);
  const attributes = {
    scope,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    ...look(align === 'left' ? 'leftCell' : 'cell', width),
  };
  const words = remarkHtml(cell, look) ?? runsHtml(runs);
  const content = vertical ? html('span', look('vertical'), words) : words;
  return html(scope ? 'th' : 'td', attributes, content);
}

/** A figure with its remark: an address in the remark may break, digits of the figure may not. */
function remarkHtml(cell: Cell, look: TableShape['look']): string | undefined {
  const { figure, remark } = splitRemark(cell);
  if (cell.role !== 'figure' || !remark) return undefined;
  return escapeHtml(figure) + html('span', look('remark'), escapeHtml(remark));
}

/** What a cell heads: labels their row, heads and items the columns below them. */
function scopeOf({ role }: Cell): 'row' | 'col' | undefined {
  if (role === 'label') return 'row';
  return role === 'head' || role === 'item' ? 'col' : undefined;
}
