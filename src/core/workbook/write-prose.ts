import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { at } from '../at.js';
import type { Edition } from '../edition/edition.js';
import { proseLists } from '../edition/prose-lists.js';
import { blocksAt } from '../report/prose.js';
import type { Block, ReportInput } from '../report/report.js';
import { cellName, type ProseRow, proseColumn, proseColumns } from './layout.js';
import { rowHeight } from './row-height.js';
import { SheetBuilder } from './sheet-builder.js';
import {
  allLevels,
  entryErrors,
  headingLevels,
  sheetNames,
  TEXT_BELOW_HEADING,
  TEXT_CONTINUES,
  textLevels,
} from './sheet-text.js';
import { longAnswer, question } from './styles.js';

/** UTF-16 units of a text in one cell; spreadsheets hold at most 32,767. */
const MAX_CELL_LENGTH = 32_000;
/** Empty rows below the prose. */
const SPARE_ROWS = 30;
const emptyRow: ProseRow = { section: '', level: '', heading: '', text: '' };

/** The sheet of the report's text, with one row for each heading or paragraph. */
export function proseSheet(edition: Edition, report: Partial<ReportInput>): WriteSheet {
  const rows = proseRows(edition, report);
  const height = (row: ProseRow): number =>
    rowHeight(proseColumns.map(({ key, width }) => ({ text: row[key], width })));
  const count = rows.length + SPARE_ROWS;
  const names = proseLists(edition).map((list) => list.name);
  const sheet = new SheetBuilder(sheetNames.prose, {
    columns: proseColumns.map(({ width }) => ({ width })),
    rowDefs: new Map(rows.map((row, i) => [1 + i, { height: height(row) }])),
    freezePane: { rows: 1 },
    dataValidations: [
      choice(names, proseColumn.section, count),
      choice(allLevels, proseColumn.level, count),
    ],
  });
  for (const [c, { head }] of proseColumns.entries()) sheet.put(0, c, head, question);
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? emptyRow;
    for (const [c, { key }] of proseColumns.entries())
      sheet.put(1 + i, c, row[key] || null, longAnswer);
  }
  return sheet.build();
}

/** Lets clerks choose from a list in the first `count` rows below the head of a column. */
const choice = (values: readonly string[], column: number, count: number): DataValidation => ({
  type: 'list',
  values: [...values],
  range: `${cellName(1, column)}:${cellName(count, column)}`,
  allowBlank: true,
  showErrorMessage: true,
  errorMessage: entryErrors.list,
});

/** A report's prose row by row, with an empty row for every section of the form without any. */
function proseRows(edition: Edition, report: Partial<ReportInput>): ProseRow[] {
  const required = edition.sections.map(({ key }) => `/${key}`);
  return proseLists(edition).flatMap(({ pointer, name }) => {
    const blocks = blocksAt(report, pointer);
    const rows = new SectionRows(name);
    rows.add(blocks.length || !required.includes(pointer) ? blocks : ['']);
    return rows.rows;
  });
}

/** The rows of one section. */
class SectionRows {
  readonly rows: ProseRow[] = [];
  readonly #section: string;
  /** How many levels of headings are open above the next row; text belongs to the innermost. */
  #open = 0;

  constructor(section: string) {
    this.#section = section;
  }

  /** Adds blocks that are below `depth` levels of headings. */
  add(blocks: readonly Block[], depth = 0): void {
    for (const block of blocks) {
      if (typeof block === 'string') {
        const level = this.#open === depth ? TEXT_BELOW_HEADING : at(textLevels, depth);
        this.#open = depth;
        this.#push(level, '', block);
      } else {
        this.#open = depth + 1;
        this.#push(at(headingLevels, depth), block.heading, block.text ?? '');
        this.add(block.content ?? [], depth + 1);
      }
    }
  }

  /** Adds a row, and rows that continue it if its text is too long for a cell. */
  #push(level: string, heading: string, text: string): void {
    const section = this.#section;
    cellPieces(text).forEach((piece, i) => {
      if (i === 0) this.rows.push({ section, level, heading, text: piece });
      else this.rows.push({ section, level: TEXT_CONTINUES, heading: '', text: piece });
    });
  }
}

/** Cuts a text into pieces that fit in a cell; an empty text is one piece. */
function cellPieces(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    const end = pieceEnd(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}

/** Where a piece ends: never between the two halves of a surrogate pair. */
function pieceEnd(text: string, start: number): number {
  const end = Math.min(text.length, start + MAX_CELL_LENGTH);
  const splitsPair = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return splitsPair ? end - 1 : end;
}
