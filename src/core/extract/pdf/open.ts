import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type EmbeddedReport, parseAttachmentDescription } from '../../embedded-report.js';
import { limits } from '../../limits.js';
import type { Content } from '../content.js';
import type { DocumentReader } from '../document-reader.js';
import { contentOfPages } from '../drawn/content-of-pages.js';
import type { DrawnPage } from '../drawn/drawn-page.js';
import { unreadable } from '../read-error.js';
import { embeddedInOwnPdf } from './own-embedded-report.js';
import { readPage } from './page.js';
import { loadPdf, refusingDamage } from './pdfjs.js';

/**
 * Opens a PDF. Throws a ReadError if it is damaged or encrypted. Of one that this software wrote,
 * the embedded report is read without pdf.js, which is loaded for what the PDF shows alone.
 */
export async function openPdf(bytes: Uint8Array): Promise<DocumentReader> {
  const embedded = embeddedInOwnPdf(bytes);
  let loading: Promise<PDFDocumentProxy> | undefined;
  const load = (): Promise<PDFDocumentProxy> => {
    loading ??= loadPdf(bytes);
    return loading;
  };
  if (!embedded) await load();
  return {
    content: () => refusingDamage(async () => extractPdf(await load())),
    embeddedReport: async () => embedded ?? refusingDamage(async () => embeddedInPdf(await load())),
    close: async () => (await loading?.catch(() => undefined))?.loadingTask.destroy(),
  };
}

/**
 * What a PDF shows: glyphs where they are drawn and the tables that ruling lines make, never what
 * tags or attachments say.
 */
async function extractPdf(pdf: PDFDocumentProxy): Promise<Content> {
  if (pdf.numPages > limits.drawnPages) throw unreadable('document-too-large', { part: '' });
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  return contentOfPages(pages);
}

/** An attachment as pdf.js gives it. */
interface Attachment {
  readonly filename: string;
  readonly description?: string;
  /** Null if its stream is damaged. */
  readonly content: Uint8Array | null;
}

/** The report file among the attachments of a PDF, if there is one. */
export async function embeddedInPdf(pdf: PDFDocumentProxy): Promise<EmbeddedReport | undefined> {
  const attachments: Readonly<Record<string, Attachment>> = (await pdf.getAttachments()) ?? {};
  for (const { filename, description, content } of Object.values(attachments)) {
    const facts = parseAttachmentDescription(description ?? '');
    if (!facts) continue;
    if (!content) throw unreadable('not-pdf', {});
    return { name: filename, bytes: content, ...facts };
  }
  return undefined;
}
