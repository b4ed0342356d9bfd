import { crc32, deflate } from '#platform';
import { concatenate } from './concatenate.js';

/*
 * Zip files as APPNOTE 6.3.10 of PKWARE describes them. fflate, which reads them here, can write
 * sizes into the headers only of what it compresses itself, and takes twice as long for that; some
 * readers insist on them. Sections of APPNOTE are given below.
 */

/** The number of deflate among the methods of zip files (4.4.5), and its usual level. */
const DEFLATED = 8;
const USUAL_LEVEL = 6;
/** What the zlib format puts before and after the compressed data; zip files have neither. */
const ZLIB_HEADER_BYTES = 2;
const ZLIB_CHECKSUM_BYTES = 4;
/** Version 2.0, the first with deflate (4.4.3). */
const VERSION = 20;
/** Noon of the first day that zip files know, 1980-01-01 (4.4.6): the same in every time zone. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;
const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 };
const DIRECTORY_HEADER = { signature: 0x02014b50, bytes: 46 };
const DIRECTORY_END = { signature: 0x06054b50, bytes: 22 };

/** A part of a zip file, compressed. */
export interface ZipEntry {
  readonly size: number;
  readonly crc: number;
  /** Raw deflate. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Compresses a part of a zip file; `level` is 1 (fastest) to 9 (smallest). */
export const deflateEntry = (
  bytes: Uint8Array,
  level: Parameters<typeof deflate>[1] = USUAL_LEVEL,
): ZipEntry => ({
  size: bytes.length,
  crc: crc32(bytes),
  data: deflate(bytes, level).subarray(ZLIB_HEADER_BYTES, -ZLIB_CHECKSUM_BYTES),
});

/**
 * Writes a zip file of entries by path, in their order; paths are ASCII. The same entries give the
 * same bytes on every platform.
 */
export function zip(entries: Iterable<readonly [path: string, entry: ZipEntry]>): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, entry] of entries) {
    const name = new TextEncoder().encode(path);
    const header = localHeader(name, entry);
    files.push(header, name, entry.data);
    directory.push(directoryHeader(name, entry, offset), name);
    offset += header.length + name.length + entry.data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return concatenate([...files, ...directory, directoryEnd(directory.length / 2, size, offset)]);
}

/** What stands before the data of an entry (4.3.7). */
function localHeader(name: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(LOCAL_HEADER.bytes));
  view.setUint32(0, LOCAL_HEADER.signature, true);
  describeEntry(view, 4, name, entry);
  return new Uint8Array(view.buffer);
}

/** An entry of the directory at the end of the file (4.3.12). */
function directoryHeader(name: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(DIRECTORY_HEADER.bytes));
  view.setUint32(0, DIRECTORY_HEADER.signature, true);
  view.setUint16(4, VERSION, true);
  describeEntry(view, 6, name, entry);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
}

/** The 26 bytes that both headers of an entry have. */
function describeEntry(view: DataView, at: number, name: Uint8Array, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}

/** What the seal of a Word file covers of a part. */
export type ZipFacts = Pick<ZipEntry, 'size' | 'crc'>;

/** The end of the directory (4.3.16). */
function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(DIRECTORY_END.bytes));
  view.setUint32(0, DIRECTORY_END.signature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}
