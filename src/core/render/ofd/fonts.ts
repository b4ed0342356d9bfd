import { encodeCompleteSubset } from '../../fonts/complete-subset.js';
import { faces } from '../../fonts/faces.js';
import { FontError } from '../../fonts/font-error.js';
import { postscriptNameOf } from '../../fonts/font-names.js';
import type { Fonts } from '../../fonts/fonts.js';
import { charactersByFont } from '../../layout/font-characters.js';
import type { Layout } from '../../layout/layout.js';
import { type Identifiers, ofd, ofdPart } from './markup.js';

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
  /** From the baseline, at 1 pt. */
  readonly ascent: number;
  readonly descent: number;
}

/** The least depth below the baseline that boxes of text have, at 1 pt: it holds all ink. */
const LEAST_DESCENT = 0.3;

/**
 * Subsets of the fonts that a layout uses, by role. Throws a FontError if one cannot be embedded.
 */
export function embedFonts(
  layout: Layout,
  fonts: Fonts,
  ids: Identifiers,
): Map<string, EmbeddedFont> {
  const families = familiesByRole();
  return new Map(
    [...charactersByFont(layout)].map(([role, characters]) => {
      const font = fonts.isComplete(role) ? fonts.outlines(role) : undefined;
      if (!font) throw new FontError(`${fonts.path(role)}: no complete TrueType font`);
      const id = ids.next();
      const embedded: EmbeddedFont = {
        ...encodeCompleteSubset(font, characters),
        id,
        file: `font_${id}.ttf`,
        name: postscriptNameOf(font) ?? '',
        family: families.get(role),
        ascent: fonts.ascent(role),
        descent: Math.max(LEAST_DESCENT, -font.descent / font.unitsPerEm),
      };
      return [role, embedded];
    }),
  );
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
