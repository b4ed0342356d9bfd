import type { Span } from '../grid-map.js';
import type { DocumentPosition } from '../problem/position.js';

/**
 * What a finished document of any format shows: paragraphs and tables in reading order, without
 * page numbers.
 */
export interface Content {
  readonly blocks: readonly ContentBlock[];
  /** Only of a web page of a site, where other things surround the text. */
  readonly page?: SitePage;
}

/** What the markup of a site's page says beside its text. */
export interface SitePage extends PageNames {
  /** The blocks that the markup names as the text: from `start` up to, not including, `end`. */
  readonly text?: TextRange;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
  /** Whether other things may stand within it too. */
  readonly isWide: boolean;
}

/** What a page calls its article, the source of that and the site; the best first. */
export interface PageNames {
  readonly titles: readonly string[];
  readonly sources: readonly string[];
  readonly sites: readonly string[];
}

export type ContentBlock = ContentParagraph | ContentTable;

export interface ContentParagraph {
  readonly type: 'paragraph';
  /**
   * White space within runs is unchanged, line breaks of the markup are `\n`; no blanks at the
   * start or the end.
   */
  readonly text: string;
  /** Level of a heading that the markup names, by style or element: 0 is the title. */
  readonly level?: HeadingLevel;
  /** The heading that runs into the paragraph, if the markup names one. */
  readonly runIn?: RunIn;
  /** Whether all of it is links, as menus are. */
  readonly isLink?: boolean;
  readonly position: DocumentPosition;
}

export type HeadingLevel = 0 | 1 | 2 | 3 | 4;
/** Levels that may stand in one paragraph with the text below them (GB/T 9704-2012 7.3.3). */
export type RunInLevel = 2 | 3 | 4;

export interface RunIn {
  /** Number of UTF-16 units at the start of the paragraph. */
  readonly length: number;
  readonly level: RunInLevel;
}

export interface ContentTable {
  readonly type: 'table';
  readonly rows: number;
  readonly columns: number;
  /**
   * In reading order, each once with its span, whatever says so: gridSpan, vMerge, rowspan,
   * colspan, merged ranges or ruling lines.
   */
  readonly cells: readonly ContentCell[];
  /** What the markup calls the table, if it says so. */
  readonly caption?: string;
  /** Where the pages of a drawn table meet, from the top; none if it is on one page. */
  readonly seams?: readonly Seam[];
  readonly position: DocumentPosition;
}

/** Where a table goes on at the top of a page: the rows beside it may be one that the page cut. */
export interface Seam {
  /** The row below, from 0. */
  readonly row: number;
  /** Whether the rows lack a rule at the edge of a page, as cut ones do in Word. */
  readonly isOpen: boolean;
}

/** A cell with its span; rows and columns count from 0. */
export interface ContentCell extends Span {
  /** Paragraphs and line breaks of the cell joined by `\n`. */
  readonly text: string;
}

export const paragraphsAmong = (blocks: readonly ContentBlock[]): readonly ContentParagraph[] =>
  blocks.filter((b) => b.type === 'paragraph');

/** The text of what a cell holds: its paragraphs, joined by `\n`. */
export const textOfBlocks = (blocks: readonly ContentBlock[]): string =>
  paragraphsAmong(blocks)
    .map((p) => p.text)
    .join('\n');
