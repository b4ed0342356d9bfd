import { at } from '../at.js';
import type { Edition } from '../edition/edition.js';
import type { Sheet } from '../extract/sheet.js';
import { normalise } from '../recognise/similarity.js';
import { type TableSheet, tableSheets } from './layout.js';

/** Columns that a table may have been moved to the right. */
const MAX_SHIFT = 6;
/** What a sheet's name adds to the share of words by which a table's sheet is chosen. */
const NAME_BONUS = 0.2;
/** If more than this is found of any table, the workbook is one of ours. */
const MIN_CERTAIN_SHARE = 0.5;
/** Rows at the top of a sheet in which its first words are looked for. */
export const TOP_ROWS = 5;

/** A sheet by its name or, if it was renamed, by a word at the top of its first column. */
export const findSheet = (
  sheets: readonly Sheet[],
  name: string,
  word: string,
): Sheet | undefined =>
  sheets.find((sheet) => sheet.name === name) ??
  sheets.find(({ cells }) =>
    cells.some((c) => c.column === 0 && c.row < TOP_ROWS && c.text.trim() === word),
  );

/** The sheet that fits a table of the form best. */
export interface FoundTable {
  readonly layout: TableSheet;
  readonly sheet: Sheet;
  /** Whether the sheet shows that the workbook is one of ours. */
  readonly isCertain: boolean;
}

/**
 * The sheet of each table of an edition: that of the table's name, unless another has its words.
 */
export const findTables = (edition: Edition, sheets: readonly Sheet[]): FoundTable[] =>
  tableSheets(edition).map((layout) => {
    const fits = sheets
      .map((sheet) => ({ sheet, share: shareWithName(layout, sheet) }))
      .sort((a, b) => b.share - a.share);
    const { sheet, share } = at(fits, 0);
    return { layout, sheet, isCertain: share > MIN_CERTAIN_SHARE };
  });

const shareWithName = (layout: TableSheet, sheet: Sheet): number =>
  fitTable(layout, sheet).share + (sheet.name === layout.name ? NAME_BONUS : 0);

/** How well a sheet agrees with a table of the form. */
export interface Fit {
  /** Columns that the table was moved to the right. */
  readonly shift: number;
  /** The share of the table's words that stand in their columns, so moved. */
  readonly share: number;
}

/** The best fit of a sheet with a table of the form, among all shifts; the smallest of equals. */
export function fitTable({ table }: TableSheet, { cells }: Sheet): Fit {
  const words = table.cells.filter((c) => c.kind !== 'figure');
  const found = new Set(cells.map((c) => wordKey(c.column, c.text)));
  const fits = Array.from({ length: MAX_SHIFT + 1 }, (_, shift): Fit => {
    const inPlace = words.filter((w) => found.has(wordKey(w.column + shift, w.text)));
    return { shift, share: inPlace.length / words.length };
  });
  return fits.reduce((best, other) => (other.share > best.share ? other : best));
}

const wordKey = (column: number, text: string): string => `${column} ${normalise(text)}`;

/** Numbers of the rows that have cells, from the top. */
export const rowNumbers = (sheet: Sheet): number[] =>
  [...new Set(sheet.cells.map((c) => c.row))].sort((a, b) => a - b);
