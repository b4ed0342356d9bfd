import { createRequire } from 'node:module';
import type { TrueTypeFont } from '../../fonts/truetype.js';

/*
 * pdfkit opens fonts through fontkit, which decodes a font's tables anew for every document and every glyph's outline to copy it.
 * A format of our own, registered with fontkit, gives pdfkit a font that is kept open and copies outlines as they are.
 */

const marker = 'nianbao-font:';
const kept = new Map<string, TrueTypeFont>();

/** The contents of a file that stands for an open font. */
export function standIn(font: TrueTypeFont): Uint8Array {
  kept.set(font.path, font);
  return Buffer.from(marker + font.path);
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** What pdfkit asks of a font (fontkit's Font). A new one for each document: nothing carries over from one to the next. */
class KeptFont {
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
  /** By which pdfkit tells two fonts of one name apart. */
  readonly _tables: unknown;

  constructor(font: TrueTypeFont) {
    this.#font = font;
    const [head, post, os2] = [font.table('head'), font.table('post'), font.table('OS/2')];
    this.unitsPerEm = font.unitsPerEm;
    this.ascent = font.ascent;
    this.descent = font.descent;
    this.lineGap = font.lineGap;
    const hasHeights = os2.length >= 90 && os2.readUInt16BE(0) >= 2;
    this.xHeight = hasHeights ? os2.readInt16BE(86) : 0;
    this.capHeight = hasHeights ? os2.readInt16BE(88) : 0;
    this.bbox = {
      minX: head.readInt16BE(36),
      minY: head.readInt16BE(38),
      maxX: head.readInt16BE(40),
      maxY: head.readInt16BE(42),
    };
    this.italicAngle = post.length ? post.readInt32BE(4) / 65536 : 0;
    this.post = { isFixedPitch: post.length > 0 && post.readUInt32BE(12) !== 0 };
    this.head = { macStyle: { italic: (head.readUInt16BE(44) & 2) !== 0 } };
    this['OS/2'] = { sFamilyClass: os2.length ? os2.readInt16BE(30) : 0 };
    this.postscriptName = postscriptNameOf(font);
    this._tables = {
      head: { checkSumAdjustment: head.readUInt32BE(8) },
      name: { records: font.path },
    };
  }

  getGlyph(id: number): { id: number; advanceWidth: number } {
    return { id, advanceWidth: this.#font.advanceOf(id) };
  }

  /** One glyph a character: the layout has placed them already. */
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
      /** Asked after pdfkit has scaled the positions. */
      get advanceWidth() {
        return positions.reduce((sum, p) => sum + p.xAdvance, 0);
      },
    };
  }

  #glyphOf(char: string): Glyph {
    let glyph = this.#glyphs.get(char);
    if (!glyph) {
      const codePoint = char.codePointAt(0) as number;
      glyph = { ...this.getGlyph(this.#font.glyphOf(codePoint)), codePoints: [codePoint] };
      this.#glyphs.set(char, glyph);
    }
    return glyph;
  }

  createSubset(): Subset {
    return new Subset(this.#font);
  }
}

/** The glyphs that a document uses, numbered from 0 in the order of their first use. */
class Subset {
  readonly #font: TrueTypeFont;
  readonly #glyphs = [0];
  readonly #numbers = new Map([[0, 0]]);

  constructor(font: TrueTypeFont) {
    this.#font = font;
  }

  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    this.#numbers.set(glyph, this.#glyphs.length);
    return this.#glyphs.push(glyph) - 1;
  }

  /** A font file with the tables that PDF asks for (ISO 32000-1 9.9). */
  encode(): Buffer {
    const outlines: Buffer[] = [];
    // Parts of compound glyphs join at the end, and are encoded in their turn.
    for (let i = 0; i < this.#glyphs.length; i++)
      outlines.push(this.#outline(this.#glyphs[i] as number));
    const count = outlines.length;
    const loca = Buffer.alloc(4 * (count + 1));
    const hmtx = Buffer.alloc(4 * count);
    let offset = 0;
    outlines.forEach((outline, i) => {
      offset += outline.length;
      loca.writeUInt32BE(offset, 4 * (i + 1));
      hmtx.writeUInt16BE(this.#font.advanceOf(this.#glyphs[i] as number), 4 * i);
      hmtx.writeInt16BE(this.#font.bearingOf(this.#glyphs[i] as number), 4 * i + 2);
    });
    const copy = (tag: string): Buffer => Buffer.from(this.#font.table(tag));
    const [head, hhea, maxp] = [copy('head'), copy('hhea'), copy('maxp')];
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    hhea.writeUInt16BE(count, 34);
    maxp.writeUInt16BE(count, 4);
    const tables: [string, Buffer][] = [
      ['cvt ', this.#font.table('cvt ')],
      ['fpgm', this.#font.table('fpgm')],
      ['glyf', Buffer.concat(outlines)],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
      ['prep', this.#font.table('prep')],
    ];
    return fontFile(tables.filter(([, bytes]) => bytes.length));
  }

  /** A compound glyph names its parts by their new numbers. */
  #outline(glyph: number): Buffer {
    const outline = this.#font.outlineOf(glyph);
    const padded = Buffer.alloc((outline.length + 3) & ~3);
    outline.copy(padded);
    if (!outline.length || outline.readInt16BE(0) >= 0) return padded;
    let at = 10;
    let flags: number;
    do {
      flags = padded.readUInt16BE(at);
      padded.writeUInt16BE(this.includeGlyph(padded.readUInt16BE(at + 2)), at + 2);
      at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    } while (flags & 0x20);
    return padded;
  }
}

function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * power, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(16 * (tables.length - power), 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  tables.forEach(([tag, bytes], i) => {
    const at = 12 + 16 * i;
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    bytes.copy(padded);
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(padded), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  const file = Buffer.concat(parts);
  const head = tables.findIndex(([tag]) => tag === 'head');
  file.writeUInt32BE(
    (0xb1b0afba - checksum(file)) >>> 0,
    file.readUInt32BE(12 + 16 * head + 8) + 8,
  );
  return file;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Name 6 of the Windows platform, else of any other. */
function postscriptNameOf(font: TrueTypeFont): string {
  const name = font.table('name');
  const strings = name.length ? name.readUInt16BE(4) : 0;
  for (const platform of [3, 1, 0])
    for (let at = 6; strings && at < 6 + 12 * name.readUInt16BE(2); at += 12) {
      if (name.readUInt16BE(at) !== platform || name.readUInt16BE(at + 6) !== 6) continue;
      const start = strings + name.readUInt16BE(at + 10);
      const bytes = Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)));
      return platform === 1 ? bytes.toString('latin1') : bytes.swap16().toString('utf16le');
    }
  return 'Font';
}

const requireFrom = (path: string) => createRequire(path);
const pdfmakePath = requireFrom(import.meta.url).resolve('pdfmake');
/** The very fontkit that pdfkit asks. */
const fontkit = requireFrom(requireFrom(pdfmakePath).resolve('pdfkit'))('fontkit') as {
  registerFormat(format: unknown): void;
};

fontkit.registerFormat(
  class {
    static probe(bytes: Uint8Array): boolean {
      return Buffer.from(bytes.subarray(0, marker.length)).toString() === marker;
    }
    constructor(stream: { buffer: Uint8Array }) {
      const path = Buffer.from(stream.buffer.subarray(marker.length)).toString();
      // biome-ignore lint/correctness/noConstructorReturn: fontkit makes fonts by `new`, and this one is another class's
      return new KeptFont(kept.get(path) as TrueTypeFont);
    }
  },
);
