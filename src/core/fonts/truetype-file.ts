import { ENTRY_BYTES, HEADER_BYTES, TRUETYPE_TAG, viewOf } from './truetype.js';

/** A table of a font file; its tag has four characters. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** All words of a font file, added up, give this number (OpenType 1.9, `head`). */
const FILE_CHECKSUM = 0xb1b0afba;
/** Where in `head` the number stands that makes up the difference. */
const ADJUSTMENT_OFFSET = 8;

/** Writes tables, in the order of their tags, as a font file. Empty ones are left out. */
export function writeTrueTypeFile(tables: readonly FontTable[]): Uint8Array {
  const written = tables.filter(({ bytes }) => bytes.length);
  const directoryBytes = HEADER_BYTES + ENTRY_BYTES * written.length;
  const fileBytes = written.reduce((sum, { bytes }) => sum + toWords(bytes.length), directoryBytes);
  const file = new Uint8Array(fileBytes);
  const view = viewOf(file);
  writeHeader(view, written.length);
  let offset = directoryBytes;
  let sum = 0;
  let adjustment: number | undefined;
  written.forEach(({ tag, bytes }, i) => {
    const length = toWords(bytes.length);
    file.set(bytes, offset);
    const entry = HEADER_BYTES + ENTRY_BYTES * i;
    for (let c = 0; c < tag.length; c++) file[entry + c] = tag.charCodeAt(c);
    const tableSum = checksum(view, offset, length);
    sum += tableSum;
    view.setUint32(entry + 4, tableSum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') adjustment = offset + ADJUSTMENT_OFFSET;
    offset += length;
  });
  if (adjustment !== undefined)
    view.setUint32(adjustment, (FILE_CHECKSUM - sum - checksum(view, 0, directoryBytes)) >>> 0);
  return file;
}

/** The kind of font, the number of tables, and three numbers for a binary search among them. */
function writeHeader(view: DataView, tableCount: number): void {
  const exponent = Math.floor(Math.log2(tableCount));
  const searchRange = ENTRY_BYTES * 2 ** exponent;
  view.setUint32(0, TRUETYPE_TAG);
  view.setUint16(4, tableCount);
  view.setUint16(6, searchRange);
  view.setUint16(8, exponent);
  view.setUint16(10, ENTRY_BYTES * tableCount - searchRange);
}

/** A length in bytes with its padding to whole words of four. */
export const toWords = (length: number): number => (length + 3) & ~3;

/** The sum of words of four bytes, modulo 2^32. */
function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
