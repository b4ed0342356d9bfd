import { closeSync, openSync, readSync } from 'node:fs';

/** What is asked of a font: by code points, widths in units of the em. */
export interface FontFile {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly characterCount: number;
  /** Glyph of a code point; 0 where there is none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
}

/**
 * A font file with TrueType outlines, read a table at a time and only as far as asked, and kept open: a process reads each file
 * once however many documents it sets (OpenType 1.9, ISO/IEC 14496-22).
 */
export class TrueTypeFont implements FontFile {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly #path: string;
  readonly #places = new Map<string, { offset: number; length: number }>();
  readonly #tables = new Map<string, Buffer>();
  readonly #widths: number;
  readonly #longOffsets: boolean;
  readonly #cmap: { readonly at: number; readonly format: number };

  /** Undefined for fonts of another kind (CFF outlines, collections, compressed ones), which fontkit takes. */
  static open(path: string): TrueTypeFont | undefined {
    const header = readAt(path, 0, 12);
    if (header.length < 12 || header.readUInt32BE(0) !== 0x00010000) return undefined;
    try {
      return new TrueTypeFont(path, header.readUInt16BE(4));
    } catch (cause) {
      // What this reader does not make out may be good all the same.
      if (cause instanceof RangeError) return undefined;
      throw cause;
    }
  }

  private constructor(path: string, tableCount: number) {
    this.#path = path;
    const directory = readAt(path, 12, 16 * tableCount);
    for (let i = 0; i < tableCount; i++) {
      const tag = directory.toString('latin1', 16 * i, 16 * i + 4);
      this.#places.set(tag, {
        offset: directory.readUInt32BE(16 * i + 8),
        length: directory.readUInt32BE(16 * i + 12),
      });
    }
    const [head, hhea] = [this.table('head'), this.table('hhea')];
    this.unitsPerEm = head.readUInt16BE(18);
    this.#longOffsets = head.readInt16BE(50) === 1;
    this.ascent = hhea.readInt16BE(4);
    this.descent = hhea.readInt16BE(6);
    this.lineGap = hhea.readInt16BE(8);
    this.#widths = hhea.readUInt16BE(34);
    this.#cmap = this.#findCmap();
    this.table('loca').readUInt16BE(0);
    this.table('hmtx').readUInt16BE(0);
  }

  get path(): string {
    return this.#path;
  }

  /** A whole table; empty where the font lacks it. */
  table(tag: string): Buffer {
    const known = this.#tables.get(tag);
    if (known) return known;
    const place = this.#places.get(tag);
    const bytes = place ? readAt(this.#path, place.offset, place.length) : Buffer.alloc(0);
    if (place && bytes.length < place.length) throw new RangeError(`${tag} is cut off`);
    this.#tables.set(tag, bytes);
    return bytes;
  }

  /** A Unicode subtable of segments or groups, the full repertoire first. */
  #findCmap(): { at: number; format: number } {
    const cmap = this.table('cmap');
    const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => {
      const at = cmap.readUInt32BE(4 + 8 * i + 4);
      return { platform: cmap.readUInt16BE(4 + 8 * i), at, format: cmap.readUInt16BE(at) };
    }).filter(({ platform }) => platform === 0 || platform === 3);
    const found = tables.find((t) => t.format === 12) ?? tables.find((t) => t.format === 4);
    if (!found) throw new RangeError('no Unicode cmap');
    return found;
  }

  glyphOf(codePoint: number): number {
    return this.#cmap.format === 12
      ? this.#glyphInGroups(codePoint)
      : this.#glyphInSegments(codePoint);
  }

  #glyphInGroups(codePoint: number): number {
    const cmap = this.table('cmap');
    const { at } = this.#cmap;
    const found = firstWhere(
      cmap.readUInt32BE(at + 12),
      (i) => cmap.readUInt32BE(at + 16 + 12 * i + 4) >= codePoint,
    );
    if (found === undefined) return 0;
    const group = at + 16 + 12 * found;
    const start = cmap.readUInt32BE(group);
    return start <= codePoint ? cmap.readUInt32BE(group + 8) + codePoint - start : 0;
  }

  #glyphInSegments(codePoint: number): number {
    if (codePoint > 0xffff) return 0;
    const cmap = this.table('cmap');
    const { at } = this.#cmap;
    const size = cmap.readUInt16BE(at + 6);
    const found = firstWhere(size / 2, (i) => cmap.readUInt16BE(at + 14 + 2 * i) >= codePoint);
    if (found === undefined) return 0;
    const [start, delta, range] = [1, 2, 3].map(
      (column) => at + 16 + column * size + 2 * found,
    ) as [number, number, number];
    if (cmap.readUInt16BE(start) > codePoint) return 0;
    const offset = cmap.readUInt16BE(range);
    if (offset === 0) return (codePoint + cmap.readUInt16BE(delta)) & 0xffff;
    const glyph = cmap.readUInt16BE(range + offset + 2 * (codePoint - cmap.readUInt16BE(start)));
    return glyph && (glyph + cmap.readUInt16BE(delta)) & 0xffff;
  }

  get characterCount(): number {
    const cmap = this.table('cmap');
    const { at, format } = this.#cmap;
    if (format === 12)
      return Array.from(
        { length: cmap.readUInt32BE(at + 12) },
        (_, i) => cmap.readUInt32BE(at + 16 + 12 * i + 4) - cmap.readUInt32BE(at + 16 + 12 * i) + 1,
      ).reduce((a, b) => a + b, 0);
    return Array.from({ length: 0xffff }, (_, codePoint) =>
      this.#glyphInSegments(codePoint),
    ).filter(Boolean).length;
  }

  advanceOf(glyph: number): number {
    return this.table('hmtx').readUInt16BE(4 * Math.min(glyph, this.#widths - 1));
  }

  bearingOf(glyph: number): number {
    const last = this.#widths;
    return this.table('hmtx').readInt16BE(
      glyph < last ? 4 * glyph + 2 : 4 * last + 2 * (glyph - last),
    );
  }

  /** A glyph's outline as the file has it. */
  outlineOf(glyph: number): Buffer {
    const loca = this.table('loca');
    const at = (i: number): number =>
      this.#longOffsets ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i);
    return this.table('glyf').subarray(at(glyph), at(glyph + 1));
  }
}

/** The least index below `count` of which it is true, being true of all after it. */
function firstWhere(count: number, isTrue: (i: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}

function readAt(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}
