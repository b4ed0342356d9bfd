import { withoutBlanks } from '../../blanks.js';
import type { ContentBlock } from '../../extract/content.js';
import { openHtml, parsePage } from '../../extract/html.js';
import type { DocumentPosition } from '../../problem/position.js';
import type { FindDoubts } from './doubt.js';
import { comparePages } from './html/compare-pages.js';

/**
 * Finds what a web page, or the report on a page of a site, has that the one built again lacks:
 * elements, attributes, styles and scripts. Looks that were lost are harmless.
 */
export const htmlDoubts: FindDoubts = async (found, built) => {
  const { blocks } = await openHtml(built).content();
  const texts = blocks.map(textOfBlock);
  return comparePages(parsePage(found), {
    nodes: parsePage(built),
    titleLength: texts[0]?.length ?? 0,
    places: blocks.flatMap(({ position }, i): DocumentPosition[] =>
      Array<DocumentPosition>(texts[i]?.length ?? 0).fill(position),
    ),
  });
};

/** The text of a block in the order of the markup, without blanks. */
const textOfBlock = (block: ContentBlock): string =>
  withoutBlanks(
    block.type === 'paragraph'
      ? block.text
      : (block.caption ?? '') + block.cells.map(({ text }) => text).join(''),
  );
