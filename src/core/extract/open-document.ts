import type { Seen } from './content.js';
import { seeDocx } from './docx.js';
import { seeHtml } from './html.js';
import { seePdf } from './pdf.js';
import { seeXlsx } from './xlsx.js';
import { ReadError, unpack } from './zip-xml.js';

const begins = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().startsWith(text);

/** Bytes of a document; those of a report are some hundred thousand. */
const largest = 128 << 20;

export type Kind = 'pdf' | 'docx' | 'xlsx' | 'html';

/** What a file is, by its first bytes. Throws {@link ReadError} where it is nothing that can be read. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length > largest) throw new ReadError('too-large');
  if (begins(bytes, '%PDF-')) return 'pdf';
  if (begins(bytes, 'PK'))
    return unpack(bytes, (path) => path === 'xl/workbook.xml').size ? 'xlsx' : 'docx';
  if (
    /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|meta|div|p|table|!--)/i.test(
      Buffer.from(bytes.subarray(0, 1024)).toString('latin1'),
    )
  )
    return 'html';
  throw new ReadError('unknown');
}

const readers: Readonly<Record<Kind, (bytes: Uint8Array) => Seen | Promise<Seen>>> = {
  pdf: seePdf,
  docx: seeDocx,
  xlsx: seeXlsx,
  html: seeHtml,
};

/** What a reader sees of a finished document. Throws {@link ReadError} where it cannot be read. */
export const see = async (bytes: Uint8Array): Promise<Seen> => readers[kindOf(bytes)](bytes);
