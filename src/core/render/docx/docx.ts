import { Document as WordFile } from 'docx';
import { getOrThrow } from '../../at.js';
import type { Document } from '../../document/document.js';
import type { EmbeddedReport } from '../../embedded-report.js';
import type { Layout } from '../../layout/layout.js';
import { packWord } from './docx-adapter.js';
import { fontTableXml, type WordFaces } from './faces.js';
import { drawBlocks } from './paragraphs.js';
import { pageNumberFooter, sectionProperties } from './section.js';
import { stylesXml } from './styles.js';
import { tableXml } from './tables.js';

/** Options of Word files. */
export interface DocxOptions {
  /** Names of faces; those of GB/T 9704-2012 unless given. */
  readonly faces?: WordFaces | undefined;
}

/** The version of Word whose behaviour is asked for: 15 is Word 2013 and later. */
const COMPATIBILITY_VERSION = 15;

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
  const file = new WordFile({
    title: document.title,
    creator: document.creator,
    lastModifiedBy: document.creator,
    description: document.description,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: COMPATIBILITY_VERSION },
    sections: [
      {
        properties: sectionProperties(),
        footers: { default: pageNumberFooter('right'), even: pageNumberFooter('left') },
        children: drawBlocks(document.blocks, layout),
      },
    ],
  });
  return packWord(file, {
    date: document.date,
    tables: [...layout.tables].map(([table, tableLayout]) =>
      tableXml(table, tableLayout, getOrThrow(layout.keepWithNext, table)),
    ),
    stylesXml: stylesXml(
      sizes.sort((a, b) => a - b),
      faces,
    ),
    fontTableXml: fontTableXml(faces),
    embeddedReport,
  });
}
