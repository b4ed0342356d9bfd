import { at } from '../../at.js';
import type { Cell, Table } from '../../document/document.js';
import type { Column } from '../../layout/borders.js';
import type { Line } from '../../layout/line.js';
import { table as tableStyle } from '../../layout/style.js';
import type { CellLayout, TableLayout } from '../../layout/table.js';
import { element } from '../../xml.js';
import { cutRuns, runXml, type WordRun } from './runs.js';
import { ASIDE_STYLE_ID, tableStyleId } from './styles.js';
import { twips, valueElement } from './wordml.js';

/** Border widths are in eighths of a point. */
const EIGHTHS_PER_POINT = 8;

/** A table as WordprocessingML (ISO/IEC 29500-1 17.4). */
export function tableXml(
  table: Table,
  layout: TableLayout,
  keepWithNext: readonly boolean[],
): string {
  const columns = layout.columns.map((column) => `<w:gridCol w:w="${widthOf(column, column)}"/>`);
  const rows = layout.rows.map(({ height }, r) => {
    const cells = cellsOfRow(layout, r).map((cell) =>
      cellXml(cell, r, layout, keepWithNext[r] ?? false),
    );
    return `<w:tr>${rowPropertiesXml(height, r < table.headerRows)}${cells.join('')}</w:tr>`;
  });
  return [
    `<w:tbl><w:tblPr>${tablePropertiesXml(table, layout)}</w:tblPr>`,
    `<w:tblGrid>${columns.join('')}</w:tblGrid>`,
    `${rows.join('')}</w:tbl>`,
  ].join('');
}

/** Width from the left edge of one column to the right edge of another, twips. */
const widthOf = (first: Column, last: Column): number => twips(last.right) - twips(first.left);

/** The cells that begin in a row or continue into it, from left to right. */
const cellsOfRow = ({ cells }: TableLayout, row: number): CellLayout[] =>
  cells
    .filter(({ cell }) => cell.row <= row && row < cell.row + cell.rowSpan)
    .sort((a, b) => a.cell.column - b.cell.column);

function tablePropertiesXml(table: Table, { columns }: TableLayout): string {
  const border = {
    'w:val': 'single',
    'w:color': '000000',
    'w:sz': tableStyle.rule * EIGHTHS_PER_POINT,
  };
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, border),
  );
  // Rows have the heights of the layout, in which cells keep more than the least above and below.
  const { paddingX, leastPaddingY } = tableStyle;
  const margins = Object.entries({
    top: leastPaddingY,
    left: paddingX,
    bottom: leastPaddingY,
    right: paddingX,
  }).map(([side, width]) => element(`w:${side}`, { 'w:type': 'dxa', 'w:w': twips(width) }));
  return [
    element('w:tblW', { 'w:type': 'dxa', 'w:w': widthOf(at(columns, 0), at(columns, -1)) }),
    element('w:tblBorders', {}, borders.join('')),
    '<w:tblLayout w:type="fixed"/>',
    element('w:tblCellMar', {}, margins.join('')),
    valueElement('tblCaption', table.name),
    valueElement('tblDescription', table.description),
  ].join('');
}

const rowPropertiesXml = (height: number, isHeader: boolean): string =>
  [
    '<w:trPr><w:cantSplit/>',
    isHeader ? '<w:tblHeader/>' : '',
    `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/></w:trPr>`,
  ].join('');

/** A cell in one of its rows; only the first of them has its text. */
function cellXml(
  { cell, lines }: CellLayout,
  row: number,
  { columns, size }: TableLayout,
  keepNext: boolean,
): string {
  const isFirstRow = cell.row === row;
  const width = widthOf(at(columns, cell.column), at(columns, cell.column + cell.colSpan - 1));
  const content = isFirstRow ? paragraphXml(cell, lines, width, size, keepNext) : '<w:p/>';
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>`,
    cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '',
    cell.rowSpan > 1 ? `<w:vMerge w:val="${isFirstRow ? 'restart' : 'continue'}"/>` : '',
    `<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`,
  ].join('');
}

function paragraphXml(
  cell: Cell,
  lines: readonly Line[],
  width: number,
  size: number,
  keepNext: boolean,
): string {
  const alignment = cell.align === 'left' ? '<w:jc w:val="left"/>' : '';
  return [
    `<w:p><w:pPr><w:pStyle w:val="${tableStyleId(size)}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    cell.vertical ? stackedAlignment(width, size) : alignment,
    `</w:pPr>${cellTexts(cell, lines).map(runXml).join('')}</w:p>`,
  ].join('');
}

/** The runs of a cell, cut where its lines end, so that every reader ends them there. */
function cellTexts({ runs }: Cell, lines: readonly Line[]): WordRun[] {
  const starts = lines.map((_, i) => sumOf(lines.slice(0, i).map((line) => line.length)));
  return cutRuns(runs, starts).map(({ run, text, from }) => ({
    text,
    ...(run.style === 'aside' ? { style: ASIDE_STYLE_ID } : {}),
    onNewLine: from > 0 && starts.includes(from),
  }));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Centres the first character of each line; a mark after it hangs into the right margin. */
function stackedAlignment(width: number, size: number): string {
  const side = Math.round((width - twips(2 * tableStyle.paddingX + size)) / 2);
  const right = Math.min(0, side - twips(size));
  return `<w:ind w:left="${side}" w:right="${right}"/><w:jc w:val="left"/>`;
}
