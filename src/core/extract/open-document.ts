import { limits } from '../limits.js';
import { once } from '../once.js';
import { type DocumentFormat, detectFormat } from './detect-format.js';
import type { DocumentReader, OpenDocument } from './document-reader.js';
import { foreignFileError } from './foreign-file.js';
import { unreadable } from './read-error.js';

/** Readers load on demand: parse5 and pdf.js are slow to load, and a .docx needs neither. */
const openers: Readonly<Record<DocumentFormat, (bytes: Uint8Array) => Promise<DocumentReader>>> = {
  pdf: async (bytes) => (await import('./pdf/open.js')).openPdf(bytes),
  ofd: async (bytes) => (await import('./ofd/open.js')).openOfd(bytes),
  docx: async (bytes) => (await import('./docx.js')).openDocx(bytes),
  xlsx: async (bytes) => (await import('./xlsx.js')).openXlsx(bytes),
  html: async (bytes) => (await import('./own-html.js')).openPage(bytes),
};

/** Opens a finished document of any format. Throws a ReadError if it cannot be read. */
export async function openDocument(bytes: Uint8Array): Promise<OpenDocument> {
  if (bytes.length > limits.inputBytes) throw unreadable('document-too-large', { part: '' });
  const foreign = foreignFileError(bytes);
  if (foreign) throw foreign;
  const format = detectFormat(bytes);
  if (format === undefined || format === 'json') throw unreadable('unknown-format', {});
  const reader = await openers[format](bytes);
  return {
    format,
    embeddedReport: once(async () => reader.embeddedReport?.()),
    content: once(() => reader.content()),
    sheets: once(async () => reader.sheets?.()),
    close: once(async () => reader.close?.()),
  };
}

/** Opens a document, uses it and closes it, whatever happens. */
export async function withDocument<T>(
  bytes: Uint8Array,
  use: (document: OpenDocument) => Promise<T>,
): Promise<T> {
  const document = await openDocument(bytes);
  try {
    return await use(document);
  } finally {
    await document.close();
  }
}
