import type { Element } from '@xmldom/xmldom';
import type { Seen, SeenBlock, SeenCell } from './content.js';
import { childOf, elements, parseXml, ReadError, unpack } from './zip-xml.js';

/** Rows and columns of a sheet that are read. */
const mostRows = 2000;
const mostColumns = 100;

/** A cell of a sheet as it was saved. */
export interface SheetCell extends SeenCell {
  /** Sheet and cell, as people say it: 三!F12. */
  readonly at: string;
  readonly kind: 'number' | 'text' | 'blank' | 'error';
  /** Without its `=`; empty where there is none. */
  readonly formula: string;
}
export interface Sheet {
  readonly name: string;
  /** Origin cells, rows and columns from 0. */
  readonly cells: readonly SheetCell[];
  readonly at: (row: number, column: number) => SheetCell | undefined;
}

/** What a reader sees of a workbook: every sheet in order; a row of one cell beside no others is a paragraph, rows together are a table. */
export const seeXlsx = (bytes: Uint8Array): Seen => ({
  blocks: readSheets(bytes).flatMap(({ name, cells }) => split(cells, `工作表“${name}”`)),
});

/** The sheets of a workbook that are shown, with their cells. */
export function readSheets(bytes: Uint8Array): Sheet[] {
  const parts = unpack(bytes, (path) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(
      path,
    ),
  );
  const root = (path: string): Element | undefined => {
    const part = parts.get(path);
    return part ? (parseXml(part).documentElement ?? undefined) : undefined;
  };
  const workbook = root('xl/workbook.xml');
  if (!workbook) throw new ReadError('not-docx');
  const targets = new Map(
    elements(root('xl/_rels/workbook.xml.rels') ?? workbook).map((r) => [
      r.getAttribute('Id'),
      r.getAttribute('Target') ?? '',
    ]),
  );
  const strings = elements(root('xl/sharedStrings.xml') ?? workbook).map(textOf);
  const sheets = elements(childOf(workbook, 'sheets') ?? workbook).filter(
    (s) => s.nodeName === 'sheet' && /^(visible)?$/.test(s.getAttribute('state') ?? ''),
  );
  return sheets.flatMap((sheet) => {
    const target = targets.get(sheet.getAttribute('r:id')) ?? '';
    const found = root(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const name = sheet.getAttribute('name') ?? '';
    return found ? [makeSheet(name, cellsOf(found, strings, name))] : [];
  });
}

function makeSheet(name: string, cells: readonly SheetCell[]): Sheet {
  const places = new Map(cells.map((c) => [`${c.row} ${c.column}`, c]));
  return { name, cells, at: (row, column) => places.get(`${row} ${column}`) };
}

/** Text of a string item: plain or in runs, readings for pronunciation left out. */
function textOf(item: Element): string {
  return elements(item)
    .map((e) =>
      e.nodeName === 't' ? unescaped(e.textContent ?? '') : e.nodeName === 'r' ? textOf(e) : '',
    )
    .join('');
}

/** `_x000D_` stands for a character that XML would not keep (ECMA-376 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

function placeOf(reference: string): [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  return [Number(digits) - 1, [...letters].reduce((n, c) => 26 * n + c.charCodeAt(0) - 64, 0) - 1];
}

function cellsOf(sheet: Element, strings: readonly string[], name: string): SheetCell[] {
  const spans = new Map<string, [number, number]>();
  for (const merge of elements(childOf(sheet, 'mergeCells') ?? sheet)) {
    const [from, to] = (merge.getAttribute('ref') ?? '').split(':');
    if (merge.nodeName !== 'mergeCell' || !from || !to) continue;
    const [[r1, c1], [r2, c2]] = [placeOf(from), placeOf(to)];
    spans.set(`${r1} ${c1}`, [r2 - r1 + 1, c2 - c1 + 1]);
  }
  const covered = new Set<string>();
  const most = mostRows * mostColumns;
  let total = 0;
  for (const [at, [down, across]] of spans) {
    const [row = 0, column = 0] = at.split(' ').map(Number);
    total +=
      Math.max(0, Math.min(down, mostRows - row)) *
      Math.max(0, Math.min(across, mostColumns - column));
    // Spans that lie over one another cover more than there is.
    if (total > most) throw new ReadError('too-large');
    for (let r = row; r < Math.min(row + down, mostRows); r++)
      for (let c = column; c < Math.min(column + across, mostColumns); c++)
        if (r !== row || c !== column) covered.add(`${r} ${c}`);
  }
  const cells: SheetCell[] = [];
  for (const row of elements(childOf(sheet, 'sheetData') ?? sheet))
    for (const c of elements(row)) {
      const [r, column] = placeOf(c.getAttribute('r') ?? 'A1');
      if (r >= mostRows || column >= mostColumns) throw new ReadError('too-large');
      if (c.nodeName !== 'c' || covered.has(`${r} ${column}`)) continue;
      const [rowSpan, colSpan] = spans.get(`${r} ${column}`) ?? [1, 1];
      const text = shown(c, strings);
      const type = c.getAttribute('t');
      const kind =
        type === 'e'
          ? 'error'
          : !text
            ? 'blank'
            : type === null || type === 'n' || type === ''
              ? 'number'
              : 'text';
      const formula = childOf(c, 'f');
      // A formula shared with another cell is written there.
      cells.push({
        row: r,
        column,
        rowSpan,
        colSpan,
        text,
        at: `${name}!${c.getAttribute('r')}`,
        kind,
        formula: formula ? formula.textContent || '?' : '',
      });
    }
  return cells;
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
    case 'str':
      return unescaped(value);
    default:
      // What arithmetic has left behind the last digit that is shown.
      return value && Number.isFinite(Number(value))
        ? String(Number(Number(value).toPrecision(15)))
        : value;
  }
}

/** Rows that stand alone with one text in them are paragraphs; what is between is a table, blank rows and all that is right of it left out. */
function split(cells: readonly SeenCell[], place: string): SeenBlock[] {
  const blocks: SeenBlock[] = [];
  let table: SeenCell[] = [];
  const end = (): void => {
    if (!table.length) return;
    const [top, left] = [
      Math.min(...table.map((c) => c.row)),
      Math.min(...table.map((c) => c.column)),
    ];
    const own = table.map((c) => ({ ...c, row: c.row - top, column: c.column - left }));
    blocks.push({
      type: 'table',
      rows: Math.max(...own.map((c) => c.row + c.rowSpan)),
      columns: Math.max(...own.map((c) => c.column + c.colSpan)),
      cells: own,
      place,
    });
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
