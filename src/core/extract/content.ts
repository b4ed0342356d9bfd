/** What a reader sees of a finished document, whatever its format: paragraphs and tables in reading order, page numbers left out. */
export interface Seen {
  readonly blocks: readonly SeenBlock[];
}

export type SeenBlock = SeenParagraph | SeenTable;

export interface SeenParagraph {
  readonly type: 'paragraph';
  /** White space within runs as it stands, line breaks of the markup as `\n`; without leading and trailing blanks. */
  readonly text: string;
  /** How the document itself marks a heading, by style or element: 0 is the title. */
  readonly level?: 0 | 1 | 2 | 3 | 4;
  /** The characters at its start that are set as a heading running into the paragraph, where the markup tells. */
  readonly runIn?: { readonly length: number; readonly level: 2 | 3 | 4 };
  /** Where it is, for people: “第 3 段”, “第 2 页”. */
  readonly place: string;
}

export interface SeenTable {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /** In reading order; origin cells only, spans resolved from gridSpan, vMerge, rowspan, colspan or ruling lines. */
  readonly cells: readonly SeenCell[];
  readonly place: string;
}

export interface SeenCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Paragraphs and line breaks of the cell joined by `\n`. */
  readonly text: string;
}
