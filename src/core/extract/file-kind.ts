import { latin1Of } from '../latin1.js';

/** The first bytes, among which a file shows its format. */
const HEAD_BYTES = 1024;

/** A byte order mark of UTF-8, each byte as one character. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;
/** Elements with which pages, and parts of pages, begin. */
const FIRST_ELEMENTS =
  'html|head|title|meta|link|style|script|body|div|section|article|center|span|font|h[1-6]|p|table';
const HTML_START = new RegExp(
  `^(?:<\\?xml[^>]*>\\s*)?<(?:!doctype html|!--|(?:${FIRST_ELEMENTS})\\b)`,
  'i',
);

/** What a file is by its first bytes; a zip file may be .docx, .ofd or .xlsx. */
export type FileKind = 'pdf' | 'zip' | 'json' | 'html';

/** What the first bytes of a file show, without opening it; undefined if it is nothing known. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const start = fileStartOf(bytes);
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return 'zip';
  if (start.startsWith('{') && !start.startsWith('{\\rtf')) return 'json';
  return HTML_START.test(start) ? 'html' : undefined;
}

/** The first bytes, each as one character, without a byte order mark and blanks. */
export const fileStartOf = (bytes: Uint8Array): string =>
  latin1Of(bytes.subarray(0, HEAD_BYTES)).replace(BYTE_ORDER_MARK, '').trimStart();
