import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import * as fontkit from 'fontkit';
import { fontRoles } from '../../../src/core/fonts/fonts.js';
import { bytesOf, TrueTypeFont } from '../../../src/core/fonts/truetype.js';
import { registerFont } from '../../../src/core/render/pdf/cached-font.js';
import { Fonts } from '../../../src/index.js';

const require = createRequire(import.meta.url);
/** What pdfkit gets, from its own fontkit. */
const kit = require('fontkit') as { create(bytes: Uint8Array): CachedFont };
interface CachedFont {
  postscriptName: string;
  bbox: object;
  layout(text: string): {
    glyphs: { id: number; advanceWidth: number; codePoints: number[] }[];
    advanceWidth: number;
  };
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
  [property: string]: unknown;
}

const fonts = new Fonts();
const fileOf = (role: string): fontkit.Font =>
  fontkit.create(readFileSync(fonts.path(role))) as fontkit.Font;
const text = '政府信息公开工作年度报告，（一）2025年1月23日：“公开”——49.4%……〔2021〕Éçñ';

describe('a cached font', () => {
  for (const role of fontRoles) {
    const own = TrueTypeFont.open(fonts.path(role)) as TrueTypeFont;
    const kept = (): CachedFont => kit.create(registerFont(own));
    const theirs = fileOf(role);

    it(`${role}: has the glyphs and widths that fontkit reads`, () => {
      for (const codePoint of [
        ...theirs.characterSet.filter((c) => c !== 0xffff),
        0x10fffd,
        0xe000,
      ]) {
        const glyph = theirs.hasGlyphForCodePoint(codePoint)
          ? theirs.glyphForCodePoint(codePoint).id
          : 0;
        if (own.glyphOf(codePoint) !== glyph)
          expect.fail(`U+${codePoint.toString(16)}: ${own.glyphOf(codePoint)} for ${glyph}`);
      }
      for (let glyph = 0; glyph < theirs.numGlyphs; glyph += 97)
        expect(own.advanceOf(glyph)).to.equal(theirs.getGlyph(glyph).advanceWidth);
      expect(own.characterCount).to.equal(theirs.characterSet.filter((c) => c !== 0xffff).length);
    });

    it(`${role}: says of itself what fontkit says`, () => {
      const font = kept();
      for (const key of [
        'postscriptName',
        'unitsPerEm',
        'ascent',
        'descent',
        'lineGap',
        'xHeight',
        'capHeight',
        'italicAngle',
      ] as const)
        expect(font[key], key).to.equal(theirs[key]);
      expect({ ...font.bbox }).to.deep.equal({
        minX: theirs.bbox.minX,
        minY: theirs.bbox.minY,
        maxX: theirs.bbox.maxX,
        maxY: theirs.bbox.maxY,
      });
    });

    it(`${role}: writes a subset in which every glyph is as it was`, () => {
      const font = kept();
      const subset = font.createSubset();
      const glyphs = font.layout(text).glyphs.map((g) => g.id);
      const numbers = glyphs.map((g) => subset.includeGlyph(g));
      const written = fontkit.create(Buffer.from(subset.encode())) as fontkit.Font;
      glyphs.forEach((glyph, i) => {
        const [found, wanted] = [written.getGlyph(numbers[i] as number), theirs.getGlyph(glyph)];
        expect(found.path.toSVG(), `glyph ${glyph}`).to.equal(wanted.path.toSVG());
        expect(found.advanceWidth).to.equal(wanted.advanceWidth);
      });
      expect(written.numGlyphs).to.be.at.least(new Set(glyphs).size);
    });
  }

  it('carries no character of one document into the next', () => {
    const own = TrueTypeFont.open(fonts.path('fangsong')) as TrueTypeFont;
    const first = kit
      .create(registerFont(own))
      .layout('一二')
      .glyphs.map((g) => g.codePoints);
    const second = kit
      .create(registerFont(own))
      .layout('二一')
      .glyphs.map((g) => g.codePoints);
    expect([first, second]).to.deep.equal([
      [[0x4e00], [0x4e8c]],
      [[0x4e8c], [0x4e00]],
    ]);
  });

  it('with compound glyphs takes their parts along', () => {
    const compound = compoundFont();
    const own = TrueTypeFont.open(compound) as TrueTypeFont;
    const theirs = fontkit.create(readFileSync(compound)) as fontkit.Font;
    const font = kit.create(registerFont(own));
    const subset = font.createSubset();
    const glyph = font.layout('A').glyphs[0]?.id as number;
    const number = subset.includeGlyph(glyph);
    const written = fontkit.create(Buffer.from(subset.encode())) as fontkit.Font;
    expect(written.numGlyphs).to.equal(3);
    expect(written.getGlyph(number).path.toSVG()).to.equal(theirs.getGlyph(glyph).path.toSVG());
    expect(theirs.getGlyph(glyph).path.toSVG()).not.to.equal('');
  });
});

describe('a font file', () => {
  it('with segments alone for its characters is read as fontkit reads it', () => {
    const bytes = Buffer.from(readFileSync(fonts.path('song')));
    const cmap = (TrueTypeFont.open(fonts.path('song')) as TrueTypeFont).table('cmap');
    const at = bytes.indexOf(bytesOf(cmap));
    // The subtables of groups are given to a platform that nobody asks.
    for (let i = 0; i < cmap.getUint16(2); i++)
      if (cmap.getUint16(cmap.getUint32(8 + 8 * i)) === 12) bytes.writeUInt16BE(1, at + 4 + 8 * i);
    const path = join(tmpdir(), `nianbao-segments-${process.pid}.ttf`);
    writeFileSync(path, bytes);
    const [own, theirs] = [
      TrueTypeFont.open(path) as TrueTypeFont,
      fontkit.create(bytes) as fontkit.Font,
    ];
    for (let codePoint = 0; codePoint < 0x10100; codePoint++) {
      const glyph =
        codePoint < 0xffff && theirs.hasGlyphForCodePoint(codePoint)
          ? theirs.glyphForCodePoint(codePoint).id
          : 0;
      if (own.glyphOf(codePoint) !== glyph)
        expect.fail(`U+${codePoint.toString(16)}: ${own.glyphOf(codePoint)} for ${glyph}`);
    }
    expect(own.glyphOf(0x653f)).not.to.equal(0);
  });
  it('is asked for an outline once, and for no other outline', () => {
    const path = join(tmpdir(), `nianbao-outlines-${process.pid}.ttf`);
    writeFileSync(path, readFileSync(fonts.path('roman')));
    const own = TrueTypeFont.open(path) as TrueTypeFont;
    const [a, b] = [own.glyphOf(0x41), own.glyphOf(0x42)];
    const outline = own.outlineOf(a);
    rmSync(path);
    expect(own.outlineOf(a)).to.equal(outline);
    expect(() => own.outlineOf(b)).to.throw('ENOENT');
  });
  it('that is cut off within an outline throws a RangeError', () => {
    const path = join(tmpdir(), `nianbao-cut-off-${process.pid}.ttf`);
    const bytes = readFileSync(fonts.path('roman'));
    const whole = TrueTypeFont.open(fonts.path('roman')) as TrueTypeFont;
    const glyph = whole.glyphOf(0x41);
    writeFileSync(path, bytes.subarray(0, bytes.indexOf(whole.outlineOf(glyph)) + 1));
    const cutOff = TrueTypeFont.open(path) as TrueTypeFont;
    expect(() => cutOff.outlineOf(glyph)).to.throw(RangeError, 'glyf');
  });
  it('of another kind is left to fontkit', () => {
    const path = join(tmpdir(), `nianbao-other-${process.pid}.otf`);
    for (const content of ['OTTO', 'ttcf', 'wOF2', ''].map((tag) =>
      Buffer.concat([Buffer.from(tag), Buffer.alloc(20)]),
    )) {
      writeFileSync(path, content);
      expect(TrueTypeFont.open(path)).to.equal(undefined);
    }
  });
});

/**
 * The Latin font with the outline of A replaced by that of B, as a compound glyph moved up by 100
 * units.
 */
function compoundFont(): string {
  const bytes = Buffer.from(readFileSync(fonts.path('roman')));
  const own = TrueTypeFont.open(fonts.path('roman')) as TrueTypeFont;
  const outline = own.outlineOf(own.glyphOf(0x41));
  const at = bytes.indexOf(outline);
  bytes.fill(0, at, at + outline.length);
  bytes.writeInt16BE(-1, at);
  // ARGS_ARE_XY_VALUES, bytes.
  bytes.writeUInt16BE(0x0002, at + 10);
  bytes.writeUInt16BE(own.glyphOf(0x42), at + 12);
  bytes.writeInt8(0, at + 14);
  bytes.writeInt8(100, at + 15);
  const path = join(tmpdir(), `nianbao-compound-${process.pid}.ttf`);
  writeFileSync(path, bytes);
  return path;
}
