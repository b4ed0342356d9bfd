import type { Edition, FigureCell, Section, Table } from '../edition/edition.js';
import { coverText, proseText, remarkText } from './sheet-text.js';

/** The sheet of one table of the form. Rows and columns count from 0. */
export interface TableSheet {
  /** 二, 三, 四: the section's number. */
  readonly name: string;
  readonly section: Section;
  readonly table: Table;
  /** Row of the sheet where the table's grid begins; the section's heading is above. */
  readonly top: number;
}

/** Questions of the cover, and where their answers go in a report. */
export const coverFields = [
  { label: coverText.year, pointer: '/year' },
  { label: coverText.agency, pointer: '/agency' },
  { label: coverText.edition, pointer: '/edition' },
  { label: coverText.reportTitle, pointer: '/title' },
  { label: coverText.signatureAgency, pointer: '/signature/agency' },
  { label: coverText.signatureDate, pointer: '/signature/date' },
] as const;

/** Columns of the cover. */
export const coverColumn = { question: 0, answer: 1 } as const;

/** A column of a list that grows downwards; widths in characters. */
export interface ListColumn<Key extends string> {
  readonly key: Key;
  readonly head: string;
  readonly width: number;
}

/** One heading or paragraph of the report. */
export type ProseRow = Readonly<Record<'section' | 'level' | 'heading' | 'text', string>>;

export const proseColumns: readonly ListColumn<keyof ProseRow>[] = [
  { key: 'section', head: proseText.section, width: 16 },
  { key: 'level', head: proseText.level, width: 10 },
  { key: 'heading', head: proseText.heading, width: 20 },
  { key: 'text', head: proseText.text, width: 60 },
];
export const proseColumn = { section: 0, level: 1, heading: 2, text: 3 } as const;

/** Unit and remark of one figure, which its label or its cell names. */
export type RemarkRow = Readonly<Record<'label' | 'cell' | 'unit' | 'note', string>>;

export const remarkColumns: readonly ListColumn<keyof RemarkRow>[] = [
  { key: 'label', head: remarkText.label, width: 44 },
  { key: 'cell', head: remarkText.cell, width: 10 },
  { key: 'unit', head: remarkText.unit, width: 8 },
  { key: 'note', head: remarkText.note, width: 46 },
];

/** Rows above a table's grid: the section's heading. */
const ROWS_ABOVE_TABLE = 1;

/** The sheets of an edition's tables, in the form's order. */
export const tableSheets = (edition: Edition): TableSheet[] =>
  edition.sections.flatMap((section) => {
    const { table, heading } = section;
    const name = heading.slice(0, heading.indexOf('、'));
    return table ? [{ name, section, table, top: ROWS_ABOVE_TABLE }] : [];
  });

const LETTERS = 26;

/** A cell's name as spreadsheets write it: A1 for row 0, column 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / LETTERS))
    letters = String.fromCharCode('A'.charCodeAt(0) + ((n - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}

/** A figure of the form and where it stands in the workbook. */
export interface PlacedFigure {
  readonly sheet: TableSheet;
  readonly cell: FigureCell;
  /** Row and column on the sheet. */
  readonly row: number;
  readonly column: number;
  /** The cell's name on its sheet: D5. */
  readonly name: string;
}

/** Every figure of the form by its pointer, where the workbook has it. */
export const placeFigures = (edition: Edition): Map<string, PlacedFigure> =>
  new Map(
    tableSheets(edition).flatMap((sheet) =>
      sheet.table.cells.flatMap((cell): [string, PlacedFigure][] => {
        if (cell.kind !== 'figure') return [];
        const { pointer, column } = cell;
        const row = sheet.top + cell.row;
        return [[pointer, { sheet, cell, row, column, name: cellName(row, column) }]];
      }),
    ),
  );
