import type { Content } from '../content.js';
import { unreadable } from '../read-error.js';
import { assertFewObjects, type DrawnPage } from './drawn-page.js';
import { joinPages } from './join-pages.js';
import { linesAndTables, marginsOf, pageBlocks } from './page-blocks.js';

/**
 * What drawn pages show: paragraphs of lines, and the tables that ruling lines make. Throws a
 * ReadError if there is no text, more than on the pages of any report, or a table is not closed.
 */
export function contentOfPages(pages: readonly DrawnPage[]): Content {
  for (const { texts, lines } of pages) assertFewObjects(texts, lines);
  if (!pages.some((page) => page.texts.length)) throw unreadable('no-text', {});
  const parts = pages.map(linesAndTables);
  const margins = marginsOf(parts);
  return { blocks: joinPages(parts.map((part) => pageBlocks(part, margins))) };
}
