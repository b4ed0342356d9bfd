import { at } from '../at.js';
import { bytesOf, type TrueTypeFont, viewOf } from './truetype.js';
import { type FontTable, toWords, writeTrueTypeFile } from './truetype-file.js';

/** Flags of a part of a compound glyph (OpenType 1.9, `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_PARTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
/** Bytes of a glyph's header; the parts of a compound glyph follow it. */
const GLYPH_HEADER_BYTES = 10;

/** The glyphs that a document uses, numbered from 0 in the order of their first use. */
export class FontSubset {
  readonly #font: TrueTypeFont;
  /** Glyphs of the whole font by their number in the subset; 0 is the sign for missing glyphs. */
  readonly #glyphs = [0];
  readonly #numbers = new Map([[0, 0]]);

  constructor(font: TrueTypeFont) {
    this.#font = font;
  }

  /** Adds a glyph of the whole font, unless it is there, and returns its number in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    this.#numbers.set(glyph, this.#glyphs.length);
    return this.#glyphs.push(glyph) - 1;
  }

  /** A font file with the tables that PDF requires (ISO 32000-1 9.9). */
  encode(): Uint8Array {
    return writeTrueTypeFile(this.tables());
  }

  /** The tables that every font file with these glyphs has, in the order of their tags. */
  tables(): FontTable[] {
    const outlines = this.#outlines();
    const count = outlines.length;
    const loca = viewOf(new Uint8Array(4 * (count + 1)));
    const hmtx = viewOf(new Uint8Array(4 * count));
    let end = 0;
    outlines.forEach((outline, i) => {
      const glyph = at(this.#glyphs, i);
      end += toWords(outline.length);
      loca.setUint32(4 * (i + 1), end);
      hmtx.setUint16(4 * i, this.#font.advanceOf(glyph));
      hmtx.setInt16(4 * i + 2, this.#font.bearingOf(glyph));
    });
    const glyf = new Uint8Array(end);
    outlines.forEach((outline, i) => {
      glyf.set(outline, loca.getUint32(4 * i));
    });
    const [head, hhea, maxp] = [this.#copy('head'), this.#copy('hhea'), this.#copy('maxp')];
    head.setUint32(8, 0); // checkSumAdjustment
    head.setInt16(50, 1); // indexToLocFormat: long offsets
    hhea.setUint16(34, count); // numberOfHMetrics
    maxp.setUint16(4, count); // numGlyphs
    return [
      { tag: 'cvt ', bytes: bytesOf(this.#font.table('cvt ')) },
      { tag: 'fpgm', bytes: bytesOf(this.#font.table('fpgm')) },
      { tag: 'glyf', bytes: glyf },
      { tag: 'head', bytes: bytesOf(head) },
      { tag: 'hhea', bytes: bytesOf(hhea) },
      { tag: 'hmtx', bytes: bytesOf(hmtx) },
      { tag: 'loca', bytes: bytesOf(loca) },
      { tag: 'maxp', bytes: bytesOf(maxp) },
      { tag: 'prep', bytes: bytesOf(this.#font.table('prep')) },
    ];
  }

  #copy(tag: string): DataView {
    return viewOf(bytesOf(this.#font.table(tag)).slice());
  }

  /** Outlines by number. The parts of compound glyphs join the subset on the way. */
  #outlines(): Uint8Array[] {
    const outlines: Uint8Array[] = [];
    for (let i = 0; i < this.#glyphs.length; i++) {
      const outline = this.#font.outlineOf(at(this.#glyphs, i));
      outlines.push(isCompound(outline) ? this.#renumberParts(outline) : outline);
    }
    return outlines;
  }

  /** A copy of a compound glyph's outline that names its parts by their numbers in the subset. */
  #renumberParts(outline: Uint8Array): Uint8Array {
    const copy = outline.slice();
    const view = viewOf(copy);
    let part = GLYPH_HEADER_BYTES;
    let flags: number;
    do {
      flags = view.getUint16(part);
      view.setUint16(part + 2, this.includeGlyph(view.getUint16(part + 2)));
      part += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + scaleBytes(flags);
    } while (flags & MORE_PARTS);
    return copy;
  }
}

/** Whether an outline begins with a negative number of contours. */
const isCompound = (outline: Uint8Array): boolean => ((outline[0] ?? 0) & 0x80) !== 0;

/** Bytes of the scale that follows the arguments of a part. */
function scaleBytes(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_MATRIX ? 8 : 0;
}
