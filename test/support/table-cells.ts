import type { Cell } from '../../src/core/document/document.js';

/** A label over one row and one column, or what `more` makes of it. */
export const makeCell = (
  row: number,
  column: number,
  text: string,
  more: Partial<Cell> = {},
): Cell => ({
  type: 'cell',
  role: 'label',
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  vertical: false,
  align: 'center',
  runs: [{ text, style: 'plain', pointer: '' }],
  ...more,
});
