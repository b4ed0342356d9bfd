import { strFromU8 } from 'fflate';
import type { ZipFacts } from './zip.js';

/*
 * The headers of zip files as APPNOTE 6.3.10 of PKWARE describes them; its sections are given
 * below. Each part has a header before its data and one in the directory at the end. Some programs
 * read the one and some the other: a file in which they differ would show different things.
 */

const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 };
const DIRECTORY_HEADER = { signature: 0x02014b50, bytes: 46 };
const DIRECTORY_END = { signature: 0x06054b50, bytes: 22 };
const MOST_COMMENT_BYTES = 0xffff;
/** Flags (4.4.4): the sizes follow the data; the name is UTF-8. */
const SIZES_FOLLOW = 1 << 3;
const NAME_IS_UTF8 = 1 << 11;
/** How many bytes follow the data then: with or without a signature, of large files too (4.3.9). */
const SIZES_BYTES: readonly number[] = [12, 16, 20, 24];
/** A number that stands in the extra field of large files, and the id of that field (4.5.3). */
const ELSEWHERE = 0xffffffff;
const LARGE_FILE_FIELD = 1;

/** A part of a zip file, as the directory at its end describes it. */
export interface ZipRecord extends ZipFacts {
  readonly path: string;
  /** How it is compressed: 0 is not at all, 8 is deflate. */
  readonly method: number;
  /** Where its compressed data begins and ends in the file. */
  readonly from: number;
  readonly to: number;
  /** Whether the header before the data says the same. */
  readonly isAgreed: boolean;
}

/** What stands where in a file that is read. */
interface PlacedRecord extends ZipRecord {
  /** Where the header before the data begins. */
  readonly start: number;
  /** Where the data must end: how many bytes may follow. */
  readonly mayFollow: readonly number[];
  /** Where the next header of the directory begins. */
  readonly next: number;
}

/**
 * The parts of a zip file in the order of its directory. Undefined if the directory is damaged, or
 * anything stands before it that belongs to no part or to two.
 */
export function readDirectory(bytes: Uint8Array): ZipRecord[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEndIn(view);
  if (end === undefined) return undefined;
  const start = view.getUint32(end + 16, true);
  const records: PlacedRecord[] = [];
  let at = start;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const record = recordAt(bytes, view, at, end);
    if (!record) return undefined;
    records.push(record);
    at = record.next;
  }
  return areSideBySide(records, start) ? records : undefined;
}

/** Where the end of the directory begins: it and its comment end the file (4.3.16). */
function directoryEndIn(view: DataView): number | undefined {
  const last = view.byteLength - DIRECTORY_END.bytes;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at -= 1)
    if (view.getUint32(at, true) === DIRECTORY_END.signature)
      return view.getUint16(at + 20, true) === last - at ? at : undefined;
  return undefined;
}

/** The part whose header in the directory (4.3.12) begins there. */
function recordAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): PlacedRecord | undefined {
  const nameAt = at + DIRECTORY_HEADER.bytes;
  if (nameAt > end || view.getUint32(at, true) !== DIRECTORY_HEADER.signature) return undefined;
  const nameEnd = nameAt + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) return undefined;
  // In the order in which the extra field of large files has them.
  const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [size = 0, packed = 0, start = 0] = withLargeNumbers(numbers, view, nameEnd, extraEnd);
  const local = localHeaderAt(bytes, view, start);
  if (!local || local.from + packed > at) return undefined;
  const path = nameOf(bytes.subarray(nameAt, nameEnd), view.getUint16(at + 8, true));
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const isAgreed =
    path === local.path &&
    method === local.method &&
    (local.sizesFollow ||
      (crc === local.crc &&
        [packed, ELSEWHERE].includes(local.packed) &&
        [size, ELSEWHERE].includes(local.size)));
  const mayFollow = local.sizesFollow ? SIZES_BYTES : [0];
  const { from } = local;
  return { path, method, crc, size, from, to: from + packed, isAgreed, start, mayFollow, next };
}

/** The header before the data of a part (4.3.7), if one begins there. */
function localHeaderAt(bytes: Uint8Array, view: DataView, start: number) {
  const nameAt = start + LOCAL_HEADER.bytes;
  if (nameAt > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER.signature)
    return undefined;
  const flags = view.getUint16(start + 6, true);
  const nameEnd = nameAt + view.getUint16(start + 26, true);
  return {
    path: nameOf(bytes.subarray(nameAt, nameEnd), flags),
    sizesFollow: (flags & SIZES_FOLLOW) !== 0,
    method: view.getUint16(start + 8, true),
    crc: view.getUint32(start + 14, true),
    packed: view.getUint32(start + 18, true),
    size: view.getUint32(start + 22, true),
    from: nameEnd + view.getUint16(start + 28, true),
  };
}

const nameOf = (name: Uint8Array, flags: number): string =>
  strFromU8(name, (flags & NAME_IS_UTF8) === 0);

/** Numbers of a header; those that are elsewhere are taken from its extra fields (4.5.3). */
function withLargeNumbers(
  numbers: readonly number[],
  view: DataView,
  from: number,
  to: number,
): number[] {
  let field = from;
  while (field + 4 <= to && view.getUint16(field, true) !== LARGE_FILE_FIELD)
    field += 4 + view.getUint16(field + 2, true);
  let at = field + 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE || at + 8 > to) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Whether the parts fill the file from its start to the directory. */
function areSideBySide(records: readonly PlacedRecord[], directoryStart: number): boolean {
  const inOrder = records.toSorted((a, b) => a.start - b.start);
  const starts = [...inOrder.map((r) => r.start), directoryStart];
  return (
    starts[0] === 0 && inOrder.every((r, i) => r.mayFollow.includes((starts[i + 1] ?? 0) - r.to))
  );
}
