import type { Edition, FigureCell, Table } from '../edition/edition.js';
import { normalise } from './similarity.js';

/** A row of a table of the form. */
export interface FormRow {
  /** The form's words in the row, normalised. */
  readonly words: string;
  /** The form's words next to the figures: 1.属于国家秘密. Empty if the row has no words. */
  readonly label: string;
  /** From left to right. */
  readonly figures: readonly FigureCell[];
  /** The form's words for the row. */
  readonly name: string;
  /** The group that begins with this row. */
  readonly group?: { readonly words: string; readonly rows: number };
}

/** Rows of all tables of the form, in order. */
export const formRows = (edition: Edition): FormRow[] =>
  edition.sections.flatMap(({ table }) => (table ? rowsOfForm(table) : []));

export const rowsOfForm = (table: Table): FormRow[] =>
  Array.from({ length: table.rowCount }, (_, row) => formRow(table, row));

function formRow(table: Table, row: number): FormRow {
  const cells = table.cells.filter((c) => c.row === row);
  const figures = cells.filter((c) => c.kind === 'figure').sort((a, b) => a.column - b.column);
  const labels = cells.filter((c) => c.kind !== 'figure');
  const words = labels.map((c) => c.text).join('');
  const group = labels.find((c) => c.kind === 'label' && c.rowSpan > 1 && !c.vertical);
  return {
    words: normalise(words),
    label: labels.at(-1)?.text ?? '',
    figures,
    name: `${table.name}·${words}`,
    ...(group ? { group: { words: group.text, rows: group.rowSpan } } : {}),
  };
}
