import type { Edition } from '../edition/edition.js';
import {
  type Content,
  type ContentBlock,
  type ContentParagraph,
  paragraphsAmong,
  type SitePage,
} from '../extract/content.js';
import { unreadable } from '../extract/read-error.js';
import { asShown } from './as-shown.js';
import { joinCutRows } from './cut-rows.js';
import { type FoundHeadings, findHeadings } from './headings.js';
import { type RecognisedTables, recogniseTables } from './tables.js';

/** The part of a document that is taken for the report. */
export interface ReportText {
  readonly blocks: readonly ContentBlock[];
  readonly tables: RecognisedTables;
  readonly headings: FoundHeadings;
  /** Paragraphs around it. */
  readonly before: readonly ContentParagraph[];
  readonly after: readonly ContentParagraph[];
  /** Whether nothing of a site can be among the blocks. */
  readonly isAllText: boolean;
  readonly page: SitePage | undefined;
}

/** The number at a page's foot, which a format without pages shows among the paragraphs. */
const PAGE_NUMBER = /^[—–-]\s*\d+\s*[—–-]$/;

/**
 * Finds the report: what the markup of a web page names as its text, or the whole document if that
 * has more of the form. Throws a ReadError if there is none.
 */
export function findReportText(content: Content, editions: readonly Edition[]): ReportText {
  const { blocks, page } = content;
  const { start, end, isWide } = page?.text ?? { start: 0, end: blocks.length, isWide: true };
  const marked = formIn(blocks.slice(start, end), editions);
  const isMarked = page?.text !== undefined;
  const whole = isMarked && missingIn(marked) > 0 ? formIn(blocks, editions) : undefined;
  const isWhole = whole !== undefined && missingIn(whole) < missingIn(marked);
  const found = isWhole ? whole : marked;
  if (!found) throw unreadable('not-report', {});
  return {
    ...found,
    before: isWhole ? [] : paragraphsAmong(blocks.slice(0, start)),
    after: isWhole ? [] : paragraphsAmong(blocks.slice(end)),
    isAllText: page === undefined || (!isWide && !isWhole),
    page,
  };
}

type FoundForm = Pick<ReportText, 'blocks' | 'tables' | 'headings'>;

/** The tables and headings of the form among blocks; undefined if they show no report. */
function formIn(all: readonly ContentBlock[], editions: readonly Edition[]): FoundForm | undefined {
  const blocks = all
    .map(asShown)
    .filter((b) => b.type === 'table' || !PAGE_NUMBER.test(b.text))
    .map((b) => (b.type === 'table' ? joinCutRows(b, editions) : b));
  const tables = recogniseTables({ blocks }, editions);
  return tables && { blocks, tables, headings: findHeadings(blocks, tables.edition) };
}

/** How many rows and headings of the form were not found. */
const missingIn = (form: FoundForm | undefined): number =>
  form
    ? [...form.tables.findings, ...form.headings.findings].filter((f) =>
        ['missing-row', 'no-heading'].includes(f.code),
      ).length
    : Number.POSITIVE_INFINITY;
