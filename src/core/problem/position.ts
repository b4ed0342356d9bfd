/** Where something stands: in the text of a file, in a cell of a workbook, or on a document. */
export type Position = TextPosition | CellPosition | DocumentPosition;

/** Both from 1; columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A cell of a workbook; line and column are its row and column. */
export interface CellPosition extends TextPosition {
  /** Number of the worksheet, from 1. */
  readonly sheet: number;
  /** Worksheet and cell as people write them: 三!F12. */
  readonly cell: string;
}

/**
 * A part of a finished document: its page, paragraph or table by number, or a worksheet by name.
 */
export type DocumentPosition =
  | { readonly part: 'page' | 'paragraph' | 'table'; readonly number: number }
  | { readonly part: 'sheet'; readonly name: string };

/** The start of a file, where a finding has no better position. */
export const fileStart: TextPosition = { line: 1, column: 1 };

export const isDocumentPosition = (position: Position): position is DocumentPosition =>
  'part' in position;

const isCellPosition = (position: TextPosition | CellPosition): position is CellPosition =>
  'sheet' in position;

const sheetOf = (position: TextPosition | CellPosition): number =>
  isCellPosition(position) ? position.sheet : 0;

/** The order of positions in a file. */
export const byPosition = (
  a: TextPosition | CellPosition,
  b: TextPosition | CellPosition,
): number => sheetOf(a) - sheetOf(b) || a.line - b.line || a.column - b.column;
