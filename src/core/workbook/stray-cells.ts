import { at } from '../at.js';
import { rowsOf, type SheetCell } from '../extract/sheet.js';
import { type Finding, finding } from '../problem/finding.js';
import { checkedWords, groupOf } from './check-words.js';
import { labelKey } from './label-key.js';
import type { SheetTable } from './sheet-table.js';
import { strayWarnings, textOf } from './stray.js';

/**
 * What people wrote on the sheet of a table and nothing reads: an error for figures beside and
 * between the rows of the form and for rows of nothing but figures, a warning for all else.
 * `read`: the cells of figures and of the note.
 */
export function strayCells(table: SheetTable, read: ReadonlySet<SheetCell>): Finding[] {
  const { sheet, matches, words } = table;
  const doubled = new Set([...matches.twice.values()].flat().map(({ row }) => row));
  const known = new Set([...matches.found.values()].map(({ row }) => row));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const told = cellsOfWords(table);
  const keys = new Set(words.map((word) => labelKey(word.text)));
  const isStray = (cell: SheetCell): boolean => {
    const isRead = read.has(cell) || told.has(cell) || doubled.has(cell.row);
    if (isRead) return false;
    const isText = cell.row > last || (known.has(cell.row) && !keys.has(labelKey(cell.text)));
    return isText || isNumber(cell.text);
  };
  const onlyFigures = new Set(rowsOf(sheet.cells).filter(hasOnlyFigures).map(rowOf));
  const isExtraRow = ({ row }: SheetCell): boolean =>
    !known.has(row) && ((first < row && row < last) || onlyFigures.has(row));
  const isBeside = (cell: SheetCell): boolean => known.has(cell.row) && isNumber(cell.text);
  const extra = sheet.cells.filter((cell) => isExtraRow(cell) && isStray(cell));
  return [
    ...rowsOf(extra).map((cells) => {
      const { row, column } = at(cells, 0);
      const found = textOf(sheet.cells.filter((cell) => cell.row === row));
      return finding('form-extra-row', '', { found }, { at: table.cellAt(row, column) });
    }),
    ...sheet.cells
      .filter((cell) => isBeside(cell) && isStray(cell))
      .map((cell) => {
        const where = { at: table.cellAt(cell.row, cell.column) };
        return finding('form-extra-figure', '', { found: cell.text.trim() }, where);
      }),
    ...strayWarnings(
      table.draft,
      sheet,
      (cell) => !isExtraRow(cell) && !isBeside(cell) && isStray(cell),
    ),
  ];
}

/** The cells where the sheet should have words of the form, which are checked by themselves. */
function cellsOfWords(table: SheetTable): Set<SheetCell> {
  const { matches, sheet, shift } = table;
  return new Set(
    checkedWords(table).flatMap((word) =>
      groupOf(word, matches.form).flatMap((formRow) => {
        const row = matches.found.get(formRow)?.row;
        return row === undefined ? [] : (sheet.covering(row, word.column + shift) ?? []);
      }),
    ),
  );
}

const rowOf = (cells: readonly SheetCell[]): number => at(cells, 0).row;

/** Whether a row has figures and nothing else, not even a date. */
function hasOnlyFigures(cells: readonly SheetCell[]): boolean {
  const filled = cells.filter((c) => c.text.trim());
  const isFigure = ({ text, look }: SheetCell): boolean =>
    look !== 'date' && /^[\d,.\s]+$/.test(text.normalize('NFKC'));
  return filled.length > 0 && filled.every(isFigure);
}

/** Whether a text has digits and no Chinese characters. */
const isNumber = (text: string): boolean =>
  /\d/.test(text.normalize('NFKC')) && !/\p{Script=Han}/u.test(text);
