import type { Edition, FigureCell, TextCell } from '../edition/edition.js';
import type { SheetCell } from '../extract/xlsx-cells.js';
import type { Sheet } from '../extract/xlsx-sheets.js';
import { alignRows, type RowCells } from '../recognise/align-rows.js';
import { readFigure } from '../recognise/figure-text.js';
import { rowsOfForm } from '../recognise/form-rows.js';
import { normalise } from '../recognise/similarity.js';
import type { FigureInput } from '../report/figures.js';
import { type FormSheet, figureCells, formulaOf } from './layout.js';

/** What is wrong with a sheet, or was understood though it is not as it should be. */
export interface FormFault {
  readonly code:
    | 'form-table'
    | 'form-row'
    | 'form-extra-row'
    | 'form-label'
    | 'form-head'
    | 'form-digits'
    | 'form-blank'
    | 'form-figure'
    | 'form-formula';
  readonly row: number;
  readonly column: number;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface TableReading {
  /** By pointer; undefined where a total is left to be worked out. */
  readonly figures: ReadonlyMap<string, FigureInput | undefined>;
  /** Row and column on the sheet, by pointer. */
  readonly places: ReadonlyMap<string, readonly [row: number, column: number]>;
  readonly note:
    | { readonly text: string; readonly row: number; readonly column: number }
    | undefined;
  readonly faults: readonly FormFault[];
}

/** A row of the sheet as the form's columns cut it; what stands beside the table is left out. */
interface SheetRow extends RowCells {
  readonly row: number;
}

/** How many columns a table may have been moved to the right. */
const farthest = 6;
/** The share of the form's words that must stand in their columns for a sheet to be its table. */
const leastWords = 0.5;

/** How well a sheet agrees with a table of the form: the share of the table's words that it has, in the columns that they should be in, moved by `shift`. */
export function fitOf(
  { table }: FormSheet,
  { cells }: Sheet,
): { readonly shift: number; readonly share: number } {
  const words = table.cells.filter((c) => c.kind !== 'figure');
  const seen = new Set(cells.map((c) => `${c.column} ${normalise(c.text)}`));
  const shares = Array.from({ length: farthest + 1 }, (_, shift) => ({
    shift,
    share:
      words.filter((c) => seen.has(`${c.column + shift} ${normalise(c.text)}`)).length /
      words.length,
  }));
  return shares.reduce((best, other) => (other.share > best.share ? other : best));
}

/** Reads a table from its sheet by the words of its rows, so that rows moved or added do no harm; columns must stand under their heads. */
export function readTable(form: FormSheet, sheet: Sheet, edition: Edition): TableReading {
  const { table } = form;
  const figures = new Map<string, FigureInput | undefined>();
  const places = new Map<string, readonly [number, number]>();
  const faults: FormFault[] = [];
  const { shift, share } = fitOf(form, sheet);
  if (share < leastWords) {
    for (const cell of table.cells)
      if (cell.kind === 'figure' && !edition.computedTotals.has(cell.pointer))
        figures.set(cell.pointer, null);
    return {
      figures,
      places,
      note: undefined,
      faults: [{ code: 'form-table', row: 0, column: 0, data: { heading: form.section.heading } }],
    };
  }
  const rows = rowsOfSheet(sheet, shift, table.widths.length);
  const wanted = rowsOfForm(table);
  const words = table.cells.filter((c) => c.kind !== 'figure');
  const matched = new Map(
    alignRows(wanted, rows, { allowsAnyFigure: true }).map((p) => [p.form, p.row]),
  );
  rescue(wanted, rows, matched);
  const formPlaces = figureCells(edition);
  const expected = new Map(
    [...edition.computedTotals].map(([total, sum]) => [total, formulaOf(sum, formPlaces)]),
  );
  for (const [r, row] of wanted.entries()) {
    const found = matched.get(row);
    if (!found) {
      if (row.figures.length)
        faults.push({ code: 'form-row', row: form.top + r, column: 0, data: { name: row.name } });
      for (const { pointer } of row.figures)
        figures.set(pointer, edition.computedTotals.has(pointer) ? undefined : null);
      continue;
    }
    for (const cell of words)
      if (cell.row === r) faults.push(...labelFaults(cell, words, found, shift, sheet));
    for (const cell of row.figures) {
      const [y, x] = [found.row, cell.column + shift];
      const { value, fault } = readCell(
        sheet.at(y, x),
        cell,
        edition.computedTotals.has(cell.pointer),
        expected.get(cell.pointer),
      );
      figures.set(cell.pointer, value);
      places.set(cell.pointer, [y, x]);
      if (fault) faults.push({ ...fault, row: y, column: x });
    }
  }
  const known = new Set([...matched.values()].map((row) => row.row));
  const ends = Math.max(...known);
  for (const row of rows) {
    const numbers = row.cells.filter(
      (c) => /\d/.test(c.text.normalize('NFKC')) && !/\p{Script=Han}/u.test(c.text),
    );
    if (!known.has(row.row) && row.row < ends && row.row > Math.min(...known) && numbers[0])
      faults.push({
        code: 'form-extra-row',
        row: row.row,
        column: numbers[0].column,
        data: {
          found: row.cells
            .map((c) => c.text.trim())
            .filter(Boolean)
            .join(' '),
        },
      });
  }
  return { figures, places, note: readNote(sheet, ends), faults };
}

/** Every row of a sheet, squares that nothing covers filled with blanks. */
function rowsOfSheet({ cells, at }: Sheet, shift: number, columns: number): SheetRow[] {
  const last = Math.max(-1, ...cells.map((c) => c.row));
  const covered = new Set<string>();
  for (const cell of cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.colSpan; c++)
        if (r !== cell.row || c !== cell.column) covered.add(`${r} ${c}`);
  return Array.from({ length: last + 1 }, (_, row) => ({
    row,
    cells: Array.from({ length: columns }, (__, c) => c + shift).flatMap((column) => {
      const cell = at(row, column);
      if (cell) return [cell];
      return covered.has(`${row} ${column}`)
        ? []
        : [{ row, column, rowSpan: 1, colSpan: 1, text: '' }];
    }),
  }));
}

/** A row of the form whose words are gone, but that is the only one between its neighbours, as on the sheet, is still that row. */
function rescue(
  wanted: ReturnType<typeof rowsOfForm>,
  rows: readonly SheetRow[],
  matched: Map<(typeof wanted)[number], SheetRow>,
): void {
  const filled = rows.filter((row) => row.cells.some((c) => c.text.trim()));
  wanted.forEach((row, i) => {
    const [before, after] = [wanted[i - 1], wanted[i + 1]].map((w) => w && matched.get(w));
    if (matched.has(row) || !row.figures.length || !before) return;
    const from = filled.indexOf(before);
    const to = after ? filled.indexOf(after) : from + 2;
    const only = filled[from + 1];
    const looks = only?.cells
      .slice(-row.figures.length)
      .every((c) => !c.text.trim() || /^\D{0,2}\d/.test(c.text.normalize('NFKC').trim()));
    if (
      to === from + 2 &&
      only &&
      looks &&
      only.cells.length >= row.figures.length &&
      (after || i === wanted.length - 1)
    )
      matched.set(row, only);
  });
}

/** A word of the form that its cell does not say: renamed, or moved to another column. */
function labelFaults(
  cell: TextCell,
  words: readonly TextCell[],
  found: SheetRow,
  shift: number,
  sheet: Sheet,
): FormFault[] {
  const seen = sheet.at(found.row, cell.column + shift)?.text ?? '';
  if (normalise(seen) === normalise(cell.text)) return [];
  const place = { row: found.row, column: cell.column + shift };
  const own = new Set(words.map((w) => `${w.column} ${normalise(w.text)}`));
  const moved = found.cells.some(
    (c) =>
      normalise(c.text) === normalise(cell.text) &&
      !own.has(`${c.column - shift} ${normalise(c.text)}`),
  );
  if (cell.kind === 'head' && moved)
    return [{ code: 'form-head', ...place, data: { words: cell.text } }];
  return [{ code: 'form-label', ...place, data: { found: seen.trim(), words: cell.text } }];
}

/** A figure of a cell, or why there is none. */
function readCell(
  cell: SheetCell | undefined,
  { pointer }: FigureCell,
  isTotal: boolean,
  formula: string | undefined,
): { value: FigureInput | undefined; fault?: Pick<FormFault, 'code' | 'data'> } {
  const nothing = isTotal ? undefined : null;
  if (!cell || (cell.kind === 'blank' && !cell.formula)) return { value: nothing };
  if (cell.kind === 'error')
    return {
      value: nothing,
      fault: { code: 'form-formula', data: { pointer, formula: cell.formula } },
    };
  if (cell.formula && isTotal && (!cell.text || bare(cell.formula) === formula))
    return { value: undefined };
  if (cell.formula && !cell.text)
    return {
      value: null,
      fault: { code: 'form-formula', data: { pointer, formula: cell.formula } },
    };
  if (cell.kind === 'number') return { value: Number(cell.text) };
  const { figure, doubt } = readFigure(cell.text);
  if (doubt === 'blank-mark')
    return { value: nothing, fault: { code: 'form-blank', data: { found: cell.text.trim() } } };
  if (doubt)
    return { value: nothing, fault: { code: 'form-figure', data: { found: cell.text.trim() } } };
  return {
    value: figure,
    ...(typeof figure === 'number'
      ? { fault: { code: 'form-digits', data: { found: cell.text, corrected: figure } } as const }
      : {}),
  };
}

const bare = (formula: string): string => formula.replace(/[\s$]/g, '').toUpperCase();

/** The note under the table: after 注： in a cell of its own, or in the same. */
function readNote({ cells }: Sheet, ends: number): TableReading['note'] {
  const below = cells
    .filter((c) => c.row > ends && c.text.trim())
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const label = below.find((c) => /^注[:：]?/.test(c.text.trim()));
  if (!label) return undefined;
  const within = label.text.trim().replace(/^注[:：]?\s*/, '');
  const cell = within ? label : below.find((c) => c.row === label.row && c.column > label.column);
  return cell ? { text: within || cell.text, row: cell.row, column: cell.column } : undefined;
}
