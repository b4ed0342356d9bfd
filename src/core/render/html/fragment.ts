import type { Document } from '../../document/document.js';
import { blocksHtml } from './blocks.js';
import { fontFamily, looksOf, type Part } from './looks.js';

const looks = looksOf((points) => `${points}pt`, fontFamily);

/** Declarations that only a piece of a page has. */
const more: Partial<Record<Part, string>> = { table: 'display:block;overflow-x:auto;margin:9px 0' };

const styleOf = (part: Part, own?: string): string =>
  [looks[part], more[part], own].filter(Boolean).join(';');

/**
 * A piece of a page. Editors cut `<style>` and classes, so each element has its look inline, and
 * some make text of a table within another element, so tables have none around them. The page has
 * a heading of level 1 of its own: the title is of level 2.
 */
export const fragmentHtml = (document: Document): string =>
  `${blocksHtml(document, {
    look: (part, own) => ({ style: styleOf(part, own) }),
    isFramed: false,
    firstLevel: 2,
  })}\n`;
