import { at } from '../at.js';
import type { ContentCell } from '../extract/content.js';
import type { DocumentPosition } from '../problem/position.js';
import { beginsWithDigit, isBlank } from '../report/figure-text.js';
import type { FormRow } from './form-rows.js';
import { normalise, similarity } from './similarity.js';

/** A row of a document or a worksheet. */
export interface RowCells {
  /** Cells that begin in the row, from left to right. */
  readonly cells: readonly ContentCell[];
}

/** A row of a table that a document shows. */
export interface TableRow extends RowCells {
  readonly position: DocumentPosition;
}

/** A row of the form and the row that shows it. */
export interface RowPair<R> {
  readonly form: FormRow;
  readonly row: R;
  readonly score: number;
}

/** Score from which a row may be taken for a row of the form. */
const MIN_ROW_SCORE = 0.45;
/** Scores of rows that should have no words: with figures, and blank ones. */
const FIGURES_ONLY_SCORE = 0.9;
const BLANK_ROW_SCORE = 0.5;
/** Sums of scores that differ by less are the same. */
const ROUNDING = 1e-9;

/**
 * The pairs of rows with the highest sum of scores that keep the order of the form and of the rows
 * (dynamic programming). With `allowsAnyFigure`, cells of figures may hold anything.
 */
export function alignRows<R extends RowCells>(
  form: readonly FormRow[],
  rows: readonly R[],
  { allowsAnyFigure = false } = {},
): RowPair<R>[] {
  const scores = form.map((f) => rows.map((r) => scoreRow(f, r, allowsAnyFigure)));
  const sums = bestSums(scores, form.length, rows.length);
  const pairs: RowPair<R>[] = [];
  for (let i = 0, j = 0; i < form.length && j < rows.length; ) {
    const score = valueIn(scores, i, j);
    const sumWithPair = score + valueIn(sums, i + 1, j + 1);
    const isPair = Math.abs(valueIn(sums, i, j) - sumWithPair) < ROUNDING;
    if (score >= MIN_ROW_SCORE && isPair) {
      pairs.push({ form: at(form, i), row: at(rows, j), score });
      i += 1;
      j += 1;
    } else if (valueIn(sums, i + 1, j) >= valueIn(sums, i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

type Matrix = readonly (readonly number[])[];

const valueIn = (matrix: Matrix, i: number, j: number): number => at(at(matrix, i), j);

/** At [i][j]: the highest sum of scores of pairs from form row i and row j on. */
function bestSums(scores: Matrix, formCount: number, rowCount: number): Matrix {
  let below: readonly number[] = new Array(rowCount + 1).fill(0);
  const sums = [below];
  for (let i = formCount - 1; i >= 0; i--) {
    const line: number[] = new Array(rowCount + 1).fill(0);
    for (let j = rowCount - 1; j >= 0; j--) {
      const score = valueIn(scores, i, j);
      const withPair = score >= MIN_ROW_SCORE ? score + at(below, j + 1) : 0;
      line[j] = Math.max(withPair, at(below, j), at(line, j + 1));
    }
    sums.unshift(line);
    below = line;
  }
  return sums;
}

/**
 * How well a row fits a row of the form, from 0 to 1: by its words and by the look of its figures.
 */
function scoreRow(
  { words, figures }: FormRow,
  { cells }: RowCells,
  allowsAnyFigure: boolean,
): number {
  const count = figures.length;
  if (cells.length < count) return 0;
  const looksRight = figureCellsOf(cells, count).every(
    (c) => isBlank(c.text) || beginsWithDigit(c.text),
  );
  if (!looksRight && !allowsAnyFigure) return 0;
  const rowWords = wordsBefore(cells, count);
  if (words) return similarity(words, rowWords);
  if (rowWords) return 0;
  return cells.every((c) => isBlank(c.text)) ? BLANK_ROW_SCORE : FIGURES_ONLY_SCORE;
}

/** The last cells of a row, which hold its figures. */
export const figureCellsOf = <C>(cells: readonly C[], count: number): readonly C[] =>
  cells.slice(cells.length - count);

/** The words of a row in the cells before its figures, normalised. */
export const wordsBefore = (cells: readonly ContentCell[], figureCount: number): string =>
  normalise(
    cells
      .slice(0, cells.length - figureCount)
      .map((c) => c.text)
      .join(''),
  );
