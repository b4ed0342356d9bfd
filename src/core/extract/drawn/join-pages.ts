import type { ContentBlock } from '../content.js';
import { joinTables } from './join-tables.js';
import type { PageBlock } from './page-blocks.js';

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
  if (!above.mayContinueBelow || !below.mayContinueAbove) return undefined;
  const [first, second] = [above.block, below.block];
  if (first.type === 'paragraph' && second.type === 'paragraph')
    return { ...below, block: { ...first, text: first.text + second.text } };
  if (first.type !== 'table' || second.type !== 'table') return undefined;
  const joined = joinTables(
    { table: first, columnEdges: above.columnEdges },
    { table: second, columnEdges: below.columnEdges },
  );
  return joined && { ...below, block: joined.table, columnEdges: joined.columnEdges };
}
