import { at } from '../at.js';
import { compareCodeUnits } from '../compare-code-units.js';
import { encodeCmap } from './cmap.js';
import { englishNames, postscriptNameOf } from './font-names.js';
import { FontSubset } from './subset.js';
import { bytesOf, type TrueTypeFont, viewOf } from './truetype.js';
import { writeTrueTypeFile } from './truetype-file.js';

/** A font file that any program can open by itself. */
export interface CompleteSubset {
  readonly bytes: Uint8Array;
  /** Numbers of glyphs in the file by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** The last character of the basic plane; the numbers of `OS/2` go no further. */
const BASIC_END = 0xffff;
/** Bytes of the first version of `OS/2` up to the last number that is changed. */
const LEAST_OS2_BYTES = 68;
/** Bytes of `post` without names of glyphs, and its version 3.0. */
const POST_BYTES = 32;
const POST_VERSION = 0x00030000;

/** Whether a font has what a complete file needs, a PostScript name among it. */
export const canBeComplete = (font: TrueTypeFont): boolean =>
  font.table('OS/2').byteLength >= LEAST_OS2_BYTES && postscriptNameOf(font) !== undefined;

/**
 * A font file of some characters of a font with all tables that GB/T 42133-2022 6.2.6 c names. The
 * font must be one that {@link canBeComplete}; there is at least one character.
 */
export function encodeCompleteSubset(
  font: TrueTypeFont,
  characters: Iterable<string>,
): CompleteSubset {
  const subset = new FontSubset(font);
  const codePoints = Array.from(characters, (char) => char.codePointAt(0) ?? 0);
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b);
  const glyphs = new Map(sorted.map((c) => [c, subset.includeGlyph(font.glyphOf(c))]));
  const tables = [
    ...subset.tables(),
    { tag: 'OS/2', bytes: copyOs2(font, sorted) },
    { tag: 'cmap', bytes: encodeCmap(glyphs) },
    { tag: 'name', bytes: englishNames(font) },
    { tag: 'post', bytes: copyPost(font) },
  ];
  const inOrder = tables.sort((a, b) => compareCodeUnits(a.tag, b.tag));
  return { bytes: writeTrueTypeFile(inOrder), glyphs };
}

/** `OS/2` with the first and the last character of the subset. */
function copyOs2(font: TrueTypeFont, sorted: readonly number[]): Uint8Array {
  const copy = viewOf(bytesOf(font.table('OS/2')).slice());
  copy.setUint16(64, Math.min(at(sorted, 0), BASIC_END));
  copy.setUint16(66, Math.min(at(sorted, -1), BASIC_END));
  return bytesOf(copy);
}

/** `post` with the slant and the underline of the font, without names of glyphs. */
function copyPost(font: TrueTypeFont): Uint8Array {
  const post = new Uint8Array(POST_BYTES);
  post.set(bytesOf(font.table('post')).subarray(0, POST_BYTES));
  const view = viewOf(post);
  view.setUint32(0, POST_VERSION);
  for (let at = 16; at < POST_BYTES; at += 4) view.setUint32(at, 0);
  return post;
}
