import type { ContentBlock } from '../extract/content.js';
import { withoutLookalikes } from '../report/checks/lookalikes.js';

/**
 * A block as its reader sees it. The fonts in PDF files of browsers give radicals as the text of
 * the characters that look the same: ⼀ for 一.
 */
export function asShown(block: ContentBlock): ContentBlock {
  if (block.position.part !== 'page') return block;
  if (block.type === 'paragraph') return { ...block, text: withoutLookalikes(block.text) };
  const cells = block.cells.map((c) => ({ ...c, text: withoutLookalikes(c.text) }));
  return { ...block, cells };
}
