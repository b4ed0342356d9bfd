import { fontkit } from '#platform';
import { getOrThrow } from '../../at.js';
import { postscriptNameOf } from '../../fonts/font-names.js';
import { FontSubset } from '../../fonts/subset.js';
import type { TrueTypeFont } from '../../fonts/truetype.js';

/*
 * pdfkit opens fonts through fontkit, which decodes the tables of a font anew for every document,
 * and every outline to copy it. A font format of this project, registered with fontkit, gives
 * pdfkit a font that is read once for all documents and copies outlines as they are.
 */

/** The contents of a font file in this format: the marker, then the path of a registered font. */
const MARKER = 'nianbao-font:';
const registeredFonts = new Map<string, TrueTypeFont>();
let isFormatRegistered = false;

/** The contents of a file that pdfkit opens as the given font. */
export function registerFont(font: TrueTypeFont): Uint8Array {
  if (!isFormatRegistered) fontkit().registerFormat(CachedFontFormat);
  isFormatRegistered = true;
  registeredFonts.set(font.path, font);
  return new TextEncoder().encode(MARKER + font.path);
}

/** What fontkit asks of a format: whether a file is of it, and to open the file by `new`. */
class CachedFontFormat {
  static probe(bytes: Uint8Array): boolean {
    return new TextDecoder().decode(bytes.subarray(0, MARKER.length)) === MARKER;
  }

  constructor(stream: { readonly buffer: Uint8Array }) {
    const path = new TextDecoder().decode(stream.buffer.subarray(MARKER.length));
    // biome-ignore lint/correctness/noConstructorReturn: fontkit opens by `new` what is kept here
    return new CachedFont(getOrThrow(registeredFonts, path));
  }
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Version of OS/2 from which it has the heights of letters, and the bytes that this takes. */
const OS2_WITH_HEIGHTS = { version: 2, bytes: 90 };
/** Bit of `head.macStyle`. */
const ITALIC = 2;
/** Divides numbers of the type Fixed. */
const FIXED_ONE = 1 << 16;

/**
 * What pdfkit asks of a font (fontkit's TTFFont). It is made anew for each document, so that
 * nothing of one document reaches the next; only the tables are shared.
 */
class CachedFont {
  readonly #font: TrueTypeFont;
  readonly #glyphs = new Map<string, Glyph>();
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
  readonly italicAngle: number;
  readonly post: { isFixedPitch: boolean };
  readonly head: { macStyle: { italic: boolean } };
  readonly 'OS/2': { sFamilyClass: number };
  readonly postscriptName: string;
  /** pdfkit compares these to tell two fonts of one name apart. */
  readonly _tables: unknown;

  constructor(font: TrueTypeFont) {
    this.#font = font;
    const [head, post, os2] = [font.table('head'), font.table('post'), font.table('OS/2')];
    const [hasPost, hasOs2] = [post.byteLength > 0, os2.byteLength > 0];
    this.unitsPerEm = font.unitsPerEm;
    this.ascent = font.ascent;
    this.descent = font.descent;
    this.lineGap = font.lineGap;
    const hasHeights =
      os2.byteLength >= OS2_WITH_HEIGHTS.bytes && os2.getUint16(0) >= OS2_WITH_HEIGHTS.version;
    this.xHeight = hasHeights ? os2.getInt16(86) : 0;
    this.capHeight = hasHeights ? os2.getInt16(88) : 0;
    this.bbox = {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    };
    this.italicAngle = hasPost ? post.getInt32(4) / FIXED_ONE : 0;
    this.post = { isFixedPitch: hasPost && post.getUint32(12) !== 0 };
    this.head = { macStyle: { italic: (head.getUint16(44) & ITALIC) !== 0 } };
    this['OS/2'] = { sFamilyClass: hasOs2 ? os2.getInt16(30) : 0 };
    this.postscriptName = postscriptNameOf(font) ?? 'Font';
    this._tables = {
      head: { checkSumAdjustment: head.getUint32(8) },
      name: { records: font.path },
    };
  }

  getGlyph(id: number): Omit<Glyph, 'codePoints'> {
    return { id, advanceWidth: this.#font.advanceOf(id) };
  }

  /** One glyph for each character: the layout has placed them already. */
  layout(text: string) {
    const glyphs = Array.from(text, (char) => this.#glyphOf(char));
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return {
      glyphs,
      positions,
      /** pdfkit asks for it after it has scaled the positions. */
      get advanceWidth() {
        return positions.reduce((sum, p) => sum + p.xAdvance, 0);
      },
    };
  }

  #glyphOf(char: string): Glyph {
    const known = this.#glyphs.get(char);
    if (known) return known;
    const codePoint = char.codePointAt(0) ?? 0;
    const id = this.#font.glyphOf(codePoint);
    const glyph = { ...this.getGlyph(id), codePoints: [codePoint] };
    this.#glyphs.set(char, glyph);
    return glyph;
  }

  createSubset(): FontSubset {
    return new FontSubset(this.#font);
  }
}
