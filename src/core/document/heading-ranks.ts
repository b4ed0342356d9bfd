import type { Block, Heading, Title } from './document.js';

/** A title, or a heading that stands by itself. */
export type RankedBlock = Title | Heading;

/**
 * Ranks of titles and headings, 1 for the title, without a gap (ISO 14289-1 7.4.2, WCAG 2.1
 * technique H42): headings that run into paragraphs have none, so that a heading of level 3 may
 * follow one of level 1.
 */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<RankedBlock, number> {
  const ranks = new Map<RankedBlock, number>();
  let rank = 0;
  for (const block of blocks)
    if (block.type === 'title' || block.type === 'heading') {
      const ownRank = block.type === 'title' ? 1 : block.level + 1;
      rank = Math.min(rank + 1, ownRank);
      ranks.set(block, rank);
    }
  return ranks;
}
