import type { Document } from '../../document/document.js';
import { blocksHtml } from './blocks.js';
import { fontFamily, looksOf } from './looks.js';
import { html } from './markup.js';

const looks = looksOf((points) => `${points}pt`, fontFamily);

/**
 * A piece of a page. Editors cut `<style>` and classes, so each element has its look inline. The
 * page has a heading of level 1 of its own: the title is of level 2.
 */
export const fragmentHtml = (document: Document): string => {
  const blocks = blocksHtml(document, {
    look: (part, more) => ({ style: [looks[part], more].filter(Boolean).join(';') }),
    firstLevel: 2,
  });
  return `${html('div', { lang: document.language }, `\n${blocks}\n`)}\n`;
};
