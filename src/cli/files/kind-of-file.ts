import { open } from 'node:fs/promises';
import { type FileKind, fileKindOf } from '../../core/extract/file-kind.js';

/** Bytes that are read of a file: enough to show its format. */
const HEAD_BYTES = 2048;

/** What a file is by its first bytes; undefined if it is nothing known or cannot be read. */
export async function kindOfFile(path: string): Promise<FileKind | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES));
      return fileKindOf(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
