import { fontkit, readFont } from '#platform';
import type { FontkitFont } from '../../platform/platform.js';
import { FontError } from './font-error.js';
import { type FontFile, TrueTypeFont } from './truetype.js';

/** Every font file that this process has opened, by path. */
const openedFonts = new Map<string, FontFile>();

/**
 * Opens a font file once, however many documents use it. Throws a FontError if it cannot be used.
 */
export function openFont(path: string): FontFile {
  const known = openedFonts.get(path);
  if (known) return known;
  const font = asFontError(path, () => TrueTypeFont.open(path) ?? openWithFontkit(path));
  openedFonts.set(path, font);
  return font;
}

/** The bytes of a font file. Throws a FontError if it cannot be read. */
export const readWholeFont = (path: string): Uint8Array => asFontError(path, () => readFont(path));

/** Opens a font with CFF outlines or of another kind; the library is slow to load. */
function openWithFontkit(path: string): FontFile {
  const font = fontkit().create(readFont(path)) as Partial<FontkitFont>;
  if (!isSingleFont(font)) throw new FontError(path, 'collection');
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    characterCount: font.characterSet.filter((c) => c !== NO_CHARACTER).length,
    glyphOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0,
    advanceOf: (glyph) => font.getGlyph(glyph)?.advanceWidth ?? 0,
  };
}

/** Closes the last segment of a `cmap`; it is no character. */
const NO_CHARACTER = 0xffff;

const isSingleFont = (font: Partial<FontkitFont>): font is FontkitFont => !!font.unitsPerEm;

/** Runs an action on a font file; its errors become FontErrors with the path. */
function asFontError<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof FontError) throw cause;
    const isOfSystem = cause instanceof Error && 'syscall' in cause;
    throw new FontError(path, isOfSystem ? 'unreadable' : 'damaged', cause);
  }
}
