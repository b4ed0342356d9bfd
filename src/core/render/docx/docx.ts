import type { Document } from '../../document/document.js';
import type { EmbeddedReport } from '../../embedded-report.js';
import type { Layout } from '../../layout/layout.js';
import { escapeXml } from '../../xml.js';
import { EMBEDDED_PART, embeddedReportXml } from './embed.js';
import { fontTableXml, type WordFaces } from './faces.js';
import { packWord } from './frame.js';
import { blocksXml } from './paragraphs.js';
import { stylesXml } from './styles.js';

/** Options of Word files. */
export interface DocxOptions {
  /** Names of faces; those of GB/T 9704-2012 unless given. */
  readonly faces?: WordFaces | undefined;
}

/**
 * Writes a document as WordprocessingML. The layout gives the sizes of tables, the heights of their
 * rows and the blocks that begin a page.
 */
export function renderDocx(
  document: Document,
  layout: Layout,
  { faces = 'standard' }: DocxOptions = {},
  embeddedReport?: EmbeddedReport,
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
        faces,
      ),
    ],
    ['word/fontTable.xml', fontTableXml(faces)],
  ]);
  if (embeddedReport) parts.set(EMBEDDED_PART, embeddedReportXml(embeddedReport));
  return packWord(texts, parts, embeddedReport !== undefined);
}
