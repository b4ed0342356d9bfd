import { unreadable } from '../core/extract/read-error.js';
import { limits } from '../core/limits.js';

/** Thrown if a file holds no report, or cannot be read at all; says so in words, with its name. */
export class UnreadableFile extends Error {}

/**
 * The bytes of a file. Throws a ReadError if it is larger than any report, an UnreadableFile if the
 * browser gets nothing of it.
 */
export async function bytesIn(file: File): Promise<Uint8Array> {
  if (file.size > limits.inputBytes) throw unreadable('document-too-large', { part: '' });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const reason = '读不出来。它可能是一个文件夹，或者刚被移走、改名。';
    throw new UnreadableFile(`${file.name}：${reason}`, { cause });
  }
}
