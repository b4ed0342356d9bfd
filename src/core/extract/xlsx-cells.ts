import type { Element } from '@xmldom/xmldom';
import { GridMap, type Span } from '../grid-map.js';
import { limits } from '../limits.js';
import { unreadable } from './read-error.js';
import type { NumberLook, SheetCell } from './sheet.js';
import { richText, unescapeText } from './xlsx-text.js';
import { childOf, elements } from './xml-part.js';

/** Significant digits of a number that are shown; what follows is left over from arithmetic. */
const SIGNIFICANT_DIGITS = 15;

/** The cells of a sheet, without those that merged ranges hide. Throws a ReadError if too many. */
export function readSheetCells(
  sheet: Element,
  strings: readonly string[],
  looks: readonly NumberLook[],
  sheetName: string,
): SheetCell[] {
  const merged = mergedRanges(sheet);
  const spans = new GridMap<Span>();
  for (const span of merged) spans.set(span.row, span.column, span);
  const hidden = fieldsHiddenBy(spans);
  const cells: SheetCell[] = [];
  for (const row of elements(childOf(sheet, 'sheetData') ?? sheet))
    for (const c of elements(row)) {
      const reference = c.getAttribute('r');
      const field = fieldOf(reference ?? 'A1');
      // A broken file may give one cell any number of times.
      const isTooLarge = cells.length >= limits.sheetRows * limits.sheetColumns;
      if (isTooLarge || field.row >= limits.sheetRows || field.column >= limits.sheetColumns)
        throw unreadable('document-too-large', { part: '' });
      if (c.nodeName !== 'c' || hidden.has(field.row, field.column)) continue;
      const span = spans.get(field.row, field.column) ?? { ...field, rowSpan: 1, colSpan: 1 };
      const text = shownText(c, strings);
      cells.push({
        ...span,
        text,
        at: `${sheetName}!${reference}`,
        kind: kindOf(c.getAttribute('t'), text),
        formula: formulaOf(c),
        look: looks[Number(c.getAttribute('s') ?? 0)] ?? '',
      });
    }
  return cells;
}

/** Whether the row or the column of a field of a sheet is hidden. */
export function hiddenFields(sheet: Element): (row: number, column: number) => boolean {
  const isHidden = (e: Element): boolean => /^(1|true)$/.test(e.getAttribute('hidden') ?? '');
  const rows = new Set(
    elements(childOf(sheet, 'sheetData'))
      .filter(isHidden)
      .map((row) => Number(row.getAttribute('r')) - 1),
  );
  const columns = elements(childOf(sheet, 'cols'))
    .filter(isHidden)
    .map((col) => [Number(col.getAttribute('min')) - 1, Number(col.getAttribute('max')) - 1]);
  return (row, column) =>
    rows.has(row) || columns.some(([from = 0, to = 0]) => from <= column && column <= to);
}

/** Row and column of a reference such as B7 or $B$7. */
function fieldOf(reference: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((n, c) => 26 * n + c.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Merged ranges, as far as sheets are read. */
const mergedRanges = (sheet: Element): Span[] =>
  elements(childOf(sheet, 'mergeCells') ?? sheet).flatMap((merge) => {
    const [from, to] = (merge.getAttribute('ref') ?? '').split(':');
    if (merge.nodeName !== 'mergeCell' || !from || !to) return [];
    const [first, last] = [fieldOf(from), fieldOf(to)];
    const lastRow = Math.min(last.row, limits.sheetRows - 1);
    const lastColumn = Math.min(last.column, limits.sheetColumns - 1);
    const rowSpan = Math.max(1, lastRow - first.row + 1);
    const colSpan = Math.max(1, lastColumn - first.column + 1);
    return [{ ...first, rowSpan, colSpan }];
  });

/**
 * The fields of merged ranges but for their first ones. Throws a ReadError if they are too many.
 */
function fieldsHiddenBy(spans: GridMap<Span>): GridMap<true> {
  const hidden = new GridMap<true>();
  let fields = 0;
  for (const span of spans.values()) {
    const { row, column } = span;
    fields += span.rowSpan * span.colSpan;
    // Ranges that lie over one another have more fields than a sheet.
    if (fields > limits.sheetRows * limits.sheetColumns)
      throw unreadable('document-too-large', { part: '' });
    const isFirstHidden = hidden.has(row, column);
    hidden.fill(span, true);
    if (!isFirstHidden) hidden.delete(row, column);
  }
  return hidden;
}

function kindOf(type: string | null, text: string): SheetCell['kind'] {
  if (type === 'e') return 'error';
  if (!text) return 'blank';
  return type === null || type === 'n' || type === '' ? 'number' : 'text';
}

/** A formula that is shared with another cell is written there alone: here it shows as `?`. */
function formulaOf(cell: Element): string {
  const formula = childOf(cell, 'f');
  return formula ? formula.textContent || '?' : '';
}

function shownText(cell: Element, strings: readonly string[]): string {
  const value = childOf(cell, 'v')?.textContent ?? '';
  switch (cell.getAttribute('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(childOf(cell, 'is') ?? cell);
    case 'e':
      return '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'str':
      return unescapeText(value);
    default:
      return value && Number.isFinite(Number(value)) ? shownNumber(Number(value)) : value;
  }
}

const shownNumber = (value: number): string =>
  String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
