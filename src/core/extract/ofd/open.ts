import { limits } from '../../limits.js';
import type { Content } from '../content.js';
import type { DocumentReader } from '../document-reader.js';
import { contentOfPages } from '../drawn/content-of-pages.js';
import { unreadable } from '../read-error.js';
import { type OfdDocument, openFirstDocument } from './document.js';
import { embeddedInOfd } from './embedded-report.js';
import { childNamed, childrenNamed } from './markup.js';
import { PageReader } from './page.js';

/** Opens an OFD file (GB/T 33190-2016). Throws a ReadError if it is damaged or encrypted. */
export function openOfd(bytes: Uint8Array): DocumentReader {
  const document = openFirstDocument(bytes);
  return {
    content: async () => extractOfd(document),
    embeddedReport: async () => embeddedInOfd(document),
  };
}

/**
 * What an OFD file shows: characters where they are drawn and the tables that ruling lines make,
 * never what tags or attachments say.
 */
function extractOfd(document: OfdDocument): Content {
  const pages = childrenNamed(childNamed(document.part.root, 'Pages'), 'Page');
  if (pages.length > limits.drawnPages) throw unreadable('document-too-large', { part: '' });
  const reader = new PageReader(document);
  return contentOfPages(
    pages.map((page, i) => reader.read(page.getAttribute('BaseLoc') ?? '', i + 1)),
  );
}
