import type { Element } from '@xmldom/xmldom';
import { childOf, elements, parseXml, ReadError, unpack } from './package.js';
import type { Seen, SeenBlock, SeenCell } from './seen.js';

/** Rows and columns of a sheet that are read. */
const mostRows = 2000;
const mostColumns = 100;

/** What a reader sees of a workbook: every sheet in order; a row of one cell beside no others is a paragraph, rows together are a table. */
export function seeXlsx(bytes: Uint8Array): Seen {
  const parts = unpack(bytes, (path) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/.test(path));
  const root = (path: string): Element | undefined => {
    const part = parts.get(path);
    return part ? (parseXml(part).documentElement ?? undefined) : undefined;
  };
  const workbook = root('xl/workbook.xml');
  if (!workbook) throw new ReadError('not-docx');
  const targets = new Map(elements(root('xl/_rels/workbook.xml.rels') ?? workbook).map((r) => [r.getAttribute('Id'), r.getAttribute('Target') ?? '']));
  const strings = elements(root('xl/sharedStrings.xml') ?? workbook).map(textOf);
  const sheets = elements(childOf(workbook, 'sheets') ?? workbook).filter((s) => s.nodeName === 'sheet' && !s.getAttribute('state'));
  return {
    blocks: sheets.flatMap((sheet) => {
      const target = targets.get(sheet.getAttribute('r:id')) ?? '';
      const found = root(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return found ? blocksOf(found, strings, `工作表“${sheet.getAttribute('name')}”`) : [];
    }),
  };
}

/** Text of a string item: plain or in runs, readings for pronunciation left out. */
function textOf(item: Element): string {
  return elements(item)
    .map((e) => (e.nodeName === 't' ? (e.textContent ?? '') : e.nodeName === 'r' ? textOf(e) : ''))
    .join('');
}

function placeOf(reference: string): [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return [Number(digits) - 1, [...letters].reduce((n, c) => 26 * n + c.charCodeAt(0) - 64, 0) - 1];
}

function blocksOf(sheet: Element, strings: readonly string[], place: string): SeenBlock[] {
  const spans = new Map<string, [number, number]>();
  for (const merge of elements(childOf(sheet, 'mergeCells') ?? sheet)) {
    const [from, to] = (merge.getAttribute('ref') ?? '').split(':');
    if (merge.nodeName !== 'mergeCell' || !from || !to) continue;
    const [[r1, c1], [r2, c2]] = [placeOf(from), placeOf(to)];
    spans.set(`${r1} ${c1}`, [r2 - r1 + 1, c2 - c1 + 1]);
  }
  const covered = new Set<string>();
  for (const [at, [down, across]] of spans) {
    const [row = 0, column = 0] = at.split(' ').map(Number);
    for (let r = row; r < Math.min(row + down, mostRows); r++)
      for (let c = column; c < Math.min(column + across, mostColumns); c++) if (r !== row || c !== column) covered.add(`${r} ${c}`);
  }
  const cells: SeenCell[] = [];
  for (const row of elements(childOf(sheet, 'sheetData') ?? sheet))
    for (const c of elements(row)) {
      const [r, column] = placeOf(c.getAttribute('r') ?? 'A1');
      if (r >= mostRows || column >= mostColumns) throw new ReadError('too-large');
      if (c.nodeName !== 'c' || covered.has(`${r} ${column}`)) continue;
      const [rowSpan, colSpan] = spans.get(`${r} ${column}`) ?? [1, 1];
      cells.push({ row: r, column, rowSpan, colSpan, text: shown(c, strings) });
    }
  return split(cells, place);
}

function shown(cell: Element, strings: readonly string[]): string {
  const value = childOf(cell, 'v')?.textContent ?? '';
  switch (cell.getAttribute('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(childOf(cell, 'is') ?? cell);
    case 'e':
      return '';
    default:
      // What arithmetic has left behind the last digit that is shown.
      return value && Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(15))) : value;
  }
}

/** Rows that stand alone with one text in them are paragraphs; what is between is a table, blank rows and all that is right of it left out. */
function split(cells: readonly SeenCell[], place: string): SeenBlock[] {
  const blocks: SeenBlock[] = [];
  let table: SeenCell[] = [];
  const end = (): void => {
    if (!table.length) return;
    const [top, left] = [Math.min(...table.map((c) => c.row)), Math.min(...table.map((c) => c.column))];
    const own = table.map((c) => ({ ...c, row: c.row - top, column: c.column - left }));
    blocks.push({ type: 'table', rows: Math.max(...own.map((c) => c.row + c.rowSpan)), columns: Math.max(...own.map((c) => c.column + c.colSpan)), cells: own, place });
    table = [];
  };
  for (const [, row] of [...groupRows(cells)].sort(([a], [b]) => a - b)) {
    const texts = row.filter((c) => c.text.trim());
    const first = texts[0];
    const isOpen = table.some((c) => first && c.row + c.rowSpan > first.row);
    if (texts.length === 1 && first && !isOpen && !/第二十条/.test(first.text)) {
      end();
      blocks.push({ type: 'paragraph', text: first.text.trim(), place });
    } else if (texts.length) table.push(...row);
  }
  end();
  return blocks;
}

function groupRows(cells: readonly SeenCell[]): Map<number, SeenCell[]> {
  const rows = new Map<number, SeenCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}
