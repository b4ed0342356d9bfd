import { unreadable } from '../core/extract/read-error.js';
import { limits } from '../core/limits.js';

/** The bytes of a file. Throws a ReadError if it is larger than any report. */
export async function bytesIn(file: File): Promise<Uint8Array> {
  if (file.size > limits.inputBytes) throw unreadable('document-too-large', { part: '' });
  return new Uint8Array(await file.arrayBuffer());
}
