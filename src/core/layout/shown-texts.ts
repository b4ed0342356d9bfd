import { type ShownString, shownStrings } from '../document/shown-strings.js';
import type { Fonts } from '../fonts/fonts.js';
import type { PlacedLine } from './placement.js';

/** A stretch of a line in one font that shows one value of the report; lengths in points. */
export interface ShownText {
  readonly text: string;
  readonly font: string;
  /** From the sheet's left. */
  readonly x: number;
  /** Between its characters. */
  readonly spacing: number;
  /** The value that it shows; empty for the form's words and for page numbers. */
  readonly pointer: string;
  /** Where it begins in the value's text, in UTF-16 units: 0 for a number before the text. */
  readonly from: number;
}

/** The stretches of a line; where another value begins within a piece, the piece is divided. */
export function shownTexts(placed: PlacedLine, fonts: Fonts): ShownText[] {
  const { line, x, size, source } = placed;
  const strings = startsOf(source ? shownStrings(source) : []);
  let { offset } = placed;
  return line.pieces.flatMap((piece) => {
    const texts: ShownText[] = [];
    let left = x + piece.x;
    for (let rest = piece.text; rest; ) {
      const string = strings.findLast(({ start }) => start <= offset);
      const end = string ? string.start + string.text.length : Number.POSITIVE_INFINITY;
      const text = rest.slice(0, Math.max(1, end - offset));
      texts.push({
        text,
        font: piece.font,
        x: left,
        spacing: piece.spacing,
        pointer: string?.pointer ?? '',
        from: string ? Math.max(0, offset - string.start - string.lead) : 0,
      });
      offset += text.length;
      rest = rest.slice(text.length);
      for (const char of rest ? text : '')
        left += (fonts.advance(piece.font, char) ?? 1) * size + piece.spacing;
    }
    return texts;
  });
}

/** Strings with the offset at which each begins in the text of all. */
function startsOf(strings: readonly ShownString[]): (ShownString & { readonly start: number })[] {
  let end = 0;
  return strings.map((string) => {
    const start = end;
    end += string.text.length;
    return { ...string, start };
  });
}
