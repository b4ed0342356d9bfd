import type { Options, ValidateFunction } from 'ajv';

/**
 * Everything that differs between Node and a browser. The core imports these functions from
 * `#platform` (package.json, `imports`): node.ts or browser.ts, whichever the program runs on.
 */
export interface Platform {
  /** Parses a JSON file that ships with the package, e.g. `schemas/layout.json`. */
  readJson(path: string): unknown;
  /** Names of the editions that ship with the package, oldest first. */
  editionNames(): readonly string[];
  /** Path of a font file that ships with the package, for {@link readFont}. */
  shippedFont(file: string): string;
  /**
   * Bytes of a font file from `offset` on: `length` of them, or all; fewer at the end of the file.
   * Throws an Error that names the cause if the file cannot be read.
   */
  readFont(path: string, offset?: number, length?: number): Uint8Array;
  /** SHA-256 in hexadecimal; a string is hashed as UTF-8. */
  sha256(data: Uint8Array | string): string;
  /**
   * Compresses bytes to the zlib format (RFC 1950); `level` is 1 (fastest) to 9 (smallest). The
   * result has the same bytes on every platform.
   */
  deflate(bytes: Uint8Array, level: DeflateLevel): Uint8Array<ArrayBuffer>;
  /** The CRC-32 of bytes as zip files have it, from 0 to 2^32 - 1. */
  crc32(bytes: Uint8Array): number;
  /** The validator that the build made of a shipped edition's report schema, if there is one. */
  compiledValidator(edition: string): ValidateFunction | undefined;
  /** Compiles a JSON Schema with ajv, which is slow to load. Throws if the schema is invalid. */
  compileSchema<T>(schema: object, options: Options): ValidateFunction<T>;
  /** The font library that pdfkit uses, which is slow to load. */
  fontkit(): Fontkit;
  /** Loads pdf.js, without the native library that it would use to draw. */
  withoutCanvas<T>(load: () => Promise<T>): Promise<T>;
}

/** Levels of {@link Platform.deflate}. */
export type DeflateLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The part of fontkit that is used. */
export interface Fontkit {
  /** Opens a font file of any kind; a collection has no `unitsPerEm`. */
  create(bytes: Uint8Array): FontkitFont | object;
  /** Adds a font format that `create` tries before the formats it knows. */
  registerFormat(format: unknown): void;
}

/** The part of an open fontkit font that is used; lengths in units of the em. */
export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  getGlyph(glyph: number): { readonly advanceWidth: number } | null;
}
