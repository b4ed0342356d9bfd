import { concatenate } from '../concatenate.js';
import { bytesOf, viewOf } from './truetype.js';

/** A stretch of code points that follow each other, as the glyphs of them do. */
interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** Platforms of subtables, and their encodings for the basic plane and for all planes. */
const UNICODE = { platform: 0, basic: 3, full: 4 };
const WINDOWS = { platform: 3, basic: 1, full: 10 };
const BASIC_END = 0xffff;
const HEADER_BYTES = 4;
const RECORD_BYTES = 8;

/**
 * A table `cmap` (OpenType 1.9): segments for the basic plane (format 4), and groups for all planes
 * (format 12) if a character is beyond it. `glyphs` gives glyphs by code point in ascending order.
 */
export function encodeCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const segments = segmentsOf(glyphs);
  const basic = encodeSegments(segments.filter(({ first }) => first < BASIC_END));
  const isFull = segments.some(({ first }) => first > BASIC_END);
  const full = isFull ? encodeGroups(segments) : new Uint8Array(0);
  const platforms = [UNICODE, WINDOWS];
  const start = HEADER_BYTES + RECORD_BYTES * (isFull ? 4 : 2);
  const records = platforms.flatMap((p) => [
    { platform: p.platform, encoding: p.basic, offset: start },
    ...(isFull ? [{ platform: p.platform, encoding: p.full, offset: start + basic.length }] : []),
  ]);
  const header = viewOf(new Uint8Array(start));
  header.setUint16(2, records.length);
  records.forEach(({ platform, encoding, offset }, i) => {
    const at = HEADER_BYTES + RECORD_BYTES * i;
    header.setUint16(at, platform);
    header.setUint16(at + 2, encoding);
    header.setUint32(at + 4, offset);
  });
  return concatenate([bytesOf(header), basic, full]);
}

/** No segment runs over the end of the basic plane. */
function segmentsOf(glyphs: ReadonlyMap<number, number>): Segment[] {
  const segments: Segment[] = [];
  for (const [codePoint, glyph] of glyphs) {
    const open = segments.at(-1);
    const continues =
      open?.last === codePoint - 1 &&
      open.glyph + codePoint - open.first === glyph &&
      codePoint !== BASIC_END + 1;
    if (open && continues) open.last = codePoint;
    else segments.push({ first: codePoint, last: codePoint, glyph });
  }
  return segments;
}

/** Format 4: four columns of numbers, one for each segment; the last segment is empty. */
function encodeSegments(segments: readonly Segment[]): Uint8Array {
  const closing: Segment = { first: BASIC_END, last: BASIC_END, glyph: 0 };
  const all = [...segments, closing];
  const view = viewOf(new Uint8Array(16 + 8 * all.length));
  const exponent = Math.floor(Math.log2(all.length));
  const searchRange = 2 * 2 ** exponent;
  const numbers = [4, view.byteLength, 0, 2 * all.length];
  [...numbers, searchRange, exponent, 2 * all.length - searchRange].forEach((number, i) => {
    view.setUint16(2 * i, number);
  });
  all.forEach(({ first, last, glyph }, i) => {
    const at = (column: number): number => 2 * (column * all.length + i);
    view.setUint16(14 + at(0), last);
    view.setUint16(16 + at(1), first);
    view.setUint16(16 + at(2), (glyph - first) & 0xffff);
  });
  return bytesOf(view);
}

/** Format 12: groups with their first and last code point and the first glyph. */
function encodeGroups(segments: readonly Segment[]): Uint8Array {
  const view = viewOf(new Uint8Array(16 + 12 * segments.length));
  view.setUint16(0, 12);
  view.setUint32(4, view.byteLength);
  view.setUint32(12, segments.length);
  segments.forEach(({ first, last, glyph }, i) => {
    const at = 16 + 12 * i;
    view.setUint32(at, first);
    view.setUint32(at + 4, last);
    view.setUint32(at + 8, glyph);
  });
  return bytesOf(view);
}
