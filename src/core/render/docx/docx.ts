import type { Document } from '../../document/document.js';
import type { Layout } from '../../layout/layout.js';
import { escapeXml } from '../../xml.js';
import type { RenderSettings } from '../settings.js';
import { EMBEDDED_PART, embeddedReportXml } from './embed.js';
import { fontTableXml } from './faces.js';
import { packWord } from './frame.js';
import { blocksXml } from './paragraphs.js';
import { stylesXml } from './styles.js';

/**
 * Writes a document as WordprocessingML. The layout gives the sizes of tables, the heights of their
 * rows and the blocks that begin a page.
 */
export function renderDocx(
  document: Document,
  layout: Layout,
  { wordFaces = 'standard', embeddedReport }: RenderSettings,
): Uint8Array {
  const sizes = [...new Set([...layout.tables.values()].map((t) => t.size))];
  const texts = {
    title: escapeXml(document.title),
    creator: escapeXml(document.creator),
    description: escapeXml(document.description),
    date: document.date,
    body: blocksXml(document.blocks, layout),
  };
  const parts = new Map([
    [
      'word/styles.xml',
      stylesXml(
        sizes.sort((a, b) => a - b),
        wordFaces,
      ),
    ],
    ['word/fontTable.xml', fontTableXml(wordFaces)],
  ]);
  if (embeddedReport) parts.set(EMBEDDED_PART, embeddedReportXml(embeddedReport));
  return packWord(texts, parts, embeddedReport !== undefined);
}
