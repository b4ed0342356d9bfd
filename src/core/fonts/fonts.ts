import { fontkit, readFont, readJson, sha256, shippedFont } from '#platform';
import type { FontkitFont } from '../../platform/platform.js';
import { faces, together } from '../layout/style.js';
import { FontError } from './font-error.js';
import { type FontFile, TrueTypeFont } from './truetype.js';

interface Manifest {
  readonly faces: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;
}

/** An agency's own font files by role, in place of those shipped. */
export type FontFiles = Readonly<Record<string, string>>;

const manifest = readJson('fonts/fonts.json') as Manifest;

/** Roles that a font file can be given for. */
export const fontRoles: readonly string[] = Object.keys(manifest.faces);

/** Letters, digits and signs that Word sets in the Latin face; quotes, dashes and dots belong to the Chinese one. */
const latin = /[\u0020-\u007e\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** A stretch of characters from one font. */
export interface Piece {
  readonly text: string;
  readonly font: string;
}

/** Font files, opened once and only when a character is looked up in them. */
export class Fonts {
  readonly #own: FontFiles;
  readonly #advances = new Map<string, Map<string, number | undefined>>();
  readonly #choices = new Map<string, Map<string, string | undefined>>();

  /** One object for the same files: what it has looked up serves every document. */
  static of(own: FontFiles = {}): Fonts {
    const key = JSON.stringify(Object.entries(own).sort());
    const fonts = shared.get(key) ?? new Fonts(own);
    shared.set(key, fonts);
    return fonts;
  }

  constructor(own: FontFiles = {}) {
    for (const role of Object.keys(own))
      if (!fontRoles.includes(role)) throw new FontError(`${role}: ${fontRoles.join(', ')}`);
    this.#own = own;
  }

  /** Path of the file that stands for a role. */
  path(role: string): string {
    return this.#own[role] ?? shippedFont(manifest.faces[role]?.file ?? '');
  }

  /** Distance from the baseline to the top of the font's own line, for 1 pt. */
  ascent(role: string): number {
    const font = this.#font(role);
    return font.ascent / font.unitsPerEm;
  }

  /** Width of one character at 1 pt; undefined where the font lacks it. */
  advance(role: string, char: string): number | undefined {
    const known = this.#advances.get(role) ?? new Map<string, number | undefined>();
    this.#advances.set(role, known);
    if (!known.has(char)) {
      const font = this.#font(role);
      const glyph = font.glyphOf(char.codePointAt(0) as number);
      known.set(char, glyph ? font.advanceOf(glyph) / font.unitsPerEm : undefined);
    }
    return known.get(char);
  }

  /** The first font of a face's chain that has the character, rows like ①–⑳ from one font; undefined where none has. */
  choose(face: string, char: string): string | undefined {
    const known = this.#choices.get(face) ?? new Map<string, string | undefined>();
    this.#choices.set(face, known);
    if (!known.has(char)) {
      const { fonts, latinFonts } = faces[face] as (typeof faces)[string];
      const chain = latin.test(char) ? [...latinFonts, ...fonts] : [...fonts, ...latinFonts];
      const row = [...(together.find((t) => t.includes(char)) ?? char)];
      const has = (chars: readonly string[]) =>
        chain.find((font) => chars.every((c) => this.advance(font, c) !== undefined));
      known.set(char, has(row) ?? has([char]));
    }
    return known.get(char);
  }

  /** What `doctor` tells of each role. */
  inspect(role: string): {
    path: string;
    sha256: string;
    shipped: boolean;
    intact: boolean;
    characters: number;
  } {
    const path = this.path(role);
    const hash = sha256(read(path));
    const shipped = !(role in this.#own);
    return {
      path,
      sha256: hash,
      shipped,
      intact: !shipped || hash === manifest.faces[role]?.sha256,
      characters: this.#font(role).characterCount,
    };
  }

  /** The open file that stands for a role, where its outlines can be copied as they are. */
  outlines(role: string): TrueTypeFont | undefined {
    const font = this.#font(role);
    return font instanceof TrueTypeFont ? font : undefined;
  }

  #font(role: string): FontFile {
    const path = this.path(role);
    const known = opened.get(path);
    if (known) return known;
    let font: FontFile;
    try {
      font = TrueTypeFont.open(path) ?? openWithFontkit(path);
    } catch (cause) {
      throw cause instanceof FontError
        ? cause
        : new FontError(`${path}: ${(cause as Error).message}`);
    }
    opened.set(path, font);
    return font;
  }
}

const shared = new Map<string, Fonts>();

/** Every font file that this process has opened. */
const opened = new Map<string, FontFile>();

/** Fonts with CFF outlines and others that agencies may have; the library is slow to load. */
function openWithFontkit(path: string): FontFile {
  const font = fontkit().create(read(path)) as Partial<FontkitFont>;
  if (!isFont(font)) throw new Error('a collection of fonts, not one font');
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    characterCount: font.characterSet.filter((c) => c !== 0xffff).length,
    glyphOf: (codePoint) =>
      font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0,
    advanceOf: (glyph) => font.getGlyph(glyph)?.advanceWidth ?? 0,
  };
}

const isFont = (font: Partial<FontkitFont>): font is FontkitFont => !!font.unitsPerEm;

function read(path: string): Uint8Array {
  try {
    return readFont(path);
  } catch (cause) {
    throw new FontError(`${path}: ${(cause as Error).message}`);
  }
}
