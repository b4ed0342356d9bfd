import { readJson, sha256, shippedFont } from '#platform';
import { canBeComplete } from './complete-subset.js';
import { faceOf, sameFontGroups } from './faces.js';
import { FontError } from './font-error.js';
import { openFont, readWholeFont } from './open-font.js';
import { type FontFile, TrueTypeFont } from './truetype.js';

/** A font file that ships with the package, by the role it plays. */
interface ShippedFont {
  readonly file: string;
  readonly sha256: string;
}

/** An agency's font files by role; they replace the shipped ones. */
export type FontFiles = Readonly<Record<string, string>>;

const manifest = readJson('fonts/fonts.json') as {
  readonly faces: Readonly<Record<string, ShippedFont>>;
};

/** Roles that a font file can be given for. */
export const fontRoles: readonly string[] = Object.keys(manifest.faces);

/** Characters that Word sets in the Latin face; it sets quotes, dashes and dots in the Chinese. */
const latin = /[\u0020-\u007e\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** What `doctor` prints about the font of a role. */
export interface FontInspection {
  readonly path: string;
  readonly sha256: string;
  readonly shipped: boolean;
  /** Whether a shipped file is the one that was shipped; true for an agency's file. */
  readonly intact: boolean;
  readonly characters: number;
}

/** How a face draws a character; neither is known if no font of the face has it. */
export interface FaceGlyph {
  /** Role of the font. */
  readonly font: string | undefined;
  readonly advance: number | undefined;
}

/** The fonts of a document by role. A file is opened when a character is first looked up in it. */
export class Fonts {
  readonly #files: FontFiles;
  readonly #opened = new Map<string, FontFile>();
  readonly #advances = new Map<string, Map<string, number | undefined>>();
  readonly #glyphs = new Map<string, Map<string, FaceGlyph>>();

  /** The same object for the same files, so that all documents share what it has looked up. */
  static of(files: FontFiles = {}): Fonts {
    const key = JSON.stringify(Object.entries(files).sort());
    const fonts = sharedFonts.get(key) ?? new Fonts(files);
    sharedFonts.set(key, fonts);
    return fonts;
  }

  /** Throws a FontError if a role does not exist. */
  constructor(files: FontFiles = {}) {
    for (const role of Object.keys(files)) if (!fontRoles.includes(role)) throw unknownRole(role);
    this.#files = files;
  }

  /** Path of the file that is used for a role. */
  path(role: string): string {
    return this.#files[role] ?? shippedFont(shippedFontOf(role).file);
  }

  /** The open font of a role: its path is looked up once, not for each character. */
  #font(role: string): FontFile {
    const font = this.#opened.get(role) ?? openFont(this.path(role));
    this.#opened.set(role, font);
    return font;
  }

  /** Distance from the baseline to the top of the font's line, at 1 pt. */
  ascent(role: string): number {
    const font = this.#font(role);
    return font.ascent / font.unitsPerEm;
  }

  /** Width of one character at 1 pt; undefined if the font lacks it. */
  advance(role: string, char: string): number | undefined {
    const known = entryOf(this.#advances, role);
    if (!known.has(char)) known.set(char, this.#readAdvance(role, char));
    return known.get(char);
  }

  #readAdvance(role: string, char: string): number | undefined {
    const font = this.#font(role);
    const glyph = font.glyphOf(char.codePointAt(0) ?? 0);
    return glyph ? font.advanceOf(glyph) / font.unitsPerEm : undefined;
  }

  /**
   * Role of the first font of a face that has the character; undefined if none has it. Characters
   * of one group, such as ①–⑳, come from one font if any has them all.
   */
  choose(face: string, char: string): string | undefined {
    return this.glyph(face, char).font;
  }

  /** The font that {@link choose} gives, and the character's width in it at 1 pt. */
  glyph(face: string, char: string): FaceGlyph {
    const glyphs = entryOf(this.#glyphs, face);
    const known = glyphs.get(char);
    if (known) return known;
    const font = this.#findFont(face, char);
    const advance = font === undefined ? undefined : this.advance(font, char);
    const glyph = { font, advance };
    glyphs.set(char, glyph);
    return glyph;
  }

  #findFont(face: string, char: string): string | undefined {
    const { fonts, latinFonts } = faceOf(face);
    const chain = latin.test(char) ? [...latinFonts, ...fonts] : [...fonts, ...latinFonts];
    const group = sameFontGroups.find((chars) => chars.includes(char)) ?? char;
    const fontWith = (chars: string): string | undefined =>
      chain.find((font) => Array.from(chars).every((c) => this.advance(font, c) !== undefined));
    return fontWith(group) ?? fontWith(char);
  }

  /** Hashes of the agency's own files by role, used or not. */
  ownHashes(): Readonly<Record<string, string>> {
    const hashes = Object.entries(this.#files)
      .sort()
      .flatMap(([role, path]) => {
        const hash = hashOfFont(path);
        return hash === undefined ? [] : [[role, hash] as const];
      });
    return Object.fromEntries(hashes);
  }

  /** Reads the whole font file of a role. Throws a FontError if it cannot be used. */
  inspect(role: string): FontInspection {
    const path = this.path(role);
    const hash = sha256(readWholeFont(path));
    const shipped = !(role in this.#files);
    return {
      path,
      sha256: hash,
      shipped,
      intact: !shipped || hash === shippedFontOf(role).sha256,
      characters: openFont(path).characterCount,
    };
  }

  /**
   * Whether a complete font file can be made of some characters of a role's font: it has TrueType
   * outlines, and says of itself what programs ask.
   */
  isComplete(role: string): boolean {
    const font = this.outlines(role);
    return font !== undefined && canBeComplete(font);
  }

  /** The open font of a role if its outlines can be copied as they are. */
  outlines(role: string): TrueTypeFont | undefined {
    const font = this.#font(role);
    return font instanceof TrueTypeFont ? font : undefined;
  }
}

const fontHashes = new Map<string, string | undefined>();

/**
 * SHA-256 of a font file, taken once; undefined if it cannot be read, so that no document can have
 * been made with it.
 */
export function hashOfFont(path: string): string | undefined {
  if (!fontHashes.has(path)) fontHashes.set(path, readHash(path));
  return fontHashes.get(path);
}

function readHash(path: string): string | undefined {
  try {
    return sha256(readWholeFont(path));
  } catch (cause) {
    if (cause instanceof FontError) return undefined;
    throw cause;
  }
}

const unknownRole = (role: string): FontError =>
  new FontError(role, 'unknown-role', new RangeError(`the roles are ${fontRoles.join(', ')}`));

const sharedFonts = new Map<string, Fonts>();

function shippedFontOf(role: string): ShippedFont {
  const font = manifest.faces[role];
  if (!font) throw unknownRole(role);
  return font;
}

/** The inner map of a key, made on first use. */
function entryOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}
