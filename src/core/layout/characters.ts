import type { Fonts } from '../fonts/fonts.js';
import { grid } from './style.js';
import { type CharTraits, traitsOf } from './traits.js';

/** Text in one face. */
export interface FaceRun {
  readonly text: string;
  readonly face: string;
}

/** A character as it is measured; lengths in points. */
export interface Char {
  readonly char: string;
  readonly font: string;
  readonly width: number;
  /**
   * Space before it unless it begins a line: positive between Chinese and Latin, negative between
   * two marks that share a blank half.
   */
  readonly gap: number;
  readonly traits: CharTraits;
}

/** Word and LibreOffice leave some space between Chinese and Latin or digits, not beside marks. */
const changesScript = (a: CharTraits, b: CharTraits): boolean =>
  (a.isHan && b.isLatinOrDigit) || (a.isLatinOrDigit && b.isHan);

/**
 * Neighbouring marks with a blank half between them move closer (GB/T 15834-2011 5.1.11; Word:
 * compressPunctuation).
 */
const sharesBlank = (a: CharTraits, b: CharTraits): boolean =>
  (a.isBlankAfter && (b.isBlankAfter || b.isBlankBefore)) || (a.isBlankBefore && b.isBlankBefore);

function gapBetween(before: CharTraits, after: CharTraits, size: number): number {
  if (changesScript(before, after)) return grid.autoSpace * size;
  return sharesBlank(before, after) ? -grid.marksShare * size : 0;
}

/**
 * The characters of runs in the fonts that draw them. A character that no font has is one em wide;
 * `onMissing` gets it with the index of its run.
 */
export function fontChars(
  runs: readonly FaceRun[],
  fonts: Fonts,
  size: number,
  onMissing: (char: string, run: number) => void = () => {},
): Char[] {
  const chars: Char[] = [];
  let before = traitsOf('');
  for (const [run, { text, face }] of runs.entries())
    for (const char of text) {
      const { font, advance = 1 } = fonts.glyph(face, char);
      if (font === undefined) onMissing(char, run);
      const traits = traitsOf(char);
      const gap = gapBetween(before, traits, size);
      before = traits;
      chars.push({ char, font: font ?? '', width: advance * size, gap, traits });
    }
  return chars;
}
