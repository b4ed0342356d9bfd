import type { ContentBlock } from '../content.js';
import { joinTables, type TablePart } from './join-tables.js';
import type { PageBlock } from './page-blocks.js';
import { continues, joinLines } from './paragraphs.js';

/**
 * The blocks of all pages: a paragraph or table at the top of a page that continues the last one of
 * the page before is one with it.
 */
export function joinPages(pages: readonly (readonly PageBlock[])[]): ContentBlock[] {
  const joined: PageBlock[] = [];
  for (const [first, ...rest] of pages) {
    if (!first) continue;
    const last = joined.at(-1);
    const both = last && joinBlocks(last, first);
    if (both) joined.pop();
    joined.push(both ?? first, ...rest);
  }
  return joined.map((b) => b.block);
}

/** Two blocks as one, or undefined if the second does not continue the first. */
function joinBlocks(above: PageBlock, below: PageBlock): PageBlock | undefined {
  if (isTable(above)) return isTable(below) ? joinTables(above, below) : undefined;
  if (isTable(below) || !continues(below, above)) return undefined;
  const text = joinLines(above.block.text, below.block.text);
  return { ...below, block: { ...above.block, text } };
}

const isTable = (block: PageBlock): block is TablePart => block.block.type === 'table';
