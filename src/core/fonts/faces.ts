import { readJson } from '#platform';

/** A typeface of official documents: its names in Word files, and the fonts that draw it. */
export interface Face {
  /** Name that Word files give for Chinese text (GB/T 9704-2012). */
  readonly word: string;
  /** Name of the nearest face that comes with Windows and Office. */
  readonly windows: string;
  /** Names of faces that a word processor may use instead. */
  readonly alternates: readonly string[];
  /** Names that web pages give besides, of other systems, and at the end a kind of face. */
  readonly web: readonly string[];
  /** Name that Word files give for Latin letters and digits. */
  readonly latinWord: string;
  /** Roles of the fonts in which a character is looked up, in this order. */
  readonly fonts: readonly string[];
  /** Roles of the fonts for Latin letters and digits, in this order. */
  readonly latinFonts: readonly string[];
}

interface FaceData {
  readonly faces: Readonly<Record<string, Face>>;
  /** Groups of characters, such as ①–⑳, that are drawn by one font where one has them all. */
  readonly sameFontGroups: readonly string[];
}

/** Faces by name and the groups of characters of one font, from schemas/layout.json. */
export const { faces, sameFontGroups } = readJson('schemas/layout.json') as FaceData;

/** The face of a name. Throws a RangeError if schemas/layout.json has no such face. */
export function faceOf(name: string): Face {
  const face = faces[name];
  if (!face) throw new RangeError(`no face ${name}`);
  return face;
}
