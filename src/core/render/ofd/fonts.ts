import { at } from '../../at.js';
import { compareCodeUnits } from '../../compare-code-units.js';
import { encodeCompleteSubset } from '../../fonts/complete-subset.js';
import { faces } from '../../fonts/faces.js';
import { FontError } from '../../fonts/font-error.js';
import { postscriptNameOf } from '../../fonts/font-names.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { GlyphBounds } from '../../fonts/truetype.js';
import { type Identifiers, ofd, ofdPart } from './markup.js';
import type { Stretch } from './stretches.js';

/** A font as the package embeds it. */
export interface EmbeddedFont {
  readonly id: number;
  /** Name of the file, without folders. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Numbers of glyphs in the file by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Name by which the file calls itself. */
  readonly name: string;
  /** Name of the official face, by which readers choose where they do not open the file. */
  readonly family: string | undefined;
  /** Units of the lengths below. */
  readonly unitsPerEm: number;
  /** From the baseline up. */
  readonly ascent: number;
  /** The box around a character's ink; undefined if it has none. */
  readonly boundsOf: (char: string) => GlyphBounds | undefined;
}

/** Roles that are drawn by one font file, and the characters that they draw. */
interface FontUse {
  readonly roles: Set<string>;
  readonly characters: Set<string>;
}

/**
 * Subsets of the fonts that stretches use, by role; roles of one font file have one. Throws a
 * FontError if one cannot be embedded.
 */
export function embedFonts(
  stretches: readonly Stretch[],
  fonts: Fonts,
  ids: Identifiers,
): ReadonlyMap<string, EmbeddedFont> {
  const families = familiesByRole();
  const byRole = new Map<string, EmbeddedFont>();
  for (const { roles: set, characters } of usesOf(stretches, fonts)) {
    const roles = [...set];
    const family = roles.flatMap((role) => families.get(role) ?? [])[0];
    const embedded = embedFont(at(roles, 0), family, characters, fonts, ids.next());
    for (const role of roles) byRole.set(role, embedded);
  }
  return byRole;
}

/** The use of each font file, in the order of the first of its roles. */
function usesOf(stretches: readonly Stretch[], fonts: Fonts): Iterable<FontUse> {
  const byPath = new Map<string, FontUse>();
  const inOrder = stretches.toSorted((a, b) => compareCodeUnits(a.font, b.font));
  for (const { font, characters } of inOrder) {
    const path = fonts.path(font);
    const use = byPath.get(path) ?? { roles: new Set(), characters: new Set() };
    use.roles.add(font);
    for (const { text } of characters) use.characters.add(text);
    byPath.set(path, use);
  }
  return byPath.values();
}

function embedFont(
  role: string,
  family: string | undefined,
  characters: ReadonlySet<string>,
  fonts: Fonts,
  id: number,
): EmbeddedFont {
  const font = fonts.isComplete(role) ? fonts.outlines(role) : undefined;
  const name = font && postscriptNameOf(font);
  if (!font || name === undefined) throw new FontError(fonts.path(role), 'incomplete');
  return {
    ...encodeCompleteSubset(font, characters),
    id,
    file: `font_${id}.ttf`,
    name,
    family,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    boundsOf: (char) => font.boundsOf(font.glyphOf(char.codePointAt(0) ?? 0)),
  };
}

/** Names of official faces by the role of the font that draws them first; no two have the same. */
function familiesByRole(): Map<string, string> {
  const families = new Map<string, string>();
  const name = (role: string | undefined, family: string): void => {
    const isTaken = [...families.values()].includes(family);
    if (role !== undefined && !families.has(role) && !isTaken) families.set(role, family);
  };
  for (const { word, fonts } of Object.values(faces)) name(fonts[0], word);
  for (const { latinWord, latinFonts } of Object.values(faces)) name(latinFonts[0], latinWord);
  return families;
}

/** PublicRes.xml: the fonts of a document (GB/T 33190-2016 7.9, 11.1). */
export const publicResources = (fonts: Iterable<EmbeddedFont>): string =>
  ofdPart('Res', { BaseLoc: 'Res' }, ofd('Fonts', {}, [...fonts].map(fontElement).join('')));

const fontElement = ({ id, name, family, file }: EmbeddedFont): string =>
  ofd(
    'Font',
    { ID: id, FontName: name, FamilyName: family, Charset: 'unicode' },
    ofd('FontFile', {}, file),
  );
