import { at } from '../at.js';
import type { TextCell } from '../edition/edition.js';
import { isAtOrBelow, selfAndAncestors } from '../json-pointer.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { FormRow } from '../recognise/form-rows.js';
import { labelKey, otherLabel } from './label-key.js';
import type { SheetRow } from './match-rows.js';
import type { SheetTable } from './sheet-table.js';

/**
 * Words of the form that the sheet does not have in their place, but for the heads of columns:
 * an error if they are those of another row, group or head.
 */
export function checkWords(table: SheetTable): Finding[] {
  const { form, found } = table.matches;
  const heads = new Set(form.flatMap((row) => row.figures.map((figure) => table.headOf(figure))));
  return checkedWords(table).flatMap((word) => {
    const rows = groupOf(word, form).flatMap((formRow) => found.get(formRow) ?? []);
    const hasWord = (row: SheetRow): boolean =>
      labelKey(table.textAt(row, word.column)) === labelKey(word.text);
    const [first] = rows;
    return !first || heads.has(word) || rows.some(hasWord) ? [] : [wordFinding(table, word, first)];
  });
}

/** The form's words but for the labels by which rows were found. */
export const checkedWords = ({ words, matches }: SheetTable): TextCell[] =>
  words.filter(
    ({ kind, rowSpan, row }) =>
      kind !== 'label' || rowSpan > 1 || !matches.byLabel.has(at(matches.form, row)),
  );

/** The rows that a word stands beside, or in. */
export const groupOf = ({ row, rowSpan }: TextCell, form: readonly FormRow[]): readonly FormRow[] =>
  form.slice(row, row + rowSpan);

function wordFinding(table: SheetTable, word: TextCell, row: SheetRow): Finding {
  const { words, matches, shift } = table;
  const found = table.textAt(row, word.column);
  const pointer = pointerOfRows(table, groupOf(word, matches.form));
  const where = { at: table.cellAt(row.row, word.column + shift) };
  const isRow = word.kind === 'label';
  const others = words.filter((other) => other.kind === word.kind).map((other) => other.text);
  return otherLabel(found, word.text, others)
    ? finding('form-place', pointer, { found, words: word.text, isRow }, where)
    : warning('form-label', pointer, { found, words: word.text }, where);
}

/** Pointer of the innermost part of a report that has all figures of some rows. */
export function pointerOfRows(table: SheetTable, rows: readonly FormRow[]): string {
  const pointers = rows.flatMap((row) => row.figures.map((figure) => figure.pointer));
  const around = pointers.length ? [...selfAndAncestors(at(pointers, 0))] : [];
  return around.find((p) => pointers.every((other) => isAtOrBelow(other, p))) ?? table.pointer;
}
