/*
 * The neutral model between a report and its renderers: plain readonly objects without optional
 * properties. No renderer knows what a report is.
 */

export interface Document {
  readonly type: 'document';
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  /** ISO 8601, UTC, to the second: the only date written into files. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

export type Block = Title | Heading | Paragraph | Table | Signature;

export interface Title {
  readonly type: 'title';
  /** Word groups between which the title may break (GB/T 9704-2012 7.3.1). */
  readonly groups: readonly string[];
  readonly pointer: string;
}

/** Levels of GB/T 9704-2012 7.3.3: 1 一、, 2 （一）, 3 1., 4 （1）. */
export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly type: 'heading';
  readonly level: Level;
  /** With its number. */
  readonly text: string;
  readonly pointer: string;
}

/** A stretch of text in one style. */
export type Run = PlainRun | HeadingRun;

/** Text in the style of its paragraph or cell, or in that of an aside. */
export interface PlainRun {
  readonly text: string;
  readonly style: 'plain' | 'aside';
  readonly pointer: string;
}

/** A heading that stands at the beginning of a paragraph. */
export interface HeadingRun {
  readonly text: string;
  readonly style: 'heading';
  readonly level: Exclude<Level, 1>;
  readonly pointer: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly style: 'body' | 'tableNote';
  readonly runs: readonly Run[];
}

export type CellRole = 'item' | 'head' | 'label' | 'note' | 'figure';

export interface Cell {
  readonly type: 'cell';
  readonly role: CellRole;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly vertical: boolean;
  readonly align: 'left' | 'center';
  readonly runs: readonly Run[];
}

export interface Table {
  readonly type: 'table';
  /** Words for those who cannot see the table: its name and what it is about. */
  readonly name: string;
  readonly description: string;
  /** Relative column widths. */
  readonly widths: readonly number[];
  readonly rowCount: number;
  /** Rows repeated at the top of each page the table runs over. */
  readonly headerRows: number;
  /** Points. */
  readonly fontSize: number;
  /** Least height of a row in points. */
  readonly rowHeight: number;
  /** In reading order; together they tile the grid. */
  readonly cells: readonly Cell[];
}

/** Agency and date at the end (GB/T 9704-2012 7.3.5). */
export interface Signature {
  readonly type: 'signature';
  readonly agency: string;
  readonly date: string;
  readonly pointer: string;
}
