import type { Cell, Run, Table } from '../../document/document.js';
import type { Attributes } from '../../xml.js';
import type { Part } from './looks.js';
import { html } from './markup.js';

/** What the two shapes of HTML do each in its way. */
export interface TableWriter {
  /** Attributes that give an element the look of a part, with further declarations of its own. */
  look(part: Part, more?: string): Attributes;
  runs(runs: readonly Run[]): string;
}

/** A table with the spans of the form; what heads rows and columns says so. */
export function tableHtml(table: Table, writer: TableWriter): string {
  const { description, headerRows, rowCount, fontSize } = table;
  const widths = shares(table.widths);
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row);
    return html('tr', {}, cells.map((cell) => cellHtml(cell, writer)).join(''));
  });
  const columns = widths.map((width) => html('col', { style: `width:${width}%` })).join('');
  const content = [
    html('caption', writer.look('caption'), writer.runs([plain(description)])),
    html('colgroup', {}, columns),
    headerRows ? html('thead', {}, rows.slice(0, headerRows).join('\n')) : '',
    html('tbody', {}, rows.slice(headerRows).join('\n')),
  ];
  const look = writer.look('table', `font-size:${fontSize}pt`);
  // Reached by the keyboard, or what is beyond the edge of a narrow screen could not be read.
  const region = { role: 'region', 'aria-label': description, tabindex: 0 };
  return html(
    'div',
    { ...region, ...writer.look('scroll') },
    html('table', look, content.filter(Boolean).join('\n')),
  );
}

const plain = (text: string): Run => ({ text, style: 'plain', pointer: '' });

/** Shares of columns in per cent. */
function shares(widths: readonly number[]): number[] {
  const sum = widths.reduce((a, b) => a + b, 0);
  return widths.map((width) => Number(((100 * width) / sum).toFixed(2)));
}

function cellHtml(cell: Cell, writer: TableWriter): string {
  const { rowSpan, colSpan, align, vertical, runs } = cell;
  const scope = scopeOf(cell);
  const attributes = {
    scope,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    ...writer.look(align === 'left' ? 'leftCell' : 'cell'),
  };
  const words = writer.runs(runs);
  const content = vertical ? html('span', writer.look('vertical'), words) : words;
  return html(scope ? 'th' : 'td', attributes, content);
}

/** What a cell heads: labels their row, heads and items the columns below them. */
function scopeOf({ role }: Cell): 'row' | 'col' | undefined {
  if (role === 'label') return 'row';
  return role === 'head' || role === 'item' ? 'col' : undefined;
}
