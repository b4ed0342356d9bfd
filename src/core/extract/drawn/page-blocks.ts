import { at } from '../../at.js';
import type { ContentCell, ContentParagraph } from '../content.js';
import { unreadable } from '../read-error.js';
import { closeRows } from './close-rows.js';
import type { DrawnPage, PlacedText } from './drawn-page.js';
import { type Box, highest, lowest } from './geometry.js';
import type { TablePart } from './join-tables.js';
import { isWithin, linesOf, type TextLine } from './lines.js';
import { type LineFacts, type Margins, paragraphsOf } from './paragraphs.js';
import { findRulingGrid, groupByTable, type RulingGrid } from './ruling-grid.js';

/** A page as lines of text and tables. */
export interface PageParts {
  readonly number: number;
  readonly texts: readonly PlacedText[];
  /** Outside tables, without the page number. */
  readonly lines: readonly TextLine[];
  readonly tables: readonly PageTable[];
}

/** The grid of a table's part on a page, and whether its first or last row lacked a rule. */
interface PageTable extends RulingGrid, Pick<TablePart, 'isOpenAbove' | 'isOpenBelow'> {}

/** A block of a page: it may be one with a block of the page before or after. */
export type PageBlock = PageParagraph | TablePart;

export interface PageParagraph extends LineFacts {
  readonly block: ContentParagraph;
  readonly top: number;
}

const PAGE_NUMBER = /^(?:[—–-]\s*\d+\s*[—–-]|\d+)$/;
/** Share of a page's height below which its number stands. */
const FOOT_START = 0.85;

/** Separates the text in tables from that in lines. Throws a ReadError if a table is not closed. */
export function linesAndTables({ number, height, texts, lines: drawn }: DrawnPage): PageParts {
  const tables = groupByTable(drawn).flatMap((ruling): PageTable[] => {
    const { lines, ...isOpen } = closeRows(ruling);
    const grid = findRulingGrid(lines);
    if (!grid) throw unreadable('open-table', { page: number });
    // Rules that only decorate the page enclose nothing.
    return grid.cells.length ? [{ ...grid, ...isOpen }] : [];
  });
  const isInTable = (text: PlacedText): boolean =>
    tables.some((table) => isWithin(text, outlineOf(table)));
  const lines = linesOf(texts.filter((t) => !isInTable(t)));
  const last = lines.at(-1);
  const hasPageNumber =
    last && last.baseline > FOOT_START * height && PAGE_NUMBER.test(last.text.trim());
  return { number, texts, lines: hasPageNumber ? lines.slice(0, -1) : lines, tables };
}

const outlineOf = ({ columnEdges, rowEdges }: RulingGrid): Box => ({
  left: at(columnEdges, 0),
  top: at(rowEdges, 0),
  right: at(columnEdges, -1),
  bottom: at(rowEdges, -1),
});

/** The margins of all pages together: a page with little text does not show them. */
export function marginsOf(pages: readonly PageParts[]): Margins {
  const lines = pages.flatMap((page) => page.lines);
  const tables = pages.flatMap((page) => page.tables);
  return {
    left: lowest(lines.map((l) => l.left)),
    right: highest([...lines.map((l) => l.right), ...tables.map((t) => outlineOf(t).right)]),
  };
}

/** The paragraphs and tables of a page, from the top. */
export function pageBlocks(
  { number, texts, lines, tables }: PageParts,
  margins: Margins,
): PageBlock[] {
  const position = { part: 'page', number } as const;
  const tops = tables.map((table) => outlineOf(table).top);
  const paragraphs = paragraphsOf(lines, tops, margins).map(
    ({ text, ...facts }): PageParagraph => ({
      ...facts,
      block: { type: 'paragraph', text, ...(facts.isTitle ? { level: 0 } : {}), position },
    }),
  );
  const grids = tables.map((table): TablePart => {
    const { columnEdges, isOpenAbove, isOpenBelow } = table;
    const [rows, columns] = [table.rowEdges.length - 1, columnEdges.length - 1];
    return {
      top: outlineOf(table).top,
      columnEdges,
      isOpenAbove,
      isOpenBelow,
      block: { type: 'table', rows, columns, cells: cellsOf(table, texts), position },
    };
  });
  return [...paragraphs, ...grids].sort((a, b) => a.top - b.top);
}

const cellsOf = ({ cells }: RulingGrid, texts: readonly PlacedText[]): ContentCell[] =>
  cells.map(({ box, ...span }) => {
    const lines = linesOf(texts.filter((t) => isWithin(t, box)));
    return { ...span, text: lines.map((l) => l.text).join('\n') };
  });
