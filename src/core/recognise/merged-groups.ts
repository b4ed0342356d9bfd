import { at } from '../at.js';
import { type TableRow, wordsBefore } from './align-rows.js';
import type { FormRow } from './form-rows.js';
import { normalise, similarity } from './similarity.js';

/** A group of the form's rows that a document shows as one row. */
export interface MergedGroup {
  readonly words: string;
  readonly row: TableRow;
  /** The form's row that takes the figures. */
  readonly last: FormRow;
  /** The other rows of the group, whose figures are 0. */
  readonly others: readonly FormRow[];
}

/** Similarity from which the words of a row are the name of a group. */
const MIN_GROUP_SIMILARITY = 0.8;

/**
 * The groups that a document shows as one row under the group's name, as the form of another year
 * has them. `isMatched`: whether a row of the form was found; `left`: the rows that fit none.
 */
export function findMergedGroups(
  form: readonly FormRow[],
  isMatched: (row: FormRow) => boolean,
  left: readonly TableRow[],
): MergedGroup[] {
  return form.flatMap((first, i) => {
    if (!first.group) return [];
    const { words, rows } = first.group;
    const members = form.slice(i, i + rows);
    const row = members.some(isMatched) ? undefined : findGroupRow(words, first, left);
    return row ? [{ words, row, last: at(members, -1), others: members.slice(0, -1) }] : [];
  });
}

function findGroupRow(
  words: string,
  { figures }: FormRow,
  rows: readonly TableRow[],
): TableRow | undefined {
  const name = normalise(words);
  const count = figures.length;
  return rows.find(
    ({ cells }) =>
      cells.length > count && similarity(name, wordsBefore(cells, count)) > MIN_GROUP_SIMILARITY,
  );
}
