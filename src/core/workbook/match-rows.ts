import { at } from '../at.js';
import type { Table } from '../edition/edition.js';
import type { Sheet, SheetCell } from '../extract/sheet.js';
import { alignRows, type RowCells } from '../recognise/align-rows.js';
import { type FormRow, rowsOfForm } from '../recognise/form-rows.js';
import { normalise } from '../recognise/similarity.js';
import { beginsWithDigit } from '../report/figure-text.js';
import { labelKey } from './label-key.js';

/** A row of a sheet, cut to the columns of the form's table. */
export interface SheetRow extends RowCells {
  /** Number of the row, from 0. */
  readonly row: number;
  /** Key of the words next to the figures. */
  readonly label: string;
  /** Key of all words, in whatever order they stand. */
  readonly words: string;
  readonly hasFigures: boolean;
}

/** The rows of a sheet that show those of the form. */
export interface RowMatches {
  readonly form: readonly FormRow[];
  readonly all: readonly SheetRow[];
  readonly found: ReadonlyMap<FormRow, SheetRow>;
  /** Rows of figures that were found by the form's own words, wherever they stand. */
  readonly byLabel: ReadonlySet<FormRow>;
  /** Rows of the form whose words and figures several rows have, with these. */
  readonly twice: ReadonlyMap<FormRow, readonly SheetRow[]>;
}

/**
 * Finds the rows of the form on a sheet. Rows with the form's own words come first, wherever they
 * stand; the others are those of most similar words, or the only ones between their neighbours.
 */
export function matchRows(table: Table, sheet: Sheet, shift: number): RowMatches {
  const form = rowsOfForm(table);
  const all = sheetRows(table, sheet, shift);
  const found = new Map<FormRow, SheetRow>();
  const twice = new Map<FormRow, readonly SheetRow[]>();
  const taken = new Set<SheetRow>();
  for (const [formRow, rows] of rowsByWords(table, form, all)) {
    for (const row of rows) taken.add(row);
    const filled = rows.filter((row) => row.hasFigures);
    if (filled.length > 1) twice.set(formRow, filled);
    else found.set(formRow, filled[0] ?? at(rows, 0));
  }
  const byLabel = new Set([...found.keys()].filter((formRow) => formRow.figures.length));
  const left = all.filter((row) => !taken.has(row));
  const open = form.filter((formRow) => !found.has(formRow) && !twice.has(formRow));
  for (const pair of alignRows(open, left, { allowsAnyFigure: true }))
    found.set(pair.form, pair.row);
  const matches = { form, all, found, byLabel, twice };
  addNeighbours(matches, found);
  return matches;
}

/** Every row of a sheet; a place that no cell covers has a blank cell. */
function sheetRows(table: Table, sheet: Sheet, shift: number): SheetRow[] {
  const columns = Array.from({ length: table.widths.length }, (_, c) => c + shift);
  const figures = table.cells.filter((c) => c.kind === 'figure');
  const firstFigure = shift + Math.min(...figures.map((c) => c.column));
  const blank = { rowSpan: 1, colSpan: 1, text: '' };
  const count = 1 + Math.max(-1, ...sheet.cells.map((c) => c.row));
  return Array.from({ length: count }, (_, row): SheetRow => {
    const cells = columns.flatMap((column) => {
      const cell = sheet.at(row, column);
      if (cell) return [cell];
      return sheet.covering(row, column) ? [] : [{ row, column, ...blank }];
    });
    const filled = cells.filter((c) => c.text.trim());
    return {
      row,
      cells,
      label: labelKey(filled.findLast((c) => c.column < firstFigure)?.text ?? ''),
      words: wordsKey(filled),
      hasFigures: filled.some((c) => c.column >= firstFigure),
    };
  });
}

const wordsKey = (cells: readonly Pick<SheetCell, 'text'>[]): string =>
  cells
    .map((c) => normalise(c.text))
    .sort()
    .join(' ');

/** For each row of the form whose words no other has, the rows that have the same. */
function* rowsByWords(
  table: Table,
  form: readonly FormRow[],
  rows: readonly SheetRow[],
): Generator<[FormRow, readonly SheetRow[]]> {
  const keys = form.map(({ label, figures }, r) =>
    figures.length
      ? labelKey(label)
      : wordsKey(table.cells.flatMap((c) => (c.row === r && c.kind !== 'figure' ? [c] : []))),
  );
  for (const [r, formRow] of form.entries()) {
    const key = at(keys, r);
    if (!key || keys.indexOf(key) !== keys.lastIndexOf(key)) continue;
    const same = rows.filter((row) => (formRow.figures.length ? row.label : row.words) === key);
    if (same.length) yield [formRow, same];
  }
}

/** Adds rows with other words that are the only ones between the rows of their neighbours. */
function addNeighbours({ form, all, twice }: RowMatches, found: Map<FormRow, SheetRow>): void {
  const filled = all.filter(({ cells }) => cells.some((c) => c.text.trim()));
  const taken = new Set([...found.values(), ...[...twice.values()].flat()]);
  for (const [i, formRow] of form.entries()) {
    const above = i > 0 ? found.get(at(form, i - 1)) : undefined;
    if (found.has(formRow) || twice.has(formRow) || !formRow.figures.length || !above) continue;
    const isLast = i === form.length - 1;
    const below = isLast ? 'any' : found.get(at(form, i + 1));
    const row = onlyRowBetween(filled, above, below);
    if (row && !taken.has(row) && endsInFigures(row, formRow.figures.length))
      found.set(formRow, row);
  }
}

/** The only filled row between two others, which may be a row of the form with other words. */
function onlyRowBetween(
  filled: readonly SheetRow[],
  above: SheetRow,
  below: SheetRow | 'any' | undefined,
): SheetRow | undefined {
  const index = filled.indexOf(above) + 1;
  const isAlone = below === 'any' || (below !== undefined && filled[index + 1] === below);
  return isAlone ? filled[index] : undefined;
}

/** Whether the last `count` cells of a row are blank or look like figures. */
const endsInFigures = ({ cells }: SheetRow, count: number): boolean =>
  cells.length >= count &&
  cells.slice(-count).every(({ text }) => !text.trim() || beginsWithDigit(text));
