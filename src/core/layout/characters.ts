import type { Fonts } from '../fonts/fonts.js';
import { grid } from './style.js';

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
}

/** Marks that do not begin a line (GB/T 15834-2011 5.1), connectors and slashes too. */
export const notAtStart = new Set('，。、；：？！）》〉」』】〕〗｝”’％‰℃·…—～－／,.;:?!)]}%/');
/** Marks that do not end a line. */
export const notAtEnd = new Set('／/（《〈「『【〔〖｛“‘￥＄$£([{');
/** Marks whose ink is in the left half of their cell, and those whose ink is in the right half. */
export const blankAfter = new Set('，。、；：！）》〉」』】〕〗”’');
const blankBefore = new Set('（《〈「『【〔〖“‘');

const han = /\p{Script=Han}/u;
const latinOrDigit = /[\p{Script=Latin}\p{Nd}]/u;

/** Word and LibreOffice leave some space between Chinese and Latin or digits, not beside marks. */
const changesScript = (a: string, b: string): boolean =>
  (han.test(a) && latinOrDigit.test(b)) || (latinOrDigit.test(a) && han.test(b));

/**
 * Neighbouring marks with a blank half between them move closer (GB/T 15834-2011 5.1.11; Word:
 * compressPunctuation).
 */
const sharesBlank = (a: string, b: string): boolean =>
  (blankAfter.has(a) && (blankAfter.has(b) || blankBefore.has(b))) ||
  (blankBefore.has(a) && blankBefore.has(b));

function gapBetween(before: string, char: string, size: number): number {
  if (changesScript(before, char)) return grid.autoSpace * size;
  return sharesBlank(before, char) ? -grid.marksShare * size : 0;
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
  let before = '';
  return runs.flatMap(({ text, face }, run) =>
    Array.from(text, (char) => {
      const font = fonts.choose(face, char);
      if (font === undefined) onMissing(char, run);
      const gap = gapBetween(before, char, size);
      before = char;
      const em = font === undefined ? 1 : (fonts.advance(font, char) ?? 1);
      return { char, font: font ?? '', width: em * size, gap };
    }),
  );
}
