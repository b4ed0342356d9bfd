import { withoutBlanks } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import type { Content, ContentTable } from '../extract/content.js';
import { rowsOf as cellsByRow } from '../extract/sheet.js';
import { putAt } from '../json-pointer.js';
import { type Finding, warning } from '../problem/finding.js';
import { readFigure } from '../report/figure-text.js';
import {
  alignRows,
  figureCellsOf,
  type RowCells,
  type RowPair,
  type TableRow,
} from './align-rows.js';
import { type FormRow, formRows } from './form-rows.js';
import { findMergedGroups, type MergedGroup } from './merged-groups.js';
import { normalise } from './similarity.js';

export interface RecognisedTables {
  readonly edition: Edition;
  /** The figures as a report file has them, by the key of each section. */
  readonly figures: Readonly<Record<string, object>>;
  readonly findings: readonly Finding[];
}

/** Share of the form's rows of figures that a document must have to be a report. */
const MIN_ROW_SHARE = 0.6;

/**
 * Finds the rows of the form, of the edition that fits best, among the rows of all tables of a
 * document. Tables that are cut by pages, nested in others or merged differently have the same
 * rows, with the same words and as many figures. Undefined if too many rows are missing.
 */
export function recogniseTables(
  content: Content,
  editions: readonly Edition[],
): RecognisedTables | undefined {
  const rows = content.blocks.flatMap((b) => (b.type === 'table' ? rowsOf(b) : []));
  const best = bestFit(editions, rows);
  if (!best || !isComplete(best)) return undefined;
  return new FigureReader(best, rows).read();
}

const rowsOf = ({ cells, position }: ContentTable): TableRow[] =>
  cellsByRow(cells).map((row) => ({ cells: row.sort((a, b) => a.column - b.column), position }));

/** An edition with the rows of its form that were found. */
interface EditionFit {
  readonly edition: Edition;
  readonly form: readonly FormRow[];
  readonly pairs: readonly RowPair<TableRow>[];
  /** Mean score of the form's rows. */
  readonly score: number;
}

function bestFit(editions: readonly Edition[], rows: readonly TableRow[]): EditionFit | undefined {
  const fits = editions.map((edition): EditionFit => {
    const form = formRows(edition);
    const pairs = alignRows(form, rows);
    const score = pairs.reduce((sum, pair) => sum + pair.score, 0) / form.length;
    return { edition, form, pairs, score };
  });
  return fits.sort((a, b) => b.score - a.score)[0];
}

function isComplete({ form, pairs }: EditionFit): boolean {
  const wanted = form.filter((row) => row.figures.length);
  const found = pairs.filter(({ form: row }) => row.figures.length);
  return found.length >= MIN_ROW_SHARE * wanted.length;
}

/** Reads the figures of the rows that were found, and reports what is doubtful about them. */
class FigureReader {
  readonly #fit: EditionFit;
  readonly #rows: readonly TableRow[];
  readonly #figures: Record<string, object> = {};
  readonly #findings: Finding[] = [];

  constructor(fit: EditionFit, rows: readonly TableRow[]) {
    this.#fit = fit;
    this.#rows = rows;
  }

  read(): RecognisedTables {
    const { edition, form, pairs } = this.#fit;
    const rowOf = new Map(pairs.map((pair) => [pair.form, pair.row]));
    const known = new Set(rowOf.values());
    const left = this.#rows.filter((row) => !known.has(row));
    const groups = findMergedGroups(form, (row) => rowOf.has(row), left);
    for (const group of groups) {
      this.#reportMerged(group);
      rowOf.set(group.last, group.row);
    }
    const zeroRows = new Set(groups.flatMap((group) => group.others));
    for (const row of form)
      if (zeroRows.has(row)) this.#fillZeros(row);
      else this.#fill(row, rowOf.get(row));
    const used = new Set(rowOf.values());
    for (const row of left) if (!used.has(row) && hasFigure(row)) this.#reportExtra(row);
    return { edition, figures: this.#figures, findings: this.#findings };
  }

  #fillZeros({ figures }: FormRow): void {
    for (const { pointer } of figures) putAt(this.#figures, pointer, 0);
  }

  #fill({ figures, name }: FormRow, row: TableRow | undefined): void {
    if (!figures.length) return;
    if (!row) this.#findings.push(warning('missing-row', '', { name }));
    const cells = row ? figureCellsOf(row.cells, figures.length) : [];
    figures.forEach(({ pointer }, i) => {
      const found = cells[i]?.text ?? '';
      const { figure, doubt } = readFigure(found);
      if (doubt && row)
        this.#findings.push(
          warning(doubt, '', { found, pointer }, { at: row.position }) as Finding,
        );
      putAt(this.#figures, pointer, figure);
    });
  }

  #reportMerged({ words, row, last }: MergedGroup): void {
    const data = { found: words, name: last.name };
    this.#findings.push(warning('merged-rows', '', data, { at: row.position }));
  }

  #reportExtra({ cells, position }: TableRow): void {
    const found = cells.map((c) => withoutBlanks(c.text)).join(' ');
    this.#findings.push(warning('extra-row', '', { found }, { at: position }));
  }
}

/** Whether a row has a cell with digits and without words. */
const hasFigure = ({ cells }: RowCells): boolean =>
  cells.some(
    (c) => /\d/.test(c.text.normalize('NFKC')) && !/\p{Script=Han}/u.test(normalise(c.text)),
  );
