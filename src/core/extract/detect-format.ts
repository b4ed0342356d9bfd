import { ReadError } from './read-error.js';
import { ZipPackage } from './zip-package.js';

/** Formats of finished documents that can be read. */
export type DocumentFormat = 'pdf' | 'docx' | 'xlsx' | 'html';
/** A document, or a report file (JSON). */
export type FileFormat = DocumentFormat | 'json';

/** The first bytes, among which a file shows its format. */
const HEAD_BYTES = 1024;

/** A byte order mark of UTF-8, each byte as one character. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;
const HTML_START = /^<(!doctype html|html|head|body|meta|div|p|table|!--)/i;

/**
 * The format of a file by its first bytes; undefined if it is none that can be read. A damaged zip
 * file counts as .docx: opening it gives the reason.
 */
export function detectFormat(bytes: Uint8Array): FileFormat | undefined {
  const start = startOf(bytes);
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return isWorkbook(bytes) ? 'xlsx' : 'docx';
  if (start.startsWith('{')) return 'json';
  return HTML_START.test(start) ? 'html' : undefined;
}

/** The first bytes, each as one character, without a byte order mark and blanks. */
const startOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(BYTE_ORDER_MARK, '')
    .trimStart();

function isWorkbook(bytes: Uint8Array): boolean {
  try {
    return new ZipPackage(bytes).paths.has('xl/workbook.xml');
  } catch (cause) {
    if (cause instanceof ReadError) return false;
    throw cause;
  }
}
