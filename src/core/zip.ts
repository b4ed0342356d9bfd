import { Zip, type ZipInputFile } from 'fflate';
import { crc32, deflate } from '#platform';
import { concatenate } from './concatenate.js';

/** The oldest time of a zip entry; local, so that the bytes are the same in every time zone. */
const TIME = new Date(1980, 0, 1, 12);
/** The number of deflate among the methods of zip files, and zlib's level for it. */
const DEFLATED = 8;
const LEVEL = 6;
/** What the zlib format puts before and after the compressed data; zip files have neither. */
const ZLIB_HEADER_BYTES = 2;
const ZLIB_CHECKSUM_BYTES = 4;

/** A part of a zip file, compressed. */
export interface ZipEntry {
  readonly size: number;
  readonly crc: number;
  /** Raw deflate. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Compresses a part of a zip file. */
export const deflateEntry = (bytes: Uint8Array): ZipEntry => ({
  size: bytes.length,
  crc: crc32(bytes),
  data: deflate(bytes, LEVEL).subarray(ZLIB_HEADER_BYTES, -ZLIB_CHECKSUM_BYTES),
});

/**
 * Writes a zip file of entries by path, in their order. The same entries give the same bytes on
 * every platform.
 */
export function zip(entries: Iterable<readonly [path: string, entry: ZipEntry]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, { size, crc, data }] of entries) {
    const file: ZipInputFile = { filename, size, crc, compression: DEFLATED, mtime: TIME };
    archive.add(file);
    file.ondata?.(null, data, true);
  }
  archive.end();
  return concatenate(chunks);
}
