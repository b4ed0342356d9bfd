import { seeDocx } from './docx.js';
import { ReadError } from './package.js';
import { seePdf } from './pdf.js';
import type { Seen } from './seen.js';

const begins = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart().startsWith(text);

/** What a file is, by its first bytes. Throws {@link ReadError} where it is nothing that can be read. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'docx' {
  if (begins(bytes, '%PDF-')) return 'pdf';
  if (begins(bytes, 'PK')) return 'docx';
  throw new ReadError('unknown');
}

/** What a reader sees of a finished document. Throws {@link ReadError} where it cannot be read. */
export const see = async (bytes: Uint8Array): Promise<Seen> => (kindOf(bytes) === 'pdf' ? seePdf(bytes) : seeDocx(bytes));
