import { readFont } from '#platform';
import { latin1Of } from '../latin1.js';

/** What the layout asks of a font: glyphs of code points, widths in units of the em. */
export interface FontFile {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly characterCount: number;
  /** Glyph of a code point; 0 if the font lacks it. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
}

/** First four bytes of a font with TrueType outlines. */
export const TRUETYPE_TAG = 0x00010000;
/** Bytes of the file's header, and of each entry of the table directory after it. */
export const HEADER_BYTES = 12;
export const ENTRY_BYTES = 16;
/**
 * Bytes that are read when a file is opened. In the shipped fonts all tables but the outlines and
 * names lie within them, so that measuring takes one read of a file.
 */
const HEAD_BYTES = 160 * 1024;

/** Formats of `cmap` subtables: segments of the basic plane, groups of all planes. */
const SEGMENTS = 4;
const GROUPS = 12;
/** Platforms of `cmap` subtables whose characters are Unicode. */
const UNICODE_PLATFORMS = [0, 3];

interface CmapSubtable {
  readonly format: number;
  /** Offset within `cmap`. */
  readonly at: number;
}

/**
 * A font file with TrueType outlines (OpenType 1.9, ISO/IEC 14496-22). The head of the file is read
 * at once, a table beyond it when it is first needed; all documents share what was read.
 */
export class TrueTypeFont implements FontFile {
  readonly path: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly #ranges = new Map<string, { offset: number; length: number }>();
  readonly #head: Uint8Array;
  readonly #tables = new Map<string, DataView>();
  readonly #outlines = new Map<number, Uint8Array>();
  readonly #widthCount: number;
  readonly #hasLongOffsets: boolean;
  readonly #cmap: CmapSubtable;

  /**
   * Opens a font file; undefined for fonts of another kind (CFF outlines, collections, compressed
   * ones) and for damaged ones, which fontkit may still read. Throws if the file cannot be read.
   */
  static open(path: string): TrueTypeFont | undefined {
    const head = readFont(path, 0, HEAD_BYTES);
    const header = viewOf(head);
    if (header.byteLength < HEADER_BYTES || header.getUint32(0) !== TRUETYPE_TAG) return undefined;
    try {
      return new TrueTypeFont(path, head, header.getUint16(4));
    } catch (cause) {
      if (cause instanceof RangeError) return undefined;
      throw cause;
    }
  }

  private constructor(path: string, fileHead: Uint8Array, tableCount: number) {
    this.path = path;
    this.#head = fileHead;
    const directory = viewOf(fileHead);
    for (let i = 0; i < tableCount; i++) {
      const at = HEADER_BYTES + ENTRY_BYTES * i;
      const tag = latin1Of(bytesOf(directory).subarray(at, at + 4));
      this.#ranges.set(tag, {
        offset: directory.getUint32(at + 8),
        length: directory.getUint32(at + 12),
      });
    }
    const [head, hhea] = [this.table('head'), this.table('hhea')];
    this.unitsPerEm = head.getUint16(18);
    this.#hasLongOffsets = head.getInt16(50) === 1;
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.lineGap = hhea.getInt16(8);
    this.#widthCount = hhea.getUint16(34);
    this.#cmap = this.#findCmap();
    // Throws a RangeError if these are missing.
    this.table('loca').getUint16(0);
    this.table('hmtx').getUint16(0);
  }

  /** A whole table; empty if the font lacks it. Throws a RangeError if the file is cut off. */
  table(tag: string): DataView {
    const known = this.#tables.get(tag);
    if (known) return known;
    const range = this.#ranges.get(tag);
    const table = viewOf(range ? this.#read(range) : new Uint8Array(0));
    if (range && table.byteLength < range.length) throw new RangeError(`${tag} is cut off`);
    this.#tables.set(tag, table);
    return table;
  }

  #read({ offset, length }: { readonly offset: number; readonly length: number }): Uint8Array {
    const end = offset + length;
    if (end <= this.#head.length) return this.#head.subarray(offset, end);
    return readFont(this.path, offset, length);
  }

  /** A Unicode subtable of groups, or else of segments. */
  #findCmap(): CmapSubtable {
    const cmap = this.table('cmap');
    const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => {
      const at = cmap.getUint32(4 + 8 * i + 4);
      return { platform: cmap.getUint16(4 + 8 * i), at, format: cmap.getUint16(at) };
    }).filter(({ platform }) => UNICODE_PLATFORMS.includes(platform));
    const found =
      subtables.find((t) => t.format === GROUPS) ?? subtables.find((t) => t.format === SEGMENTS);
    if (!found) throw new RangeError('no Unicode cmap');
    return found;
  }

  glyphOf(codePoint: number): number {
    return this.#cmap.format === GROUPS
      ? this.#glyphInGroups(codePoint)
      : this.#glyphInSegments(codePoint);
  }

  #glyphInGroups(codePoint: number): number {
    const cmap = this.table('cmap');
    const { at } = this.#cmap;
    const found = firstIndexWhere(
      cmap.getUint32(at + 12),
      (i) => cmap.getUint32(at + 16 + 12 * i + 4) >= codePoint,
    );
    if (found === undefined) return 0;
    const group = at + 16 + 12 * found;
    const start = cmap.getUint32(group);
    return start <= codePoint ? cmap.getUint32(group + 8) + codePoint - start : 0;
  }

  #glyphInSegments(codePoint: number): number {
    if (codePoint > 0xffff) return 0;
    const cmap = this.table('cmap');
    const { at } = this.#cmap;
    // Four columns of numbers, one for each segment: ends, starts, deltas, offsets of ranges.
    const columnBytes = cmap.getUint16(at + 6);
    const found = firstIndexWhere(
      columnBytes / 2,
      (i) => cmap.getUint16(at + 14 + 2 * i) >= codePoint,
    );
    if (found === undefined) return 0;
    const placeIn = (column: number): number => at + 16 + column * columnBytes + 2 * found;
    const start = cmap.getUint16(placeIn(1));
    if (start > codePoint) return 0;
    const delta = cmap.getUint16(placeIn(2));
    const offset = cmap.getUint16(placeIn(3));
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.getUint16(placeIn(3) + offset + 2 * (codePoint - start));
    return glyph && (glyph + delta) & 0xffff;
  }

  get characterCount(): number {
    if (this.#cmap.format === GROUPS) return this.#countInGroups();
    let count = 0;
    for (let codePoint = 0; codePoint < 0xffff; codePoint++)
      if (this.#glyphInSegments(codePoint)) count += 1;
    return count;
  }

  #countInGroups(): number {
    const cmap = this.table('cmap');
    const { at } = this.#cmap;
    let count = 0;
    for (let i = 0; i < cmap.getUint32(at + 12); i++) {
      const group = at + 16 + 12 * i;
      count += cmap.getUint32(group + 4) - cmap.getUint32(group) + 1;
    }
    return count;
  }

  /** Width of a glyph; glyphs beyond the table's end have the width of its last one. */
  advanceOf(glyph: number): number {
    return this.table('hmtx').getUint16(4 * Math.min(glyph, this.#widthCount - 1));
  }

  /** Distance from a glyph's origin to the left edge of its outline. */
  bearingOf(glyph: number): number {
    const last = this.#widthCount;
    const at = glyph < last ? 4 * glyph + 2 : 4 * last + 2 * (glyph - last);
    return this.table('hmtx').getInt16(at);
  }

  /** The box around a glyph's outline; undefined if it has none. */
  boundsOf(glyph: number): GlyphBounds | undefined {
    const outline = viewOf(this.outlineOf(glyph));
    if (!outline.byteLength) return undefined;
    return {
      left: outline.getInt16(2),
      bottom: outline.getInt16(4),
      right: outline.getInt16(6),
      top: outline.getInt16(8),
    };
  }

  /**
   * A glyph's outline as the file has it. Outlines are most of a file and a document draws few of
   * them, so each is read when it is first needed. Throws a RangeError if the file is cut off.
   */
  outlineOf(glyph: number): Uint8Array {
    const known = this.#outlines.get(glyph);
    if (known) return known;
    const loca = this.table('loca');
    const offsetOf = (i: number): number =>
      this.#hasLongOffsets ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i);
    const glyf = this.#ranges.get('glyf') ?? { offset: 0, length: 0 };
    const start = offsetOf(glyph);
    const length = Math.max(0, Math.min(offsetOf(glyph + 1), glyf.length) - start);
    const outline = length ? readFont(this.path, glyf.offset + start, length) : new Uint8Array(0);
    if (outline.length < length) throw new RangeError('glyf is cut off');
    this.#outlines.set(glyph, outline);
    return outline;
  }
}

/** The box around a glyph's outline, in units of the em, from its origin on the baseline. */
export interface GlyphBounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The least index below `count` for which a test is true that is also true for all later ones. */
function firstIndexWhere(count: number, isTrue: (i: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}

/** Bytes as numbers, the highest byte first, as font files have them. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes of a view, without a copy. */
export const bytesOf = (view: DataView): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
